import type { Problem } from '../../errors.js';
import { noAnswers } from './answers.js';
import { outcomeOf, problemsOf } from './checks.js';
import { printed } from './judge.js';
import { nameStep, singularStep } from './steps/feature-steps.js';
import { argumentStep, fieldStep, itemTypeStep, typeStep } from './steps/field-steps.js';
import { modifierStep, settingStep } from './steps/modifier-steps.js';
import { editStep, removeStep, reviewStep } from './steps/review-steps.js';
import type { Answer, Ground, Question, Step, StepName, WizardState } from './types.js';

/** What the command line said already. */
export interface Seed {
  readonly name?: string | undefined;
  readonly singular?: string | undefined;
  readonly versioned: boolean;
}

const steps: Record<StepName, Step> = {
  name: nameStep,
  singular: singularStep,
  field: fieldStep,
  type: typeStep,
  'item-type': itemTypeStep,
  argument: argumentStep,
  modifiers: modifierStep,
  setting: settingStep,
  review: reviewStep,
  edit: editStep,
  remove: removeStep,
};

/**
 * Begins with what is known, and asks for what of it is wrong.
 *
 * The wizard is a machine without input or output: {@link questionOf} says what to ask, {@link answered} what comes of the answer,
 * until the step is `done` or `cancelled`. No state has fields that a run would refuse.
 */
export function start({ name = '', singular, versioned }: Seed, ground: Ground): WizardState {
  const bare: WizardState = {
    step: 'name',
    name,
    versioned,
    fields: [],
    draft: noAnswers,
    problems: [],
  };
  const problems = name === '' ? [] : problemsOf(bare, ground);
  if (name === '' || problems.length > 0) {
    return { ...bare, ...(singular === undefined ? {} : { singular }), problems };
  }
  return singular === undefined
    ? { ...bare, step: 'field' }
    : answered({ ...bare, step: 'singular' }, singular, ground);
}

/** The next question; nothing when it is over. */
export function questionOf(state: WizardState, ground: Ground): Question | undefined {
  return state.step === 'done' || state.step === 'cancelled'
    ? undefined
    : steps[state.step].question(state, ground);
}

/** What an answer leads to. A refused one leads to `problems` and to the question that has to be asked again. */
export function answered(state: WizardState, answer: Answer, ground: Ground): WizardState {
  return state.step === 'done' || state.step === 'cancelled'
    ? state
    : steps[state.step].answer(state, answer, ground);
}

/** Why the question would only be asked again after this answer; empty when it leads on. */
export function refusalOf(state: WizardState, answer: Answer, ground: Ground): readonly Problem[] {
  const next = answered(state, answer, ground);
  return next.step === state.step ? next.problems : [];
}

/** The finished feature, as a command line would give it. */
export function resultOf(state: WizardState, ground: Ground): WizardResult {
  const { spec } = outcomeOf(state, ground);
  return {
    name: state.name,
    fields: spec === undefined ? state.fields : printed(spec),
    versioned: state.versioned,
    singular: state.singular,
  };
}

export interface WizardResult {
  readonly name: string;
  readonly fields: readonly string[];
  readonly versioned: boolean;
  readonly singular: string | undefined;
}
