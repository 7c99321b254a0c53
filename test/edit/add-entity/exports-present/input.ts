export * from '../orders/entities/order.entity.js';
