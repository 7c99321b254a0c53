import { encode, encodeFully } from '../../spec/encoding.js';
import { writtenModifiers } from '../../spec/implied.js';
import { flags, isSetting } from '../../spec/modifiers.js';
import { scalarTypes } from '../../spec/scalar-types.js';
import type { Field } from '../../spec/types.js';
import { impliedOf } from './modifier-choices.js';
import type { FieldAnswers } from './types.js';

export const noAnswers: FieldAnswers = {
  name: '',
  list: false,
  args: [],
  flags: [],
  off: [],
  settings: {},
  pending: [],
};

/**
 * The field as an item of a field list, so that the grammar's own checks judge it. What was typed is encoded whole, or a comma, a
 * plus or a modifier's name in it would be read as grammar. Flags that are on by themselves are left out, as the grammar then lets
 * go of them by itself where others forbid them (a hidden status is no filter).
 *
 * @example
 * itemOf({ ...noAnswers, name: 'size', type: 'enum', args: ['s', 'm'] }); // %73ize:enum:%73:%6D
 */
export function itemOf(answers: FieldAnswers): string {
  const { name, type = 'text', list, args, settings } = answers;
  return [
    encodeFully(name),
    type + (list ? '-list' : ''),
    ...args.filter((arg) => arg !== '').map((arg) => encodeFully(arg)),
    ...answers.flags.filter((flag) => !impliedOf(answers).includes(flag)),
    ...answers.off.map((flag) => `${flag}=off`),
    ...Object.entries(settings).map(([setting, value]) => `${setting}=${encode(value)}`),
  ].join(':');
}

/** A finished field as the answers that give it, to be changed. */
export function answersOf(field: Field): FieldAnswers {
  return {
    name: field.name.camel,
    type: field.type,
    list: field.kind === 'scalar' && field.list,
    args: argumentsOf(field),
    flags: flags.filter((flag) => isOn(field, flag)),
    off: [],
    settings: Object.fromEntries(
      writtenModifiers(field).flatMap(({ name, value }) =>
        isSetting(name) && value !== undefined ? [[name, value]] : [],
      ),
    ),
    pending: [],
  };
}

function argumentsOf(field: Field): readonly string[] {
  if (field.kind === 'relation') {
    return [field.target.plural.kebab];
  }
  const { length, precision, scale, values = [] } = field;
  const byKind = {
    none: [],
    length: [String(length)],
    precision: [String(precision), String(scale)],
    values: values.map(({ value }) => value),
  };
  return byKind[scalarTypes[field.type].args];
}

function isOn(field: Field, flag: (typeof flags)[number]): boolean {
  return flag === 'search' ? field.kind === 'scalar' && field.search : field[flag];
}
