import type { Field, ScalarField, ScalarType } from '../../src/spec/types.js';
import { scalarTypeNames } from '../../src/spec/scalar-types.js';
import { scalar } from './builder.js';

export interface TypeCase {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** What a type needs, and defaults that are hard to compare. */
const types: Record<
  ScalarType,
  { readonly options?: Partial<ScalarField>; readonly defaults: readonly string[] }
> = {
  string: {
    options: { length: 120 },
    defaults: [
      'pending',
      '5',
      '-5',
      '12.50',
      "O'Brien",
      'a\\b',
      '${x} `y`',
      'NOW()',
      'a::b',
      '::',
      ':::text',
      'a\nb',
      '\r\n',
      'naïve 🦜',
      '',
      ' ',
    ],
  },
  text: { defaults: ['x', "''::text", "'now'::text", 'gen_random_uuid()'] },
  integer: { defaults: ['0', '5', '-5'] },
  bigint: { defaults: ['0', '5000000000', '-9223372036854775808'] },
  decimal: {
    options: { precision: 30, scale: 2 },
    defaults: ['0.00', '-3.00', '7', '12.50', '-12.50', '12345678901234567890.25'],
  },
  float: { defaults: ['0', '1.5', '-1.5', '1e20', '1e21', '1e-7', '-1e-7', '5e-324', '0.1'] },
  boolean: { defaults: ['true', 'false'] },
  date: { defaults: ['now', '2020-02-29'] },
  time: { defaults: ['now', '08:30:00'] },
  timestamp: { defaults: ['now', '2020-01-31T10:00:00.000Z', '2020-01-31T10:00:00.123Z'] },
  uuid: { defaults: ['3d6f4c8e-0000-4000-8000-00000000000a', '3D6F4C8E-0000-4000-8000-00000000000A'] },
  json: { defaults: ['{}', '{"bb":[1,2.50],"a":"x::y","c":{"d":null}}'] },
  enum: {
    options: {
      values: ["it's", 'a\\b', '${x}`', 'NOW()', 'a::b', 'ß'].map((value, at) => ({
        value,
        member: `V${at}`,
      })),
    },
    defaults: ["it's", 'a::b', 'NOW()'],
  },
  email: { options: { length: 254 }, defaults: ['a@example.com'] },
  url: { options: { length: 2048 }, defaults: ['https://example.com/?a=b'] },
  slug: { options: { length: 120 }, defaults: ['a-b'] },
  phone: { options: { length: 16 }, defaults: ['+4930123456'] },
  ip: { defaults: ['10.0.0.1', '10.0.0.0/8', '2001:db8::1', '::', '::1', '2001:DB8:0:0:0:0:0:1'] },
  password: { defaults: [] },
  secret: { defaults: [] },
};

const unlistable: ReadonlySet<ScalarType> = new Set(['json', 'password', 'secret']);
const hidden: ReadonlySet<ScalarType> = new Set(['password', 'secret']);

/** Every type, as itself, optional, as a list, with each of its defaults and every index that it can have. */
export const everyType: readonly TypeCase[] = scalarTypeNames.map((type) => {
  const { options = {}, defaults } = types[type];
  const field = (name: string, more: Partial<ScalarField> = {}): ScalarField =>
    scalar(name, type, { ...options, ...more });
  return {
    name: type,
    fields: [
      field('plain'),
      field('nullable', { optional: true }),
      ...defaults.map((text, position) => field(`default${position}`, { default: text })),
      ...(unlistable.has(type)
        ? []
        : [
            field('list', { list: true }),
            field('null-list', { list: true, optional: true }),
            field('short-list', { list: true, min: '1', max: '5', filter: true }),
          ]),
      ...(hidden.has(type) ? [field('bounded', { min: '1', max: '5' })] : []),
      ...(hidden.has(type) || type === 'json'
        ? []
        : [
            field('unique', { unique: true, filter: true, sort: true, optional: true }),
            field('filter', { filter: true }),
            field('sort', { sort: true }),
            field('both', { filter: true, sort: true }),
            field('indexed', { index: true }),
          ]),
    ],
  };
});
