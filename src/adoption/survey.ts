import { addDependencies } from '../edit/index.js';
import { pieces } from './pieces/index.js';
import type { AdoptionContext, Piece, PieceId } from './types.js';

/**
 * - `missing`, `partial`: some or all of it can be added;
 * - `there`: nothing is left to be done;
 * - `own`: the project has an answer of its own;
 * - `blocked`: it is built on one of those.
 */
export type PieceState = 'missing' | 'partial' | 'there' | 'own' | 'blocked';

/** What a project has of a piece. */
export interface PieceReport {
  readonly id: PieceId;
  readonly what: string;
  readonly why: string;
  readonly state: PieceState;
  /** Files, packages and changes that it lacks, a phrase each. */
  readonly lacks: readonly string[];
  /** Why it is not offered, for `own` and `blocked`. */
  readonly because?: string;
}

/** Looks at a project piece by piece, in the order in which they are told. */
export function survey(context: AdoptionContext): readonly PieceReport[] {
  const reports = new Map<PieceId, PieceReport>();
  const visit = (id: PieceId): PieceReport | undefined => {
    const piece = pieces.find((one) => one.id === id);
    const known = reports.get(id);
    if (piece === undefined || known !== undefined) {
      return known;
    }
    const below = piece.needs.map(visit).find((one) => one?.state === 'own' || one?.state === 'blocked');
    const report = reportOn(piece, context, below?.id);
    reports.set(id, report);
    return report;
  };
  return pieces.flatMap(({ id }) => visit(id) ?? []);
}

function reportOn(piece: Piece, context: AdoptionContext, blockedBy: PieceId | undefined): PieceReport {
  const { id, what, why, equals = [] } = piece;
  const { lacks, hasSome } = compare(piece, context);
  const report = { id, what, why, lacks };
  const equal = equals.find((name) => context.host.dependencies[name] !== undefined);
  if (lacks.length === 0) {
    return { ...report, state: 'there' };
  }
  if (hasSome) {
    return { ...report, state: 'partial' };
  }
  const own = equal ?? piece.isOwn?.(context);
  if (own !== undefined) {
    return { ...report, state: 'own', because: `the service has ${own}` };
  }
  return blockedBy === undefined
    ? { ...report, state: 'missing' }
    : { ...report, state: 'blocked', because: `it is built on ${blockedBy}` };
}

function compare(piece: Piece, context: AdoptionContext): { lacks: string[]; hasSome: boolean } {
  const { reader } = context;
  const { files = [], edits = [], dependencies = {}, devDependencies = {} } = piece.contribute(context);
  const missing = files.filter(({ path }) => !reader.exists(path));
  const undone = edits.filter(
    ({ path, apply }) => reader.exists(path) && apply(reader.read(path)).status === 'edited',
  );
  const lacksPackages =
    addDependencies(dependencies, devDependencies)(reader.read('package.json')).status === 'edited';
  const names = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => context.host.dependencies[name] === undefined,
  );
  return {
    lacks: [
      ...missing.map(({ path }) => path),
      ...undone.map(({ path, purpose }) => `${path} ${purpose}`),
      ...(lacksPackages ? [`package.json depends on ${names.join(', ')}`] : []),
    ],
    hasSome: missing.length < files.length,
  };
}
