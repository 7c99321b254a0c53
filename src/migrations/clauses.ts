import type { InheritedKeys, Statement, TableColumn, TableIndex } from '../contracts.js';
import { quoteIdentifier, quoteIdentifiers } from '../schema/index.js';

/** `total numeric(12,2) NOT NULL DEFAULT 0` */
export function columnClause({ name, type, nullable, default: expression }: TableColumn): string {
  return [
    quoteIdentifier(name),
    type,
    ...(nullable ? [] : ['NOT NULL']),
    ...(expression === undefined ? [] : [`DEFAULT ${expression}`]),
  ].join(' ');
}

/** `CONSTRAINT orders_pkey PRIMARY KEY (id)` */
export function constraintClause(name: string, definition: string): string {
  return `CONSTRAINT ${quoteIdentifier(name)} ${definition}`;
}

/** Of a line of a table; a migration has it eight columns to the right. */
const WIDTH = 92;

type ForeignKey = InheritedKeys['foreignKeys'][number];

/** A foreign key as a member of a table. */
export function foreignKeyClause(key: ForeignKey): string {
  const begin = constraintClause(key.name, `FOREIGN KEY (${quoteIdentifier(key.column)})`);
  const end = referencesClause(key);
  return `${begin}${begin.length + end.length < WIDTH ? ' ' : '\n    '}${end}`;
}

/** `REFERENCES customers (id) ON DELETE RESTRICT`; ids never change, so that nothing is said of updates. */
export function referencesClause({
  targetTable,
  targetColumn,
  onDelete,
}: Pick<ForeignKey, 'targetTable' | 'targetColumn' | 'onDelete'>): string {
  return `REFERENCES ${quoteIdentifier(targetTable)} (${quoteIdentifier(targetColumn)}) ON DELETE ${onDelete}`;
}

/**
 * The statement that makes an index, on a line for each of its parts.
 *
 * @param marks whether rows of the table are marked as deleted, which is what an index that is not partial needs a reason for
 */
export function createIndex(table: string, index: TableIndex, marks = true): Statement {
  const lines = [
    `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${quoteIdentifier(index.name)}`,
    `ON ${quoteIdentifier(table)} ${index.method === undefined ? '' : `USING ${index.method} `}` +
      `(${index.expression ?? quoteIdentifiers(index.columns)})`,
    ...(index.where === undefined ? [] : [`WHERE ${bare(index.where)}`]),
  ];
  const comment = reason(index, marks);
  return { up: lines.join('\n  '), ...(comment === undefined ? {} : { comment }) };
}

/** Without the parentheses that only the server's own form has. */
function bare(predicate: string): string {
  return predicate.replace(/^\((.*)\)$/u, '$1');
}

/** What the statement does not say by itself. */
function reason({ unique, where, expression, method }: TableIndex, marks: boolean): string | undefined {
  if (unique && marks) {
    return 'Unique among live rows: a deleted row gives its value free.';
  }
  if (expression !== undefined) {
    return 'Serves a search only where the query repeats this very expression.';
  }
  if (where === undefined && marks) {
    return 'Not partial: the check of the foreign key reads deleted rows too.';
  }
  return method === 'hash'
    ? 'A hash: values may be too long for a B-tree, and only equality is asked for.'
    : undefined;
}
