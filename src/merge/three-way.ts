import { diffIndices } from 'node-diff3';
import type { Line } from './lines.js';

/** A stretch of a merged text, in order. */
export type Region =
  /** Nothing to do: unchanged, or changed by the user only, or by both alike. */
  | { readonly kind: 'kept'; readonly mine: readonly Line[] }
  /** Ours alone has changed. */
  | { readonly kind: 'changed'; readonly mine: readonly Line[]; readonly theirs: readonly Line[] }
  /** Ours is put in after what the user has put in, or changed, there. */
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
 * Merges two texts that come from a third one, line by line. Changes that touch are a conflict, unless they are the same, or one
 * side has only put in lines before or after those that the other one has changed.
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
    const other = placeIn('theirs', group, from, to, hunks);
    regions.push(
      { kind: 'kept', mine: mine.slice(at, place.start) },
      ...regionsOf(
        base.slice(from, to),
        mine.slice(place.start, place.end),
        theirs.slice(other.start, other.end),
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

function regionsOf(base: readonly Line[], mine: readonly Line[], theirs: readonly Line[]): readonly Region[] {
  if (isSame(base, theirs) || isSame(mine, theirs)) {
    return [{ kind: 'kept', mine }];
  }
  if (isSame(base, mine)) {
    return [{ kind: 'changed', mine, theirs }];
  }
  return beside(base, mine, theirs) ?? [{ kind: 'conflict', base, mine, theirs }];
}

/** Lines that one side has put in before or after what the other one has changed, if that is all that it did. */
function beside(
  base: readonly Line[],
  mine: readonly Line[],
  theirs: readonly Line[],
): readonly Region[] | undefined {
  const after = startsWith(theirs, base) ? theirs.slice(base.length) : undefined;
  const before = endsWith(theirs, base) ? theirs.slice(0, theirs.length - base.length) : undefined;
  const inserted = after ?? before;
  if (inserted !== undefined && contains(mine, inserted)) {
    return [{ kind: 'kept', mine }];
  }
  if (after !== undefined) {
    return [{ kind: 'inserted', mine, theirs: after }];
  }
  if (before !== undefined) {
    return [
      { kind: 'inserted', mine: [], theirs: before },
      { kind: 'kept', mine },
    ];
  }
  if (startsWith(mine, base)) {
    const own = mine.slice(base.length);
    return [
      { kind: 'changed', mine: mine.slice(0, base.length), theirs },
      { kind: 'kept', mine: own },
    ];
  }
  return endsWith(mine, base)
    ? [
        { kind: 'kept', mine: mine.slice(0, mine.length - base.length) },
        { kind: 'changed', mine: mine.slice(mine.length - base.length), theirs },
      ]
    : undefined;
}

function startsWith(lines: readonly Line[], piece: readonly Line[]): boolean {
  return isSame(lines.slice(0, piece.length), piece);
}

function endsWith(lines: readonly Line[], piece: readonly Line[]): boolean {
  return lines.length >= piece.length && isSame(lines.slice(lines.length - piece.length), piece);
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
