import { use } from '../code/index.js';
import type { FeatureContext, View } from '../contracts.js';
import { featureNames } from '../support/feature-names.js';
import { moduleOf, pathsOf } from '../support/feature-paths.js';
import { joinedFeatures, propertyOf } from '../support/fields.js';
import { leadsTo, relatedLists, treesOf } from '../support/relations.js';
import type { ErrorVocabulary } from './errors.js';

/** What a service does for relations to several rows, and for trees. */
export function relationViews({ spec, host }: FeatureContext, errors: ErrorVocabulary): View {
  const lists = relatedLists(spec);
  const joins = lists.flatMap(({ join }) => (join === undefined ? [] : [join]));
  const trees = treesOf(spec);
  return {
    lists: lists.map(({ field, list, find }) => ({
      list,
      find,
      target: use(featureNames(field.target).entity, moduleOf(pathsOf(field.target, host).entity), {
        typeOnly: true,
      }),
    })),
    joins: joins.map(({ check, ids, replace }) => ({ check, ids, replace })),
    checks: joinedFeatures(spec).map(({ plural }) => ({
      check: `check${plural.pascal}`,
      missing: `missing${plural.pascal}`,
      error: errors.referenceNotFound('property', `missing.join(', ')`),
    })),
    trees: trees.map((field) => ({
      property: propertyOf(field),
      leads: leadsTo(field),
      error: errors.circular(propertyOf(field)),
    })),
    isTree: trees.length > 0,
    treeProperties: trees.map(propertyOf).join(', '),
  };
}
