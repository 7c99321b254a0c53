import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Factors, pairwise } from './pairwise.js';

/** Pairs of values, written out, that no combination has. */
function missing(factors: Factors, combinations: readonly Readonly<Record<string, unknown>>[]): string[] {
  const names = Object.keys(factors);
  return names.flatMap((one, at) =>
    names
      .slice(at + 1)
      .flatMap((other) =>
        (factors[one] ?? []).flatMap((a) =>
          (factors[other] ?? [])
            .filter((b) => !combinations.some((each) => each[one] === a && each[other] === b))
            .map((b) => `${one}=${String(a)} ${other}=${String(b)}`),
        ),
      ),
  );
}

describe('pairwise', () => {
  it('has every two values meet, in not many more combinations than the two largest factors need', () => {
    const factor = fc.integer({ min: 1, max: 7 }).map((size) => Array.from({ length: size }, (_, at) => at));
    fc.assert(
      fc.property(fc.array(factor, { minLength: 2, maxLength: 7 }), (sizes) => {
        const factors = Object.fromEntries(sizes.map((values, at) => [`f${at}`, values]));
        const combinations = pairwise(factors);
        const [first = 1, second = 1] = sizes.map(({ length }) => length).sort((a, b) => b - a);

        expect(missing(factors, combinations)).toEqual([]);
        expect(combinations.length).toBeGreaterThanOrEqual(first * second);
        expect(combinations.length).toBeLessThanOrEqual(first * second * 1.5 + 5);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('gives the same combinations each time', () => {
    const factors = { type: ['a', 'b', 'c'], list: [true, false], persona: ['x', 'y'] };

    expect(pairwise(factors)).toEqual(pairwise(factors));
    expect(pairwise(factors)[0]).toEqual({ type: 'a', list: true, persona: 'x' });
  });
});
