import { featureNameOf } from '../../../spec/names.js';
import { type Setting, isFlag, onDeletes } from '../../../spec/modifiers.js';
import { isScalarType, scalarTypes } from '../../../spec/scalar-types.js';
import { finish, judge } from '../judge.js';
import { allowedModifiers, impliedOf, modifierChoices, selectedAtFirst } from '../modifier-choices.js';
import type { Answer, FieldAnswers, Ground, Question, Step, WizardState } from '../types.js';

/** Bounds come before the default, so that a default that breaks them is the one that is refused. */
const settingOrder: readonly Setting[] = ['min', 'max', 'default', 'on-delete', 'description'];

/** What is true of the field; settings are only chosen here and asked for after it. */
export const modifierStep: Step = {
  question: (state) => ({
    kind: 'many',
    message: `What else is to be said of ${state.draft.name}?`,
    choices: modifierChoices(state.draft, selectedNow(state)),
  }),
  answer: (state, answer, ground) => {
    const allowed = allowedModifiers(state.draft);
    const said: readonly string[] = typeof answer === 'string' ? [answer] : answer;
    const chosen = allowed.filter((name) => said.includes(name));
    const flags = chosen.filter(isFlag);
    const wasFilter = [
      ...impliedOf(state.draft),
      ...selectedNow(state),
      ...(state.former?.off ?? []),
    ].includes('filter');
    const draft: FieldAnswers = {
      ...state.draft,
      flags,
      // Said only where it was on, as "unique" brings a filter of its own.
      off: wasFilter && !flags.includes('filter') && allowed.includes('filter') ? ['filter'] : [],
      settings: {},
      pending: settingOrder.filter((name) => chosen.includes(name)),
    };
    return onward(judge(state, draft, 'modifiers', 'setting', ground), ground);
  },
};

/** The value of one setting. */
export const settingStep: Step = {
  question: settingQuestion,
  answer: (state, answer, ground) => {
    const [name, ...pending] = state.draft.pending;
    const settings = {
      ...state.draft.settings,
      ...(name === undefined ? {} : { [name]: wholeText(answer) }),
    };
    return onward(judge(state, { ...state.draft, settings, pending }, 'setting', 'setting', ground), ground);
  },
};

/** Blanks are kept: they may be part of a default. */
function wholeText(answer: Answer): string {
  return typeof answer === 'string' ? answer : '';
}

function onward(state: WizardState, ground: Ground): WizardState {
  return state.step === 'setting' && state.problems.length === 0 && state.draft.pending.length === 0
    ? finish(state, ground)
    : state;
}

function selectedNow(state: WizardState): readonly string[] {
  return selectedAtFirst(state, featureNameOf(state.name).plural.kebab);
}

function settingQuestion({ draft, former }: WizardState): Question {
  const [name = 'description'] = draft.pending;
  const given = former?.settings[name];
  const initial = given === undefined ? {} : { initial: given };
  const message = messages[name]?.(draft) ?? name;
  const values = valuesOf(name, draft);
  return values === undefined
    ? { kind: 'text', message, ...initial }
    : { kind: 'one', message, choices: values.map((value) => ({ value, title: value })), ...initial };
}

/** Where only a few values are possible. */
function valuesOf(name: Setting, { type, args }: FieldAnswers): readonly string[] | undefined {
  if (name === 'on-delete') {
    return onDeletes;
  }
  if (name !== 'default' || (type !== 'enum' && type !== 'boolean')) {
    return undefined;
  }
  return type === 'boolean' ? ['false', 'true'] : args;
}

const messages: Partial<Record<Setting, (draft: FieldAnswers) => string>> = {
  min: (draft) => `${bounded(draft, 'Least', 'Fewest')} of ${draft.name}`,
  max: (draft) => `${bounded(draft, 'Greatest', 'Most')} of ${draft.name}`,
  default: ({ name, type }) => `Default of ${name}${isMoment(type) ? ' ("now" is one)' : ''}`,
  'on-delete': ({ args }) => `What happens when the row of ${args[0] ?? 'the other feature'} is deleted`,
  description: ({ name }) => `What ${name} is, in one sentence`,
};

function bounded({ type, list }: FieldAnswers, ofValue: string, ofCount: string): string {
  if (list) {
    return `${ofCount} items`;
  }
  const isLength = type !== undefined && isScalarType(type) && scalarTypes[type].bounds === 'length';
  return isLength ? `${ofCount} characters` : `${ofValue} value`;
}

function isMoment(type: FieldAnswers['type']): boolean {
  return type !== undefined && isScalarType(type) && scalarTypes[type].kind.moment === true;
}
