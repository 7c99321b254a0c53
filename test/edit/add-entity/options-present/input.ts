import { DataSource } from 'typeorm';
import { Order } from '../orders/entities/order.entity.js';

export default new DataSource({ type: 'postgres', entities: [Order] });
