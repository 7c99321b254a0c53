import { answered, questionOf, start, type Seed } from '../../../src/cli/wizard/machine.js';
import type { Answer, Ground, Question, WizardState } from '../../../src/cli/wizard/types.js';
import { buildFeature } from '../../../src/spec/build.js';

const base = {
  className: 'ManagedEntity',
  module: 'src/common/entities/managed.entity',
  created: 'created',
  updated: 'updated',
  deleted: 'deleted',
};

const around = {
  base: { reservedProperties: ['id', 'created', 'updated', 'deleted'] },
  takenFolders: ['common', 'config'],
};

/** A project that has customers. */
export const ground: Ground = {
  base,
  around: {
    ...around,
    knownFeatures: new Map([
      [
        'customers',
        buildFeature({ name: 'customers', fields: 'name:text', knownFeatures: new Map(), ...around }),
      ],
    ]),
  },
};

/** The wizard for orders after these answers, from its first question on. */
export function after(answers: readonly Answer[], seed: Partial<Seed> = {}): WizardState {
  return answers.reduce<WizardState>(
    (state, answer) => answered(state, answer, ground),
    start({ name: 'orders', versioned: false, ...seed }, ground),
  );
}

/** What it asks then. */
export function asked(state: WizardState): Question {
  const question = questionOf(state, ground);
  if (question === undefined) {
    throw new Error(`nothing is asked when ${state.step}`);
  }
  return question;
}

/** The values that are offered, with a plus before those that are selected. */
export function offered(state: WizardState): readonly string[] {
  const question = asked(state);
  return question.kind === 'text'
    ? []
    : question.choices.map(({ value, selected }) => (selected === true ? `+${value}` : value));
}

export function codesOf({ problems }: WizardState): readonly string[] {
  return problems.map(({ code }) => code);
}
