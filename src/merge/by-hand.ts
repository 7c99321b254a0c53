import { diffIndices } from 'node-diff3';
import { heightOf, type Line } from './lines.js';
import type { Region } from './three-way.js';

/**
 * Says what a merge would have changed, so that somebody can do it: each place by the number of its line in the file as it is,
 * lines to be taken out with `-` and lines to be put in with `+`.
 *
 * @example
 * // after line 12:
 * // +   readonly customer!: Customer;
 */
export function describeRegions(regions: readonly Region[]): string {
  const told: string[] = [];
  let line = 0;
  for (const region of regions) {
    if (region.kind !== 'kept') {
      const ends = line + heightOf(region.mine);
      told.push([heading(region, line, ends), ...changes(region)].join('\n'));
    }
    line += heightOf(region.mine);
  }
  return told.join('\n');
}

function heading({ kind, mine }: Region, before: number, last: number): string {
  if (kind !== 'conflict' && (mine.length === 0 || kind === 'inserted')) {
    return last === 0 ? 'at the top:' : `after line ${last}:`;
  }
  const place = mine.length < 2 ? `line ${before + 1}` : `lines ${before + 1}-${last}`;
  return kind === 'conflict' ? `at ${place}, which you have changed:` : `at ${place}:`;
}

function changes(region: Exclude<Region, { kind: 'kept' }>): string[] {
  if (region.kind === 'inserted') {
    return region.theirs.map(({ key }) => `+ ${key}`);
  }
  const before = region.kind === 'conflict' ? region.base : region.mine;
  return difference(before, region.theirs);
}

/** Only the lines that differ. */
function difference(before: readonly Line[], after: readonly Line[]): string[] {
  return diffIndices(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  ).flatMap(({ buffer1Content, buffer2Content }) =>
    buffer1Content.map((key) => `- ${key}`).concat(buffer2Content.map((key) => `+ ${key}`)),
  );
}
