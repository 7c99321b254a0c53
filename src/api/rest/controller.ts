import { literal, use } from '../../code/index.js';
import type { FeatureContext, FeaturePaths, FileContribution } from '../../contracts.js';
import { featureNames, withArticle } from '../../support/feature-names.js';
import { moduleOf } from '../../support/feature-paths.js';
import { ownFields, referencedFeatures } from '../../support/fields.js';

/** The controller of a feature: HTTP in, one call of the service, HTTP out. */
export function controllerFile({ spec }: FeatureContext, paths: FeaturePaths): FileContribution {
  const { singular, plural } = spec.name;
  const names = featureNames(spec.name);
  const isUnique = ownFields(spec).some(({ unique }) => unique);
  const refers = referencedFeatures(spec).length > 0;
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
      badBody: refers ? `'validation_failed', 'reference_not_found'` : `'validation_failed'`,
      createConflicts: isUnique ? [`'unique_violation'`] : [],
      updateConflicts: conflicts(isUnique, spec.versioned),
    },
    purpose: `the routes below /${plural.kebab}`,
  };
}

function conflicts(isUnique: boolean, isVersioned: boolean): string[] {
  const codes = [...(isUnique ? [`'unique_violation'`] : []), ...(isVersioned ? [`'stale_version'`] : [])];
  return codes.length === 0 ? [] : [codes.join(', ')];
}
