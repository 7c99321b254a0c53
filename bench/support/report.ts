import { availableParallelism, cpus, loadavg } from 'node:os';
import { median } from './measure.ts';
import type { BenchOptions } from './options.ts';

/** One thing that was measured on both sides. */
export interface Comparison {
  readonly what: string;
  readonly unit: string;
  readonly ours: readonly number[];
  readonly peer: readonly number[];
  /** Name of the other side. */
  readonly against: string;
  /** What our figure divided by the peer's is to be. */
  readonly target: { readonly atMost: number } | { readonly atLeast: number };
}

/** Something that has a bound of its own and no peer. */
export interface Bound {
  readonly what: string;
  readonly unit: string;
  readonly figure: number;
  readonly atMost: number;
}

export interface Result {
  readonly bench: string;
  /** What was done, in a sentence or two, for readers of the figures. */
  readonly setting: string;
  readonly comparisons: readonly Comparison[];
  readonly bounds?: readonly Bound[];
}

/** Prints a result as a table, or as JSON. */
export function report(result: Result, { json, quick, rounds }: BenchOptions): void {
  const machine = {
    date: new Date().toISOString(),
    node: process.version,
    cpu: `${availableParallelism()} x ${cpus()[0]?.model ?? 'unknown'}`,
    load: loadavg().map((load) => Math.round(load * 100) / 100),
  };
  const comparisons = result.comparisons.map(summary);
  const { bounds = [] } = result;
  if (json) {
    console.log(JSON.stringify({ ...result, ...machine, quick, rounds, comparisons, bounds }, null, 2));
    return;
  }
  console.log(`\n${result.bench}${quick ? ' (quick: the figures mean nothing)' : ''}`);
  console.log(
    `${result.setting}\n${machine.date}, Node.js ${machine.node}, ${machine.cpu}, load ${machine.load.join(' ')}\n`,
  );
  const header = ['', 'ours', 'peer', 'ratio', 'spread', 'target', 'met', 'peer is'];
  printTable([header, ...comparisons.map(comparisonRow), ...bounds.map(boundRow)]);
}

interface Summary extends Comparison {
  readonly ratio: number;
  /** Of the ratios of single rounds: the middle half lies between these. */
  readonly quartiles: readonly [number, number];
  readonly met: boolean;
}

/** Rounds are compared one by one: both sides of a round met the same load. */
function summary(comparison: Comparison): Summary {
  const { ours, peer, target } = comparison;
  const ratios = ours.map((figure, round) => figure / (peer[round] ?? Number.NaN)).sort((a, b) => a - b);
  const at = (part: number): number => ratios[Math.round((ratios.length - 1) * part)] ?? Number.NaN;
  const ratio = median(ratios);
  const met = 'atMost' in target ? ratio <= target.atMost : ratio >= target.atLeast;
  return { ...comparison, ratio, quartiles: [at(0.25), at(0.75)], met };
}

function comparisonRow({
  what,
  unit,
  ours,
  peer,
  ratio,
  quartiles,
  target,
  met,
  against,
}: Summary): string[] {
  return [
    what,
    `${shown(median(ours))} ${unit}`,
    `${shown(median(peer))} ${unit}`,
    ratio.toFixed(2),
    quartiles.map((quartile) => quartile.toFixed(2)).join('-'),
    'atMost' in target ? `<= ${target.atMost}` : `>= ${target.atLeast}`,
    met ? 'yes' : 'NO',
    against,
  ];
}

function boundRow({ what, unit, figure, atMost }: Bound): string[] {
  const met = figure <= atMost;
  return [what, `${shown(figure)} ${unit}`, '', '', '', `<= ${atMost} ${unit}`, met ? 'yes' : 'NO', ''];
}

const shown = (figure: number): string => (figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3));

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}
