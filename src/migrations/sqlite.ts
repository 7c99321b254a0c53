import type { InheritedKeys, Statement, Table, TableColumn, TableIndex } from '../contracts.js';
import { quoteLiteral, sqliteIdentifier, sqliteIdentifiers } from '../schema/index.js';

/**
 * Prints the statements that create a table in SQLite: one CREATE TABLE with its keys, which no later statement can add, then one
 * CREATE INDEX each. Names and clauses are written as TypeORM writes them, since it reads them back from this very text.
 */
export function createSqliteTable(table: Table): readonly Statement[] {
  const { inherited, primaryKey } = table;
  const name = sqliteIdentifier(table.name);
  const members = [
    ...table.columns.map((column) => columnClause(column, primaryKey.columns.includes(column.name))),
    ...(inherited?.uniques ?? []).map(
      (key) => `CONSTRAINT ${sqliteIdentifier(key.name)} UNIQUE (${sqliteIdentifiers(key.columns)})`,
    ),
    ...[...table.foreignKeys, ...(inherited?.foreignKeys ?? [])].map(foreignKeyClause),
  ];
  return [
    { up: `CREATE TABLE ${name} (\n  ${members.join(',\n  ')}\n)`, down: `DROP TABLE ${name}` },
    ...[...table.indexes, ...(inherited?.indexes ?? [])].map((index) => createIndex(name, index)),
  ];
}

/** `"total" decimal(12,2) NOT NULL DEFAULT (0)` */
function columnClause(column: TableColumn, isKey: boolean): string {
  const { name, nullable, extra } = column;
  return [
    sqliteIdentifier(name),
    typeOf(column),
    ...(isKey ? ['PRIMARY KEY'] : []),
    ...(extra === undefined ? [] : [extra]),
    ...(nullable ? [] : ['NOT NULL']),
    ...(column.default === undefined ? [] : [`DEFAULT (${column.default})`]),
  ].join(' ');
}

/** What TypeORM calls simple is a text to SQLite. */
function typeOf({ name, type, field }: TableColumn): string {
  if (type === 'simple-enum' && field?.kind === 'scalar') {
    const values = (field.values ?? []).map(({ value }) => quoteLiteral(value)).join(',');
    return `varchar CHECK( ${sqliteIdentifier(name)} IN (${values}) )`;
  }
  return type === 'simple-json' ? 'text' : type;
}

type ForeignKey = InheritedKeys['foreignKeys'][number];

function foreignKeyClause({ name, column, targetTable, targetColumn, onDelete }: ForeignKey): string {
  return (
    `CONSTRAINT ${sqliteIdentifier(name)} FOREIGN KEY (${sqliteIdentifier(column)}) ` +
    `REFERENCES ${sqliteIdentifier(targetTable)} (${sqliteIdentifier(targetColumn)})\n    ` +
    `ON DELETE ${onDelete} ON UPDATE NO ACTION`
  );
}

function createIndex(
  table: string,
  { name, columns, unique, where }: Pick<TableIndex, 'name' | 'columns' | 'unique' | 'where'>,
): Statement {
  const lines = [
    `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${sqliteIdentifier(name)}`,
    `ON ${table} (${sqliteIdentifiers(columns)})`,
    ...(where === undefined ? [] : [`WHERE ${where}`]),
  ];
  return {
    up: lines.join('\n  '),
    ...(unique &&
      where !== undefined && { comment: 'Unique among live rows: a deleted row gives its value free.' }),
  };
}
