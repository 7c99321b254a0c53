/** The values that each factor can have. */
export type Factors = Readonly<Record<string, readonly unknown[]>>;

/** One value for each factor. */
export type Combination<F extends Factors> = { readonly [Name in keyof F]: F[Name][number] };

/**
 * Combinations in which every two values of two factors meet at least once; the same for the same factors.
 *
 * Greedy, as in AETG (Cohen et al., 1997): each combination begins with a pair that is left and takes, factor by factor,
 * the value that meets most pairs which are left; of several the one that was used least. Not the least number, but near it, which is that of the two largest
 * factors multiplied.
 */
export function pairwise<F extends Factors>(factors: F): readonly Combination<F>[] {
  const names = Object.keys(factors).toSorted((one, other) => sizeOf(factors, other) - sizeOf(factors, one));
  const left = new Set(pairsOf(names, factors));
  const uses = new Map<string, number>();
  const combinations: Combination<F>[] = [];
  for (const pair of left) {
    const combination = complete(new Map(JSON.parse(pair) as Choice[]), names, factors, { left, uses });
    for (const met of meetings([...combination])) {
      left.delete(met);
    }
    for (const choice of combination) {
      uses.set(String(choice), (uses.get(String(choice)) ?? 0) + 1);
    }
    combinations.push(valuesOf(combination, factors));
  }
  return combinations;
}

/** How far it is: the pairs that have not met, and how often each value was taken. */
interface Progress {
  readonly left: ReadonlySet<string>;
  readonly uses: ReadonlyMap<string, number>;
}

/** A factor and the index of its value. */
type Choice = readonly [name: string, index: number];

function sizeOf(factors: Factors, name: string): number {
  return factors[name]?.length ?? 0;
}

function pairsOf(names: readonly string[], factors: Factors): string[] {
  return names.flatMap((one, at) =>
    names
      .slice(at + 1)
      .flatMap((other) =>
        indexesOf(factors, one).flatMap((a) =>
          indexesOf(factors, other).map((b) => keyOf([one, a], [other, b])),
        ),
      ),
  );
}

function indexesOf(factors: Factors, name: string): number[] {
  return [...(factors[name] ?? []).keys()];
}

function complete(
  chosen: ReadonlyMap<string, number>,
  names: readonly string[],
  factors: Factors,
  { left, uses }: Progress,
): ReadonlyMap<string, number> {
  const all = new Map(chosen);
  for (const name of names.filter((each) => !all.has(each))) {
    const gains = indexesOf(factors, name).map(
      (index) => [...all].filter((choice) => left.has(keyOf(choice, [name, index]))).length,
    );
    const best = Math.max(...gains);
    const [index = 0] = indexesOf(factors, name)
      .filter((each) => gains[each] === best)
      .sort((one, other) => usesOf(uses, name, one) - usesOf(uses, name, other));
    all.set(name, index);
  }
  return all;
}

function usesOf(uses: ReadonlyMap<string, number>, name: string, index: number): number {
  return uses.get(String([name, index])) ?? 0;
}

function meetings(choices: readonly Choice[]): string[] {
  return choices.flatMap((one, at) => choices.slice(at + 1).map((other) => keyOf(one, other)));
}

/** The same whichever of the two comes first. */
function keyOf(one: Choice, other: Choice): string {
  return JSON.stringify(one[0] < other[0] ? [one, other] : [other, one]);
}

function valuesOf<F extends Factors>(chosen: ReadonlyMap<string, number>, factors: F): Combination<F> {
  return Object.fromEntries(
    [...chosen].map(([name, index]) => [name, factors[name]?.[index]]),
  ) as Combination<F>;
}
