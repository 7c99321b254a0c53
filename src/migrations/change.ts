import type { JoinTable, Statement, Table, TableForeignKey } from '../contracts.js';
import { addColumn, addForeignKey, type ColumnAddition } from './add-column.js';
import { createJoinTable } from './create-join-table.js';
import { createTable } from './create-table.js';
import { addMysqlForeignKey, createMysqlTable } from './mysql.js';
import { createSqliteTable } from './sqlite.js';

/** One step of a schema's evolution; a migration is a list of them. */
export type Change = CreateTable | CreateJoinTable | AddColumn | AddForeignKey;

export interface CreateTable {
  readonly kind: 'create-table';
  /** Its join tables are not made by this. */
  readonly table: Table;
}

export interface CreateJoinTable {
  readonly kind: 'create-join-table';
  readonly table: JoinTable;
}

export interface AddColumn extends ColumnAddition {
  readonly kind: 'add-column';
}

/** Of a column that is there already. */
export interface AddForeignKey {
  readonly kind: 'add-foreign-key';
  readonly table: string;
  readonly foreignKey: TableForeignKey;
  /** Set where the table is one of MySQL or MariaDB. */
  readonly mysql?: Table['mysql'] | undefined;
}

/** What is to be known of a change. */
interface Told {
  readonly statements: readonly Statement[];
  /** Tables that it refers to, beyond the one that it is about. */
  readonly needs: readonly string[];
  /** In a few words, for the report: `creates the table orders`. */
  readonly words: string;
}

function tell(change: Change): Told {
  switch (change.kind) {
    case 'create-table':
      return {
        statements: creation(change.table)(change.table),
        needs: change.table.foreignKeys
          .map(({ targetTable }) => targetTable)
          .filter((target) => target !== change.table.name),
        words: `creates the table ${change.table.name}`,
      };
    case 'create-join-table':
      return {
        statements: createJoinTable(change.table),
        needs: change.table.columns.map(({ targetTable }) => targetTable),
        words: `creates the table ${change.table.name}`,
      };
    case 'add-column':
      return {
        statements: addColumn(change),
        needs: change.foreignKey === undefined ? [] : [change.foreignKey.targetTable],
        words: `adds ${change.column.name} to ${change.table}`,
      };
    case 'add-foreign-key':
      return {
        statements: [
          (change.mysql === undefined ? addForeignKey : addMysqlForeignKey)(change.table, change.foreignKey),
        ],
        needs: [change.foreignKey.targetTable],
        words: `lets ${change.foreignKey.column} of ${change.table} refer to ${change.foreignKey.targetTable}`,
      };
  }
}

/** What prints the statements that create a table of its database. */
function creation({ mysql, sqlite }: Table): (table: Table) => readonly Statement[] {
  return sqlite === true ? createSqliteTable : mysql === undefined ? createTable : createMysqlTable;
}

/** Prints a change as the statements that make it, in the order in which they run; their reverses run in the opposite one. */
export function statementsOf(change: Change): readonly Statement[] {
  return tell(change).statements;
}

/** The tables that have to exist before a change can be made, besides the one that it is about. */
export function needsOf(change: Change): readonly string[] {
  return tell(change).needs;
}

/** What a change does, in a few words. */
export function describeChange(change: Change): string {
  return tell(change).words;
}
