import type { Statement, Table, TableColumn, TableIndex } from '../contracts.js';
import { quoteIdentifier, quoteIdentifiers } from '../schema/index.js';

/**
 * Prints the statements that create a table: one CREATE TABLE with its constraints, then one CREATE INDEX each.
 *
 * The indexes need no `CONCURRENTLY`, as nothing waits for a table that nobody knows yet; so the migration is one transaction.
 * They have no reverse either: they go with the table.
 *
 * @example
 * createTable(tableOf(orders, managedEntity))[0];
 * // { up: 'CREATE TABLE orders (…)', down: 'DROP TABLE orders' }
 */
export function createTable(table: Table): readonly Statement[] {
  const name = quoteIdentifier(table.name);
  const members = [
    ...table.columns.map(column),
    constraint(table.primaryKey.name, `PRIMARY KEY (${quoteIdentifiers(table.primaryKey.columns)})`),
    ...table.foreignKeys.map((key) =>
      constraint(
        key.name,
        `FOREIGN KEY (${quoteIdentifier(key.column)}) ` +
          `REFERENCES ${quoteIdentifier(key.targetTable)} (${quoteIdentifier(key.targetColumn)}) ON DELETE ${key.onDelete}`,
      ),
    ),
    ...table.checks.map((check) => constraint(check.name, `CHECK (${check.expression})`)),
  ];
  const isCast = table.columns.some((one) => one.default?.includes('::text'));
  return [
    {
      up: `CREATE TABLE ${name} (\n  ${members.join(',\n  ')}\n)`,
      down: `DROP TABLE ${name}`,
      ...(isCast && {
        comment: 'A default made from text reads the same in every session, so that a schema diff is empty.',
      }),
    },
    ...table.indexes.map((index) => createIndex(name, index)),
  ];
}

function column({ name, type, nullable, default: expression }: TableColumn): string {
  return [
    quoteIdentifier(name),
    type,
    ...(nullable ? [] : ['NOT NULL']),
    ...(expression === undefined ? [] : [`DEFAULT ${expression}`]),
  ].join(' ');
}

function constraint(name: string, definition: string): string {
  return `CONSTRAINT ${quoteIdentifier(name)} ${definition}`;
}

function createIndex(table: string, index: TableIndex): Statement {
  const lines = [
    `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${quoteIdentifier(index.name)}`,
    `ON ${table} ${index.method === undefined ? '' : `USING ${index.method} `}` +
      `(${index.expression ?? quoteIdentifiers(index.columns)})`,
    ...(index.where === undefined ? [] : [`WHERE ${bare(index.where)}`]),
  ];
  const comment = reason(index);
  return { up: lines.join('\n  '), ...(comment === undefined ? {} : { comment }) };
}

/** Without the parentheses that only the server's own form has. */
function bare(predicate: string): string {
  return predicate.replace(/^\((.*)\)$/u, '$1');
}

/** What the statement does not say by itself. */
function reason({ unique, where, expression, method }: TableIndex): string | undefined {
  if (unique) {
    return 'Unique among live rows: a deleted row gives its value free.';
  }
  if (expression !== undefined) {
    return 'Serves a search only where the query repeats this very expression.';
  }
  if (where === undefined) {
    return 'Not partial: the check of the foreign key reads deleted rows too.';
  }
  return method === 'hash'
    ? 'A hash: values may be too long for a B-tree, and only equality is asked for.'
    : undefined;
}
