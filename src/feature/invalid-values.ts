import { literal } from '../code/index.js';
import type { ScalarField, ScalarType } from '../spec/types.js';
import { decimalText, secondsOf, timeText, unscaled } from '../support/exact.js';
import { itemOf } from '../support/fields.js';
import { samplesOf } from '../support/sample-values.js';
import { bounded } from '../support/text-bounds.js';

/** A value that a field refuses: as an expression, or as one of a certain length. */
export type Invalid =
  | { readonly kind: 'value'; readonly text: string }
  /** A text of so many characters. */
  | { readonly kind: 'length'; readonly length: number }
  /** A list of so many items, each of them good. */
  | { readonly kind: 'items'; readonly length: number; readonly item: string };

type Refused = (field: ScalarField) => readonly (string | Invalid)[];

const always =
  (...values: readonly string[]): Refused =>
  () =>
    values;

const refused: Record<ScalarType, Refused> = {
  string: (field) => ['5', ...lengths(field)],
  text: (field) => ['5', ...lengths(field)],
  integer: (field) => ['1.5', `'1'`, ...around(field, 1n, String, '2147483648')],
  bigint: (field) => ['5', `'1.5'`, ...around(field, 1n, quote, `'9223372036854775808'`)],
  decimal: (field) => ['5', `'many'`, ...decimals(field)],
  float: ({ min, max }) => [
    `'0.5'`,
    ...(min === undefined ? [] : [String(Number(min) - 1)]),
    ...(max === undefined ? [] : [String(Number(max) + 1)]),
  ],
  boolean: always(`'true'`),
  date: (field) => [
    `'2025-02-30'`,
    `'31.01.2025'`,
    ...moments(field, 86_400_000).map((iso) => literal(iso.slice(0, 10))),
  ],
  time: (field) => [`'25:00:00'`, `'noon'`, ...times(field)],
  timestamp: (field) => [`'2025-01-31'`, `'2025-02-30T00:00:00Z'`, ...moments(field, 1).map(literal)],
  uuid: always(`'not-a-uuid'`),
  json: always(`'a text'`, `['a list']`),
  enum: ({ values = [] }) => [literal(unlike(values.map(({ value }) => value)))],
  email: always('5', `'not-an-address'`),
  url: (field) => [`'not a url'`, `'ftp://example.com'`, ...lengths(field)],
  slug: (field) => [`'Not A Slug'`, ...lengths(field)],
  phone: always(`'12345'`),
  ip: always(`'300.1.1.1'`),
  password: (field) => ['5', ...lengths(bounded(field))],
  secret: (field) => ['5', ...lengths(bounded(field))],
};

/**
 * Values that a request with this field is refused for: of the wrong type or form, and just beyond each bound. A list is refused for
 * its items, for being none, and for its length.
 */
export function invalidValues(field: ScalarField): readonly Invalid[] {
  const cases = field.list ? lists(field) : refused[field.type](field);
  return cases.map((one) => (typeof one === 'string' ? { kind: 'value', text: one } : one));
}

function lists(field: ScalarField): (string | Invalid)[] {
  const { min, max } = field;
  const single = itemOf(field);
  const good = literal(samplesOf(single, 1)[0] ?? null);
  const bad = refused[field.type](single).find((one) => typeof one === 'string') ?? 'null';
  return [
    good,
    `[${typeof bad === 'string' ? bad : 'null'}]`,
    ...(min === undefined || min === '0'
      ? []
      : [{ kind: 'items', length: Number(min) - 1, item: good } as const]),
    { kind: 'items', length: Number(max ?? 100) + 1, item: good },
  ];
}

function lengths({ min, max, length }: Pick<ScalarField, 'min' | 'max' | 'length'>): Invalid[] {
  const most = max ?? length?.toString();
  return [
    ...(min === undefined || min === '0' ? [] : [textOf(Number(min) - 1)]),
    ...(most === undefined ? [] : [textOf(Number(most) + 1)]),
  ];
}

function textOf(length: number): Invalid {
  return { kind: 'length', length };
}

/** One beyond each bound, and what no such column holds. */
function around(
  { min, max }: ScalarField,
  step: bigint,
  print: (value: bigint) => string,
  beyond: string,
): string[] {
  return [
    ...(min === undefined ? [] : [print(BigInt(min) - step)]),
    max === undefined ? beyond : print(BigInt(max) + step),
  ];
}

function quote(value: bigint): string {
  return `'${value}'`;
}

function decimals({ precision = 1, scale = 0, min, max }: ScalarField): string[] {
  return [
    `'0.${'0'.repeat(scale)}1'`,
    `'1${'0'.repeat(precision - scale)}'`,
    ...(min === undefined ? [] : [literal(decimalText(unscaled(min) - 1n, scale))]),
    ...(max === undefined ? [] : [literal(decimalText(unscaled(max) + 1n, scale))]),
  ];
}

function moments({ min, max }: ScalarField, unit: number): string[] {
  return [
    ...(min === undefined ? [] : [new Date(Date.parse(min) - unit).toISOString()]),
    ...(max === undefined ? [] : [new Date(Date.parse(max) + unit).toISOString()]),
  ];
}

function times({ min = '00:00:00', max = '23:59:59' }: ScalarField): string[] {
  return [
    ...(min === '00:00:00' ? [] : [literal(timeText(secondsOf(min) - 1))]),
    ...(max === '23:59:59' ? [] : [literal(timeText(secondsOf(max) + 1))]),
  ];
}

function unlike(values: readonly string[]): string {
  let candidate = 'unknown';
  while (values.includes(candidate)) {
    candidate += '-';
  }
  return candidate;
}
