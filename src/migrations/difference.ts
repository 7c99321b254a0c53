import type { JoinTable, Table, TableColumn } from '../contracts.js';
import type { AddColumn, Change, CreateJoinTable } from './change.js';
import { columnClause, createIndex, foreignKeyClause } from './clauses.js';
import { createJoinTable } from './create-join-table.js';

/**
 * What turns one shape of a table into another, as far as it only grows: optional columns with what is on them alone, and join
 * tables. Two things are the same when they have one name and one definition; what a definition was made from plays no part.
 *
 * @throws Error for everything else, which no relation asks for, so that it is a defect of ours
 */
export function changesBetween(before: Table, after: Table): readonly Change[] {
  const columns = added(before.columns, after.columns, columnClause);
  const keys = added(before.foreignKeys, after.foreignKeys, foreignKeyClause);
  const checks = added(before.checks, after.checks, ({ expression }) => expression);
  const indexes = added(before.indexes, after.indexes, (index) => createIndex(after.name, index).up);
  const joinTables = added(before.joinTables, after.joinTables, joinTableText);
  const additions = columns.map((column): AddColumn => ({
    kind: 'add-column',
    table: after.name,
    column: assertGrows(column),
    foreignKey: keys.find((key) => key.column === column.name),
    indexes: indexes.filter((index) => index.columns[0] === column.name),
  }));
  const placed = additions.flatMap((one) => [...one.indexes, ...(one.foreignKey ? [one.foreignKey] : [])]);
  const loose = [...keys, ...checks, ...indexes].filter(
    (one) => !placed.some(({ name }) => name === one.name),
  );
  if (loose.length > 0) {
    const names = loose.map(({ name }) => name).join(', ');
    throw new Error(`${after.name} would get ${names}, which belongs to no new column`);
  }
  return [
    ...additions,
    ...joinTables.map((table): CreateJoinTable => ({ kind: 'create-join-table', table })),
  ];
}

interface Named {
  readonly name: string;
}

/** What is new of a list; what was there must be there as it was. */
function added<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  text: (one: T) => string,
): readonly T[] {
  const texts = new Map(after.map((one) => [one.name, text(one)]));
  const changed = before.filter((one) => texts.get(one.name) !== text(one));
  if (changed.length > 0) {
    throw new Error(`${changed.map(({ name }) => name).join(', ')} would be dropped or changed`);
  }
  const names = new Set(before.map(({ name }) => name));
  return after.filter(({ name }) => !names.has(name));
}

function assertGrows(column: TableColumn): TableColumn {
  if (!column.nullable || column.default !== undefined) {
    throw new Error(`the new column ${column.name} would need a value in rows that are there already`);
  }
  return column;
}

function joinTableText(table: JoinTable): string {
  return createJoinTable(table)
    .map(({ up }) => up)
    .join(';');
}
