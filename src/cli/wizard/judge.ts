import { printField } from '../../spec/grammar.js';
import type { FeatureSpec } from '../../spec/types.js';
import { itemOf, noAnswers } from './answers.js';
import { type FieldStep, outcomeOf, problemsOf, refused } from './checks.js';
import type { Answer, FieldAnswers, Ground, StepName, WizardState } from './types.js';

/** Text that was typed or chosen, without the blanks around it. */
export function textOf(answer: Answer): string {
  return typeof answer === 'string' ? answer.trim() : '';
}

/** The finished fields with the one in hand among them, at its place. */
export function withField({ fields, replaces }: WizardState, ...items: readonly string[]): readonly string[] {
  return replaces === undefined ? [...fields, ...items] : fields.toSpliced(replaces, 1, ...items);
}

/**
 * Judges the field in hand after an answer: goes on to the next question, or back to the one whose answer has to change, where what
 * was answered is offered again.
 */
export function judge(
  state: WizardState,
  draft: FieldAnswers,
  asked: FieldStep,
  next: StepName,
  ground: Ground,
): WizardState {
  const problems = problemsOf({ ...state, fields: withField(state, itemOf(draft)) }, ground).filter(
    // The default that it needs is still to be asked for.
    ({ code }) => !(code === 'field/readonly-without-value' && draft.pending.includes('default')),
  );
  const refusal = refused(problems, asked);
  if (refusal === undefined) {
    return { ...state, draft, step: next, problems: [] };
  }
  const former = { ...state.former, ...draft };
  return refusal.step === asked
    ? { ...state, former, problems: refusal.problems }
    : { ...state, ...refusal, former, draft: rewound(draft, refusal.step) };
}

function rewound(draft: FieldAnswers, step: StepName): FieldAnswers {
  const { name, type = 'text', list, args } = draft;
  if (step === 'field') {
    return noAnswers;
  }
  return { ...noAnswers, name, type, list, args: step === 'argument' ? [] : args };
}

/** Puts the field in hand, which nothing is wrong with, among the finished ones. */
export function finish(state: WizardState, ground: Ground): WizardState {
  const fields = withField(state, itemOf(state.draft));
  const { spec, problems } = outcomeOf({ ...state, fields }, ground);
  return spec === undefined
    ? { ...state, step: 'modifiers', problems }
    : settled({ ...state, versioned: spec.versioned }, printed(spec), afterField(state));
}

/** Where a finished field leads: to the next one, or back to the whole when it was a change. */
export function afterField({ replaces }: WizardState): StepName {
  return replaces === undefined ? 'field' : 'review';
}

/** Each field as the grammar prints it. */
export function printed(spec: FeatureSpec): readonly string[] {
  return spec.fields.map((field) => printField(field));
}

/** The state between two fields. */
export function settled(
  { name, singular, versioned }: WizardState,
  fields: readonly string[],
  step: WizardState['step'],
): WizardState {
  return {
    step,
    name,
    ...(singular === undefined ? {} : { singular }),
    versioned,
    fields,
    draft: noAnswers,
    problems: [],
  };
}
