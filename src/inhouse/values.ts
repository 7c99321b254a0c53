import { type Code, code, literal, use } from '../code/index.js';
import type { ScalarField, ScalarType } from '../spec/types.js';
import { moduleOf } from '../support/feature-paths.js';
import { itemOf } from '../support/fields.js';
import type { JsonValue } from '../support/field-types.js';
import { otherSampleOf, sampleOf } from '../support/sample-values.js';
import type { HouseContext } from './types.js';

const types: Record<Exclude<ScalarType, 'enum'>, string> = {
  string: 'string',
  text: 'string',
  integer: 'number',
  bigint: 'string',
  decimal: 'string',
  float: 'number',
  boolean: 'boolean',
  date: 'string',
  time: 'string',
  timestamp: 'Date',
  uuid: 'string',
  json: 'Record<string, unknown>',
  email: 'string',
  url: 'string',
  slug: 'string',
  phone: 'string',
  ip: 'string',
  password: 'string',
  secret: 'string',
};

/** The enum of a field, with its import. */
export function enumOf(field: ScalarField, { places }: HouseContext): Code {
  const { className, path } = places.enumOf(field);
  return use(className, moduleOf(path));
}

/** The TypeScript type of a field, without null: `string`, `OrderStatus[]`. */
export function typeOf(field: ScalarField, context: HouseContext): Code {
  const item = field.type === 'enum' ? enumOf(field, context) : code`${types[field.type]}`;
  return code`${item}${field.list ? '[]' : ''}`;
}

/** A valid value of a field as an expression: `OrderStatus.Paid`, `new Date('…')`. */
export function exampleOf(field: ScalarField, context: HouseContext): Code {
  return printed(field, sampleOf(field), context);
}

/** Another one, where there is one. */
export function otherOf(field: ScalarField, context: HouseContext): Code {
  return printed(field, otherSampleOf(field), context);
}

function printed(field: ScalarField, sample: JsonValue, context: HouseContext): Code {
  if (field.list && Array.isArray(sample)) {
    const items = sample.map((value) => valueCode(itemOf(field), value, context));
    return code`[${items.reduce<Code>((all, one, index) => (index === 0 ? one : code`${all}, ${one}`), code``)}]`;
  }
  return valueCode(field, sample, context);
}

function valueCode(field: ScalarField, value: JsonValue, context: HouseContext): Code {
  const member = field.values?.find((one) => one.value === value)?.member;
  if (field.type === 'enum' && member !== undefined) {
    return code`${enumOf(field, context)}.${member}`;
  }
  return field.type === 'timestamp' && value !== null
    ? code`new Date(${literal(value)})`
    : code`${literal(value)}`;
}
