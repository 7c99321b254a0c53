/** A line of whole numbers, with where and how far apart samples are wanted when there is room. */
export interface Line {
  readonly min: bigint;
  readonly max: bigint;
  readonly start: bigint;
  readonly step: bigint;
}

/** Up to `count` numbers of a line in ascending order: as many as there are, closer together where it is short. */
export function spread({ min, max, start, step }: Line, count: number): bigint[] {
  const gaps = BigInt(Math.max(1, count - 1));
  const widest = (max - min) / gaps;
  const distance = widest < 1n ? 1n : smaller(step, widest);
  const room = (max - min) / distance + 1n;
  const amount = smaller(BigInt(count), room);
  const last = max - distance * (amount - 1n);
  const first = start < min ? min : smaller(start, last);
  return Array.from({ length: Number(amount) }, (_, index) => first + distance * BigInt(index));
}

function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
