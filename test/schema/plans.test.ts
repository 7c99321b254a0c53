import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTable } from '../../src/migrations/index.js';
import { searchExpression, tableOf } from '../../src/schema/index.js';
import { createDatabase, type TestDatabase } from '../support/postgres.js';
import { enumeration, feature, managed, ref, scalar } from './builder.js';

const customers = tableOf(feature('customers', []), managed);
const orders = tableOf(
  feature('orders', [
    ref('customer', 'customers', { filter: true }),
    enumeration('status', ['open', 'paid'], { filter: true, sort: true }),
    scalar('email', 'email', { length: 254, unique: true, filter: true, sort: true }),
    scalar('city', 'string', { length: 80, filter: true }),
    scalar('total', 'decimal', { precision: 12, scale: 2, filter: true, sort: true }),
    scalar('due', 'date', { sort: true, optional: true }),
    scalar('site', 'url', { length: 2048, filter: true }),
    scalar('tags', 'string', { length: 40, list: true, filter: true }),
    scalar('meta', 'json', { filter: true }),
    scalar('title', 'string', { length: 120, search: true }),
    scalar('note', 'text', { optional: true, search: true, filter: true }),
    scalar('labels', 'string', { length: 40, list: true, filter: true, optional: true }),
    scalar('extra', 'json', { filter: true, optional: true }),
  ]),
  managed,
);

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
  const { client } = database;
  for (const { up } of [customers, orders].flatMap(createTable)) {
    await client.query(up);
  }
  await client.query('INSERT INTO customers (id) SELECT md5(n::text)::uuid FROM generate_series(1, 50) AS n');
  await client.query(`
    INSERT INTO orders (customer_id, created, status, email, city, total, due, site, tags, meta, title, deleted, note, labels, extra)
    SELECT md5((n % 50 + 1)::text)::uuid, now() - n * interval '1 minute', CASE WHEN n % 100 = 1 THEN 'open' ELSE 'paid' END,
           n || '@example.com', 'city ' || n % 200, n % 5000, date '2020-01-01' + n % 900, 'https://example.com/' || n,
           ARRAY['tag ' || n % 300], jsonb_build_object('n', n % 300), 'title ' || n,
           CASE WHEN n % 10 = 0 THEN now() END, CASE WHEN n % 50 <> 1 THEN 'note ' || n END,
           CASE WHEN n % 50 <> 1 THEN ARRAY['label'] END, CASE WHEN n % 50 <> 1 THEN '{}'::jsonb END
      FROM generate_series(1, 20000) AS n`);
  await client.query('VACUUM ANALYZE orders');
  await client.query('SET enable_seqscan = off');
});
afterAll(() => database.drop());

async function plan(condition: string, order: string): Promise<string> {
  const { rows } = await database.client.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN (COSTS OFF) SELECT * FROM orders WHERE ${condition} ORDER BY ${order} LIMIT 20`,
  );
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

const live = 'deleted IS NULL';
const newest = 'created DESC, id DESC';
const someone = `'c4ca4238-a0b9-2382-0dcc-509a6f75849b'`;

describe('every list is read through its index', () => {
  it.each([
    ['default order', live, newest, 'orders_created_id_idx'],
    ['next page', `${live} AND (created, id) < (now(), ${someone})`, newest, 'orders_created_id_idx'],
    ['reference', `${live} AND customer_id = ${someone}`, newest, 'orders_customer_id_created_id_idx'],
    ['enum', `${live} AND status = 'open'`, newest, 'orders_status_created_id_idx'],
    [
      'enum, next page',
      `${live} AND status = 'open' AND (created, id) < (now(), ${someone})`,
      newest,
      'orders_status_created_id_idx',
    ],
    ['string', `${live} AND city = 'city 7'`, newest, 'orders_city_created_id_idx'],
    ['sort', live, 'total DESC, id DESC', 'orders_total_id_idx'],
    ['sort, next page', `${live} AND (total, id) > (5, ${someone})`, 'total, id', 'orders_total_id_idx'],
    ['sort by an enum', live, 'status, id', 'orders_status_id_idx'],
    ['long text that is missing', `${live} AND note IS NULL`, newest, 'orders_note_null_idx'],
    ['list that is missing', `${live} AND labels IS NULL`, newest, 'orders_labels_null_idx'],
    ['json that is missing', `${live} AND extra IS NULL`, newest, 'orders_extra_null_idx'],
    ['sort by an optional column', live, 'due DESC, id DESC', 'orders_due_id_idx'],
  ])('%s, without a sort', async (_, condition, order, index) => {
    const text = await plan(condition, order);
    expect(text).toMatch(new RegExp(`Index (Only )?Scan (Backward )?using ${index} `, 'u'));
    expect(text).not.toContain('Sort');
  });

  it('a unique column, where the id hardly sorts anything', async () => {
    expect(await plan(live, 'email, id')).toMatch(
      /Incremental Sort[\s\S]*Index Scan using orders_email_key/u,
    );
  });

  it.each([
    ['equality', `total = 77`, 'orders_total_id_idx'],
    ['range', `total >= 10 AND total < 12`, 'orders_total_id_idx'],
    ['several values', `total IN (1, 2, 3)`, 'orders_total_id_idx'],
    ['unique', `email = '7@example.com'`, 'orders_email_key'],
    ['long text', `site = 'https://example.com/7'`, 'orders_site_idx'],
    ['list', `tags @> ARRAY['tag 7']::varchar[]`, 'orders_tags_idx'],
    ['several values of a list', `tags && ARRAY['tag 7', 'tag 8']::varchar[]`, 'orders_tags_idx'],
    ['json', `meta @> '{"n": 7}'`, 'orders_meta_idx'],
  ])('%s', async (_, condition, index) => {
    expect(await plan(`${live} AND ${condition}`, newest)).toContain(index);
  });

  it('search, also where the columns are qualified', async () => {
    const bare = searchExpression(orders.columns);
    const qualified = searchExpression(orders.columns, ({ name }) => `"orders"."${name}"`);
    expect(bare).toBe(`to_tsvector('simple'::regconfig, title || ' ' || coalesce(note, ''))`);
    for (const expression of [bare, qualified]) {
      expect(
        await plan(`${live} AND ${expression} @@ to_tsquery('simple', 'title:* & 77:*')`, newest),
      ).toContain('orders_search_idx');
    }
  });

  it('the check of a foreign key, deleted rows included', async () => {
    const { rows } = await database.client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN (COSTS OFF) SELECT 1 FROM ONLY orders WHERE customer_id = ${someone} FOR KEY SHARE`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join()).toContain('orders_customer_id_created_id_idx');
  });
});
