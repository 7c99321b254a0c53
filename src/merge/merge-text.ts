import type { EditResult } from '../contracts.js';
import { describeRegions } from './by-hand.js';
import { joinLines, type Line, type Lines, splitLines } from './lines.js';
import { mergeLines, type Region } from './three-way.js';

/** A file as it was generated, and as it would be generated now. */
export interface Generated {
  readonly base: string;
  readonly theirs: string;
}

/** What a merge of lines came to. */
export type Merged = (
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string }
) & {
  /** All that is to be changed, for somebody who does it by hand. */
  readonly byHand: string;
};

/**
 * Brings into a user's file what has changed in what is generated: a three-way merge by lines. Where the user changed the same
 * lines nothing is done to the file; there is never a conflict marker in it.
 *
 * @param isValid says whether a text may be written: lines may mean something else in a file that is laid out otherwise
 * @returns a function of the user's text; its line breaks and its byte order mark stay
 */
export function mergeText(
  { base, theirs }: Generated,
  isValid: (text: string) => boolean = () => true,
): (mine: string) => EditResult {
  return (mine) => {
    const own = splitLines(mine);
    const regions = mergeLines(splitLines(base).lines, own.lines, splitLines(theirs).lines);
    return toEdit(mine, merged(regions, own, isValid));
  };
}

/** What is generated otherwise now, for a file that is not there to be changed. */
export function describeChange(generated: Generated): string {
  return changesByHand(generated, splitLines(generated.base));
}

/** All that a merge would change, as well as its places can be found. */
export function changesByHand({ base, theirs }: Generated, own: Lines): string {
  return describeRegions(mergeLines(splitLines(base).lines, own.lines, splitLines(theirs).lines));
}

/** The result of a merge as that of an edit. */
export function toEdit(mine: string, result: Merged): EditResult {
  if (!result.ok) {
    return { status: 'refused', reason: result.reason, byHand: result.byHand };
  }
  return result.text === mine ? { status: 'present' } : { status: 'edited', text: result.text };
}

/**
 * Puts regions together. What both sides have put into one place stays, the user's first, as long as the text is still valid.
 *
 * @param isValid says whether a text may be written
 */
export function merged(regions: readonly Region[], own: Lines, isValid: (text: string) => boolean): Merged {
  const byHand = describeRegions(regions);
  const refused = (reason: string): Merged => ({ ok: false, reason, byHand });
  if (regions.some(({ kind }) => kind === 'conflict')) {
    return refused('you have changed lines that would have to change too');
  }
  const text = joinLines(
    regions.flatMap((region) => linesOf(region, own.eol)),
    own,
  );
  return isValid(text)
    ? { ok: true, text, byHand }
    : refused('what you have changed around it does not go together with it');
}

function linesOf(region: Region, eol: string): readonly Line[] {
  const written = (lines: readonly Line[]): readonly Line[] =>
    lines.map(({ key, raw }) => ({ key, raw: raw.replace(/\r?\n$/u, eol) }));
  switch (region.kind) {
    case 'changed':
      return written(region.theirs);
    case 'inserted':
      return [...region.mine, ...written(region.theirs)];
    default:
      return region.mine;
  }
}
