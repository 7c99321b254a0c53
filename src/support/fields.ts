import { isJoined, isReference, isToMany } from '../spec/sides.js';
import type { FeatureName, FeatureSpec, Field, RelationField, ScalarField } from '../spec/types.js';

/** The property that holds a field's value: a reference holds the id of what it refers to. */
export function propertyOf(field: Field): string {
  return field.kind === 'relation' ? `${field.name.camel}Id` : field.name.camel;
}

/** Fields that are a column of the feature's own table. */
export function ownFields({ fields }: FeatureSpec): readonly Field[] {
  return fields.filter((field) => field.kind === 'scalar' || isReference(field));
}

/** Fields that a request may set. */
export function writableFields(spec: FeatureSpec): readonly Field[] {
  return ownFields(spec).filter((field) => !field.readonly);
}

/** Fields that a response shows. */
export function shownFields(spec: FeatureSpec): readonly Field[] {
  return ownFields(spec).filter((field) => !field.hidden);
}

export function scalarsOf({ fields }: FeatureSpec): readonly ScalarField[] {
  return fields.filter((field) => field.kind === 'scalar');
}

/** Relations that are a column of the feature's own table: many-to-one, and one-to-one from the side that holds it. */
export function referencesOf({ fields }: FeatureSpec): readonly RelationField[] {
  return fields.filter(isReference);
}

/** Many-to-many relations whose join table is this feature's. */
export function joinsOf({ fields }: FeatureSpec): readonly RelationField[] {
  return fields.filter(isJoined);
}

/** Relations to several rows, held here or there. */
export function listsOf({ fields }: FeatureSpec): readonly RelationField[] {
  return fields.filter((field): field is RelationField => field.kind === 'relation' && isToMany(field));
}

/** Relations that lead to one row at most, held here or there. */
export function toOneRelationsOf({ fields }: FeatureSpec): readonly RelationField[] {
  return fields.filter((field): field is RelationField => field.kind === 'relation' && !isToMany(field));
}

/** What a request can refer to by a reference, each feature once. */
export function referencedFeatures(spec: FeatureSpec): readonly FeatureName[] {
  return eachOnce(referencesOf(spec).filter((field) => !field.readonly));
}

/** What a request can name many of, each feature once. */
export function joinedFeatures(spec: FeatureSpec): readonly FeatureName[] {
  return eachOnce(joinsOf(spec));
}

function eachOnce(relations: readonly RelationField[]): readonly FeatureName[] {
  return [...new Map(relations.map(({ target }) => [target.plural.kebab, target])).values()];
}

/** Whether a creation may leave the field out: it is null then, its default, or an empty list where that is long enough. */
export function mayBeOmitted(field: Field): boolean {
  if (field.optional || field.kind === 'relation') {
    return field.optional;
  }
  return field.default !== undefined || (field.list && Number(field.min ?? 0) === 0);
}

/** A list's item as a field of its own: the bounds of a list are those of its length. */
export function itemOf({ min, max, ...field }: ScalarField): ScalarField {
  return field.list
    ? { ...field, list: false }
    : { ...field, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}
