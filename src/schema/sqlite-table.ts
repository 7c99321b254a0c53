import type { Table, TableColumn, TableIndex } from '../contracts.js';
import type { BaseColumns } from './indexes.js';
import { sqliteIdentifier } from './sqlite-quote.js';
import { sqliteDefault, sqliteType } from './sqlite-types.js';

/**
 * A table as SQLite can have it: its types, B-trees alone, and no CHECKs but that of an enum, which TypeORM makes and reads back.
 *
 * @param table as PostgreSQL would have it, but for the columns of the base and the type of references
 */
export function inSqlite(table: Table, { deleted }: BaseColumns): Table {
  const live = deleted === undefined ? undefined : `${sqliteIdentifier(deleted.name)} IS NULL`;
  return {
    ...table,
    columns: table.columns.map(columnIn),
    checks: [],
    indexes: table.indexes.filter(isKept).map((index) => indexIn(index, live)),
    sqlite: true,
  };
}

function columnIn(column: TableColumn): TableColumn {
  const { field, name, property, nullable } = column;
  if (field?.kind !== 'scalar') {
    return column;
  }
  const standard = sqliteDefault(field);
  return {
    name,
    property,
    nullable,
    field,
    type: sqliteType(field),
    ...(standard !== undefined && { default: standard }),
  };
}

/** A B-tree of a column knows its rows without a value, too. */
function isKept({ columns, method, where = '' }: TableIndex): boolean {
  return columns.length > 0 && method !== 'gin' && where.split('IS NULL').length <= 2;
}

function indexIn({ name, columns, properties, unique, where }: TableIndex, live?: string): TableIndex {
  return {
    name,
    columns,
    properties,
    unique,
    ...(where !== undefined && live !== undefined && { where: live }),
  };
}
