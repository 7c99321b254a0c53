import { isScalarType, scalarTypes } from '../../../spec/scalar-types.js';
import type { Choice, FieldAnswers, Question, WizardState } from '../types.js';

/** What to ask for next of a type's arguments. */
export function argumentQuestion({ draft, former }: WizardState, targets: readonly Choice[]): Question {
  const { name, args } = draft;
  const before = former?.type === draft.type ? (former?.args ?? []) : [];
  const given = before[args.length];
  const kind = argumentKind(draft);
  if (kind === 'values') {
    const message = `Values of ${name}, with commas between them`;
    return { kind: 'text', message, ...(before.length === 0 ? {} : { initial: before.join(', ') }) };
  }
  if (kind === 'length') {
    return { kind: 'text', message: `Most characters of ${name}`, initial: given ?? '255' };
  }
  if (kind === 'precision') {
    return args.length === 0
      ? { kind: 'text', message: `Digits of ${name} in all`, initial: given ?? '12' }
      : { kind: 'text', message: 'How many of them after the point', initial: given ?? '2' };
  }
  const message = `Which feature does ${name} refer to?`;
  return {
    kind: 'one',
    message,
    choices: targets,
    searchable: true,
    ...(given === undefined ? {} : { initial: given }),
  };
}

/** The arguments so far with those that were just given. */
export function readArguments(draft: FieldAnswers, text: string): readonly string[] {
  return argumentKind(draft) === 'values'
    ? text
        .split(',')
        .map((value) => value.trim())
        .filter((value) => value !== '')
    : [...draft.args, text];
}

/** What follows a type's name; a relation is followed by its target. */
export function argumentKind({
  type,
}: Pick<FieldAnswers, 'type'>): 'none' | 'length' | 'precision' | 'values' | 'target' {
  return type !== undefined && isScalarType(type) ? scalarTypes[type].args : 'target';
}
