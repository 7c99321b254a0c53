import type { InheritedKeys, Statement, Table, TableColumn } from '../contracts.js';
import { mysqlIdentifier, mysqlIdentifiers, mysqlLiteral } from '../schema/index.js';

type ForeignKey = InheritedKeys['foreignKeys'][number];

/**
 * Prints the statement that creates a table in MySQL or MariaDB, its keys within. Each such statement is committed by itself, so
 * that there is only one.
 */
export function createMysqlTable(table: Table): readonly Statement[] {
  const { mysql, inherited, primaryKey } = table;
  const name = mysqlIdentifier(table.name);
  const members = [
    ...table.columns.map(columnClause),
    `PRIMARY KEY (${mysqlIdentifiers(primaryKey.columns)})`,
    ...[...table.indexes, ...(inherited?.indexes ?? [])].map(indexClause),
    ...(inherited?.uniques ?? []).map((key) => indexClause({ ...key, unique: true })),
    ...[...table.foreignKeys, ...(inherited?.foreignKeys ?? [])].map(mysqlForeignKey),
  ];
  return [
    {
      up: `CREATE TABLE ${name} (\n  ${members.join(',\n  ')}\n) ${mysql?.options ?? ''}`.trimEnd(),
      down: `DROP TABLE ${name}`,
      ...(mysql?.comment !== undefined && { comment: mysql.comment }),
    },
  ];
}

/** Prints the statement that lets a table refer to one that was made after it. */
export function addMysqlForeignKey(table: string, key: ForeignKey): Statement {
  const name = mysqlIdentifier(table);
  return {
    up: `ALTER TABLE ${name}\n  ADD ${mysqlForeignKey(key)}`,
    down: `ALTER TABLE ${name} DROP FOREIGN KEY ${mysqlIdentifier(key.name)}`,
    comment: `Here, as ${key.targetTable} did not exist yet when ${table} was made.`,
  };
}

/** `total decimal(12,2) NOT NULL DEFAULT 0.00`; a `timestamp` that may be null has to say so. */
function columnClause({ name, type, nullable, extra, comment, ...column }: TableColumn): string {
  return [
    mysqlIdentifier(name),
    type === 'boolean' ? 'tinyint' : type,
    nullable ? 'NULL' : 'NOT NULL',
    ...(column.default === undefined ? [] : [`DEFAULT ${column.default}`]),
    ...(extra === undefined ? [] : [extra]),
    ...(comment === undefined ? [] : [`COMMENT ${mysqlLiteral(comment)}`]),
  ].join(' ');
}

function indexClause({
  name,
  columns,
  unique,
}: {
  readonly name: string;
  readonly columns: readonly string[];
  readonly unique: boolean;
}): string {
  return `${unique ? 'UNIQUE ' : ''}KEY ${mysqlIdentifier(name)} (${mysqlIdentifiers(columns)})`;
}

/** MariaDB takes `RESTRICT` where nothing is said of updates, MySQL `NO ACTION`, and TypeORM compares. */
function mysqlForeignKey({ name, column, targetTable, targetColumn, onDelete }: ForeignKey): string {
  return (
    `CONSTRAINT ${mysqlIdentifier(name)} FOREIGN KEY (${mysqlIdentifier(column)})\n    ` +
    `REFERENCES ${mysqlIdentifier(targetTable)} (${mysqlIdentifier(targetColumn)}) ON DELETE ${onDelete} ON UPDATE NO ACTION`
  );
}
