import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesBetween, statementsOf } from '../../src/migrations/index.js';
import { tableOf } from '../../src/schema/index.js';
import { createDatabase, type TestDatabase } from '../support/postgres.js';
import { feature, managed, nameOf, ref, scalar } from '../schema/builder.js';

const orders = tableOf(feature('orders', [scalar('total', 'integer')]), managed);
const before = tableOf(feature('items', [scalar('amount', 'integer')]), managed);
const after = tableOf(
  feature('items', [scalar('amount', 'integer'), ref('order', 'orders', { optional: true, filter: true })]),
  managed,
);

describe('a column that a table in use gets', () => {
  const notices: string[] = [];
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createDatabase();
    database.client.on('notice', ({ message = '' }) => notices.push(message));
    for (const table of [orders, before]) {
      await run(statementsOf({ kind: 'create-table', table }).map(({ up }) => up));
    }
    await run([
      'INSERT INTO items (amount) SELECT generate_series(1, 1000)',
      'SET client_min_messages = debug1',
    ]);
  });
  afterAll(() => database.drop());

  async function run(statements: readonly string[]): Promise<readonly string[]> {
    notices.length = 0;
    for (const sql of statements) {
      await database.client.query(sql);
    }
    return [...notices];
  }

  it('is there at once: no row is written, and none read for its foreign key', async () => {
    const [add] = changesBetween(before, after).flatMap(statementsOf);

    const said = await run([add?.up ?? '']);
    expect(said.filter((line) => /validating foreign key|rewriting table/u.test(line))).toEqual([]);

    // What the server says when it does read them.
    const control = await run([
      'ALTER TABLE items DROP CONSTRAINT items_order_id_fkey',
      'ALTER TABLE items ADD CONSTRAINT items_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders (id)',
    ]);
    expect(control.join('\n')).toMatch(/validating foreign key/u);
  });
});

describe('changesBetween', () => {
  it('finds nothing in two specs of one table', () => {
    const known = ref('order', 'orders', { optional: true, filter: true, inversedBy: nameOf('items') });
    expect(
      changesBetween(after, tableOf(feature('items', [scalar('amount', 'integer'), known]), managed)),
    ).toEqual([]);
  });

  it.each([
    ['a column that is gone', after, before, /order_id.* would be dropped or changed/u],
    [
      'a column of another type',
      before,
      tableOf(feature('items', [scalar('amount', 'bigint')]), managed),
      /amount would be dropped or changed/u,
    ],
    [
      'a column that rows need a value for',
      before,
      tableOf(feature('items', [scalar('amount', 'integer'), ref('order', 'orders')]), managed),
      /order_id would need a value/u,
    ],
    [
      'an index of a column that is there',
      before,
      tableOf(feature('items', [scalar('amount', 'integer', { sort: true })]), managed),
      /items_amount_id_idx, which belongs to no new column/u,
    ],
  ])('takes %s for a defect', (_, one, other, message) => {
    expect(() => changesBetween(one, other)).toThrow(message);
  });
});
