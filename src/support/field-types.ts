import { type Code, code, literal, type LiteralValue, use } from '../code/index.js';

import type { FeaturePaths } from '../contracts.js';
import type { FeatureSpec, ScalarField, ScalarType } from '../spec/types.js';
import { featureNames } from './feature-names.js';
import { moduleOf } from './feature-paths.js';

/** What the type of a value depends on besides its field. */
export interface EnumHome {
  readonly spec: Pick<FeatureSpec, 'name'>;
  readonly paths: Pick<FeaturePaths, 'enumFile'>;
}

type Print = (field: ScalarField, home: EnumHome) => Code;

const plain =
  (name: string): Print =>
  () =>
    code`${name}`;

const types: Record<ScalarType, Print> = {
  string: plain('string'),
  text: plain('string'),
  integer: plain('number'),
  bigint: plain('string'),
  decimal: plain('string'),
  float: plain('number'),
  boolean: plain('boolean'),
  date: plain('string'),
  time: plain('string'),
  timestamp: plain('Date'),
  uuid: plain('string'),
  json: () => use('JsonObject', 'src/common/validation/json-object', { typeOnly: true }),
  enum: enumClass,
  email: plain('string'),
  url: plain('string'),
  slug: plain('string'),
  phone: plain('string'),
  ip: plain('string'),
  password: plain('string'),
  secret: plain('string'),
};

/** The TypeScript enum of a field. */
export function enumClass(field: ScalarField, { spec, paths }: EnumHome): Code {
  return use(featureNames(spec.name).enumOf(field), moduleOf(paths.enumFile(field)));
}

/** The TypeScript type of one value of a field. */
export function itemType(field: ScalarField, home: EnumHome): Code {
  return types[field.type](field, home);
}

/** The TypeScript type of a field, without null: `string`, `Date`, `OrderStatus[]`. */
export function valueType(field: ScalarField, home: EnumHome): Code {
  return code`${itemType(field, home)}${field.list ? '[]' : ''}`;
}

/** A value as JSON has it. */
export type JsonValue = LiteralValue;

/** Prints a JSON value as the expression that a DTO holds: `OrderStatus.Paid`, `new Date('…')`, `'text'`. */
export function valueCode(field: ScalarField, value: JsonValue, home: EnumHome): Code {
  if (Array.isArray(value) && field.list) {
    const items = value.map((item) => itemCode(field, item, home));
    return {
      text: `[${items.map(({ text }) => text).join(', ')}]`,
      imports: items.flatMap(({ imports }) => imports),
    };
  }
  return itemCode(field, value, home);
}

function itemCode(field: ScalarField, value: JsonValue, home: EnumHome): Code {
  const member = field.values?.find((one) => one.value === value)?.member;
  if (field.type === 'enum' && member !== undefined) {
    return code`${enumClass(field, home)}.${member}`;
  }
  return field.type === 'timestamp' && value !== null
    ? code`new Date(${literal(value)})`
    : code`${literal(value)}`;
}
