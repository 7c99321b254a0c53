import type { TableColumn } from '../contracts.js';
import { quoteIdentifier } from './quote.js';

/**
 * The document that `GET /orders?q=words` searches: all columns with `search`, as one `tsvector`. The index on it serves only
 * a query that contains the same expression, so both are printed here.
 *
 * `simple` neither stems nor drops words: what was typed is what is found, in any language. The configuration is named because
 * an index needs an immutable expression, and the one with the session's configuration is not.
 *
 * @param columns the table's columns; those without `search` are left out
 * @param reference how a column is named in the query, `"order"."title"` or `order.title`; the bare column by default
 * @returns nothing when no field takes part in the search
 * @example
 * searchExpression(table.columns);
 * // to_tsvector('simple'::regconfig, title || ' ' || coalesce(note, ''))
 */
export function searchExpression(
  columns: readonly TableColumn[],
  reference: (column: TableColumn) => string = ({ name }) => quoteIdentifier(name),
): string | undefined {
  const parts = columns
    .filter(({ field }) => field?.kind === 'scalar' && field.search)
    .map((column) => (column.nullable ? `coalesce(${reference(column)}, '')` : reference(column)));
  return parts.length > 0 ? `to_tsvector('simple'::regconfig, ${parts.join(` || ' ' || `)})` : undefined;
}
