import { DataSource } from 'typeorm';
import { User } from '../users/user.entity.js';

enum Order {}

export default new DataSource({ type: 'postgres', entities: [User] });
