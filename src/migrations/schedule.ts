import type { Table } from '../contracts.js';
import {
  type AddForeignKey,
  type Change,
  type CreateJoinTable,
  type CreateTable,
  needsOf,
} from './change.js';
import { changesBetween } from './difference.js';

/** A table that is there already, as it is and as it is to be. */
export interface ChangedTable {
  readonly before: Table;
  readonly after: Table;
}

/**
 * Deals the changes of a run out to its migrations, one for each new table: each change goes into the first in which everything
 * that it refers to exists.
 *
 * @param created tables of new features, in the order in which they are made; a reference to a later one is added with that
 * @param changed tables of features that the project has
 * @returns the changes of each migration, in the order of `created`
 * @throws Error when a change finds no place, which is a defect of ours
 */
export function schedule(
  created: readonly Table[],
  changed: readonly ChangedTable[],
): readonly (readonly Change[])[] {
  const missing = new Set(created.map(({ name }) => name));
  const isReady = (change: Change): boolean => needsOf(change).every((table) => !missing.has(table));
  let waiting: readonly Change[] = changed.flatMap(({ before, after }) => changesBetween(before, after));
  const migrations = created.map((table) => {
    missing.delete(table.name);
    // SQLite adds no key to a table that is there, and looks for the other table only when rows are written.
    const isLater = ({ targetTable }: { readonly targetTable: string }): boolean =>
      table.sqlite !== true && missing.has(targetTable);
    waiting = [...waiting, ...joinTables(table), ...laterKeys(table, isLater)];
    const create: CreateTable = {
      kind: 'create-table',
      table: { ...table, foreignKeys: table.foreignKeys.filter((key) => !isLater(key)) },
    };
    const ready = waiting.filter(isReady);
    waiting = waiting.filter((change) => !isReady(change));
    return [create, ...ready];
  });
  if (waiting.length > 0) {
    throw new Error(`no migration of this run makes what these need: ${waiting.flatMap(needsOf).join(', ')}`);
  }
  return migrations;
}

function joinTables(table: Table): CreateJoinTable[] {
  return table.joinTables.map((joinTable) => ({ kind: 'create-join-table', table: joinTable }));
}

function laterKeys(
  table: Table,
  isLater: (key: { readonly targetTable: string }) => boolean,
): AddForeignKey[] {
  const { name, mysql } = table;
  return table.foreignKeys
    .filter(isLater)
    .map((foreignKey) => ({ kind: 'add-foreign-key', table: name, foreignKey, mysql }));
}
