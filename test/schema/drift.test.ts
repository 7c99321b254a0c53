import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Table } from '../../src/contracts.js';
import { createTable } from '../../src/migrations/index.js';
import { tableOf } from '../../src/schema/index.js';
import { createDatabase, type TestDatabase } from '../support/postgres.js';
import { feature, managed, ref, scalar, timestamped } from './builder.js';
import { entitiesOf } from './entity.js';
import { everyType } from './every-type.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await createDatabase();
});
afterEach(() => database.drop());

/** Statements that TypeORM would run to make the database look like the entities. */
async function drift(tables: readonly Table[], session = ''): Promise<readonly string[]> {
  for (const { up } of tables.flatMap(createTable)) {
    await database.client.query(up);
  }
  const source = new DataSource({
    type: 'postgres',
    url: database.url,
    entities: [...entitiesOf(tables)],
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    extra: { options: session },
  });
  await source.initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await source.destroy();
  }
}

describe('an entity declared from a table', () => {
  it.each(everyType)('has no drift: $name', async ({ fields }) => {
    expect(await drift([tableOf(feature('things', fields), managed)])).toEqual([]);
  });

  it.each([managed, timestamped])(
    'has no drift with $className, references, version and search',
    async (base) => {
      const customers = feature('customers', [
        scalar('email', 'email', { length: 254, unique: true, filter: true, search: true }),
      ]);
      const orders = feature(
        'orders',
        [
          ref('customer', 'customers', { filter: true, sort: true }),
          ref('parent', 'orders', { optional: true, filter: true }),
          ref('order', 'orders', { optional: true, unique: true, onDelete: 'cascade' }),
          scalar('title', 'string', { length: 120, search: true, sort: true }),
          scalar('note', 'text', { optional: true, search: true, filter: true }),
        ],
        { versioned: true },
      );
      expect(await drift([customers, orders].map((spec) => tableOf(spec, base)))).toEqual([]);
    },
  );

  it('has no drift for who is in another time zone', async () => {
    const { fields = [] } = everyType.find(({ name }) => name === 'timestamp') ?? {};
    expect(await drift([tableOf(feature('things', fields), managed)], '-c timezone=Europe/Berlin')).toEqual(
      [],
    );
  });

  it('is found when the entity is changed', async () => {
    const table = tableOf(feature('things', [scalar('total', 'integer', { default: '1' })]), managed);
    await drift([table]);
    await database.client.query('ALTER TABLE things ALTER COLUMN total SET DEFAULT 2');
    const source = new DataSource({
      type: 'postgres',
      url: database.url,
      entities: [...entitiesOf([table])],
      uuidExtension: 'pgcrypto',
    });
    await source.initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries).not.toEqual([]);
  });
});
