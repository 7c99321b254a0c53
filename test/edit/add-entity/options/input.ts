import { DataSource } from 'typeorm';
import { User } from '../users/user.entity.js';

export default new DataSource({
  type: 'postgres',
  entities: [User],
  migrations: ['dist/migrations/*.js'],
});
