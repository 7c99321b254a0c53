import type { Statement, Table } from '../contracts.js';
import { createTable } from './create-table.js';

/** One step of a schema's evolution; a migration is a list of them. */
export type Change = CreateTable;

export interface CreateTable {
  readonly kind: 'create-table';
  readonly table: Table;
}

const printers: Readonly<Record<Change['kind'], (change: Change) => readonly Statement[]>> = {
  'create-table': ({ table }) => createTable(table),
};

/** Prints a change as the statements that make it, in the order in which they run; their reverses run in the opposite one. */
export function statementsOf(change: Change): readonly Statement[] {
  return printers[change.kind](change);
}
