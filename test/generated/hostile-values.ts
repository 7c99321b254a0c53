import type { ScalarType } from '../../src/spec/types.js';

/** What is hostile to one scalar type. */
interface Hostility {
  /** As the grammar has it, with arguments. */
  readonly type: string;
  /** Whether there are lists of it. */
  readonly list: boolean;
  /** Flags that it takes. */
  readonly flags: string;
  /** One value that it takes, as JSON. */
  readonly good: string;
  /** As JSON: refused in a body. */
  readonly bad: readonly string[];
  /** As text: refused as a filter. */
  readonly badFilters?: readonly string[];
}

const HUGE = JSON.stringify('x'.repeat(20_000));
const DEEP = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;

/** Refused by all types but json, some of which have no text. */
const WRONG_TYPES = ['{"$gt":""}', '{"toString":null}', '[["x"]]', '{"length":3}'];
const WRONG_TEXTS = ['"a\\u0000b"', '"\\ud800"', HUGE];
const NO_NUMBERS = ['"NaN"', '"Infinity"', '"1e400"', '"0x10"', '"١٢"', '""', '" "', '"1; DROP TABLE users"'];
const INJECTIONS = ['"\' OR 1=1 --"', '"${7*7}"', '"../../etc/passwd"'];

const texts = ['5', 'true', ...WRONG_TYPES, '"a\\u0000b"', '"\\ud800"'];
const exact = [...WRONG_TYPES, ...WRONG_TEXTS, ...INJECTIONS, '""', '5', 'true'];
const filterInjections = ["' OR 1=1 --", '${7*7}', 'null', '\u0000'];

/** Dates that no column holds, or that are none. */
const noDates = [
  '2024-02-30',
  '2023-02-29',
  '2024-13-01',
  '0000-01-01',
  '10000-01-01',
  '-0001-01-01',
  '294277-01-01',
];
const json = (values: readonly string[]): string[] => values.map((value) => JSON.stringify(value));
const noMoments = [
  '+275760-09-13T00:00:00.001Z',
  '-271821-04-20T00:00:00.000Z',
  '2024-02-30T00:00:00Z',
  '2024-01-01T25:00:00Z',
  '2024-01-01T00:00:00',
  '99999-01-01T00:00:00Z',
];
const noIntegers = ['2147483648', '-2147483649', '1.5', '1e21', '1e400'];
const noBigints = ['9223372036854775808', '-9223372036854775809', '1.5', '1e3', '9'.repeat(400)];
const noDecimals = ['10000000000', '0.001', '1e5', '-10000000000.00', '9'.repeat(400), '1,5', '１２'];

/** For every scalar type, what it must refuse. */
export const HOSTILITIES: Record<ScalarType, Hostility> = {
  string: {
    type: 'string:40',
    list: true,
    flags: 'filter:sort:search',
    good: '"it\'s"',
    bad: [...texts, HUGE, JSON.stringify('x'.repeat(41)), JSON.stringify('😀'.repeat(41))],
  },
  text: { type: 'text', list: true, flags: 'search', good: '"it\'s"', bad: [...texts, '5'] },
  integer: {
    type: 'integer',
    list: true,
    flags: 'filter:sort',
    good: '7',
    bad: [...WRONG_TYPES, ...NO_NUMBERS, ...noIntegers, '"7"', 'true'],
    badFilters: [...filterInjections, ...noIntegers, '', ' '],
  },
  bigint: {
    type: 'bigint',
    list: true,
    flags: 'filter:sort',
    good: '"9007199254740993"',
    bad: [...WRONG_TYPES, ...NO_NUMBERS, ...json(noBigints), '7', '9007199254740993', 'true'],
    badFilters: [...filterInjections, ...noBigints],
  },
  decimal: {
    type: 'decimal:12:2',
    list: true,
    flags: 'filter:sort',
    good: '"12.50"',
    bad: [...WRONG_TYPES, ...NO_NUMBERS, ...json(noDecimals), '12.5', 'true'],
    badFilters: [...filterInjections, 'NaN', '1e5', '1,x'],
  },
  float: {
    type: 'float',
    list: true,
    flags: 'filter:sort',
    good: '0.25',
    bad: [...WRONG_TYPES, ...NO_NUMBERS, '1e400', '-1e400', '"0.5"', 'true'],
    badFilters: [...filterInjections, '1e400', 'NaN', 'Infinity', ''],
  },
  boolean: {
    type: 'boolean',
    list: true,
    flags: 'filter:sort',
    good: 'true',
    bad: [...WRONG_TYPES, '"true"', '1', '0', '""'],
    badFilters: [...filterInjections, '1', 'yes', 'TRUE '],
  },
  date: {
    type: 'date',
    list: true,
    flags: 'filter:sort',
    good: '"2024-02-29"',
    bad: [...exact, ...json(noDates), '"2024-01-01T00:00:00Z"', '"now"', '"infinity"', '"today"'],
    badFilters: [...filterInjections, ...noDates, 'now', 'infinity'],
  },
  time: {
    type: 'time',
    list: true,
    flags: 'filter:sort',
    good: '"09:30:00"',
    bad: [...exact, '"24:00:00"', '"23:59:60"', '"noon"', '"allballs"', '"-01:00:00"'],
    badFilters: [...filterInjections, '24:00:00', 'now', 'allballs'],
  },
  timestamp: {
    type: 'timestamp',
    list: true,
    flags: 'filter:sort',
    good: '"2026-01-31T09:30:00.000Z"',
    bad: [...exact, ...json(noMoments), '"now"', '"infinity"', '"epoch"', '1700000000000'],
    badFilters: [...filterInjections, ...noMoments, 'now', 'infinity'],
  },
  uuid: {
    type: 'uuid',
    list: true,
    flags: 'filter:sort',
    good: '"7f2c0d2e-5a0b-4c1d-9e3f-0a1b2c3d4e5f"',
    bad: [...exact, '"{7f2c0d2e-5a0b-4c1d-9e3f-0a1b2c3d4e5f}"', '"7f2c0d2e"'],
    badFilters: [...filterInjections, '7f2c0d2e', ''],
  },
  json: {
    type: 'json',
    list: false,
    flags: 'filter',
    good: '{"a":{"b":[1,null,"x"]}}',
    bad: ['5', 'true', '"x"', '["x"]', '{"a":"\\u0000"}', '{"\\u0000":1}', '{"a":["\\ud800"]}', DEEP],
  },
  enum: {
    type: 'enum:open:in-progress',
    list: true,
    flags: 'filter:sort',
    good: '"open"',
    bad: [...exact, '"OPEN"', '"Open"', '"constructor"', '"__proto__"', '0'],
    badFilters: [...filterInjections, 'OPEN', 'constructor', 'open,closed'],
  },
  email: {
    type: 'email',
    list: true,
    flags: 'filter:sort',
    good: '"somebody@example.com"',
    bad: [
      ...exact,
      '"a@b"',
      '"a@b@c.com"',
      '"a@example.com\\nBcc: x@example.com"',
      `"${'a'.repeat(300)}@example.com"`,
    ],
  },
  url: {
    type: 'url',
    list: true,
    flags: 'filter:sort',
    good: '"https://example.com/x"',
    bad: [...exact, '"javascript:alert(1)"', '"ftp://example.com"', '"https://"', '"file:///etc/passwd"'],
  },
  slug: {
    type: 'slug',
    list: true,
    flags: 'filter:sort',
    good: '"a-b"',
    bad: [...exact, '"A-B"', '"a--b"', '"-a"', '"a_b"', '"a/b"', '"é"'],
  },
  phone: {
    type: 'phone',
    list: true,
    flags: 'filter:sort',
    good: '"+4930123456"',
    bad: [...exact, '"030123456"', '"+1"', '"+49 30 abc"', `"+${'1'.repeat(40)}"`],
  },
  ip: {
    type: 'ip',
    list: true,
    flags: 'filter:sort',
    good: '"192.0.2.1"',
    bad: [...exact, '"256.0.0.1"', '"1.2.3"', '"192.0.2.1/24"', '"::1%eth0"', '"::g"'],
    badFilters: [...filterInjections, '256.0.0.1', '192.0.2.0/24'],
  },
  password: {
    type: 'password',
    list: false,
    flags: '',
    good: '"correct-horse-battery"',
    bad: [...texts, '""', '"short"', HUGE],
  },
  secret: { type: 'secret', list: false, flags: '', good: '"alpha-token"', bad: [...texts, HUGE] },
};

/** The fields of a feature that has each type once, and each list: `integerOne`, `integerMany`. */
export const SPECIMEN_FIELDS = Object.entries(HOSTILITIES)
  .flatMap(([name, { type, list, flags }]) => {
    const one = [`${name}One`, type, 'optional', flags];
    const many = [`${name}Many`, type.replace(/^[a-z]+/u, '$&-list'), 'optional', 'max=5'];
    return list ? [one, many] : [one];
  })
  .map((parts) => parts.filter((part) => part !== '').join(':'))
  .join(',');
