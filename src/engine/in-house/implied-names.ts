import { createHash } from 'node:crypto';

/*
 * What TypeORM calls keys that nobody names: a hash of the table and its columns, in order of the alphabet.
 * Source: `DefaultNamingStrategy` of TypeORM 0.3 and 1.x; `SnakeNamingStrategy` of typeorm-naming-strategies leaves these names alone.
 */

/** @example uniqueName('user', ['email']) // 'UQ_e12875dfb3b1d92d7d7c5377e22' */
export const uniqueName = (table: string, columns: readonly string[]): string =>
  `UQ_${hashOf(table, columns, 27)}`;

export const indexName = (table: string, columns: readonly string[]): string =>
  `IDX_${hashOf(table, columns, 26)}`;

export const foreignKeyName = (table: string, columns: readonly string[]): string =>
  `FK_${hashOf(table, columns, 27)}`;

/** Of the unique constraint of a one-to-one relation. */
export const relationName = (table: string, columns: readonly string[]): string =>
  `REL_${hashOf(table, columns, 26)}`;

function hashOf(table: string, columns: readonly string[], length: number): string {
  const key = [table.replace('.', '_'), ...columns.toSorted()].join('_');
  return createHash('sha1').update(key).digest('hex').slice(0, length);
}
