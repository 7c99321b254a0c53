import type { ScalarField, ScalarType } from '../spec/types.js';

type Written = (field: ScalarField) => string;

/** Types that MySQL, MariaDB and SQLite are told by the same words. */
export const COMMON_TYPES: Readonly<
  Record<Exclude<ScalarType, 'integer' | 'timestamp' | 'json' | 'enum'>, Written>
> = {
  string: varchar,
  text: () => 'text',
  bigint: () => 'bigint',
  decimal: ({ precision, scale }) => `decimal(${precision ?? 10},${scale ?? 0})`,
  float: () => 'double',
  boolean: () => 'boolean',
  date: () => 'date',
  time: () => 'time',
  uuid: () => 'varchar(36)',
  email: varchar,
  url: varchar,
  slug: varchar,
  phone: varchar,
  ip: () => 'varchar(45)',
  password: () => 'text',
  secret: () => 'text',
};

function varchar({ length = 255 }: ScalarField): string {
  return `varchar(${length})`;
}
