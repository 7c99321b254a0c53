import { type Code, literal, use } from '../../code/index.js';
import type { FeatureContext, FeaturePaths, JoinTable, Table, View } from '../../contracts.js';
import { joinTableOf, quoteIdentifier } from '../../schema/index.js';
import { isOwner } from '../../spec/sides.js';
import type { FeatureName, FeatureSpec, RelationField } from '../../spec/types.js';
import { featureNames } from '../../support/feature-names.js';
import { moduleOf, pathsOf } from '../../support/feature-paths.js';
import { joinedFeatures } from '../../support/fields.js';
import { leadsTo, relatedLists, treesOf } from '../../support/relations.js';

/** What a repository does for relations to several rows, and for trees. */
export function relationViews(context: FeatureContext, table: Table, paths: FeaturePaths): View {
  const { spec } = context;
  const lists = relatedLists(spec);
  const joins = lists.flatMap(({ field, join }) => (join === undefined ? [] : [{ field, join }]));
  return {
    joins: joins.map(({ field, join }) => ({
      ids: join.ids,
      replace: join.replace,
      relation: literal(field.name.camel),
      words: field.name.words,
      target: entityOf(field.target, context, paths),
    })),
    stores: joins.length > 0,
    joinedIds: joins.map(({ join }) => `${join.ids} = [], `).join(''),
    targets: joinedFeatures(spec).map((target) => ({
      method: `missing${target.plural.pascal}`,
      entity: entityOf(target, context, paths),
      words: target.singular.words,
    })),
    lists: lists.map(({ field, find }) => ({
      find,
      entity: entityOf(field.target, context, paths),
      alias: literal(field.target.singular.camel),
      condition: literal(conditionOf(field, spec)),
    })),
    trees: treesOf(spec).map((field) => ({
      method: leadsTo(field),
      words: field.name.words,
      column: quoteIdentifier(`${field.name.snake}_id`),
      table: quoteIdentifier(table.name),
    })),
  };
}

/** The entity of a feature, of this one too. */
export function entityOf(target: FeatureName, { spec, host }: FeatureContext, paths: FeaturePaths): Code {
  const isSelf = target.plural.kebab === spec.name.plural.kebab;
  return use(featureNames(target).entity, moduleOf((isSelf ? paths : pathsOf(target, host)).entity));
}

/** Which rows of the target belong to the row `:id`. */
function conditionOf(field: RelationField, spec: FeatureSpec): string {
  const alias = field.target.singular.camel;
  if (field.type === 'many') {
    return `${alias}.${field.mappedBy?.camel ?? ''}Id = :id`;
  }
  return isOwner(field)
    ? joinedBy(alias, joinTableOf(spec, field), 'first')
    : joinedBy(alias, heldThere(field, spec), 'second');
}

/** The rows whose pair has `:id` in the first or the second column. */
function joinedBy(alias: string, { name, columns }: NamedColumns, given: 'first' | 'second'): string {
  const [first, second] = columns.map((column) => quoteIdentifier(column.name));
  const [from, wanted] = given === 'first' ? [first, second] : [second, first];
  return `${alias}.id IN (SELECT ${wanted} FROM ${quoteIdentifier(name)} WHERE ${from} = :id)`;
}

type NamedColumns = Pick<JoinTable, 'name' | 'columns'>;

function heldThere({ target, mappedBy, name }: RelationField, spec: FeatureSpec): NamedColumns {
  return joinTableOf({ name: target }, { name: mappedBy ?? name, target: spec.name });
}
