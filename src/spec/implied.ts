import type { ModifierDraft } from './drafts.js';
import { flags } from './modifiers.js';
import { listParameters } from './reserved.js';
import { isScalarType, scalarTypes } from './scalar-types.js';
import type { Field, Name, OnDelete, RelationField, RelationType, ScalarType } from './types.js';

/** What the defaults of modifiers depend on. */
export interface FieldShape {
  readonly name: Name;
  readonly kind: Field['kind'];
  readonly type: ScalarType | RelationType;
  readonly list: boolean;
  readonly unique: boolean;
  readonly optional: boolean;
  readonly hidden: boolean;
  /** It is the other side of a relation that the target holds. */
  readonly isMapped: boolean;
}

/** Only these flags are ever on by themselves. */
export interface ImpliedFlags {
  readonly filter: boolean;
  readonly hidden: boolean;
  readonly unique: boolean;
}

/**
 * What is on unless the user says otherwise. Filters: a state, a yes-or-no, an owner and a unique value are what lists are asked
 * for; not when the field is hidden, as a filter would tell its value, and not when the list takes a parameter of that name.
 */
export function impliedFlags(shape: FieldShape): ImpliedFlags {
  const implied = isScalarType(shape.type) ? scalarTypes[shape.type].implied : impliedOf(shape.type, shape);
  const wanted = !shape.list && (shape.unique || implied === 'filter');
  return {
    filter: wanted && !shape.hidden && !listParameters.has(filterParameter(shape)),
    hidden: implied === 'hidden',
    unique: shape.type === 'one' && !shape.isMapped,
  };
}

/** Only what is a column can be filtered by. */
function impliedOf(type: RelationType, { isMapped }: Pick<FieldShape, 'isMapped'>): 'filter' | undefined {
  return !isMapped && (type === 'ref' || type === 'one') ? 'filter' : undefined;
}

/** What happens to a row when the one that it refers to is deleted: an optional reference is emptied, any other one is in the way. */
export function impliedOnDelete({ type, optional }: Pick<RelationField, 'type' | 'optional'>): OnDelete {
  // A row of a join table says nothing but that two rows belong together.
  return type === 'many-to-many' ? 'cascade' : optional ? 'set-null' : 'restrict';
}

/** The query parameter of a filter: a reference is filtered by the id that it holds. */
export function filterParameter({
  name,
  kind,
}: {
  readonly name: Name;
  readonly kind: Field['kind'];
}): string {
  return kind === 'relation' ? `${name.camel}Id` : name.camel;
}

/** The modifiers that a checked field must be written with to be read back the same, in canonical order. */
export function writtenModifiers(field: Field): readonly ModifierDraft[] {
  const implied: Partial<Record<string, boolean>> = {
    ...impliedFlags({
      ...field,
      list: field.kind === 'scalar' && field.list,
      isMapped: field.kind === 'relation' && field.mappedBy !== undefined,
    }),
  };
  const written: ModifierDraft[] = [];
  for (const flag of flags) {
    const isOn = flagOf(field, flag);
    if (isOn !== (implied[flag] ?? false)) {
      written.push(isOn ? { name: flag } : { name: flag, value: 'off' });
    }
  }
  for (const [name, value] of settingsOf(field)) {
    if (value !== undefined) {
      written.push({ name, value });
    }
  }
  return written;
}

function flagOf(field: Field, flag: (typeof flags)[number]): boolean {
  return flag === 'search' ? field.kind === 'scalar' && field.search : field[flag];
}

function settingsOf(field: Field): readonly (readonly [string, string | undefined])[] {
  const own: readonly (readonly [string, string | undefined])[] =
    field.kind === 'scalar'
      ? [
          ['default', field.default],
          ['min', field.min],
          ['max', field.max],
        ]
      : [
          ['on-delete', field.onDelete === impliedOnDelete(field) ? undefined : field.onDelete],
          ['mapped-by', field.mappedBy?.camel],
          ['inversed-by', field.inversedBy?.camel],
        ];
  return [...own, ['was', field.was], ['description', field.description]];
}
