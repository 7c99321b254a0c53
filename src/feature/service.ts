import { code, literal, use } from '../code/index.js';
import type { FeatureContext, FeaturePaths, FileContribution, View } from '../contracts.js';
import { featureNames } from '../support/feature-names.js';
import { moduleOf } from '../support/feature-paths.js';
import { propertyOf, referencesOf } from '../support/fields.js';
import { errorVocabulary } from './errors.js';
import { hasSecret, type ProtectedField, protectedFields } from './protection.js';
import { relationViews } from './service-relations.js';

/** The service of a feature: its rules, told to a repository. */
export function serviceFile(context: FeatureContext, paths: FeaturePaths): FileContribution {
  const { spec, host } = context;
  const names = featureNames(spec.name);
  const errors = errorVocabulary(host.persona.errorStyle, spec, paths);
  const references = referencesOf(spec).filter((field) => !field.readonly);
  const guarded = protectedFields(spec);
  return {
    path: paths.service,
    template: 'feature/service.ts',
    view: {
      service: names.service,
      rows: spec.name.plural.camel,
      repository: use(names.repository, moduleOf(paths.repository)),
      entity: use(names.entity, moduleOf(paths.entity), { typeOnly: true }),
      createDto: use(names.createDto, moduleOf(paths.createDto), { typeOnly: true }),
      updateDto: use(names.updateDto, moduleOf(paths.updateDto), { typeOnly: true }),
      listQuery: use(names.listQuery, moduleOf(paths.listQuery), { typeOnly: true }),
      cipher: hasSecret(spec)
        ? code`, private readonly cipher: ${use('SecretCipher', 'src/common/security/secret-cipher')}`
        : '',
      versioned: spec.versioned,
      refers: references.length > 0,
      referenceProperties: references.map(propertyOf).join(', '),
      references: references.map((field) => ({
        property: propertyOf(field),
        exists: `${field.target.singular.camel}Exists`,
        error: errors.referenceNotFound(literal(propertyOf(field)), propertyOf(field)),
      })),
      ...relationViews(context, errors),
      ...protectionView(guarded),
      notFound: errors.notFound,
      stale: errors.stale,
      functions: errors.functions,
    },
    purpose: `the rules of ${spec.name.plural.words}`,
  };
}

/** How values are made unreadable on their way to the repository. */
function protectionView(guarded: readonly ProtectedField[]): View {
  const waits = guarded.some(({ protection }) => protection.waits);
  const protect = (values: string): string =>
    guarded.length === 0 ? values : `${waits ? 'await ' : ''}this.protect(${values})`;
  return {
    protects: guarded.length > 0,
    values: protect('values'),
    changes: protect('changes'),
    async: waits ? 'async ' : '',
    protectedValues: waits ? 'Promise<T>' : 'T',
    protections: guarded.map(({ field, protection }) => ({
      name: propertyOf(field),
      protect: protection.protect(`values.${propertyOf(field)}`),
    })),
  };
}
