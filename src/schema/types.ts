import type { Field, ScalarField, ScalarType } from '../spec/types.js';

/**
 * How each scalar type is stored, and why.
 *
 * - `varchar(n)` where the text has a length of its own, `text` otherwise: they cost the same, the length is the rule.
 * - `enum` is `text` with a CHECK: a native type cannot lose a value, and gains one only outside of the transaction that
 *   uses it; a CHECK is replaced in one statement that has a reverse.
 * - `timestamptz(3)`: an instant, at the precision of a JavaScript `Date`, so that a value read, sent as a cursor and
 *   compared again is the same value.
 * - `time(0)`: a time of day is given to the second.
 * - `jsonb`: parsed once, indexable; the text's blanks and key order are not kept.
 * - `password` holds a hash and `secret` a ciphertext: `text`, as their length is the algorithm's.
 */
const sqlTypes: Record<ScalarType, (field: ScalarField) => string> = {
  string: varchar,
  text: () => 'text',
  integer: () => 'integer',
  bigint: () => 'bigint',
  decimal: ({ precision, scale }) =>
    precision === undefined ? 'numeric' : `numeric(${precision},${scale ?? 0})`,
  float: () => 'double precision',
  boolean: () => 'boolean',
  date: () => 'date',
  time: () => 'time(0)',
  timestamp: () => 'timestamptz(3)',
  uuid: () => 'uuid',
  json: () => 'jsonb',
  enum: () => 'text',
  email: varchar,
  url: varchar,
  slug: varchar,
  phone: varchar,
  ip: () => 'inet',
  password: () => 'text',
  secret: () => 'text',
};

/**
 * SQL type of a field's column. A list is an array of its type; a reference has the type of the primary keys.
 *
 * @example
 * sqlType(total); // numeric(12,2)
 * sqlType(tags); // varchar(40)[]
 */
export function sqlType(field: ScalarField): string {
  return sqlTypes[field.type](field) + (field.list ? '[]' : '');
}

/** Text that may be longer than an entry of a B-tree (2704 bytes, less what else is in the entry), at four bytes a character. */
export function isWide(field: Field): boolean {
  return (
    field.kind === 'scalar' && !field.list && isText(field) && 4 * (field.length ?? Infinity) > maxEntryBytes
  );
}

/** What fits into a B-tree entry beside a timestamp, an id and the headers. */
export const maxEntryBytes = 2600;

function varchar({ length }: ScalarField): string {
  return length === undefined ? 'varchar' : `varchar(${length})`;
}

function isText({ type }: ScalarField): boolean {
  return ['string', 'text', 'email', 'url', 'slug', 'phone'].includes(type);
}
