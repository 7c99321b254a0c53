import { DataSource } from 'typeorm';
import { SnakeNamingStrategy } from 'typeorm-naming-strategies';

import { PostEntity } from './src/modules/posts/post.entity.ts';

export const dataSource = new DataSource({
  type: 'postgres',
  namingStrategy: new SnakeNamingStrategy(),
  entities: [PostEntity],
  migrations: ['src/database/migrations/*{.ts,.js}'],
});
