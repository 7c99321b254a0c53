import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTable } from '../../src/migrations/index.js';
import { tableOf } from '../../src/schema/index.js';
import { createDatabase, type TestDatabase } from '../support/postgres.js';
import { enumeration, feature, managed, ref, scalar } from './builder.js';

const customers = feature('customers', [
  scalar('email', 'email', { length: 254, unique: true, optional: true }),
]);
const orders = feature('orders', [
  ref('customer', 'customers', { optional: true, onDelete: 'restrict' }),
  ref('parent', 'orders', { optional: true }),
  ref('contract', 'customers', { optional: true, onDelete: 'cascade' }),
  enumeration('status', ['open', "it's"], { default: 'open' }),
  enumeration('marks', ['a', "b's", 'c\\'], { list: true }),
  scalar('title', 'string', { length: 10, min: '3', max: '5', default: 'four' }),
  scalar('total', 'decimal', { precision: 12, scale: 2, min: '-0.50', max: '10', default: '0' }),
  scalar('count', 'bigint', { min: '-5', optional: true }),
  scalar('ratio', 'float', { min: '0', max: '0.5', optional: true }),
  scalar('day', 'date', { min: '2020-01-01', optional: true }),
  scalar('hour', 'time', { max: '18:00:00', optional: true }),
  scalar('moment', 'timestamp', { min: '2020-01-01T00:00:00.000Z', optional: true }),
  scalar('tags', 'string', { length: 4, list: true, min: '1', max: '2', optional: true }),
  scalar('site', 'url', { length: 2048, sort: true, optional: true }),
  scalar('select', 'boolean', { default: 'false' }),
  scalar('key', 'password', { min: '8', max: '9', optional: true }),
]);

/** Text that fills a B-tree entry, as the server cannot make it smaller. */
function incompressible(length: number): string {
  return Array.from({ length }, (_, at) =>
    createHash('sha256').update(String(at)).digest('base64').charAt(0),
  ).join('');
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
  for (const { up } of [customers, orders].flatMap((spec) => createTable(tableOf(spec, managed)))) {
    await database.client.query(up);
  }
});
afterAll(() => database.drop());

const insert = (table: string, row: Readonly<Record<string, unknown>>): Promise<unknown> =>
  database.client.query(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, (
       SELECT to_jsonb(defaults) FROM (SELECT gen_random_uuid() AS id, now() AS created, now() AS updated) AS defaults) || $1)`,
    [JSON.stringify(row)],
  );
const order = { status: 'open', marks: [], title: 'four', total: 0, select: false };

describe('constraints', () => {
  it.each([
    [{}],
    [{ status: "it's", marks: ['a', "b's", 'c\\'], title: 'five5', total: 10, count: -5, ratio: 0.5 }],
    [{ day: '2020-01-01', hour: '18:00', moment: '2020-01-01T00:00:00Z', tags: ['a', 'b'], key: 'a hash' }],
    [{ site: `https://example.com/${'x'.repeat(2028)}` }],
    [{ site: incompressible(1496) + 'é'.repeat(552) }],
  ])('let good rows in: %j', async (row) => {
    await expect(insert('orders', { ...order, ...row })).resolves.toBeDefined();
  });

  it.each([
    [{ status: 'paid' }, 'orders_status_check'],
    [{ marks: ['d'] }, 'orders_marks_check'],
    [{ marks: [null] }, 'orders_marks_check'],
    [{ title: 'ab' }, 'orders_title_check'],
    [{ title: 'abcdef' }, 'orders_title_check'],
    [{ total: -0.51 }, 'orders_total_check'],
    [{ total: 10.01 }, 'orders_total_check'],
    [{ count: -6 }, 'orders_count_check'],
    [{ ratio: 0.6 }, 'orders_ratio_check'],
    [{ day: '2019-12-31' }, 'orders_day_check'],
    [{ hour: '18:00:01' }, 'orders_hour_check'],
    [{ moment: '2019-12-31T23:59:59.999Z' }, 'orders_moment_check'],
    [{ tags: [] }, 'orders_tags_check'],
    [{ tags: ['a', 'b', 'c'] }, 'orders_tags_check'],
    [{ site: '🦜'.repeat(1000) }, 'orders_site_check'],
    [{ customer_id: '3d6f4c8e-0000-4000-8000-000000000001' }, 'orders_customer_id_fkey'],
    [{ parent_id: '3d6f4c8e-0000-4000-8000-000000000001' }, 'orders_parent_id_fkey'],
  ])('keep bad rows out: %j by %s', async (row, constraint) => {
    await expect(insert('orders', { ...order, ...row })).rejects.toMatchObject({ constraint });
  });

  it('keep an address in upper case out', async () => {
    await expect(insert('customers', { email: 'A@example.com' })).rejects.toMatchObject({
      constraint: 'customers_email_check',
    });
  });

  it('hold among live rows only', async () => {
    const email = 'once@example.com';
    await insert('customers', { email });
    await expect(insert('customers', { email })).rejects.toMatchObject({
      code: '23505',
      constraint: 'customers_email_key',
    });
    await database.client.query('UPDATE customers SET deleted = now() WHERE email = $1', [email]);
    await expect(insert('customers', { email })).resolves.toBeDefined();
    await expect(database.client.query('UPDATE customers SET deleted = NULL')).rejects.toMatchObject({
      constraint: 'customers_email_key',
    });
  });

  it('do on delete what the reference says', async () => {
    const [kept, cut, gone] = ['1', '2', '3'].map((digit) => `3d6f4c8e-0000-4000-8000-00000000001${digit}`);
    for (const id of [kept, gone]) {
      await insert('customers', { id });
    }
    await insert('orders', { ...order, id: cut, customer_id: kept });
    await insert('orders', { ...order, id: gone, parent_id: cut });
    await insert('orders', { ...order, contract_id: gone });
    const remove = (table: string, id?: string): Promise<unknown> =>
      database.client.query(`DELETE FROM ${table} WHERE id = $1`, [id]);

    await expect(remove('customers', kept)).rejects.toMatchObject({ constraint: 'orders_customer_id_fkey' });
    await remove('customers', gone);
    await remove('orders', cut);
    const { rows } = await database.client.query(
      'SELECT parent_id, contract_id FROM orders WHERE id = $1 OR contract_id = $1',
      [gone],
    );
    expect(rows).toEqual([{ parent_id: null, contract_id: null }]);
  });
});

describe('defaults', () => {
  it('fill in what an insert leaves out', async () => {
    const { rows } = await database.client.query(
      'INSERT INTO orders DEFAULT VALUES RETURNING status, marks, title, total, "select", deleted, created = updated AS fresh',
    );
    expect(rows).toEqual([
      { status: 'open', marks: [], title: 'four', total: '0.00', select: false, deleted: null, fresh: true },
    ]);
  });
});
