import { parseFeatureList } from '../../../spec/feature-list.js';
import { featureNameOf } from '../../../spec/names.js';
import { relationTypes } from '../../../spec/relations.js';
import { isScalarType } from '../../../spec/scalar-types.js';
import { noAnswers } from '../answers.js';
import { outcomeOf } from '../checks.js';
import { afterField, judge, printed, settled, textOf, withField } from '../judge.js';
import { itemTypeChoices, listChoice, typeChoices } from '../type-choices.js';
import type { Choice, Ground, Step, WizardState } from '../types.js';
import { argumentKind, argumentQuestion, readArguments } from './arguments.js';

/** The name of a field; nothing when there are enough; or whole fields, by those who know the grammar. */
export const fieldStep: Step = {
  question: (state) => ({
    kind: 'text',
    message: fieldMessage(state),
    ...introOf(state),
    ...(state.former === undefined ? {} : { initial: state.former.name }),
  }),
  answer: (state, answer, ground) => {
    const text = textOf(answer);
    if (text === '' && state.replaces === undefined && state.fields.length > 0) {
      return settled(state, state.fields, 'review');
    }
    return text.includes(':')
      ? addWhole(state, text, ground)
      : judge(state, { ...noAnswers, name: text }, 'field', 'type', ground);
  },
};

export const typeStep: Step = {
  question: ({ draft, former }) => ({
    kind: 'one',
    message: `Type of ${draft.name}`,
    choices: typeChoices(),
    searchable: true,
    ...(former?.type === undefined ? {} : { initial: former.list ? listChoice : former.type }),
  }),
  answer: (state, answer) => {
    const type = textOf(answer);
    return type === listChoice ? { ...state, step: 'item-type', problems: [] } : typed(state, type, false);
  },
};

export const itemTypeStep: Step = {
  question: ({ draft, former }) => ({
    kind: 'one',
    message: `A list of what is ${draft.name}?`,
    choices: itemTypeChoices(),
    searchable: true,
    ...(former?.type === undefined ? {} : { initial: former.type }),
  }),
  answer: (state, answer) => typed(state, textOf(answer), true),
};

/** Arguments are asked for one by one; the values of an enum are given at once. */
export const argumentStep: Step = {
  question: (state, ground) => argumentQuestion(state, targetsOf(state, ground)),
  answer: (state, answer, ground) => {
    const { draft } = state;
    const args = readArguments(draft, textOf(answer));
    const isDecimalsFirst = argumentKind(draft) === 'precision' && args.length === 1;
    return isDecimalsFirst
      ? keepArguments(judge(state, { ...draft, args: [...args, '0'] }, 'argument', 'argument', ground), args)
      : judge(state, { ...draft, args }, 'argument', 'modifiers', ground);
  },
};

/** The digits after the point, which only stood in for those to come, are taken away again. */
function keepArguments(state: WizardState, args: readonly string[]): WizardState {
  return state.problems.length > 0 ? state : { ...state, draft: { ...state.draft, args } };
}

function typed(state: WizardState, text: string, list: boolean): WizardState {
  const type = isScalarType(text) ? text : relationTypes.find((each) => each === text);
  if (type === undefined) {
    return state;
  }
  const step = argumentKind({ type }) === 'none' ? 'modifiers' : 'argument';
  return { ...state, draft: { ...state.draft, type, list }, step, problems: [] };
}

function addWhole(state: WizardState, text: string, ground: Ground): WizardState {
  const items = text.split(/[\s,]+/u).filter((item) => item !== '');
  const said = { ...state, ...parseFeatureList(items).options, fields: withField(state, ...items) };
  const { spec, problems } = outcomeOf(said, ground);
  return spec === undefined ? { ...state, problems } : settled(said, printed(spec), afterField(state));
}

function fieldMessage({ fields, replaces }: WizardState): string {
  if (replaces !== undefined) {
    return 'Name of the field';
  }
  return fields.length === 0 ? 'Name of the first field' : 'Name of the next field (none: enter)';
}

function introOf({ fields, replaces }: WizardState): { readonly intro?: string } {
  const isBetween = fields.length > 0 && replaces === undefined;
  return isBetween ? { intro: fields.map((field, index) => `  ${index + 1}  ${field}`).join('\n') } : {};
}

/** The features that a relation can point to, and itself. */
function targetsOf({ name }: WizardState, { around }: Ground): readonly Choice[] {
  const self = featureNameOf(name).plural.kebab;
  return [
    ...[...around.knownFeatures.keys()].map((plural) => ({ value: plural, title: plural })),
    { value: self, title: self, description: 'this feature itself: a tree' },
  ];
}
