import type { FeatureArguments } from './service.js';

/** Every kind of field that a list can be filtered, sorted or searched by. */
export const FEATURES: readonly FeatureArguments[] = [
  ['customers', 'name:string:120'],
  [
    'orders',
    'title:string:120:search:sort,body:text:optional:search,total:decimal:12:2:min=0:filter:sort,status:enum:pending:paid:shipped:sort,quantity:integer:filter,number:bigint:optional:unique:sort,ratio:float:filter:sort,placedAt:timestamp:optional:filter:sort,day:date:optional:filter,opens:time:filter,token:uuid:filter,address:ip:filter,site:url:filter,phone:phone:optional:filter,handle:slug:unique:sort,note:string:80:optional:filter,gift:boolean,meta:json:filter,scores:integer-list:filter,customer:ref:customers,parent:ref:orders:optional',
  ],
];

/** What is asked for below is rare: of what many rows have, the default order finds a page soonest. */
export const ROWS = `
  INSERT INTO customers (id, name) SELECT md5(n::text)::uuid, 'Customer ' || n FROM generate_series(1, 100) AS n;
  INSERT INTO orders (id, created, title, body, total, status, quantity, number, ratio, placed_at, day, opens, token,
                      address, site, phone, handle, note, gift, meta, scores, customer_id, parent_id)
  SELECT md5(n::text)::uuid, moment, 'title ' || n, 'body ' || n, n % 2000, CASE WHEN n % 2000 = 0 THEN 'paid' ELSE 'shipped' END,
         n % 1000, CASE WHEN n % 2000 > 0 THEN n END, n / 7.0, CASE WHEN n % 2000 > 0 THEN moment END,
         CASE WHEN n % 2000 > 0 THEN date '2020-01-01' + n % 900 END, time '00:00' + n % 1440 * interval '1 minute',
         md5('token' || n)::uuid, inet '10.0.0.0' + n, 'https://example.com/' || n,
         CASE WHEN n % 2000 > 0 THEN '+1415' || 5550000 + n END, 'handle-' || n, CASE WHEN n % 2000 > 0 THEN 'note ' || n END,
         n % 2000 = 0, jsonb_build_object('n', n), ARRAY[n % 500], md5((n % 100 + 1)::text)::uuid,
         CASE WHEN n % 2000 > 0 THEN md5((n / 10 + 1)::text)::uuid END
    FROM generate_series(1, 20000) AS n CROSS JOIN LATERAL (SELECT timestamptz '2024-01-01' + n * interval '1 minute' AS moment) AS time;
  VACUUM ANALYZE orders`;

const ranges = (property: string, low: string, high: string, index: string | RegExp) =>
  [
    [`${property}[gte]`, high, index],
    [`${property}[gt]`, high, index],
    [`${property}[lte]`, low, index],
    [`${property}[lt]`, low, index],
  ] as const;

/** Two indexes serve a unique column that may be empty. */
const NUMBER = /^orders_number_(key|id_idx)$/u;

/** Each filter of the list, a value that few rows have, and the index that finds them. */
export const FILTERS: readonly (readonly [parameter: string, value: string, index: string | RegExp])[] = [
  ['total', '77', 'orders_total_id_idx'],
  ...ranges('total', '5', '1990', 'orders_total_id_idx'),
  ['status', 'paid', 'orders_status_created_id_idx'],
  ['quantity', '77', 'orders_quantity_created_id_idx'],
  ...ranges('quantity', '1', '998', 'orders_quantity_created_id_idx'),
  ['number', '77', NUMBER],
  ...ranges('number', '50', '19950', NUMBER),
  ['number[null]', 'true', NUMBER],
  ['ratio', '11', 'orders_ratio_id_idx'],
  ...ranges('ratio', '5', '2850', 'orders_ratio_id_idx'),
  ['placedAt', '2024-01-01T01:17:00Z', 'orders_placed_at_id_idx'],
  ...ranges('placedAt', '2024-01-01T01:00:00Z', '2024-01-14T20:00:00Z', 'orders_placed_at_id_idx'),
  ['placedAt[null]', 'true', 'orders_placed_at_id_idx'],
  ['day', '2020-03-01', 'orders_day_created_id_idx'],
  ...ranges('day', '2020-01-05', '2022-06-15', 'orders_day_created_id_idx'),
  ['day[null]', 'true', 'orders_day_created_id_idx'],
  ['opens', '09:30:00', 'orders_opens_created_id_idx'],
  ...ranges('opens', '00:05:00', '23:55:00', 'orders_opens_created_id_idx'),
  ['token', '0f8fad5b-d9cb-4a9f-a165-70867728950e', 'orders_token_created_id_idx'],
  ['address', '10.0.0.77', 'orders_address_created_id_idx'],
  ['site', 'https://example.com/77', 'orders_site_idx'],
  ['phone', '+14155550077', 'orders_phone_created_id_idx'],
  ['phone[null]', 'true', 'orders_phone_created_id_idx'],
  ['handle', 'handle-77', 'orders_handle_key'],
  ['note', 'note 77', 'orders_note_created_id_idx'],
  ['note[null]', 'true', 'orders_note_created_id_idx'],
  ['gift', 'true', 'orders_gift_created_id_idx'],
  ['meta', '{"n":77}', 'orders_meta_idx'],
  ['scores', '77', 'orders_scores_idx'],
  ['customerId', 'c4ca4238-a0b9-2382-0dcc-509a6f75849b', 'orders_customer_id_created_id_idx'],
  ['parentId', 'c4ca4238-a0b9-2382-0dcc-509a6f75849b', 'orders_parent_id_created_id_idx'],
  ['parentId[null]', 'true', 'orders_parent_id_created_id_idx'],
];

/** Each property that the list is sorted by, and the index that has its order. */
export const SORTS: Readonly<Record<string, string | RegExp>> = {
  created: 'orders_created_id_idx',
  title: 'orders_title_id_idx',
  total: 'orders_total_id_idx',
  status: 'orders_status_id_idx',
  number: NUMBER,
  ratio: 'orders_ratio_id_idx',
  placedAt: 'orders_placed_at_id_idx',
  handle: 'orders_handle_key',
};
