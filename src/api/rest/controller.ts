import { literal, use } from '../../code/index.js';
import type { FeatureContext, FeaturePaths, FileContribution, View } from '../../contracts.js';
import { featureNames, withArticle } from '../../support/feature-names.js';
import { moduleOf, pathsOf } from '../../support/feature-paths.js';
import { joinedFeatures, ownFields, referencedFeatures } from '../../support/fields.js';
import { type RelatedList, relatedLists, treesOf } from '../../support/relations.js';

/** The controller of a feature: HTTP in, one call of the service, HTTP out. */
export function controllerFile(context: FeatureContext, paths: FeaturePaths): FileContribution {
  const { spec } = context;
  const { singular, plural } = spec.name;
  const names = featureNames(spec.name);
  const isUnique = ownFields(spec).some(({ unique }) => unique);
  const refersToOne = referencedFeatures(spec).length > 0;
  const joins = joinedFeatures(spec).length > 0;
  return {
    path: paths.controller,
    template: 'api/rest/controller.ts',
    view: {
      decorators: [],
      controller: names.controller,
      route: plural.kebab,
      tag: literal(plural.words),
      service: use(names.service, moduleOf(paths.service)),
      services: plural.camel,
      createDto: use(names.createDto, moduleOf(paths.createDto)),
      updateDto: use(names.updateDto, moduleOf(paths.updateDto)),
      listQuery: use(names.listQuery, moduleOf(paths.listQuery)),
      responseDto: use(names.responseDto, moduleOf(paths.responseDto)),
      listResponse: use(names.listResponse, moduleOf(paths.listResponse)),
      one: singular.words,
      aOne: withArticle(singular.words),
      many: plural.words,
      operation: singular.pascal,
      operations: plural.pascal,
      notFound: literal(`${singular.snake}_not_found`),
      badBody: refersToOne || joins ? BAD_REFERENCE : BAD_BODY,
      badChange: refersToOne ? BAD_REFERENCE : BAD_BODY,
      createConflicts: conflicts({ unique_violation: isUnique }),
      updateConflicts: conflicts({
        unique_violation: isUnique,
        stale_version: spec.versioned,
        circular_reference: treesOf(spec).length > 0,
      }),
      lists: relatedLists(spec).map((related) => listView(related, context)),
      joins: relatedLists(spec).flatMap((related) => joinView(related)),
    },
    purpose: `the routes below /${plural.kebab}`,
  };
}

const BAD_BODY = `'validation_failed'`;
const BAD_REFERENCE = `'validation_failed', 'reference_not_found'`;

/** The codes that may be met, in one argument list; none where there are none. */
function conflicts(codes: Readonly<Record<string, boolean>>): string[] {
  const met = Object.keys(codes).filter((each) => codes[each]);
  return met.length === 0 ? [] : [met.map((each) => literal(each)).join(', ')];
}

function listView({ field, path, list }: RelatedList, { host }: FeatureContext): View {
  const names = featureNames(field.target);
  return {
    path,
    list,
    words: field.name.words,
    operation: field.name.pascal,
    listResponse: use(names.listResponse, moduleOf(pathsOf(field.target, host).listResponse)),
  };
}

function joinView({ field, path, join }: RelatedList): View[] {
  return join === undefined
    ? []
    : [{ path, replace: join.replace, words: field.name.words, operation: field.name.pascal }];
}
