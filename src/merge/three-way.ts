import { diffIndices } from 'node-diff3';
import type { Line } from './lines.js';

/** A stretch of a merged text, in order. */
export type Region =
  /** Nothing to do: unchanged, or changed by the user only, or by both alike. */
  | { readonly kind: 'kept'; readonly mine: readonly Line[] }
  /** Ours alone has changed. */
  | { readonly kind: 'changed'; readonly mine: readonly Line[]; readonly theirs: readonly Line[] }
  /** Both have put something into the same place, where nothing was. */
  | { readonly kind: 'inserted'; readonly mine: readonly Line[]; readonly theirs: readonly Line[] }
  /** Both have changed the same lines. */
  | {
      readonly kind: 'conflict';
      readonly base: readonly Line[];
      readonly mine: readonly Line[];
      readonly theirs: readonly Line[];
    };

interface Hunk {
  readonly side: 'mine' | 'theirs';
  /** In the base: first line and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Likewise in the side's own text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Merges two texts that come from a third one, line by line. Changes that touch are a conflict, unless they are the same.
 *
 * @param base what was generated
 * @param mine what the user made of it
 * @param theirs what would be generated now
 */
export function mergeLines(
  base: readonly Line[],
  mine: readonly Line[],
  theirs: readonly Line[],
): readonly Region[] {
  const hunks = [...hunksOf('mine', base, mine), ...hunksOf('theirs', base, theirs)].sort(
    (one, other) => one.from - other.from,
  );
  const regions: Region[] = [];
  let at = 0;
  for (const group of touching(hunks)) {
    const from = Math.min(...group.map((hunk) => hunk.from));
    const to = Math.max(...group.map((hunk) => hunk.to));
    const place = placeIn('mine', group, from, to, hunks);
    regions.push({ kind: 'kept', mine: mine.slice(at, place.start) });
    regions.push(
      regionOf(
        base.slice(from, to),
        mine.slice(place.start, place.end),
        slice(theirs, placeIn('theirs', group, from, to, hunks)),
      ),
    );
    at = place.end;
  }
  return [...regions, { kind: 'kept', mine: mine.slice(at) }];
}

function hunksOf(side: Hunk['side'], base: readonly Line[], other: readonly Line[]): Hunk[] {
  return diffIndices(keys(base), keys(other)).map(
    ({ buffer1: [from, removed], buffer2: [start, added] }) => ({
      side,
      from,
      to: from + removed,
      start,
      end: start + added,
    }),
  );
}

/** Hunks that touch or overlap in the base; `hunks` are sorted by where they start. */
function touching(hunks: readonly Hunk[]): readonly (readonly Hunk[])[] {
  const groups: Hunk[][] = [];
  let end = -1;
  for (const hunk of hunks) {
    if (hunk.from <= end) {
      groups.at(-1)?.push(hunk);
      end = Math.max(end, hunk.to);
    } else {
      groups.push([hunk]);
      end = hunk.to;
    }
  }
  return groups;
}

/** Where a stretch of the base lies in a side: what comes before it there has grown or shrunk by the side's earlier hunks. */
function placeIn(
  side: Hunk['side'],
  group: readonly Hunk[],
  from: number,
  to: number,
  hunks: readonly Hunk[],
): { readonly start: number; readonly end: number } {
  const growth = (some: readonly Hunk[]): number =>
    some
      .filter((hunk) => hunk.side === side)
      .reduce((sum, hunk) => sum + (hunk.end - hunk.start) - (hunk.to - hunk.from), 0);
  const before = growth(hunks.slice(0, hunks.indexOf(group[0] ?? fail())));
  return { start: from + before, end: to + before + growth(group) };
}

function fail(): never {
  throw new Error('a group of hunks is never empty');
}

function slice(
  lines: readonly Line[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly Line[] {
  return lines.slice(start, end);
}

function regionOf(base: readonly Line[], mine: readonly Line[], theirs: readonly Line[]): Region {
  if (isSame(base, theirs) || isSame(mine, theirs)) {
    return { kind: 'kept', mine };
  }
  if (isSame(base, mine)) {
    return { kind: 'changed', mine, theirs };
  }
  if (base.length > 0) {
    return { kind: 'conflict', base, mine, theirs };
  }
  return contains(mine, theirs) ? { kind: 'kept', mine } : { kind: 'inserted', mine, theirs };
}

function isSame(one: readonly Line[], other: readonly Line[]): boolean {
  return one.length === other.length && one.every(({ key }, index) => key === other[index]?.key);
}

/** Whether lines are among others, in one piece: the user has been faster. */
function contains(lines: readonly Line[], piece: readonly Line[]): boolean {
  return lines.some((_, start) => isSame(lines.slice(start, start + piece.length), piece));
}

function keys(lines: readonly Line[]): string[] {
  return lines.map(({ key }) => key);
}
