// entities go here
export * from '../orders/entities/order.entity.js';
