import type { Project } from './reading/project.js';
import type { Breach, Traits } from './types.js';

/** One convention that code can break. */
export interface Rule {
  /** Kebab-case, also the name of its file: `managed-entity`. */
  readonly id: string;
  /** The clauses of the ledger that it answers for. */
  readonly clauses: readonly string[];
  /** Why it matters, as whole sentences. */
  readonly rationale: string;
  /** How to mend a breach, as whole sentences. */
  readonly remedy: string;
  readonly appliesTo: (traits: Traits) => boolean;
  /** Every breach in the project. Pure. */
  readonly check: (project: Project) => readonly Breach[];
}

/** A breach, with all that its rule says about it. */
export interface Finding extends Breach, Pick<Rule, 'clauses' | 'rationale' | 'remedy'> {
  readonly rule: string;
}
