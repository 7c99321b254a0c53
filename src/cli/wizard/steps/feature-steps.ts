import { featureNameOf } from '../../../spec/names.js';
import { problemsOf } from '../checks.js';
import { settled, textOf } from '../judge.js';
import type { Step, WizardState } from '../types.js';

export const nameStep: Step = {
  question: ({ name, problems }) => ({
    kind: 'text',
    message: 'Name of the feature, in the plural (orders)',
    ...(name === '' || problems.length > 0 ? {} : { initial: name }),
  }),
  answer: (state, answer, ground) => {
    const next = { ...withoutStaleSingular(state, textOf(answer)), name: textOf(answer) };
    const problems = problemsOf(next, ground);
    return problems.length > 0 ? { ...state, problems } : onward(next);
  },
};

export const singularStep: Step = {
  question: ({ name, singular }) => ({
    kind: 'text',
    message: 'What one of them is called',
    initial: singular ?? featureNameOf(name).singular.kebab,
  }),
  answer: (state, answer, ground) => {
    const next = { ...state, singular: textOf(answer) };
    const problems = problemsOf(next, ground);
    return problems.length > 0 ? { ...state, problems } : onward(next);
  },
};

/** The user's word for a member of what has another name now is no word for a member of it. */
function withoutStaleSingular(state: WizardState, name: string): WizardState {
  const isRenamed = featureNameOf(name).plural.kebab !== featureNameOf(state.name).plural.kebab;
  if (state.fields.length === 0 || !isRenamed) {
    return state;
  }
  const { singular: _singular, ...rest } = state;
  return rest;
}

function onward(state: WizardState): WizardState {
  return settled(state, state.fields, state.fields.length === 0 ? 'field' : 'review');
}
