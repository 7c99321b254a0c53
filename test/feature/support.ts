import { restContribution } from '../../src/api/rest/files.js';
import type { FeatureContext, FileContribution, HostProject, Persona } from '../../src/contracts.js';
import { featureContribution, featurePaths } from '../../src/feature/index.js';
import { typeormContribution } from '../../src/persistence/typeorm/files.js';
import { tableOf } from '../../src/schema/index.js';
import { buildFeature } from '../../src/spec/build.js';
import type { FeatureSpec } from '../../src/spec/types.js';

/** One feature of each kind: the types, the modifiers, references, versions. */
export const FEATURES: readonly (readonly [name: string, fields: string, versioned?: boolean])[] = [
  [
    'customers',
    'name:string:120:search:sort,email:email:unique,password:password,apiToken:secret,tags:string-list,vip:boolean:default=false',
  ],
  [
    'orders',
    'total:decimal:12:2:min=0:filter:sort,status:enum:pending:paid:default=pending,note:text:optional,placedAt:timestamp,meta:json:optional,customer:ref:customers',
  ],
  ['categories', 'title:string:search,parent:ref:categories:optional', true],
  [
    'things',
    'code:string:8:unique:min=2,ratio:float:filter:sort:min=0.5:max=2,day:date:sort:min=2020-01-01,opens:time:optional:filter,token:uuid:unique,site:url:filter,handle:slug:unique:search,mobile:phone:filter,address:ip:filter,pin:password:min=4:optional,note:text:hidden,score:integer:readonly:default=0:sort,words:string-list:filter:min=1:max=5,prices:decimal-list:9:3,days:date-list,kinds:enum-list:a:b:filter,level:enum:it%27s:%60%24%7Bx%7D%60:sort',
  ],
];

export function hostOf(persona: Persona): HostProject {
  return {
    persona,
    sourceRoot: 'src',
    rootModule: 'src/app.module.ts',
    importStyle: persona.importStyle,
    baseEntity: persona.baseEntity,
    featuresRoot: persona.featuresRoot,
    migrationsFolder: 'src/database/migrations',
    packageManager: 'npm',
    dependencies: {},
    format: { singleQuote: true, trailingComma: 'all', printWidth: 100 },
    features: new Map(),
  };
}

/** Specs of features, each of which may refer to those before it. */
export function specsOf(
  features: readonly (readonly [name: string, fields: string | readonly string[], versioned?: boolean])[],
  host: HostProject,
): readonly FeatureSpec[] {
  const { created, updated, deleted } = host.baseEntity;
  const knownFeatures = new Map<string, FeatureSpec>();
  return features.map(([name, fields, versioned = false]) => {
    const spec = buildFeature({
      name,
      fields,
      versioned,
      knownFeatures,
      base: { reservedProperties: ['id', created, updated, deleted] },
      takenFolders: [],
    });
    knownFeatures.set(spec.name.plural.kebab, spec);
    return spec;
  });
}

/** Every file that the three rooms write for a feature. */
export function filesOf(spec: FeatureSpec, host: HostProject): readonly FileContribution[] {
  const context: FeatureContext = { spec, host, timestamp: 1 };
  const table = tableOf(spec, host.baseEntity);
  const paths = featurePaths(context);
  return [typeormContribution, restContribution, featureContribution].flatMap(
    (contribution) => contribution(context, table, paths).files ?? [],
  );
}

/** For what a test knows to be there. */
export function missing(): never {
  throw new Error('the test asked for a field or feature that is not there');
}
