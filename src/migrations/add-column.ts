import type { Statement, TableColumn, TableForeignKey, TableIndex } from '../contracts.js';
import { quoteIdentifier } from '../schema/index.js';
import {
  columnClause,
  constraintClause,
  createIndex,
  foreignKeyClause,
  referencesClause,
} from './clauses.js';

/** A column that a table gets, with all that is on it alone. */
export interface ColumnAddition {
  /** Name of the table. */
  readonly table: string;
  readonly column: TableColumn;
  readonly foreignKey: TableForeignKey | undefined;
  readonly indexes: readonly TableIndex[];
}

/**
 * Prints the statements that add a nullable column to a table that may be large and in use.
 *
 * The foreign key is part of the column's definition: PostgreSQL then knows that every value is NULL and reads no row, whereas it
 * would read them all for a constraint of its own. The indexes have to be built from all rows, and `CONCURRENTLY` is refused
 * within a transaction, which the migration is, so that it is done or not done; the comment says what that costs, and the way out.
 *
 * They have no reverse: they go with the column.
 */
export function addColumn({ table, column, foreignKey, indexes }: ColumnAddition): readonly Statement[] {
  const name = quoteIdentifier(table);
  const reference =
    foreignKey === undefined
      ? ''
      : `\n    ${constraintClause(foreignKey.name, referencesClause(foreignKey))}`;
  return [
    {
      up: `ALTER TABLE ${name}\n  ADD COLUMN ${columnClause(column)}${reference}`,
      down: `ALTER TABLE ${name} DROP COLUMN ${quoteIdentifier(column.name)}`,
      comment:
        'Instant, however large the table: all values are NULL, so that no row is written, and none read for a constraint.',
    },
    ...indexes.map((index) => addIndex(table, index)),
  ];
}

function addIndex(table: string, index: TableIndex): Statement {
  const { up, comment } = createIndex(table, index);
  const cost =
    'Not CONCURRENTLY, which no transaction allows, so that writes wait until it is built. Where that is too long, move it to ' +
    'a migration with `transaction = false`.';
  return { up, comment: comment === undefined ? cost : `${comment} ${cost}` };
}

/** Prints the statement that lets a table refer to one that was made after it. */
export function addForeignKey(table: string, key: TableForeignKey): Statement {
  const name = quoteIdentifier(table);
  return {
    up: `ALTER TABLE ${name}\n  ADD ${foreignKeyClause(key)}`,
    down: `ALTER TABLE ${name} DROP CONSTRAINT ${quoteIdentifier(key.name)}`,
    comment: `Here, as ${key.targetTable} did not exist yet when ${table} was made.`,
  };
}
