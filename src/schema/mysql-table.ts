import type { Table, TableColumn, TableIndex } from '../contracts.js';
import type { BaseColumns } from './indexes.js';
import { isIndexable, mysqlDefault, mysqlType } from './mysql-types.js';
import { namesOf } from './names.js';

/** How the tables of a project are made in MySQL or MariaDB. */
export interface MysqlStyle {
  /** Behind the columns: `ENGINE=InnoDB`. */
  readonly options: string;
}

/**
 * A table as MySQL and MariaDB can have it: their types, no CHECKs (TypeORM drops none and makes none there), and no partial indexes,
 * so that a deleted row keeps its unique value. An index of InnoDB ends in the primary key by itself.
 *
 * @param table as PostgreSQL would have it, but for the columns of the base and the type of references
 */
export function inMysql(table: Table, base: BaseColumns, { options }: MysqlStyle): Table {
  const columns = table.columns.map(columnIn);
  const marks = base.deleted !== undefined && table.indexes.some(({ unique }) => unique);
  return {
    ...table,
    columns,
    checks: [],
    indexes: indexesIn(table, columns, base.id),
    mysql: {
      options,
      ...(marks && {
        comment: 'A deleted row keeps its unique values: MySQL has no indexes of some rows only.',
      }),
    },
  };
}

function columnIn(column: TableColumn): TableColumn {
  const { field, name, property, nullable, type } = column;
  if (field === undefined) {
    return property === 'version' && type === 'integer' ? { ...column, type: 'int' } : column;
  }
  if (field.kind === 'relation') {
    return column;
  }
  const standard = mysqlDefault(field);
  return {
    name,
    property,
    nullable,
    field,
    type: mysqlType(field),
    ...(standard !== undefined && { default: standard }),
  };
}

function indexesIn(
  { name: table, indexes }: Table,
  columns: readonly TableColumn[],
  id: TableColumn,
): readonly TableIndex[] {
  const name = namesOf(table);
  const fits = (column: string): boolean =>
    isIndexable(columns.find((one) => one.name === column)?.type ?? '');
  const wanted = indexes
    .filter(({ columns: names }) => names.length > 0 && names.every(fits))
    .map((index) => (index.unique ? index : withoutKey(index, id)))
    .filter(({ columns: names }) => names.length > 0);
  return wanted
    .filter((one, at) => !wanted.some((other, position) => serves(other, one, position < at)))
    .map(({ columns: names, properties, unique }) => ({
      name: name(...names, unique ? 'key' : 'idx'),
      columns: names,
      properties,
      unique,
    }));
}

function withoutKey(index: TableIndex, id: TableColumn): TableIndex {
  const endsInKey = index.columns.at(-1) === id.name;
  return endsInKey
    ? { ...index, columns: index.columns.slice(0, -1), properties: index.properties.slice(0, -1) }
    : index;
}

/** Whether `one` is the beginning of `other`; of two alike the first stays. */
function serves(other: TableIndex, one: TableIndex, isEarlier: boolean): boolean {
  return (
    other !== one &&
    !one.unique &&
    one.columns.every((column, at) => other.columns[at] === column) &&
    (other.columns.length > one.columns.length || other.unique || isEarlier)
  );
}
