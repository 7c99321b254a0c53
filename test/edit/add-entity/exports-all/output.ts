// everything that is kept
export * from '../users/user.entity.js';
export * from '../orders/entities/order.entity.js';

export const VERSION = 1;
