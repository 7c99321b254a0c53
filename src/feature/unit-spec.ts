import { code, literal, use } from '../code/index.js';
import type { FeatureContext, FeaturePaths, FileContribution, View } from '../contracts.js';
import { featureNames } from '../support/feature-names.js';
import { moduleOf, pathsOf } from '../support/feature-paths.js';
import {
  joinedFeatures,
  propertyOf,
  referencedFeatures,
  referencesOf,
  writableFields,
} from '../support/fields.js';
import { leadsTo, relatedLists, treesOf } from '../support/relations.js';
import { SAMPLE_ID, sampleOf, textOf } from '../support/sample-values.js';
import { errorVocabulary } from './errors.js';
import { requiredReferences } from './factory.js';
import { hasSecret, protectedFields } from './protection.js';

/** The unit spec of a service: its rules, on a repository that is a typed fake. */
export function unitSpecFile(context: FeatureContext, paths: FeaturePaths): FileContribution {
  const { spec, host } = context;
  const { singular } = spec.name;
  const names = featureNames(spec.name);
  const errors = errorVocabulary(host.persona.errorStyle, spec, paths);
  const factory = moduleOf(paths.factory);
  const references = referencesOf(spec).filter((field) => !field.readonly);
  const required = requiredReferences(spec).map((field) => `${propertyOf(field)}: ID`);
  return {
    path: paths.serviceSpec,
    template: 'feature/service.spec.ts',
    view: {
      service: use(names.service, moduleOf(paths.service)),
      repository: use(names.repository, moduleOf(paths.repository)),
      entity: use(names.entity, moduleOf(paths.entity)),
      listQuery: use(names.listQuery, moduleOf(paths.listQuery)),
      build: use(`build${singular.pascal}`, factory),
      required: required.length > 0 ? `{ ${required.join(', ')} }` : '',
      requiredEntries: required.map((entry) => `${entry}, `).join(''),
      one: singular.words,
      id: literal(SAMPLE_ID),
      exists: referencedFeatures(spec).map((target) => `${target.singular.camel}Exists`),
      cipher: hasSecret(spec)
        ? [
            code`{ provide: ${use('SecretCipher', 'src/common/security/secret-cipher')}, useValue: { encrypt: (secret: string) => \`encrypted \${secret}\` } },`,
          ]
        : [],
      ...relatedView(context),
      references: references.map((field) => ({
        property: propertyOf(field),
        method: `${field.target.singular.camel}Exists`,
        overrides: [...new Set([...required, `${propertyOf(field)}: ID`])].join(', '),
      })),
      protections: protectedFields(spec).map(({ field, protection }) => ({
        name: propertyOf(field),
        verb: protection.verb,
        sample: literal(sampleOf(field)),
        check: protection.unitCheck(`stored?.${propertyOf(field)} ?? ''`, textOf(sampleOf(field))),
      })),
      inserted: insertedCode(spec),
      versioned: spec.versioned,
      updateArguments: spec.versioned ? '1, ' : '',
      change: spec.versioned ? '{ version: 1 }' : '{}',
      withVersion: spec.versioned ? 'version: 1, ' : '',
      changesAt: spec.versioned ? 2 : 1,
      notFound: errors.shape('not-found', `${singular.snake}_not_found`),
      stale: errors.shape('conflict', 'stale_version'),
      badReference: errors.shape('invalid', 'reference_not_found'),
    },
    purpose: 'unit tests of the service, on a fake repository',
  };
}

/** What the unit spec says of relations to several rows, and of trees. */
function relatedView({ spec, host }: FeatureContext): View {
  const lists = relatedLists(spec);
  const { shape } = errorVocabulary(host.persona.errorStyle, spec, pathsOf(spec.name, host));
  return {
    lists: lists.map(({ field, list, find }) => ({ list, find, words: field.name.words })),
    missing: joinedFeatures(spec).map(({ plural }) => `missing${plural.pascal}`),
    joins: lists.flatMap(({ field, join }) =>
      join === undefined
        ? []
        : [{ replace: join.replace, missing: join.missing, ids: join.ids, words: field.name.words }],
    ),
    trees: treesOf(spec).map((field) => ({
      leads: leadsTo(field),
      property: propertyOf(field),
      words: field.name.words,
    })),
    circular: shape('conflict', 'circular_reference'),
  };
}

/** What the repository is given for `values`: the same, but for what is stored in another form. */
function insertedCode(spec: FeatureContext['spec']): string {
  const changed = new Set(protectedFields(spec).map(({ field }) => propertyOf(field)));
  if (changed.size === 0) {
    return 'values';
  }
  // The factory leaves optional references out.
  const same = writableFields(spec)
    .filter(({ kind, optional }) => kind === 'scalar' || !optional)
    .map(propertyOf)
    .filter((property) => !changed.has(property));
  return `expect.objectContaining({ ${same.map((property) => `${property}: values.${property}`).join(', ')} })`;
}
