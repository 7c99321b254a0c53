import type { Problem } from '../errors.js';
import { didYouMean } from '../spec/suggest.js';
import { pieces } from './pieces/index.js';
import type { PieceReport } from './survey.js';
import { PIECE_IDS, type PieceId } from './types.js';

/** What the user wants: everything that is missing unless some pieces are named. */
export interface Wish {
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

export interface Choice {
  /** In the order of the pieces, with what they are built on. */
  readonly chosen: readonly PieceId[];
  /** What was pulled in or left out, a sentence each. */
  readonly notes: readonly string[];
}

/** What is wrong with the names of pieces that a user gave. */
export function unknownPieces({ only = [], skip = [] }: Wish): readonly Problem[] {
  return [...only.map((id) => ['--only', id] as const), ...skip.map((id) => ['--skip', id] as const)]
    .filter(([, id]) => !isPiece(id))
    .map(([place, id]) => ({
      code: 'add/unknown-piece',
      place,
      message: `there is no piece "${id}"`,
      hint: didYouMean(id, PIECE_IDS),
    }));
}

const isPiece = (id: string): id is PieceId => PIECE_IDS.some((known) => known === id);

/**
 * Decides what is added: the wish, with what it is built on, without what is there.
 *
 * @param wish checked by {@link unknownPieces}
 */
export function choose(reports: readonly PieceReport[], { only, skip = [] }: Wish): Choice {
  const notes: string[] = [];
  const state = new Map(reports.map((report) => [report.id, report.state]));
  const isOpen = (id: PieceId): boolean => state.get(id) === 'missing' || state.get(id) === 'partial';
  const wanted = only === undefined ? PIECE_IDS.filter(isOpen) : only.filter(isPiece);
  const chosen = new Set<PieceId>();
  for (const id of wanted.filter((one) => !skip.includes(one))) {
    const all = [id, ...needsOf(id)].filter((one) => state.get(one) !== 'there');
    const skipped = all.find((one) => skip.includes(one));
    if (skipped !== undefined) {
      notes.push(`${id} is left out, as it is built on ${skipped}`);
      continue;
    }
    const pulled = all.filter((one) => !wanted.includes(one) && !chosen.has(one));
    if (pulled.length > 0) {
      notes.push(`${id} is built on ${pulled.join(', ')}, so that is added too`);
    }
    all.forEach((one) => chosen.add(one));
  }
  return { chosen: PIECE_IDS.filter((id) => chosen.has(id)), notes };
}

/** Everything that a piece is built on, however far down. */
export function needsOf(id: PieceId): readonly PieceId[] {
  const needs = pieces.find((piece) => piece.id === id)?.needs ?? [];
  return [...new Set([...needs, ...needs.flatMap(needsOf)])];
}
