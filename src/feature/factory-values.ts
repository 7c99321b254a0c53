import { type Code, code, use } from '../code/index.js';
import type { ScalarField, ScalarType } from '../spec/types.js';
import { secondsOf, unscaled } from '../support/exact.js';
import { type EnumHome, enumClass, valueCode } from '../support/field-types.js';
import { sampleOf } from '../support/sample-values.js';

/** An expression that gives another valid value each time. */
type Unique = (field: ScalarField, home: EnumHome) => Code;

const number = use('uniqueNumber', 'test/support/unique');

const SITE = 'https://example.com/';

const uniques: Record<ScalarType, Unique> = {
  string: uniqueText,
  text: uniqueText,
  integer: (field) => code`${offset(field, -2147483648n, 2147483647n)}`,
  bigint: (field) => code`String(${bigOffset(field, -(2n ** 63n), 2n ** 63n - 1n)})`,
  decimal: uniqueDecimal,
  float: ({ min, max }) => uniqueFloat(min, max),
  boolean: () => code`${number}() % 2 === 0`,
  date: (field) => code`new Date(${momentOffset(field, 86_400_000)}).toISOString().slice(0, 10)`,
  time: ({ min, max }) => uniqueTime(min, max),
  timestamp: (field) => code`new Date(${momentOffset(field, 1)})`,
  uuid: () => code`${use('randomUUID', 'node:crypto')}()`,
  json: () => code`{ key: ${number}() }`,
  enum: (field, home) => {
    const name = enumClass(field, home);
    return code`Object.values(${name})[${number}() % ${field.values?.length ?? 1}]`;
  },
  email: () => code`\`user-\${${number}()}@example.com\``,
  url: uniqueUrl,
  slug: uniqueText,
  phone: () => code`\`+1\${String(${number}() % 10_000_000_000).padStart(10, '0')}\``,
  ip: () => code`\`10.\${[16, 8, 0].map((bits) => (${number}() >>> bits) & 255).join('.')}\``,
  password: uniqueText,
  secret: uniqueText,
};

/** What a factory gives a field: an example, or another value each time where two rows must not have the same. */
export function factoryValue(field: ScalarField, home: EnumHome): Code {
  return field.unique ? uniques[field.type](field, home) : valueCode(field, sampleOf(field), home);
}

/** Letters and digits; a short field gets the last ones, which change from call to call. */
function uniqueText({ min, max, length }: ScalarField): Code {
  const most = Math.min(Number(max ?? Infinity), length ?? Infinity);
  const text = code`${number}().toString(36)`;
  const cut = most < 8 ? code`${text}.slice(-${most})` : text;
  return min === undefined ? cut : code`${cut}.padStart(${min}, '0')`;
}

/** The part after the host is what differs, and what the bounds are about. */
function uniqueUrl({ min, max, ...field }: ScalarField): Code {
  const most = Math.min(Number(max ?? Infinity), field.length ?? Infinity) - SITE.length;
  const least = Number(min ?? 0) - SITE.length;
  const path = uniqueText({ ...field, length: most, ...(least > 0 && { min: String(least) }) });
  return code`\`${SITE}\${${path}}\``;
}

function offset({ min, max }: ScalarField, least: bigint, most: bigint): Code {
  const low = BigInt(min ?? (max === undefined || BigInt(max) > 1n ? 1n : least));
  const range = BigInt(max ?? most) - low + 1n;
  const sum = low === 0n ? '' : `${low} + `;
  return code`${sum}(${number}() % ${String(range)})`;
}

function bigOffset({ min, max }: ScalarField, least: bigint, most: bigint): Code {
  const low = BigInt(min ?? (max === undefined || BigInt(max) > 1n ? 1n : least));
  const range = BigInt(max ?? most) - low + 1n;
  return range > 2n ** 41n
    ? code`${String(low)}n + BigInt(${number}())`
    : code`${String(low)}n + BigInt(${number}() % ${String(range)})`;
}

function uniqueDecimal({ min, max, precision = 1, scale = 0 }: ScalarField): Code {
  const most = 10n ** BigInt(precision) - 1n;
  const high = max === undefined ? most : unscaled(max);
  const low = min === undefined ? (high < 0n ? -most : 0n) : unscaled(min);
  const range = high - low + 1n;
  return code`${use('uniqueDecimal', 'test/support/unique')}(${String(low)}n, ${String(range)}n, ${scale})`;
}

function uniqueFloat(min: string | undefined, max: string | undefined): Code {
  if (min === undefined && max === undefined) {
    return code`${number}() / 2`;
  }
  const low = Number(min ?? Number(max) - 1);
  const high = Number(max ?? low + 1);
  return code`${low} + (${number}() % 1_000_000) * ${(high - low) / 1_000_000}`;
}

function momentOffset({ min, max }: ScalarField, unit: number): Code {
  const low = Date.parse(min ?? (max === undefined ? '2000-01-01T00:00:00Z' : '0001-01-02T00:00:00Z'));
  const high = Date.parse(max ?? '9999-12-30T00:00:00Z');
  const range = Math.floor((high - low) / unit) + 1;
  const steps = code`(${number}() % ${range})`;
  return unit === 1 ? code`${low} + ${steps}` : code`${low} + ${steps} * ${unit}`;
}

function uniqueTime(min: string | undefined, max: string | undefined): Code {
  const low = secondsOf(min ?? '00:00:00');
  const range = secondsOf(max ?? '23:59:59') - low + 1;
  return code`new Date((${low} + (${number}() % ${range})) * 1000).toISOString().slice(11, 19)`;
}
