import type { FeatureName, FeatureSpec, Field, RelationField, ScalarField } from '../spec/types.js';

/** The property that holds a field's value: a reference holds the id of what it refers to. */
export function propertyOf(field: Field): string {
  return field.kind === 'relation' ? `${field.name.camel}Id` : field.name.camel;
}

/** Fields that are a column of the feature's own table. */
export function ownFields({ fields }: FeatureSpec): readonly Field[] {
  return fields.filter((field) => field.kind === 'scalar' || field.type === 'ref');
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

/** Many-to-one relations. */
export function referencesOf({ fields }: FeatureSpec): readonly RelationField[] {
  return fields.filter((field): field is RelationField => field.kind === 'relation' && field.type === 'ref');
}

/** What a request can refer to, each feature once. */
export function referencedFeatures(spec: FeatureSpec): readonly FeatureName[] {
  const targets = referencesOf(spec)
    .filter((field) => !field.readonly)
    .map(({ target }) => [target.plural.kebab, target] as const);
  return [...new Map(targets).values()];
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
