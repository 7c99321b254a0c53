import { parseArgs } from 'node:util';

/** What every benchmark can be told. */
export interface BenchOptions {
  /** Print the result for a machine. */
  readonly json: boolean;
  /** Only see whether the benchmark works: few rounds and little data. Its figures mean nothing. */
  readonly quick: boolean;
  /** How often each side is measured. */
  readonly rounds: number;
}

/**
 * Reads `--json`, `--quick` and `--rounds=n`.
 *
 * @param rounds how often each side is measured unasked, in a full run and in a quick one
 */
export function readOptions(rounds: { readonly full: number; readonly quick: number }): BenchOptions {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
    },
  });
  const { json, quick } = values;
  const asked = Number(values.rounds ?? (quick ? rounds.quick : rounds.full));
  if (!Number.isInteger(asked) || asked < 1) {
    throw new Error('--rounds must be a whole number from 1 on');
  }
  return { json, quick, rounds: asked };
}
