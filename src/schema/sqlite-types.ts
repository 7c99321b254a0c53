import type { Field, ScalarField, ScalarType } from '../spec/types.js';
import { COMMON_TYPES } from './common-types.js';
import { quoteLiteral } from './quote.js';

/**
 * How each scalar type is stored in SQLite, in the words of TypeORM, and why.
 *
 * - `decimal`: a number, which is ordered as one; what reads it makes a text of it again.
 * - `simple-enum`: a text with a CHECK, which TypeORM reads back; `simple-json`: a text that it parses.
 * - `boolean` and `datetime` are the names that TypeORM makes values of.
 */
const types: Record<ScalarType, (field: ScalarField) => string> = {
  ...COMMON_TYPES,
  integer: () => 'integer',
  timestamp: () => 'datetime',
  json: () => 'simple-json',
  enum: () => 'simple-enum',
};

/** @example sqliteType(total) // decimal(12,2) */
export function sqliteType(field: ScalarField): string {
  return types[field.type](field);
}

/** Writes a field's default as the SQL expression that TypeORM compares. */
export function sqliteDefault({ type, default: text }: ScalarField): string | undefined {
  if (text === undefined) {
    return undefined;
  }
  switch (type) {
    case 'boolean':
      return text === 'true' ? '1' : '0';
    case 'integer':
    case 'bigint':
    case 'decimal':
    case 'float':
      return String(Number(text));
    case 'date':
    case 'time':
      return text === 'now' ? `${type}('now')` : quoteLiteral(text);
    case 'timestamp':
      return text === 'now' ? `datetime('now')` : quoteLiteral(stored(text));
    default:
      return quoteLiteral(type === 'uuid' ? text.toLowerCase() : text);
  }
}

/** A moment as TypeORM writes it. */
function stored(text: string): string {
  return new Date(text).toISOString().replace('T', ' ').replace('Z', '');
}

/** Digits that a number of JavaScript has for certain. */
const MOST_DIGITS = 15;

/** Why SQLite cannot keep a field as it is asked for; undefined where it can. */
export function sqliteObstacle(field: Field): string | undefined {
  if (field.kind !== 'scalar') {
    return undefined;
  }
  const { type, list, precision = 10, values = [] } = field;
  if (list) {
    return 'lists are arrays, which SQLite does not have';
  }
  if (type === 'bigint') {
    return `the drivers of SQLite give back numbers, exact to ${MOST_DIGITS} digits, and a bigint has up to 19`;
  }
  if (type === 'decimal' && precision > MOST_DIGITS) {
    return `the drivers of SQLite give back numbers, exact to ${MOST_DIGITS} digits`;
  }
  return values.some(({ value }) => value.includes("'"))
    ? 'TypeORM does not escape the quote in a value of an enum in SQLite'
    : undefined;
}
