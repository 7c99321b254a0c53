import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Statement } from '../../src/contracts.js';
import { statementsOf } from '../../src/migrations/index.js';
import { entitiesOf } from '../schema/entity.js';
import { catalog } from '../support/catalog.js';
import { createDatabase, type TestDatabase } from '../support/postgres.js';
import { cases, fileOf, readCase } from './read-case.js';

const upText = ({ up, comment }: Statement): string =>
  `${comment === undefined ? '' : `-- ${comment}\n`}${up};\n`;

describe.each(cases)('migration of %s', (name) => {
  const { tables, migrations } = readCase(name);
  const statements = migrations.flat().flatMap(statementsOf);
  const ups = statements.map(({ up }) => up);
  const downs = statements.flatMap(({ down }) => (down === undefined ? [] : [down])).reverse();

  let database: TestDatabase;
  let catalogs: readonly (readonly string[])[];

  beforeAll(async () => {
    database = await createDatabase();
    catalogs = [await catalog(database.client), await run(ups), await run(downs), await run(ups)];
  });
  afterAll(() => database.drop());

  async function run(sql: readonly string[]): Promise<readonly string[]> {
    for (const statement of sql) {
      await database.client.query(statement);
    }
    return catalog(database.client);
  }

  async function read<Row extends object>(sql: string): Promise<readonly Row[]> {
    return (await database.client.query<Row>(sql)).rows;
  }

  it('is the SQL that was reviewed', async () => {
    await expect(statements.map(upText).join('\n')).toMatchFileSnapshot(fileOf(name, 'up.sql'));
    await expect(downs.map((sql) => `${sql};\n`).join('')).toMatchFileSnapshot(fileOf(name, 'down.sql'));
  });

  it('leaves nothing behind when it is undone, and the same when it is done again', () => {
    const [before, once, undone, again] = catalogs;
    expect(before).toEqual([]);
    expect(undone).toEqual(before);
    expect(once).toContain(`relation ${tables[0]?.name} r`);
    expect(again).toEqual(once);
  });

  it('makes what it was told, by these names', async () => {
    const rows = await read<{ name: string }>(`
      SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
      UNION SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i')`);
    const promised = tables.flatMap((table) => [
      table.name,
      table.primaryKey.name,
      ...[...table.foreignKeys, ...table.checks, ...table.indexes].map((one) => one.name),
      ...table.joinTables.flatMap((joined) => [
        joined.name,
        joined.primaryKey,
        joined.index,
        ...joined.columns.map(({ foreignKey }) => foreignKey),
      ]),
    ]);
    expect(rows.map((row) => row.name).sort()).toEqual(promised.sort());
  });

  it('has predicates as the server prints them', async () => {
    const rows = await read<{ line: string }>(`
      SELECT format('%s %s', relname, pg_get_expr(indpred, indrelid)) AS line
        FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
       WHERE indpred IS NOT NULL AND relnamespace = 'public'::regnamespace`);
    const expected = tables.flatMap(({ indexes }) =>
      indexes.flatMap((index) => (index.where === undefined ? [] : [`${index.name} ${index.where}`])),
    );
    expect(rows.map(({ line }) => line).sort()).toEqual(expected.sort());
  });

  it('has every foreign key indexed, deleted rows included', async () => {
    const rows = await read(`
      SELECT conname FROM pg_constraint
       WHERE contype = 'f' AND NOT EXISTS (
         SELECT FROM pg_index WHERE indrelid = conrelid AND indkey[0] = conkey[1] AND indpred IS NULL AND indisvalid)`);
    expect(rows).toEqual([]);
  });

  it('has no index that begins another one', async () => {
    const rows = await read(`
      SELECT one.indexrelid::regclass, other.indexrelid::regclass
        FROM pg_index AS one
        JOIN pg_index AS other USING (indrelid)
        JOIN pg_class ON pg_class.oid = one.indexrelid
        JOIN pg_am ON pg_am.oid = relam
       WHERE one.indexrelid <> other.indexrelid AND NOT one.indisunique
         AND amname = 'btree' AND relnamespace = 'public'::regnamespace
         AND other.indkey::text || ' ' LIKE one.indkey::text || ' %'
         AND (other.indpred IS NULL OR pg_get_expr(one.indpred, indrelid) = pg_get_expr(other.indpred, indrelid))`);
    expect(rows).toEqual([]);
  });

  it('leaves TypeORM nothing to do', async () => {
    const source = new DataSource({
      type: 'postgres',
      url: database.url,
      entities: [...entitiesOf(tables)],
      uuidExtension: 'pgcrypto',
      installExtensions: false,
    });
    await source.initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
