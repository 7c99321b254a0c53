import { type Code, code, literal, use } from '../code/index.js';
import type { ScalarField, ScalarType } from '../spec/types.js';
import { decimalText, unscaled } from '../support/exact.js';
import { type EnumHome, enumClass, valueCode } from '../support/field-types.js';
import { itemOf } from '../support/fields.js';
import { sampleOf } from '../support/sample-values.js';

/** An expression that gives a valid value at random; undefined where the one of the factory does. */
type Random = (field: ScalarField, home: EnumHome) => Code | undefined;

const fake = use('fake', 'test/seeding/fake');
const call =
  (name: string): Random =>
  () =>
    code`${fake}.${name}()`;

const SITE = 'https://example.com/'.length;
const YEARS = 730 * 86_400_000;
/** What ISO 8601 has four digits for. */
const FIRST = Date.parse('0001-01-02T00:00:00Z');
const LAST = Date.parse('9999-12-30T00:00:00Z');

const randoms: Record<ScalarType, Random> = {
  string: (field) => text(field, 'text', 40),
  text: (field) => text(field, 'text', 200),
  integer: (field) => code`${fake}.integer(${range(field, 31, 10_000n).map(String).join(', ')})`,
  bigint: (field) => {
    const [low, high] = range(field, 63, 1_000_000n);
    return code`${fake}.bigint(${String(low)}n, ${String(high)}n)`;
  },
  decimal: decimal,
  float: ({ min, max }) => {
    const low = Number(min ?? (max === undefined || Number(max) > 0 ? 0 : Number(max) - 1000));
    return code`${fake}.float(${low}, ${Number(max ?? low + 1000)})`;
  },
  boolean: call('boolean'),
  date: (field) => moment(field, 'day', 10),
  time: ({ min = '00:00:00', max = '23:59:59' }) => code`${fake}.time(${literal(min)}, ${literal(max)})`,
  timestamp: (field) => moment(field, 'moment', 24),
  uuid: () => code`${use('randomUUID', 'node:crypto')}()`,
  json: call('json'),
  enum: (field, home) => code`${fake}.oneOf(Object.values(${enumClass(field, home)}))`,
  email: call('email'),
  url: (field, home) =>
    Math.min(Number(field.max ?? Infinity), field.length ?? Infinity) > SITE
      ? text(field, 'url', 2 * SITE)
      : valueCode(field, sampleOf(field), home),
  slug: (field) => text(field, 'slug', 30),
  phone: call('phone'),
  ip: call('ip'),
  // Known to whoever wants to log in.
  password: () => undefined,
  secret: () => undefined,
};

/** What the seed gives a field that is not unique; undefined where the factory's value does as well. */
export function seedValue(field: ScalarField, home: EnumHome): Code | undefined {
  const item = randoms[field.type](field.list ? itemOf(field) : field, home);
  if (item === undefined) {
    return undefined;
  }
  const value = field.list ? list(field, item) : item;
  return field.optional ? code`${fake}.maybe(() => ${value})` : value;
}

function list({ min, max }: ScalarField, item: Code): Code {
  const least = Number(min ?? 0);
  return code`${fake}.list(${least}, ${Math.min(Number(max ?? Infinity), least + 3)}, () => ${item})`;
}

/** Texts of a length that looks natural, where the bounds leave the choice. */
function text({ min, max, length }: ScalarField, kind: string, usual: number): Code {
  const most = Math.min(Number(max ?? Infinity), length ?? Infinity);
  const least = Number(min ?? Math.min(usual / 10, most));
  return code`${fake}.${kind}(${least}, ${Math.min(most, Math.max(usual, least))})`;
}

/** The bounds of a field; of a range that is open, the part next to zero or to the bound. */
function range({ min, max }: ScalarField, bits: number, width: bigint): readonly [bigint, bigint] {
  const limit = 2n ** BigInt(bits);
  return within({
    low: min === undefined ? undefined : BigInt(min),
    high: max === undefined ? undefined : BigInt(max),
    least: -limit,
    most: limit - 1n,
    width,
  });
}

function decimal({ min, max, precision = 1, scale = 0 }: ScalarField): Code {
  const limit = 10n ** BigInt(precision) - 1n;
  const [low, high] = within({
    low: min === undefined ? undefined : unscaled(min),
    high: max === undefined ? undefined : unscaled(max),
    least: -limit,
    most: limit,
    width: 1_000_000n,
  });
  const bounds = [low, high].map((value) => literal(decimalText(value, scale)));
  return code`${fake}.decimal(${bounds.join(', ')})`;
}

interface Range {
  readonly low: bigint | undefined;
  readonly high: bigint | undefined;
  readonly least: bigint;
  readonly most: bigint;
  readonly width: bigint;
}

function within({ low, high, least, most, width }: Range): readonly [bigint, bigint] {
  const start = low ?? (high === undefined || high >= 0n ? 0n : larger(high - width, least));
  return [start, smaller(high ?? most, smaller(most, start + width))];
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** Two years next to the bound that there is; the last two, whenever that is, where there is none. */
function moment({ min, max }: ScalarField, kind: string, digits: number): Code {
  if (min === undefined && max === undefined) {
    return code`${fake}.${kind}()`;
  }
  const from = min === undefined ? Math.max(Date.parse(max ?? '') - YEARS, FIRST) : Date.parse(min);
  const to = max === undefined ? Math.min(from + YEARS, LAST) : Date.parse(max);
  const bounds = [from, to].map((time) => literal(new Date(time).toISOString().slice(0, digits)));
  return code`${fake}.${kind}(${bounds.join(', ')})`;
}
