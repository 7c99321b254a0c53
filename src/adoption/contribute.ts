import type { Contribution, EditContribution } from '../contracts.js';
import { pieces } from './pieces/index.js';
import type { AdoptionContext, PieceId } from './types.js';

export interface Adoption {
  readonly contributions: readonly Contribution[];
  /** Changes that could not be tried, as their file is not there. */
  readonly notes: readonly string[];
}

/** What the chosen pieces add to a project. */
export function adoption(chosen: readonly PieceId[], context: AdoptionContext): Adoption {
  const all = pieces.filter(({ id }) => chosen.includes(id)).map((piece) => piece.contribute(context));
  const isThere = ({ path }: EditContribution): boolean => context.reader.exists(path);
  const lost = all.flatMap(({ edits = [] }) => edits.filter((edit) => !isThere(edit)));
  return {
    contributions: all.map(({ edits = [], ...rest }, index) =>
      Object.assign({ id: `adoption/${chosen[index]}` }, rest, { edits: edits.filter(isThere) }),
    ),
    notes: [
      ...new Set(
        lost.map(({ path, purpose }) => `${path} is not there; it is left to you that it ${purpose}`),
      ),
    ],
  };
}
