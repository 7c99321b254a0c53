import { featureNameOf } from './names.js';
import type { Field, RelationField } from './types.js';

/** Whether the relation is held here: in a column of this feature's table, or in a join table named after it. */
export function isOwner({ type, mappedBy }: Pick<RelationField, 'type' | 'mappedBy'>): boolean {
  return type !== 'many' && mappedBy === undefined;
}

/** Whether the relation is a column of this feature's table: a reference, or a one-to-one that is held here. */
export function isReference(field: Field): field is RelationField {
  return field.kind === 'relation' && field.type !== 'many-to-many' && isOwner(field);
}

/** Whether the relation is a join table of this feature's. */
export function isJoined(field: Field): field is RelationField {
  return field.kind === 'relation' && field.type === 'many-to-many' && isOwner(field);
}

/** Whether the relation leads to several rows. */
export function isToMany({ type }: Pick<RelationField, 'type'>): boolean {
  return type === 'many' || type === 'many-to-many';
}

/** The property of a body that names the rows of a join table: `tags` -> `tagIds`. */
export function idsProperty({ name }: Pick<RelationField, 'name'>): string {
  return `${featureNameOf(name.camel).singular.camel}Ids`;
}
