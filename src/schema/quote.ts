import { keywords } from './keywords.js';

/**
 * Writes an identifier, in double quotes only where PostgreSQL needs them.
 *
 * The rule is the server's own `quote_ident`: what a migration says and what `pg_dump` or `psql` show reads the same, and
 * the reader's eye is caught only by the names that are special.
 *
 * @example
 * quoteIdentifier('created_at'); // created_at
 * quoteIdentifier('order'); // "order"
 */
export function quoteIdentifier(name: string): string {
  return /^[a-z_][a-z0-9_]*$/u.test(name) && !keywords.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** Writes a comma-separated list of identifiers: `customer_id, created, id`. */
export function quoteIdentifiers(names: readonly string[]): string {
  return names.map(quoteIdentifier).join(', ');
}

/**
 * Writes a text as an SQL string. Backslashes stand for themselves, as the standard has it and as every PostgreSQL since 9.1
 * reads it unless told otherwise.
 *
 * @example
 * quoteLiteral("O'Brien"); // 'O''Brien'
 */
export function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
