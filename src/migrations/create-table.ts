import type { Statement, Table } from '../contracts.js';
import { quoteIdentifier, quoteIdentifiers, quoteLiteral } from '../schema/index.js';
import { columnClause, constraintClause, createIndex, foreignKeyClause } from './clauses.js';

/**
 * Prints the statements that create a table: one CREATE TABLE with its constraints, then one CREATE INDEX each. Its join tables
 * are changes of their own, as they need the other table too.
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
    ...table.columns.map(columnClause),
    constraintClause(table.primaryKey.name, `PRIMARY KEY (${quoteIdentifiers(table.primaryKey.columns)})`),
    ...table.foreignKeys.map(foreignKeyClause),
    ...(table.inherited?.foreignKeys ?? []).map(foreignKeyClause),
    ...(table.inherited?.uniques ?? []).map(({ name: key, columns }) =>
      constraintClause(key, `UNIQUE (${quoteIdentifiers(columns)})`),
    ),
    ...table.checks.map((check) => constraintClause(check.name, `CHECK (${check.expression})`)),
  ];
  const marks = table.indexes.some(({ where }) => where !== undefined);
  const isCast = table.columns.some((one) => one.default?.includes('::text'));
  return [
    {
      up: `CREATE TABLE ${name} (\n  ${members.join(',\n  ')}\n)`,
      down: `DROP TABLE ${name}`,
      ...(isCast && {
        comment: 'A default made from text reads the same in every session, so that a schema diff is empty.',
      }),
    },
    ...table.columns.flatMap(({ name: column, comment }) =>
      comment === undefined
        ? []
        : [
            {
              up: `COMMENT ON COLUMN ${name}.${quoteIdentifier(column)} IS ${quoteLiteral(comment)}`,
            },
          ],
    ),
    ...table.indexes.map((index) => createIndex(table.name, index, marks)),
    ...(table.inherited?.indexes ?? []).map((index) =>
      createIndex(table.name, { ...index, properties: [] }, false),
    ),
  ];
}
