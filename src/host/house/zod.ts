import { posix } from 'node:path';
import type { Code } from '../../code/types.js';
import type { Ground } from './ground.js';
import type { FeatureModule } from './feature-modules.js';
import { dtoRoleOf } from './class-roles.js';
import type { RoleName } from './roles.js';
import { isBelow } from './files.js';
import { quote } from './quote.js';
import type { SourceFile } from './source.js';
import { type Stems, stemsOf, withoutStem } from './stems.js';
import { commonest, counted, few, finding, type Finding } from './types.js';
import type { NamedUse, ZodFacts, ZodRole, ZodRoleName } from './zod-facts.js';
import { schemasIn, usesIn, type ZodSchema, type ZodUse } from './zod-declarations.js';
import { formatsIn, momentIn, pageIn, serializerIn, strictnessOf, versionOf, zIn } from './zod-habits.js';
import { zodPipe } from './zod-pipe.js';

/** How a house that checks what it is sent by Zod writes its schemas; undefined where there are none. */
export function readZod(ground: Ground, features: readonly FeatureModule[]): Finding<ZodFacts | undefined> {
  const files = [...ground.sources.own, ...ground.sources.shared].filter(({ imports }) =>
    imports.some(({ specifier }) => /^(zod|nestjs-zod)(\/|$)/.test(specifier)),
  );
  const schemas = files.flatMap(schemasIn);
  const uses = files.flatMap(usesIn);
  const [first] = uses;
  if (schemas.length === 0 && uses.length === 0) {
    return finding(undefined, 'none', []);
  }
  const classes = uses.filter(({ kind }) => kind === 'class');
  const kind = classes.length * 2 >= uses.length && classes.length > 0 ? 'classes' : 'schemas';
  const named = features.flatMap((feature) =>
    namedIn(
      feature,
      uses.filter((one) => one.kind === KINDS[kind]),
      schemas,
    ),
  );
  const z = zIn(ground, files);
  const version = versionOf(ground, z);
  const bodies = named.filter(({ role }) => role === 'create').map(textOf);
  const value: ZodFacts = {
    kind,
    z,
    makesClass: codeOf(ground, classes[0]?.file, classes[0]?.callee),
    version,
    formats: formatsIn(files, version.major),
    strict: strictnessOf(bodies),
    exportsSchemas: named.filter(({ schema }) => schema?.isExported !== false).length * 2 >= named.length,
    roles: Object.fromEntries(ROLES.flatMap((role) => patternOf(role, named))),
    moment: momentIn(ground, named),
    page: pageIn(ground, schemas, named),
    pipe: zodPipe(ground, schemas, uses),
    serializer: serializerIn(ground),
  };
  return finding(
    value,
    phrase(value),
    few(named.length === 0 ? (first === undefined ? [] : [first]) : named.map(({ use }) => use), 2).map(
      ({ file, start, name }) => ({
        file: file.path,
        line: file.lineOf(start),
        note: `${name}, one of ${counted(uses.length, 'use')}`,
      }),
    ),
  );
}

const ROLES = ['create', 'update', 'query', 'response', 'list'] as const;
const KINDS = { classes: 'class', schemas: 'type' } as const;

/** The classes and types of a feature, by what they are for. */
function namedIn(
  feature: FeatureModule,
  uses: readonly ZodUse[],
  schemas: readonly ZodSchema[],
): readonly NamedUse[] {
  const stems = stemsOf(feature.className.replace(/(Module|Controller)$/, ''));
  return uses.flatMap((use): readonly NamedUse[] => {
    const role = dtoRoleOf(use.name);
    const type = roleName(use.name, use.file, feature, stems);
    if (role === undefined || type === undefined) {
      return [];
    }
    const near = schemas.filter(({ name }) => name === use.schema);
    const schema = near.find(({ file }) => file === use.file) ?? near[0];
    const constant = schema === undefined ? undefined : roleName(schema.name, schema.file, feature, stems);
    return [{ role, use, schema, pattern: { type, schema: constant } }];
  });
}

function roleName(
  name: string,
  file: SourceFile,
  { folder }: FeatureModule,
  stems: Stems,
): RoleName | undefined {
  const className = withoutStem(name, stems);
  const path = isBelow(file.path, folder) ? posix.relative(folder, file.path) : file.path;
  const marked = withoutStem(path, stems);
  return className === name || (marked === path && !isBelow(file.path, folder))
    ? undefined
    : { file: marked, className };
}

function patternOf(
  role: ZodRoleName,
  named: readonly NamedUse[],
): readonly (readonly [ZodRoleName, ZodRole])[] {
  const own = named.filter((one) => one.role === role).map(({ pattern }) => pattern);
  const shortest = Math.min(...own.map(({ type }) => type.className.length));
  const best = commonest(
    own.filter(({ type }) => type.className.length === shortest).map((one) => JSON.stringify(one)),
  );
  const found = own.find((one) => JSON.stringify(one) === best);
  return found === undefined ? [] : [[role, found]];
}

const codeOf = (ground: Ground, file: SourceFile | undefined, node: ZodUse['callee']): Code | undefined =>
  file === undefined || node === undefined ? undefined : quote(ground, file, node);

function textOf({ use, schema }: NamedUse): string {
  return schema === undefined
    ? use.file.print(use.value ?? { start: 0, end: 0 })
    : schema.file.print(schema.value);
}

function phrase({ kind, version, formats, strict, roles, pipe, serializer }: ZodFacts): string {
  return [
    `Zod ${version.major}, ${kind === 'classes' ? 'classes by createZodDto' : 'schemas and their types'}`,
    formats === 'functions' ? 'z.email()' : 'z.string().email()',
    ...(strict === undefined ? [] : ['strict']),
    ...(roles.create === undefined ? [] : [roles.create.type.file]),
    pipe === undefined ? 'no pipe' : `checked by ${pipe.use.text}`,
    ...(serializer === undefined ? [] : [`answers by ${serializer.text}`]),
  ].join(', ');
}
