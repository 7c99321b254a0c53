import type { Field, ScalarField, ScalarType } from '../spec/types.js';
import { COMMON_TYPES } from './common-types.js';
import { mysqlLiteral } from './mysql-quote.js';

/**
 * How each scalar type is stored in MySQL and MariaDB, and why.
 *
 * - `enum`: the server refuses other values, and TypeORM ignores CHECKs here.
 * - `datetime(3)`: a moment at the precision of a JavaScript `Date`, beyond 2038.
 * - `json` and `boolean` are the names that TypeORM reads values back by.
 */
const types: Record<ScalarType, (field: ScalarField) => string> = {
  ...COMMON_TYPES,
  integer: () => 'int',
  timestamp: () => 'datetime(3)',
  json: () => 'json',
  enum: ({ values = [] }) => `enum(${values.map(({ value }) => mysqlLiteral(value)).join(',')})`,
};

/** @example mysqlType(total) // decimal(12,2) */
export function mysqlType(field: ScalarField): string {
  return types[field.type](field);
}

/** Writes a field's default as an SQL expression; the server shows it in the same form, so that a schema diff is empty. */
export function mysqlDefault({ type, default: text, scale = 0 }: ScalarField): string | undefined {
  if (text === undefined) {
    return undefined;
  }
  switch (type) {
    case 'timestamp':
      return 'CURRENT_TIMESTAMP(3)';
    case 'boolean':
    case 'integer':
    case 'bigint':
      return text;
    case 'decimal': {
      const [whole = '0', digits = ''] = text.split('.');
      return scale === 0 ? whole : `${whole}.${digits.padEnd(scale, '0')}`;
    }
    case 'float':
      return String(Number(text));
    default:
      return mysqlLiteral(type === 'uuid' ? text.toLowerCase() : text);
  }
}

/** Bytes of an index entry of InnoDB, at four bytes a character. */
const MOST_CHARACTERS = 768;

/** Whether an index can hold a value of such a column. */
export function isIndexable(type: string): boolean {
  const length = Number(/^varchar\((\d+)\)$/u.exec(type)?.[1] ?? 0);
  return length <= MOST_CHARACTERS && !/^(text|json)$/u.test(type);
}

/** Why MySQL cannot keep a field as it is asked for; undefined where it can. */
export function mysqlObstacle(field: Field): string | undefined {
  if (field.kind !== 'scalar') {
    return undefined;
  }
  const { type, list, unique, default: standard } = field;
  if (list) {
    return 'lists are arrays, which MySQL does not have';
  }
  if (unique && !isIndexable(mysqlType(field))) {
    return `an index of MySQL holds ${MOST_CHARACTERS} characters at most`;
  }
  if (standard === undefined) {
    return undefined;
  }
  if (type === 'text' || type === 'json') {
    return `columns of type ${type} have no default in MySQL`;
  }
  return (type === 'timestamp' && standard !== 'now') || (/^(date|time)$/u.test(type) && standard === 'now')
    ? `this default of a ${type} is an expression that TypeORM cannot compare in MySQL`
    : undefined;
}
