import type { Field, ScalarField, ScalarType } from '../spec/types.js';
import { quoteIdentifier, quoteLiteral } from './quote.js';
import { isWide, maxEntryBytes } from './types.js';

/**
 * Condition that every value of a column satisfies beyond what its type says, or nothing. One CHECK for each column, so that
 * the constraint's name in an error names the column; NULL satisfies any of them.
 *
 *  - bounds: of the value for numbers, dates and times, of `char_length` for text, of `cardinality` for lists;
 *  - the values of an enum, for a list of them `<@`, which refuses NULL items too;
 *  - an e-mail address is in lower case, or the unique index would let the same one in twice;
 *  - a text that a B-tree has to hold is short enough for it, else the insert fails with an error about the index.
 * A password and a secret are stored as something else than what was given: their bounds are the request's business.
 *
 * @example
 * checkExpression(status, 'status'); // status IN ('pending', 'paid')
 * checkExpression(total, 'total'); // total >= 0 AND total <= 1000000
 */
export function checkExpression(field: Field, column: string): string | undefined {
  if (field.kind === 'relation') {
    return undefined;
  }
  const name = quoteIdentifier(column);
  const conditions = [
    ...bounds(field, name),
    ...enumValues(field, name),
    ...lowerCase(field, name),
    ...entrySize(field, name),
  ];
  return conditions.length > 0 ? conditions.join(' AND ') : undefined;
}

interface Measure {
  /** What the bounds are compared with. */
  readonly of: (column: string) => string;
  /** A bound as SQL. */
  readonly bound: (text: string) => string;
}

const value: Measure = { of: (column) => column, bound: (text) => text };
const quotedValue: Measure = { of: (column) => column, bound: quoteLiteral };
const charLength: Measure = { of: (column) => `char_length(${column})`, bound: (text) => text };
const cardinality: Measure = { of: (column) => `cardinality(${column})`, bound: (text) => text };

const measures: Record<ScalarType, Measure | undefined> = {
  string: charLength,
  text: charLength,
  integer: value,
  bigint: value,
  decimal: value,
  float: value,
  boolean: undefined,
  date: quotedValue,
  time: quotedValue,
  timestamp: quotedValue,
  uuid: undefined,
  json: undefined,
  enum: undefined,
  email: charLength,
  url: charLength,
  slug: charLength,
  phone: charLength,
  ip: undefined,
  password: undefined,
  secret: undefined,
};

function bounds(field: ScalarField, column: string): string[] {
  const measure = field.list ? cardinality : measures[field.type];
  if (measure === undefined) {
    return [];
  }
  // `varchar(n)` says it already.
  const max =
    !field.list && field.max !== undefined && Number(field.max) === field.length ? undefined : field.max;
  return [
    ...(field.min === undefined ? [] : [`${measure.of(column)} >= ${measure.bound(field.min)}`]),
    ...(max === undefined ? [] : [`${measure.of(column)} <= ${measure.bound(max)}`]),
  ];
}

function enumValues({ type, list, values }: ScalarField, column: string): string[] {
  if (type !== 'enum') {
    return [];
  }
  const literals = (values ?? []).map((one) => quoteLiteral(one.value)).join(', ');
  return [list ? `${column} <@ ARRAY[${literals}]` : `${column} IN (${literals})`];
}

function lowerCase({ type, list }: ScalarField, column: string): string[] {
  return type === 'email' && !list ? [`${column} = lower(${column})`] : [];
}

function entrySize(field: ScalarField, column: string): string[] {
  return isWide(field) && (field.unique || field.sort) ? [`octet_length(${column}) <= ${maxEntryBytes}`] : [];
}
