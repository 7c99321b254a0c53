import type { JoinTable, Statement } from '../contracts.js';
import { quoteIdentifier, quoteIdentifiers } from '../schema/index.js';
import { constraintClause, createIndex, foreignKeyClause } from './clauses.js';

/**
 * Prints the statements that create the table of a many-to-many relation. A pair goes with either of its rows; TypeORM is told
 * not to synchronise the table, so that nothing but this says how it looks.
 *
 * @example
 * createJoinTable(postsTags)[0]; // { up: 'CREATE TABLE posts_tags (…)', down: 'DROP TABLE posts_tags' }
 */
export function createJoinTable(table: JoinTable): readonly Statement[] {
  const name = quoteIdentifier(table.name);
  const columns = table.columns.map((column) => column.name);
  const members = [
    ...columns.map((column) => `${quoteIdentifier(column)} uuid NOT NULL`),
    constraintClause(table.primaryKey, `PRIMARY KEY (${quoteIdentifiers(columns)})`),
    ...table.columns.map(({ name: column, foreignKey, targetTable }) =>
      foreignKeyClause({ name: foreignKey, column, targetTable, targetColumn: 'id', onDelete: 'CASCADE' }),
    ),
  ];
  const [, second] = table.columns;
  const index = {
    name: table.index,
    columns: [second.name],
    properties: [],
    unique: false,
  };
  return [
    { up: `CREATE TABLE ${name} (\n  ${members.join(',\n  ')}\n)`, down: `DROP TABLE ${name}` },
    {
      ...createIndex(table.name, index),
      comment:
        'For the way back and for the check of its foreign key: the primary key begins with the other column.',
    },
  ];
}
