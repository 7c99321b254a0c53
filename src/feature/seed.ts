import { type Code, code, joinCode, use } from '../code/index.js';
import type { FeatureContext, FeaturePaths, FileContribution } from '../contracts.js';
import { featureNames } from '../support/feature-names.js';
import { moduleOf } from '../support/feature-paths.js';
import { propertyOf, referencesOf, scalarsOf } from '../support/fields.js';
import { protectedFields } from './protection.js';
import { seedValue } from './seed-values.js';

/** What `npm run seed` stores of a feature: what its factory gives, with values that differ from row to row. */
export function seedFile({ spec }: FeatureContext, paths: FeaturePaths): FileContribution {
  const { singular, plural } = spec.name;
  const names = featureNames(spec.name);
  const keys = referencesOf(spec)
    .filter((field) => !field.readonly)
    .map(propertyOf);
  const guarded = protectedFields(spec);
  const createDto = use(names.createDto, moduleOf(paths.createDto), { typeOnly: true });
  const body = code`${use(`build${singular.pascal}`, moduleOf(paths.factory))}(${argumentOf(spec, paths, keys.length > 0)})`;
  const source = use('SeedSource', 'test/seeding/seed-source', { typeOnly: true });
  const union = keys.map((key) => `'${key}'`).join(' | ');
  return {
    path: paths.seed,
    template: 'feature/seed.ts',
    view: {
      rows: plural.words.charAt(0).toUpperCase() + plural.words.slice(1),
      type: keys.length > 0 ? code`${source}<Pick<${createDto}, ${union}>>` : source,
      entity: use(names.entity, moduleOf(paths.entity)),
      parameter: keys.length > 0 ? 'references' : '',
      body,
      build: `build${singular.pascal}`,
      protects: guarded.length > 0,
      async: guarded.some(({ field }) => field.type === 'password') ? 'async ' : '',
      protections: guarded.map(({ field, protection }) => ({
        name: propertyOf(field),
        protect: protection.seed(`values.${propertyOf(field)}`),
      })),
    },
    purpose: `${plural.words} for \`npm run seed\``,
  };
}

/** What the factory is told: nothing of unique fields, whose values are another one in each row as it is. */
function argumentOf(spec: FeatureContext['spec'], paths: FeaturePaths, refers: boolean): Code | string {
  const values = scalarsOf(spec)
    .filter((field) => !field.readonly && !field.unique)
    .flatMap((field) => {
      const value = seedValue(field, { spec, paths });
      return value === undefined ? [] : [code`${propertyOf(field)}: ${value},`];
    });
  if (values.length === 0) {
    return refers ? 'references' : '';
  }
  return code`{
${joinCode(values)}${refers ? '\n...references,' : ''}
}`;
}
