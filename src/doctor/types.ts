import type { PlanEntry } from '../contracts.js';
import type { Problem } from '../errors.js';
import type { Evidence, House } from '../host/house/index.js';

/** A fact for a reader, and for a script. */
export interface ToldFact {
  readonly id: keyof House;
  /** What it is about: `base entity`. */
  readonly title: string;
  readonly says: string;
  readonly value: unknown;
  readonly evidence: readonly Evidence[];
}

export interface Section {
  readonly title: string;
  readonly facts: readonly ToldFact[];
}

/** What a feature run would write, with a feature made up for the question. */
export interface Rehearsal {
  /** Field list and all, as it would be typed. */
  readonly request: string;
  readonly entries: readonly Pick<PlanEntry, 'action' | 'path' | 'purpose'>[];
  readonly nextSteps: readonly string[];
}

/** Where a feature run does not do as the house does. */
export interface Departure {
  readonly about: keyof House;
  readonly house: string;
  readonly run: string;
}

/** All that the doctor has to say of a repository. */
export interface Diagnosis {
  readonly sections: readonly Section[];
  /** What blocks a feature run; the exit code is 0 when there is nothing. */
  readonly problems: readonly Problem[];
  /** Absent when something blocks. */
  readonly rehearsal?: Rehearsal;
  readonly departures: readonly Departure[];
  readonly notes: readonly string[];
}
