/** Where a fact shows. */
export interface Evidence {
  /** From the root of the repository. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** What shows there, or how often: `"packageManager"`, `41 of 44 imports`. */
  readonly note?: string;
}

/** Something that was found out about a repository. */
export interface Finding<Value> {
  readonly value: Value;
  /** The value for a reader, in a phrase. */
  readonly says: string;
  /** Empty when nothing shows it, and the value is what stands for "none". */
  readonly evidence: readonly Evidence[];
}

export function finding<Value>(
  value: Value,
  says: string,
  evidence: readonly (Evidence | undefined)[],
): Finding<Value> {
  return { value, says, evidence: evidence.filter((one) => one !== undefined) };
}

/** The first few of what was found: enough to believe it, and to look it up. */
export const few = <Item>(items: readonly Item[], most = 3): readonly Item[] => items.slice(0, most);

/** `1 entity`, `3 entities`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** How often each key occurs, the most frequent first; of equals the one that was met first. */
export function tally<Key>(keys: readonly Key[]): readonly (readonly [key: Key, count: number])[] {
  const counts = new Map<Key, number>();
  for (const key of keys) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The key that occurs most often. */
export const commonest = <Key>(keys: readonly Key[]): Key | undefined => tally(keys)[0]?.[0];

/** Computes a value when it is first asked for. */
export function lazily<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => (known ??= { value: compute() }).value;
}
