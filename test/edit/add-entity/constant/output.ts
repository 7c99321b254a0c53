import { User } from '../users/user.entity.js';
import { Order } from '../orders/entities/order.entity.js';

export const entities = [
  User,
  Order,
] as const;
