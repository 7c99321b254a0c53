import type { FieldDraft } from './drafts.js';
import { readFieldName } from './identifiers.js';
import { type FieldShape, impliedFlags, impliedOnDelete } from './implied.js';
import { type ModifierValues, checkModifiers, isOneOf, readModifiers } from './modifier-values.js';
import { onDeletes, relationModifiers } from './modifiers.js';
import { nameOf } from './names.js';
import type { Report } from './problems.js';
import { readTarget, relationTypes, type Targets } from './relations.js';
import { checkRelation, checkScalar } from './rules.js';
import { abilitiesOf, readScalarShape } from './scalars.js';
import { isScalarType, scalarTypeNames, scalarTypes } from './scalar-types.js';
import { didYouMean, quoted } from './suggest.js';
import type { Field, Name, RelationField, RelationType, ScalarField, ScalarType } from './types.js';
import { readDefault, readRange } from './ranges.js';

/**
 * Understands one field: its type, arguments and modifiers, with every default resolved. Reports all that is wrong with it;
 * gives nothing when there is no telling what it should be.
 */
export function normaliseField(draft: FieldDraft, targets: Targets, report: Report): Field | undefined {
  const relation = relationTypes.find((type) => type === draft.type);
  const name = readFieldName(draft.name, hasIdColumn(relation, draft), report);
  const shape = { ...draft, name: name ?? unnamed };
  const field =
    relation === undefined ? scalarField(shape, report) : relationField(shape, relation, targets, report);
  return name === undefined ? undefined : field;
}

/** Whether the field will be a column that holds an id, and is called so. */
function hasIdColumn(relation: RelationType | undefined, { modifiers }: FieldDraft): boolean {
  return relation === 'ref' || (relation === 'one' && !modifiers.some(({ name }) => name === 'mapped-by'));
}

type NamedDraft = Omit<FieldDraft, 'name'> & { readonly name: Name };

/** Stands in for a name that was refused, so that the rest of the field is checked too. */
const unnamed: Name = { camel: '', pascal: '', kebab: '', snake: '', constant: '', words: '' };

function readType(written: string, report: Report): ScalarType | undefined {
  if (written === '') {
    return undefined;
  }
  const isList = written.endsWith('-list');
  const type = isList ? written.slice(0, -'-list'.length) : written;
  if (!isScalarType(type)) {
    const all = [...scalarTypeNames, ...relationTypes];
    report(
      'field/unknown-type',
      `unknown type ${quoted(written)}`,
      didYouMean(type, isList ? scalarTypeNames : all),
    );
    return undefined;
  }
  if (isList && !scalarTypes[type].can.has('list')) {
    report(
      'field/not-a-list',
      `there are no lists of ${type}`,
      type === 'json' ? 'put the list into the json' : 'use a feature of its own and refer to it',
    );
  }
  return type;
}

function scalarField(draft: NamedDraft, report: Report): ScalarField | undefined {
  const type = readType(draft.type, report);
  if (type === undefined) {
    return undefined;
  }
  const list = draft.type.endsWith('-list');
  const values = readModifiers(draft.modifiers, report);
  const shape = readScalarShape(type, draft.args, report);
  checkModifiers(values, [...abilitiesOf(type, list)], draft.type, report);
  const { name } = draft;
  const base = baseOf(values, { name, kind: 'scalar', type, list, isMapped: false });
  const field: ScalarField = {
    ...base,
    kind: 'scalar',
    type,
    list,
    ...shape,
    ...readDefault(values, type, list, shape, report),
    ...readRange(values, type, list, shape, report),
    search: values.flags.search ?? false,
  };
  checkScalar(field, values, report);
  return field;
}

function relationField(
  draft: NamedDraft,
  type: RelationType,
  targets: Targets,
  report: Report,
): RelationField | undefined {
  const values = readModifiers(draft.modifiers, report);
  const { 'on-delete': written, 'mapped-by': mappedBy, 'inversed-by': inversedBy } = values.settings;
  const isMapped = mappedBy !== undefined;
  checkModifiers(values, relationModifiers(type, isMapped), draft.type, report);
  const target = readTarget(draft.args, type, targets, report);
  const { name } = draft;
  const base = baseOf(values, { name, kind: 'relation', type, list: false, isMapped });
  const onDelete = isOneOf(onDeletes, written) ? written : impliedOnDelete({ ...base, type });
  if (target === undefined) {
    return undefined;
  }
  const field: RelationField = {
    ...base,
    kind: 'relation',
    type,
    target,
    onDelete,
    ...(isMapped && { mappedBy: nameOf(mappedBy) }),
    ...(inversedBy !== undefined && { inversedBy: nameOf(inversedBy) }),
  };
  checkRelation(field, values, targets, report);
  return field;
}

type Base = Omit<RelationField, 'kind' | 'type' | 'target' | 'onDelete'>;

function baseOf(
  { flags, settings }: ModifierValues,
  shape: Omit<FieldShape, 'optional' | 'unique' | 'hidden'>,
): Base {
  const optional = flags.optional ?? false;
  const unasked = impliedFlags({ ...shape, optional, unique: false, hidden: false });
  const own = { optional, unique: flags.unique ?? unasked.unique };
  const hidden = flags.hidden ?? unasked.hidden;
  const implied = impliedFlags({ ...shape, ...own, hidden });
  return {
    name: shape.name,
    ...own,
    index: flags.index ?? false,
    readonly: flags.readonly ?? false,
    hidden,
    filter: flags.filter ?? implied.filter,
    sort: flags.sort ?? false,
    ...(settings.was === undefined ? {} : { was: settings.was }),
    ...(settings.description === undefined ? {} : { description: settings.description }),
  };
}
