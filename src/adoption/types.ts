import type { Contribution, Dialect, FileContribution, HostProject, ProjectReader } from '../contracts.js';

/** Majors of NestJS that a service may have. */
export const NEST_MAJORS = [10, 11, 12] as const;
export type NestMajor = (typeof NEST_MAJORS)[number];

/** Everything that a persona's service has, part by part, in the order in which they are told and built. */
export const PIECE_IDS = [
  'persona',
  'compiler',
  'configuration',
  'database',
  'base-entity',
  'request-id',
  'logging',
  'security',
  'shutdown',
  'errors',
  'api-docs',
  'pagination',
  'health',
  'drift',
  'e2e',
  'seeds',
  'docs',
] as const;
export type PieceId = (typeof PIECE_IDS)[number];

/** The project that gets the pieces, and what is going to be there. */
export interface AdoptionContext {
  readonly reader: ProjectReader;
  readonly host: HostProject;
  readonly dialect: Dialect;
  readonly nest: NestMajor;
  /** Of the service: `shop`. */
  readonly name: string;
  /** The file that starts the process: `src/main.ts`. */
  readonly entry: string;
  /** What `package.json` is to say of nest-persona where it says nothing yet. */
  readonly toolSpec: string;
  /** Whether the compiler's default library lacks what generated code calls. */
  readonly oldLibrary: boolean;
  /** What the project has or gets: some files of one piece only make sense beside another. */
  readonly there: ReadonlySet<PieceId>;
  /** The files of a new service, in the project's dialect, by path. */
  readonly files: ReadonlyMap<string, FileContribution>;
}

export interface Piece {
  readonly id: PieceId;
  /** What comes: completes "adds …". */
  readonly what: string;
  /** Why a service should have it, as one sentence without a final period. */
  readonly why: string;
  /** What it is built on. */
  readonly needs: readonly PieceId[];
  /** Packages that show that the project has an answer of its own, which is then left alone. */
  readonly equals?: readonly string[];
  /** What else shows that, for a reader. */
  readonly isOwn?: (context: AdoptionContext) => string | undefined;
  readonly contribute: (context: AdoptionContext) => Omit<Contribution, 'id'>;
}
