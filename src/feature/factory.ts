import { type Code, code, use } from '../code/index.js';
import type { FeatureContext, FeaturePaths, FileContribution } from '../contracts.js';
import type { RelationField } from '../spec/types.js';
import { featureNames, withArticle } from '../support/feature-names.js';
import { moduleOf, pathsOf } from '../support/feature-paths.js';
import { propertyOf, referencesOf, scalarsOf } from '../support/fields.js';
import { factoryValue } from './factory-values.js';

/** Functions that make a valid body and a stored row, for tests and for seeds. */
export function factoryFile({ spec, host }: FeatureContext, paths: FeaturePaths): FileContribution {
  const { singular, plural } = spec.name;
  const names = featureNames(spec.name);
  const references = requiredReferences(spec);
  return {
    path: paths.factory,
    template: 'feature/factory.ts',
    view: {
      one: withArticle(singular.words),
      name: singular.pascal,
      route: plural.kebab,
      service: use(names.service, moduleOf(paths.service)),
      entity: use(names.entity, moduleOf(paths.entity), { typeOnly: true }),
      createDto: use(names.createDto, moduleOf(paths.createDto), { typeOnly: true }),
      refers: references.length > 0,
      keys: references.map((field) => `'${propertyOf(field)}'`).join(' | '),
      properties: references.map(propertyOf).join(', '),
      references: references.map((field) => ({
        property: propertyOf(field),
        create: factoryOf(field, host),
      })),
      values: scalarsOf(spec)
        .filter((field) => !field.readonly)
        .map((field) => code`${propertyOf(field)}: ${factoryValue(field, { spec, paths })},`),
    },
    purpose: `valid ${plural.words} for tests and seeds`,
  };
}

/** References that a row cannot do without. */
export function requiredReferences(spec: FeatureContext['spec']): readonly RelationField[] {
  return referencesOf(spec).filter((field) => !field.optional && !field.readonly);
}

/** `createCustomer`, which stores what a reference leads to. */
export function factoryOf({ target }: RelationField, host: FeatureContext['host']): Code {
  return use(`create${target.singular.pascal}`, moduleOf(pathsOf(target, host).factory));
}
