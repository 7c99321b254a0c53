import { createHash } from 'node:crypto';

/** PostgreSQL cuts a longer identifier without a word: two long names can become one. */
const maxBytes = 63;

/**
 * Joins the parts of a name with `_`. A name of more than 63 bytes is cut and ends in eight hex digits of a hash of all parts,
 * so that it stays distinct and is the same in every run.
 *
 * @example
 * identifier('orders', 'customer_id', 'fkey'); // orders_customer_id_fkey
 */
export function identifier(...parts: readonly string[]): string {
  const name = parts.join('_');
  return Buffer.byteLength(name) <= maxBytes ? name : hashed(parts);
}

/**
 * Gives out the names of one table. Names of different things that read the same (an index on `a, created, id` and one on
 * `a_created, id`) are told apart by a hash, in the order in which they are asked for.
 */
export function namesOf(table: string): (...parts: readonly string[]) => string {
  const taken = new Set([table]);
  return (...parts) => {
    const plain = identifier(table, ...parts);
    const name = taken.has(plain) ? hashed([table, ...parts]) : plain;
    taken.add(name);
    return name;
  };
}

/**
 * The column of a property: `createdAt` -> `created_at`, `isAUser` -> `is_a_user`. The naming strategy of the generated service
 * has to do the same, also where two capitals meet.
 */
export function snakeCase(property: string): string {
  return property
    .replace(/(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/gu, (letter) => `_${letter}`)
    .toLowerCase();
}

function hashed(parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
  return `${cut(parts.join('_'), maxBytes - hash.length - 1)}_${hash}`;
}

/** The longest beginning that fits; a character that the cut went through is dropped. */
function cut(text: string, bytes: number): string {
  return Buffer.from(text)
    .subarray(0, bytes)
    .toString()
    .replace(/\uFFFD$/u, '');
}
