import { answersOf } from '../answers.js';
import { featureNameOf } from '../../../spec/names.js';
import { outcomeOf } from '../checks.js';
import { printed, settled, textOf } from '../judge.js';
import { previewOf } from '../preview.js';
import type { Choice, Ground, Step, WizardState } from '../types.js';

/** Everything that was answered, and what is to be done with it. */
export const reviewStep: Step = {
  question: (state, ground) => ({
    kind: 'one',
    message: 'Make it?',
    choices: reviewChoices(state),
    ...previewIntro(state, ground),
  }),
  answer: (state, answer, ground) => {
    const choice = textOf(answer);
    if (choice === 'versioned') {
      return acceptedOr(state, { ...state, versioned: !state.versioned }, ground);
    }
    const next = (onward as Readonly<Record<string, WizardState['step'] | undefined>>)[choice];
    return next === undefined ? state : settled(state, state.fields, next);
  },
};

/** Which field is to be changed: all its questions are asked again, with their answers. */
export const editStep: Step = {
  question: ({ fields }) => ({ kind: 'one', message: 'Which field?', choices: fieldChoices(fields) }),
  answer: (state, answer, ground) => {
    const position = Number(textOf(answer));
    const field = outcomeOf(state, ground).spec?.fields[position];
    const rest = settled(state, state.fields, 'review');
    return field === undefined
      ? rest
      : { ...rest, step: 'field', replaces: position, former: answersOf(field) };
  },
};

export const removeStep: Step = {
  question: ({ fields }) => ({
    kind: 'one',
    message: 'Which field is to go?',
    choices: fieldChoices(fields),
  }),
  answer: (state, answer, ground) => {
    const gone = state.fields[Number(textOf(answer))];
    const fields = gone === undefined ? state.fields : withoutField(state, gone);
    return fields.length === 0
      ? settled(state, fields, 'field')
      : acceptedOr(settled(state, state.fields, 'review'), { ...state, fields }, ground);
  },
};

/** Of a relation of the feature to itself, one side is no more the other side of what is gone, and nothing without it. */
function withoutField({ name, fields }: WizardState, gone: string): readonly string[] {
  const [property = ''] = gone.split(':');
  const self = featureNameOf(name).plural.kebab;
  return fields
    .filter((field) => field !== gone)
    .filter((field) => !isToItself(field, self) || !field.split(':').includes(`mapped-by=${property}`))
    .map((field) =>
      isToItself(field, self)
        ? field
            .split(':')
            .filter((part) => part !== `inversed-by=${property}`)
            .join(':')
        : field,
    );
}

const isToItself = (field: string, self: string): boolean => field.split(':')[2] === self;

const onward = {
  go: 'done',
  add: 'field',
  edit: 'edit',
  remove: 'remove',
  name: 'name',
  singular: 'singular',
  cancel: 'cancelled',
} as const;

function reviewChoices({ versioned }: WizardState): readonly Choice[] {
  return [
    { value: 'go', title: 'go', description: 'write the feature' },
    { value: 'add', title: 'add fields' },
    { value: 'edit', title: 'change a field' },
    { value: 'remove', title: 'remove a field' },
    { value: 'name', title: 'rename the feature' },
    { value: 'singular', title: 'change its singular', description: 'what one of them is called' },
    {
      value: 'versioned',
      title: versioned ? 'do without versions' : 'add versions',
      description: 'optimistic locking: 409 on a stale write',
    },
    { value: 'cancel', title: 'cancel', description: 'write nothing' },
  ];
}

/** None leads back. */
function fieldChoices(fields: readonly string[]): readonly Choice[] {
  return [
    ...fields.map((field, position) => ({ value: String(position), title: field })),
    { value: 'none', title: 'none', description: 'back' },
  ];
}

function previewIntro(state: WizardState, { around, base }: Ground): { readonly intro?: string } {
  const { spec } = outcomeOf(state, { around, base });
  return spec === undefined ? {} : { intro: previewOf(spec, base) };
}

/** The changed state, or the one before with the reason why not. */
function acceptedOr(state: WizardState, changed: WizardState, ground: Ground): WizardState {
  const { spec, problems } = outcomeOf(changed, ground);
  return spec === undefined ? { ...state, problems } : settled(changed, printed(spec), 'review');
}
