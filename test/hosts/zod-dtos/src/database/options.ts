import { join } from 'node:path';
import type { DataSourceOptions } from 'typeorm';

export const options: DataSourceOptions = {
  type: 'postgres',
  url: process.env.DATABASE_URL,
  entities: [join(__dirname, '../**/*.entity.js')],
  migrations: [join(__dirname, 'migrations/*.js')],
};
