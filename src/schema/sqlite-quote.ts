/**
 * Writes an identifier in double quotes, whether it needs them or not: TypeORM reads names back from the statement that made a table,
 * and knows them by their quotes.
 */
export function sqliteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Writes a comma-separated list of identifiers. */
export function sqliteIdentifiers(names: readonly string[]): string {
  return names.map(sqliteIdentifier).join(', ');
}
