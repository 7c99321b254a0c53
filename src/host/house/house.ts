import type { ProjectReader } from '../../contracts.js';
import type { Problem } from '../../errors.js';
import { startInquiry } from '../facts.js';
import {
  type CompilerFacts,
  type ModuleSystem,
  readCompiler,
  readModuleSystem,
  readNest,
} from './compiler.js';
import { controllersOf } from './controllers.js';
import { type DecoratorFacts, readDecorators } from './decorators.js';
import { readRoutes, type RouteFacts } from './routes.js';
import { type DataSourceFacts, readDataSource } from './data-source.js';
import { type DtoFacts, readDtos } from './dtos.js';
import { readZod } from './zod.js';
import type { ZodFacts } from './zod-facts.js';
import { readSwagger, type SwaggerFacts } from './swagger.js';
import {
  type BaseEntityFacts,
  type IdFacts,
  readBaseEntity,
  readIds,
  readSoftDelete,
  type SoftDeleteFacts,
} from './entity-facts.js';
import { persistedOf } from './read-persisted.js';
import type { E2eFacts } from './e2e-facts.js';
import { readE2e } from './e2e.js';
import { type ErrorFacts, readErrors } from './error-habits.js';
import { type LayerFacts, readLayers } from './layers.js';
import { type ExampleFacts, readExample } from './example.js';
import { featureModules, type FeaturesPlace, readFeaturesPlace } from './feature-modules.js';
import { type GraphqlFacts, readGraphql } from './graphql/graphql.js';
import { groundOf } from './ground.js';
import { type ImportHabits, readImportHabits } from './import-habits.js';
import { type MigrationFacts, readMigrations } from './migrations.js';
import { type NamingFacts, readNaming } from './naming.js';
import { type OrmFacts, readOrm } from './orm.js';
import { type PackageManagerFacts, readPackageManager } from './package-manager.js';
import { type PaginationFacts, readPagination } from './pagination.js';
import { type Registration, readRegistration } from './registration.js';
import { type InterceptorFacts, readInterceptors } from './interceptors.js';
import { readResponses, type ResponseFacts } from './responses.js';
import { type Bootstrap, readBootstrap } from './root-of-app.js';
import { readTables, type TableHabits } from './table-habits.js';
import { readWording, type WordingFacts } from './wording.js';
import { readTests, type TestFacts } from './tests.js';
import { type TextStyle, readTextStyle } from './text-style.js';
import { type FormatterFacts, readFormatter } from './formatter.js';
import { type LinterFacts, readLinter } from './linter.js';
import { type Finding, lazily } from './types.js';
import { readWorkspace, type Workspace } from './workspace.js';
import type { WorkspaceQuestion } from './choose-application.js';

/** All that is known of a repository. Each fact is read when it is first asked for, and only then. */
export interface House {
  readonly workspace: Finding<Workspace>;
  readonly packageManager: Finding<PackageManagerFacts>;
  readonly nest: Finding<{ readonly major: number | undefined; readonly range: string | undefined }>;
  readonly moduleSystem: Finding<ModuleSystem>;
  readonly compiler: Finding<CompilerFacts>;
  readonly imports: Finding<ImportHabits>;
  readonly bootstrap: Finding<Bootstrap>;
  readonly features: Finding<FeaturesPlace>;
  readonly registration: Finding<Registration>;
  readonly naming: Finding<NamingFacts>;
  readonly orm: Finding<OrmFacts>;
  /** The facts of TypeORM; with another mapper there are no such entities, and these say so. */
  readonly dataSource: Finding<DataSourceFacts>;
  readonly baseEntity: Finding<BaseEntityFacts | undefined>;
  readonly ids: Finding<IdFacts>;
  readonly softDelete: Finding<SoftDeleteFacts>;
  readonly tables: Finding<TableHabits>;
  readonly layers: Finding<LayerFacts>;
  readonly example: Finding<ExampleFacts | undefined>;
  readonly migrations: Finding<MigrationFacts>;
  readonly dtos: Finding<DtoFacts>;
  readonly zod: Finding<ZodFacts | undefined>;
  readonly swagger: Finding<SwaggerFacts>;
  readonly responses: Finding<ResponseFacts>;
  readonly graphql: Finding<GraphqlFacts>;
  readonly pagination: Finding<PaginationFacts>;
  readonly errors: Finding<ErrorFacts>;
  readonly interceptors: Finding<InterceptorFacts>;
  readonly routes: Finding<RouteFacts>;
  readonly wording: Finding<WordingFacts>;
  readonly decorators: Finding<DecoratorFacts>;
  readonly tests: Finding<TestFacts>;
  readonly e2e: Finding<E2eFacts>;
  readonly formatter: Finding<FormatterFacts>;
  readonly linter: Finding<LinterFacts>;
  readonly textStyle: Finding<TextStyle>;
}

export interface HouseReading {
  readonly house: House;
  /** What was found to be broken by the facts that were asked for so far. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a repository: facts with their evidence. Nothing of it is executed.
 *
 * @param reader the repository, from its root, which is above the application where there are several
 *
 * @example
 * const { house } = readHouse(diskReader(root), { start: 'apps/api' });
 * house.registration.value.file; // 'apps/api/src/app.module.ts'
 */
export function readHouse(reader: ProjectReader, question: WorkspaceQuestion = {}): HouseReading {
  const inquiry = startInquiry(reader);
  const workspace = readWorkspace(inquiry, question);
  const ground = groundOf(inquiry, workspace.value);
  const bootstrap = lazily(() => readBootstrap(ground));
  const features = lazily(() => featureModules(ground, bootstrap().value.rootModule));
  const controllers = lazily(() => controllersOf(ground));
  const orm = lazily(() => readOrm(ground));
  const entities = lazily(() => persistedOf(ground, orm().value.id));
  const place = lazily(() => readFeaturesPlace(ground, features()));
  const dataSource = lazily(() => readDataSource(ground));
  const facts: { readonly [Key in keyof House]: () => House[Key] } = {
    workspace: () => workspace,
    packageManager: () => readPackageManager(ground),
    nest: () => readNest(ground),
    moduleSystem: () => readModuleSystem(ground),
    compiler: () => readCompiler(ground),
    imports: () => readImportHabits(ground, features()),
    bootstrap,
    features: place,
    registration: () => readRegistration(ground, features(), bootstrap().value),
    naming: () => readNaming(ground, features(), entities(), place().value.folder),
    orm,
    dataSource,
    baseEntity: () => readBaseEntity(ground, entities()),
    ids: () => readIds(ground, entities()),
    softDelete: () => readSoftDelete(entities()),
    tables: () => readTables(ground, entities()),
    example: () => readExample(ground, entities()),
    layers: () => readLayers(ground, features(), entities(), place().value.folder),
    migrations: () => readMigrations(ground, orm().value.id === 'typeorm' ? dataSource().value : undefined),
    dtos: () => readDtos(ground),
    zod: () => readZod(ground, features()),
    swagger: () => readSwagger(ground),
    responses: () => readResponses(ground, controllers(), entities()),
    graphql: () => readGraphql(ground, controllers(), features(), entities()),
    pagination: () => readPagination(ground, controllers()),
    errors: () => readErrors(ground),
    interceptors: () => readInterceptors(ground),
    routes: () => readRoutes(ground, controllers()),
    wording: () => readWording(ground, controllers()),
    decorators: () => readDecorators(ground, controllers()),
    tests: () => readTests(ground),
    e2e: () =>
      readE2e(ground, { bootstrap: bootstrap().value, controllers: controllers(), features: features() }),
    formatter: () => readFormatter(ground),
    linter: () => readLinter(ground),
    textStyle: () => readTextStyle(ground),
  };
  return { house: lazyObject(facts), problems: inquiry.problems };
}

/** An object whose members are computed when they are first asked for. */
function lazyObject<Shape extends object>(compute: {
  readonly [Key in keyof Shape]: () => Shape[Key];
}): Shape {
  const members = Object.entries<() => unknown>(compute).map(([key, one]) => [
    key,
    { get: lazily(one), enumerable: true },
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each key of the shape has its getter
  return Object.defineProperties({}, Object.fromEntries(members)) as Shape;
}
