import type { JoinColumn, JoinTable } from '../contracts.js';
import { joinTableParts } from '../spec/join-tables.js';
import { featureNameOf } from '../spec/names.js';
import { isJoined } from '../spec/sides.js';
import type { FeatureName, FeatureSpec, RelationField } from '../spec/types.js';
import { identifier, namesOf } from './names.js';

/**
 * The tables of the many-to-many relations that a feature holds. A pair is the primary key, so that it is there once; the second
 * column has an index of its own, for the way back and for the check of its foreign key.
 *
 * @example
 * joinTablesOf(posts)[0]; // posts_tags (post_id, tag_id), primary key posts_tags_pkey, index posts_tags_tag_id_idx
 */
export function joinTablesOf(spec: FeatureSpec): readonly JoinTable[] {
  return spec.fields.filter(isJoined).map((field) => joinTable(spec, field));
}

function joinTable(spec: FeatureSpec, field: RelationField): JoinTable {
  return { ...joinTableOf(spec, field), field };
}

/** The join table of a relation, whichever side asks: `owner` is the feature that holds it, `field` its field there. */
export function joinTableOf(
  owner: Pick<FeatureSpec, 'name'>,
  field: Pick<RelationField, 'name' | 'target'>,
): Omit<JoinTable, 'field'> {
  const table = identifier(...joinTableParts(owner, field));
  const name = namesOf(table);
  const own = identifier(owner.name.singular.snake, 'id');
  const other = identifier(featureNameOf(field.name.camel).singular.snake, 'id');
  const column = (columnName: string, { plural }: FeatureName): JoinColumn => ({
    name: columnName,
    foreignKey: name(columnName, 'fkey'),
    targetTable: identifier(plural.snake),
  });
  const columns = [
    column(own, owner.name),
    column(own === other ? identifier('other', other) : other, field.target),
  ] as const;
  return {
    name: table,
    columns,
    primaryKey: name('pkey'),
    index: name(columns[1].name, 'idx'),
  };
}
