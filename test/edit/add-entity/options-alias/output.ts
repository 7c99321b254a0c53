import { Order as OrderEntity } from '../orders/entities/order.entity.js';

export const options = { type: 'postgres', entities: [OrderEntity] };
