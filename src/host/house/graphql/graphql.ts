import { posix } from 'node:path';
import type { Code } from '../../../code/types.js';
import type { ControllerFacts } from '../controllers.js';
import { decorated } from '../classes.js';
import { type FeatureModule, isThing } from '../feature-modules.js';
import { isBelow } from '../files.js';
import type { Ground } from '../ground.js';
import type { RoleName } from '../roles.js';
import type { Persisted } from '../persisted.js';
import type { SourceFile } from '../source.js';
import { withoutStem } from '../stems.js';
import { commonest, counted, few, finding, type Finding } from '../types.js';
import { type Carried, carriedBy } from './carried.js';
import { guardModules } from './guard-modules.js';
import { habitsOf, type OperationHabit } from './habits.js';
import { type Purpose, PURPOSES, purposesOf } from './purposes.js';
import { type ResolverFacts, resolversOf } from './resolvers.js';
import { readTypes, type TypeHabits } from './types.js';

export type { ArgumentHabit, IdHabit, OperationHabit } from './habits.js';

export interface GraphqlFacts {
  /** Whether features are asked for by queries and mutations, rather than by routes. */
  readonly isMain: boolean;
  /** How many features have resolvers, and how many controllers. */
  readonly resolvers: number;
  readonly controllers: number;
  /** What the schema is made from; undefined where nothing tells. */
  readonly schema: 'classes' | 'files' | undefined;
  /** The resolver that does most, after which a new one is made. */
  readonly sibling: string | undefined;
  /** Whether the entity is the type of the schema, or a class of its own is. */
  readonly object: 'entity' | 'model';
  readonly model: RoleName | undefined;
  /** Whether `@Resolver()` says what it is about. */
  readonly saysType: boolean;
  /** The parameter of `@Query((returns) => Order)`; '' for none. */
  readonly parameter: string;
  readonly operations: Readonly<Partial<Record<Purpose, OperationHabit>>>;
  readonly carried: Carried;
  /** Modules that features import for these. */
  readonly modules: readonly Code[];
  readonly types: TypeHabits;
  /** What most resolvers extend. */
  readonly base: string | undefined;
  /** Whether resolvers have specs beside them. */
  readonly specs: boolean;
}

/** How features are asked for over GraphQL, where they are. */
export function readGraphql(
  ground: Ground,
  controllers: readonly ControllerFacts[],
  features: readonly FeatureModule[],
  entities: readonly Persisted[],
): Finding<GraphqlFacts> {
  const all = resolversOf(ground);
  const about = all.filter((one) => purposesOf(one).size > 0);
  const things = features.filter(({ name }) => isThing(name));
  const having = (files: readonly SourceFile[]): number =>
    things.filter(({ folder }) => files.some(({ path }) => isBelow(path, folder))).length;
  const resolvers = having(about.map(({ file }) => file));
  const routed = having(controllers.map(({ file }) => file));
  const [sibling] = about.toSorted((a, b) => purposesOf(b).size - purposesOf(a).size);
  const stored = new Set(entities.map(({ name }) => name));
  const shown = about.filter(({ type }) => type !== undefined);
  const model = shown.filter(({ type }) => !stored.has(type ?? ''));
  const object = model.length * 2 > shown.length ? 'model' : 'entity';
  const carried = carriedBy(ground, about);
  const value: GraphqlFacts = {
    isMain: about.length > 0 && resolvers >= routed,
    resolvers,
    controllers: routed,
    schema: schemaOf(ground),
    sibling: sibling?.node.name,
    object,
    model: object === 'model' ? modelName(ground, model, features) : undefined,
    saysType:
      about.filter(({ node }) => decorated(node, 'Resolver')?.args[0] !== undefined).length * 2 >=
      about.length,
    parameter: commonest(about.flatMap(parameters)) ?? '',
    operations: habitsOf(ground, about),
    carried,
    modules: guardModules(ground, about, carried),
    types: readTypes(ground),
    base: baseOf(about),
    specs:
      about.filter(({ file }) =>
        ground.sources.tests.some(({ path }) => path === file.path.replace(/\.ts$/, '.spec.ts')),
      ).length *
        2 >
      about.length,
  };
  return finding(
    value,
    phrase(value),
    few(about, 2).map(({ file, node }) => ({
      file: file.path,
      line: file.lineOf(node.start),
      note: `${node.name}, one of ${counted(about.length, 'resolver')}`,
    })),
  );
}

function schemaOf({ sources }: Ground): GraphqlFacts['schema'] {
  const has = (option: string): boolean => sources.own.some(({ text }) => text.includes(option));
  return has('autoSchemaFile') ? 'classes' : has('typePaths') ? 'files' : undefined;
}

function parameters({ operations }: ResolverFacts): readonly string[] {
  return operations.flatMap(({ member }) => {
    const first = decorated(member, 'Query', 'Mutation')?.args[0];
    return first?.type === 'ArrowFunctionExpression'
      ? [first.params.map((one) => (one.type === 'Identifier' ? one.name : '')).join('')]
      : [];
  });
}

/** Where classes lie that stand for entities in the schema, and what they are called. */
function modelName(
  ground: Ground,
  resolvers: readonly ResolverFacts[],
  features: readonly FeatureModule[],
): RoleName | undefined {
  const names = resolvers.flatMap(({ file, type, stems }): readonly RoleName[] => {
    const declared = type === undefined ? undefined : ground.resolver.classOf(file, type);
    const home = features
      .filter(({ folder }) => isBelow(file.path, folder))
      .toSorted((a, b) => b.folder.length - a.folder.length)[0]?.folder;
    if (declared === undefined || home === undefined) {
      return [];
    }
    const path = posix.relative(home, declared.file.path);
    const className = withoutStem(declared.node.name, stems);
    return path.startsWith('../') || className === declared.node.name
      ? []
      : [{ file: withoutStem(path, stems), className }];
  });
  const file = commonest(names.map((one) => one.file));
  return names.find((one) => one.file === file);
}

/** What at least half of the resolvers extend. */
function baseOf(resolvers: readonly ResolverFacts[]): string | undefined {
  const bases = resolvers.flatMap(({ node: { superName } }) => superName ?? []);
  return bases.length * 2 > resolvers.length ? commonest(bases) : undefined;
}

function phrase({
  resolvers,
  controllers,
  object,
  operations,
  schema,
  sibling,
  base,
  types,
}: GraphqlFacts): string {
  if (sibling === undefined) {
    return schema === undefined ? 'none' : `no feature is asked for over GraphQL, schema from ${schema}`;
  }
  const names = PURPOSES.flatMap((purpose) => {
    const found = operations[purpose];
    return found === undefined ? [] : (found.name ?? found.method);
  });
  return [
    `${counted(resolvers, 'feature')} with resolvers, ${controllers} with controllers`,
    `schema from ${schema ?? 'classes'}`,
    object === 'entity' ? 'entities are its types' : 'types are classes of their own',
    names.join(', '),
    `inputs ${types.validates ? 'with' : 'without'} class-validator`,
    ...(base === undefined ? [] : [`resolvers extend ${base}`]),
  ].join(', ');
}
