import type { Persona } from '../contracts.js';

/** What a rule may ask of a persona. A {@link Persona} is one; facts detected in a host may replace its parts. */
export type Traits = Pick<Persona, 'importStyle' | 'baseEntity' | 'errorStyle'>;

/** A place in a file that breaks a rule, and how. */
export interface Breach {
  /** From the app root, POSIX. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** What is wrong at this place, as one sentence without a final period. */
  readonly message: string;
}
