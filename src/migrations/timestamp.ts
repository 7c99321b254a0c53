/**
 * Time that a new migration bears in its name: now, but later than every migration that exists. TypeORM runs migrations in this
 * order, and names are equal when two features are made within a millisecond or a colleague's clock is ahead.
 *
 * @param existing file or class names of the project's migrations, `1763683200000-create-orders.ts` or `CreateOrders1763683200000`;
 *   names without such a time are ignored
 * @param now milliseconds since 1970
 * @example
 * nextTimestamp(['1763683200000-create-orders.ts'], 1763683200000); // 1763683200001
 */
export function nextTimestamp(existing: readonly string[], now: number): number {
  const times = existing.flatMap((name) => name.match(/(?<!\d)\d{13}(?!\d)/gu) ?? []).map(Number);
  return times.reduce((latest, time) => Math.max(latest, time + 1), now);
}
