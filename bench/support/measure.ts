/** The middle one of several figures: what a busy machine adds to a few of them does not move it. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1);
  if (low === undefined || high === undefined) {
    throw new Error('there is nothing to take the median of');
  }
  return (low + high) / 2;
}

/** One of the things that are compared. */
export interface Side {
  readonly measure: () => Promise<number>;
  /** In the order of the rounds. */
  readonly figures: number[];
}

export function side(measure: () => Promise<number>): Side {
  return { measure, figures: [] };
}

/**
 * Measures several sides in turns, so that whatever else the machine does falls on all of them. The first round is
 * thrown away, as caches are cold.
 */
export async function interleave(rounds: number, sides: readonly Side[]): Promise<void> {
  for (let round = 0; round <= rounds; round++) {
    // Who goes first in a round profits or suffers from what ran before it: that place is passed round.
    const first = round % sides.length;
    for (const { measure, figures } of [...sides.slice(first), ...sides.slice(0, first)]) {
      const figure = await measure();
      if (round > 0) {
        figures.push(figure);
      }
    }
  }
}
