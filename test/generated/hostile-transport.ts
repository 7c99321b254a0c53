const customer = (extra: string): string => `{"name":"a","email":"z@example.com",${extra}}`;
const json = 'application/json';

/** Bodies that nothing may be stored of: what is wrong, the bytes, their headers, and the statuses that answer them. */
export const HOSTILE_BODIES: readonly (readonly [
  what: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>>,
  statuses: readonly number[],
])[] = [
  ['deep JSON', '['.repeat(20_000) + ']'.repeat(20_000), { 'content-type': json }, [400]],
  [
    'a deep document',
    customer(`"x":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`),
    { 'content-type': json },
    [400],
  ],
  ['a body that is too large', customer(`"x":"${'x'.repeat(2_000_000)}"`), { 'content-type': json }, [413]],
  ['half a document', '{"name": "a"', { 'content-type': json }, [400]],
  ['nothing', '', { 'content-type': json }, [400]],
  ['null', 'null', { 'content-type': json }, [400]],
  ['a text', '"name"', { 'content-type': json }, [400]],
  ['a number', '5', { 'content-type': json }, [400]],
  ['a list', '[{"name":"a","email":"a@example.com"}]', { 'content-type': json }, [400]],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), { 'content-type': json }, [400]],
  [
    'a text that is no UTF-8',
    Buffer.concat([
      Buffer.from('{"name":"a'),
      Buffer.from([0xff]),
      Buffer.from('b","email":"u@example.com"}'),
    ]),
    { 'content-type': json },
    [400],
  ],
  [
    'a text in overlong UTF-8',
    Buffer.concat([
      Buffer.from('{"name":"'),
      Buffer.from([0xc0, 0xaf]),
      Buffer.from('","email":"v@example.com"}'),
    ]),
    { 'content-type': json },
    [400],
  ],
  ['a form', 'name=a&email=f@example.com', { 'content-type': 'application/x-www-form-urlencoded' }, [415]],
  ['a text as text', '{"name":"a","email":"t@example.com"}', { 'content-type': 'text/plain' }, [415]],
  ['XML', '<name>a</name>', { 'content-type': 'application/xml' }, [415]],
  ['a file', '--x\r\n\r\na\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }, [415]],
  ['an unknown charset', customer('"x":1'), { 'content-type': `${json}; charset=klingon` }, [415]],
  ['an unknown encoding', customer('"x":1'), { 'content-type': json, 'content-encoding': 'zip' }, [415]],
  ['no gzip at all', customer('"x":1'), { 'content-type': json, 'content-encoding': 'gzip' }, [400]],
  ['NUL in a text', '{"name":"a\\u0000b","email":"a@example.com"}', { 'content-type': json }, [400]],
  ['half a character', '{"name":"a\\ud800b","email":"b@example.com"}', { 'content-type': json }, [400]],
  [
    'a prototype',
    '{"__proto__":{"name":"a","email":"p@example.com"},"constructor":1}',
    { 'content-type': json },
    [400],
  ],
  [
    'the id of a row',
    customer('"id":"5f0c5a8e-6f5f-4f0e-9a4c-3c2d6b1a7e10"'),
    { 'content-type': json },
    [400],
  ],
  ['when a row was deleted', customer('"deleted":null'), { 'content-type': json }, [400]],
  ['a date that is none', customer('"birthday":"2024-02-30"'), { 'content-type': json }, [400]],
  [
    'a list that is too long',
    customer(`"tags":${JSON.stringify(Array(5_000).fill('x'))}`),
    { 'content-type': json },
    [400],
  ],
];

const cursorOf = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const id = '5f0c5a8e-6f5f-4f0e-9a4c-3c2d6b1a7e10';

/** Queries of a list of orders that are refused. */
export const HOSTILE_QUERIES: readonly string[] = [
  // One parameter twice, or as something that it is not.
  'page=1&page=2',
  'limit=1&limit=2',
  'sort=total&sort=total',
  'cursor=a&cursor=b',
  'q=a&q=b',
  'total[gte]=1&total[gte]=2',
  'total[gte][lt]=1',
  'page[]=1',
  'page[x]=1',
  'limit[gte]=1',
  'q[x]=1',
  'sort[x]=total',
  'include[x]=customer',
  'status[x][y]=paid',
  // Numbers that are none, or too large.
  'page=0',
  'page=-1',
  'page=1.5',
  'page=99999999999999999999',
  'page=Infinity',
  'limit=0',
  'limit=101',
  'limit=NaN',
  // Orders and relations that are none.
  'sort=',
  'sort=,',
  'sort=--total',
  'sort=total,total',
  'sort=internalNote',
  'sort=total;SELECT 1',
  'include=orders',
  'include=customer.orders',
  'include=__proto__',
  // Cursors that nobody was given.
  'cursor=',
  'cursor=%00',
  `cursor=${'A'.repeat(5_000)}`,
  `cursor=${cursorOf(null)}`,
  `cursor=${cursorOf(5)}`,
  `cursor=${cursorOf([])}`,
  `cursor=${cursorOf({ sort: '-created' })}`,
  `cursor=${cursorOf(['-created'])}`,
  `cursor=${cursorOf(['-created', 'yesterday', id])}`,
  `cursor=${cursorOf(['-created', '+275760-09-13T00:00:00.000Z', id])}`,
  `cursor=${cursorOf(['-created', '2026-01-31T09:30:00.000Z', "' OR 1=1"])}`,
  `cursor=${cursorOf(['-created', { $gt: '' }, id])}`,
  `cursor=${cursorOf(['-created', ['2026-01-31T09:30:00.000Z'], id])}`,
  `sort=total&cursor=${cursorOf(['total', '1e400', id])}`,
  `sort=total&cursor=${cursorOf(['total', 'NaN', id])}`,
  `sort=title&cursor=${cursorOf(['title', 'a\u0000b', id])}`,
  `cursor=${cursorOf(['total', '1.00', id])}`,
  `page=2&cursor=${cursorOf(['-created', '2026-01-31T09:30:00.000Z', id])}`,
  // Texts that no column holds.
  'q=%00',
  'title=%00',
];

/** Queries that cannot be right or wrong, but must not break anything. */
export const ODD_QUERIES: readonly string[] = [
  'include=customer&include=customer',
  '__proto__[limit]=1',
  'constructor[prototype][limit]=1',
  'total[__proto__]=1',
  'total[constructor]=1',
  'page=1e3',
  'q=%ff',
  'q=%E0%A4%A',
  'q=%',
  'q=%F0%9F%98%80',
  `q=${'x'.repeat(5_000)}`,
  `q=${'a%20'.repeat(2_000)}`,
  "q='%20%26%20!(",
  'q=:*%20|%20%3C-%3E',
  Array.from({ length: 1_500 }, (_, index) => `status=${index}`).join('&'),
  'status[999999999]=paid',
  `status${'[a]'.repeat(500)}=paid`,
  '&&&===',
  '[]=1',
  '=1',
];

/** Paths below /orders that are no order. */
export const HOSTILE_PATHS: readonly (readonly [path: string, statuses: readonly number[]])[] = [
  ['/%00', [400]],
  ['/%ff', [400]],
  ['/%E0%A4%A', [400]],
  ["/' OR 1=1 --", [400]],
  ['/..%2f..%2fetc%2fpasswd', [400]],
  ['/1', [400]],
  ['/null', [400]],
  ['/__proto__', [400]],
  [`/${'x'.repeat(5_000)}`, [400]],
  [`/${id}%00`, [400]],
  [`/${id}'`, [400]],
  [`/${id}`, [404]],
  [`/${id}/nothing`, [404]],
];
