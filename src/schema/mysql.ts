import type { Table, TableColumn, TableIndex } from '../contracts.js';
import type { ScalarField, ScalarType } from '../spec/types.js';
import { sqlType } from './types.js';

/** The databases that entities are written for; migrations are for PostgreSQL. */
export type Database = 'postgres' | Mysql;

type Mysql = 'mysql' | 'mariadb';

export const isMysql = (database: Database): database is Mysql => database !== 'postgres';

/** What holds the type's values there; types that are called the same are left out. */
const TYPES: Partial<Record<ScalarType, string>> = {
  integer: 'int',
  float: 'double',
  time: 'time(0)',
  timestamp: 'datetime(3)',
  json: 'json',
  enum: 'enum',
  // The longest IPv6 address with an IPv4 address in it.
  ip: 'varchar(45)',
};

/** An index holds 3072 bytes, at four a character. */
const MAX_INDEXED = 768;

/**
 * The table of a feature as MySQL and MariaDB have it, for its entity: the names and indexes of {@link tableOf}, their types.
 * TypeORM knows no checks there, and an enum is a type of its own.
 *
 * @param table as PostgreSQL has it
 */
export function tableOfMysql(table: Table, database: Mysql): Table {
  const columns = table.columns.map((column) => columnOfMysql(column, database));
  return {
    ...table,
    columns,
    checks: [],
    indexes: table.indexes.flatMap((index) => indexOf(index, columns)),
  };
}

function columnOfMysql(column: TableColumn, database: Mysql): TableColumn {
  const { default: expression, ...others } = column;
  const standard = expression === 'now()' ? momentOf(column) : expression;
  return { ...others, type: typeOf(column, database), ...(standard !== undefined && { default: standard }) };
}

function typeOf({ type, field }: TableColumn, database: Mysql): string {
  if (type === 'uuid') {
    return database === 'mariadb' ? 'uuid' : 'varchar(36)';
  }
  return field?.kind === 'scalar' ? sqlTypeOfMysql(field) : type === 'integer' ? 'int' : type;
}

/** The same as `sqlType`; ids that a database makes are another matter. */
export function sqlTypeOfMysql(field: ScalarField): string {
  const type = sqlType(field);
  return TYPES[field.type] ?? (type === 'varchar' ? 'text' : type.replace(/^numeric/u, 'decimal'));
}

function momentOf({ field }: TableColumn): string {
  return field?.type === 'date' ? '(CURRENT_DATE)' : 'CURRENT_TIMESTAMP(3)';
}

/** There are no partial indexes; one that is not unique is left out where a value of it is too long. */
function indexOf(
  { name, columns: names, properties, unique, expression, method, where }: TableIndex,
  columns: readonly TableColumn[],
): readonly TableIndex[] {
  const isPlain = expression === undefined && method === undefined;
  const isAboutNulls = where?.includes('AND') === true;
  const fits = names.every((one) => columns.some((column) => column.name === one && isIndexed(column)));
  return isPlain && !isAboutNulls && (fits || unique) ? [{ name, columns: names, properties, unique }] : [];
}

/** Whether all of a value fits into an index. */
export function isIndexed({ type }: Pick<TableColumn, 'type'>): boolean {
  const [, length] = /^varchar\((\d+)\)$/u.exec(type) ?? [];
  return type !== 'text' && type !== 'json' && Number(length ?? 0) <= MAX_INDEXED;
}
