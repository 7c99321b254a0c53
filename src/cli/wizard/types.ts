import type { BaseEntity } from '../../contracts.js';
import type { Problem } from '../../errors.js';
import type { FeatureSurroundings } from '../../spec/build.js';
import type { Flag, Setting } from '../../spec/modifiers.js';
import type { RelationType, ScalarType } from '../../spec/types.js';

/** What the wizard knows of the project. */
export interface Ground {
  readonly around: FeatureSurroundings;
  readonly base: BaseEntity;
}

/** A field as far as it has been answered. All texts are as typed. */
export interface FieldAnswers {
  readonly name: string;
  /** Absent until it is answered. */
  readonly type?: ScalarType | RelationType;
  readonly list: boolean;
  readonly args: readonly string[];
  readonly flags: readonly Flag[];
  /** Flags that were on by themselves and were switched off. */
  readonly off: readonly Flag[];
  readonly settings: Readonly<Partial<Record<Setting, string>>>;
  /** Settings that were chosen and are still to be asked for, in order. */
  readonly pending: readonly Setting[];
}

/** Where the wizard stands: which question is next, or that it is over. */
export type StepName =
  | 'name'
  | 'singular'
  | 'field'
  | 'type'
  | 'item-type'
  | 'argument'
  | 'modifiers'
  | 'setting'
  | 'review'
  | 'edit'
  | 'remove';

export interface WizardState {
  readonly step: StepName | 'done' | 'cancelled';
  /** As typed; empty until it is answered. */
  readonly name: string;
  readonly singular?: string;
  readonly versioned: boolean;
  /** The finished fields, each as the grammar prints it. */
  readonly fields: readonly string[];
  /** The field in hand. */
  readonly draft: FieldAnswers;
  /** What the answers were before, to be offered again. */
  readonly former?: FieldAnswers;
  /** Position of the finished field that the one in hand will replace. */
  readonly replaces?: number;
  /** Why the last answer was refused. */
  readonly problems: readonly Problem[];
}

export interface Choice {
  readonly value: string;
  readonly title: string;
  readonly description?: string;
  readonly selected?: boolean;
}

/** A question, whatever library asks it. */
export type Question = { readonly message: string; /** To be shown above. */ readonly intro?: string } & (
  | { readonly kind: 'text'; readonly initial?: string }
  | {
      readonly kind: 'one';
      readonly choices: readonly Choice[];
      readonly initial?: string;
      readonly searchable?: boolean;
    }
  | { readonly kind: 'many'; readonly choices: readonly Choice[] }
);

/** What was typed or chosen; several values for a question of the kind `many`. */
export type Answer = string | readonly string[];

/** One question and what its answer leads to, both pure. */
export interface Step {
  readonly question: (state: WizardState, ground: Ground) => Question;
  readonly answer: (state: WizardState, answer: Answer, ground: Ground) => WizardState;
}
