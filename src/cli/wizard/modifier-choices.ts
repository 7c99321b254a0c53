import { impliedFlags } from '../../spec/implied.js';
import { type Flag, type Setting, isFlag, modifierNames, relationModifiers } from '../../spec/modifiers.js';
import { nameOf } from '../../spec/names.js';
import { isScalarType } from '../../spec/scalar-types.js';
import { abilitiesOf } from '../../spec/scalars.js';
import { flagHelp, settingHelp } from '../../spec/schema.js';
import type { Choice, FieldAnswers, WizardState } from './types.js';

/** What only a change of a feature needs, and what follows from the relations that are there. */
const unasked: ReadonlySet<Flag | Setting> = new Set(['was', 'mapped-by']);

/** What a field can be told: what its type allows. */
export function allowedModifiers({ type = 'text', list }: FieldAnswers): readonly (Flag | Setting)[] {
  const allowed: ReadonlySet<Flag | Setting> = isScalarType(type)
    ? abilitiesOf(type, list)
    : new Set(relationModifiers(type, false));
  const isNeverShown = type === 'password' || type === 'secret';
  return modifierNames.filter(
    (name) => allowed.has(name) && !unasked.has(name) && !(isNeverShown && name === 'hidden'),
  );
}

/** The flags that are on by themselves. */
export function impliedOf({ name, type = 'text', list }: FieldAnswers): readonly Flag[] {
  const implied = impliedFlags({
    name: nameOf(name),
    kind: isScalarType(type) ? 'scalar' : 'relation',
    type,
    list,
    unique: false,
    optional: false,
    hidden: false,
    isMapped: false,
  });
  return implied.filter ? ['filter'] : [];
}

/** What is selected at first: what was chosen before for the same type, else what is on by itself or cannot be done without. */
export function selectedAtFirst(
  { draft, former }: Pick<WizardState, 'draft' | 'former'>,
  self: string,
): readonly string[] {
  if (former !== undefined && former.type === draft.type && former.list === draft.list) {
    return [...former.flags, ...Object.keys(former.settings), ...former.pending];
  }
  const isTree = !isScalarType(draft.type ?? 'text') && draft.args[0] === self;
  return [...impliedOf(draft), ...(isTree ? ['optional'] : [])];
}

/** The choices for a field. */
export function modifierChoices(draft: FieldAnswers, selected: readonly string[]): readonly Choice[] {
  return allowedModifiers(draft).map((name) => ({
    value: name,
    title: isFlag(name) ? name : `${name} …`,
    description: helpOf(name),
    selected: selected.includes(name),
  }));
}

function helpOf(name: Flag | Setting): string {
  if (isFlag(name)) {
    return flagHelp[name];
  }
  return name === 'on-delete' ? 'What happens when the row that it refers to is deleted.' : settingHelp[name];
}
