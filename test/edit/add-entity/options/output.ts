import { DataSource } from 'typeorm';
import { User } from '../users/user.entity.js';
import { Order } from '../orders/entities/order.entity.js';

export default new DataSource({
  type: 'postgres',
  entities: [User, Order],
  migrations: ['dist/migrations/*.js'],
});
