import { DataSource } from 'typeorm';
import { User } from '../users/user.entity.js';

export const logs = { type: 'postgres', entities: [User] };

export const main = {
  type: 'postgres',
  entities: [
    // people
    User,
  ],
};
