import { filesOf, packages, registered, scripts } from '../edits.js';
import type { Piece } from '../types.js';

const DATA_SOURCE = 'dist/database/data-source.js';

export const database: Piece = {
  id: 'database',
  what: 'TypeORM on PostgreSQL: a bounded pool, a naming strategy, a data source and the commands for migrations',
  why: 'features are stored in tables that only reviewed migrations change',
  needs: ['configuration'],
  equals: ['@nestjs/typeorm', 'typeorm'],
  contribute: (context) => ({
    ...packages(context, ['@nestjs/typeorm', 'pg', 'typeorm'], ['@types/pg']),
    files: filesOf(
      context,
      /^(src\/database\/(database\.module|wait-for-database|data-source|typeorm-options|naming-strategy(\.spec)?)\.ts|scripts\/migration\.mjs)$/,
    ),
    edits: [
      registered('DatabaseModule', 'src/database/database.module', context),
      scripts({
        'migration:run': `nest build && typeorm migration:run -d ${DATA_SOURCE}`,
        'migration:revert': `nest build && typeorm migration:revert -d ${DATA_SOURCE}`,
        'migration:generate': 'nest build && node scripts/migration.mjs generate',
        'migration:create': 'nest build && node scripts/migration.mjs create',
      }),
    ],
  }),
};

export const baseEntity: Piece = {
  id: 'base-entity',
  what: 'the class that every entity extends',
  why: 'ids, timestamps and soft deletion are then the same in every table',
  needs: ['database'],
  contribute: (context) => {
    const path = `${context.host.baseEntity.module}.ts`;
    return { files: [...context.files.values()].filter((file) => file.path === path) };
  },
};

export const drift: Piece = {
  id: 'drift',
  what: 'a check that entities and migrated database agree',
  why: 'an entity that was changed without a migration is found before it is deployed',
  needs: ['database'],
  contribute: (context) => ({
    files: filesOf(context, /^src\/database\/(drift|check-drift)\.ts$/),
    edits: [scripts({ 'migration:check': 'nest build && node dist/database/check-drift.js' })],
  }),
};
