import type {
  Contribution,
  FileContribution,
  HostProject,
  HouseTools,
  Plan,
  ProjectReader,
} from '../../contracts.js';
import { elsewhereProblems, obstaclesOf } from '../../doctor/index.js';
import { type Problem, ProblemsError } from '../../errors.js';
import { type House, outsideModules, readHouse, type WorkspaceQuestion } from '../../host/house/index.js';
import { type HostReading, readHost, type SharedApplication } from '../../host/index.js';
import { houseContribution, type HouseStyle, tableOfHouse, unsupportedIn } from '../../inhouse/index.js';
import { migrationClass, migrationContribution, nextTimestamp, schedule } from '../../migrations/index.js';
import { personas } from '../../personas/index.js';
import { makePlan } from '../../plan/plan.js';
import { formatEdited, renderFile } from '../../render/index.js';
import type { FeatureSpec } from '../../spec/types.js';
import { type FeatureRequest, specsOf } from '../feature-request.js';
import { habitsOf } from '../habits.js';
import { editsForNeeds } from '../needs.js';
import { registrationOf } from '../registration.js';
import { modelContribution } from '../rooms.js';
import { withMembers } from './enum-style.js';
import { withE2e } from './e2e-features.js';
import { e2eStyle } from './e2e-style.js';
import { barrelRegistration } from './barrel-registration.js';
import { e2eOverGraphql, graphqlNotes } from './graphql-notes.js';
import { formatOf } from './format.js';
import { localHouse } from './local-house.js';
import { nextSteps, notesOf, unmigrated } from './notes.js';
import { importStyleIn, importStyleOfTests } from './import-style.js';
import { migrationPath } from './migration-path.js';
import { entitiesOf, specsOfEntities, withEntities } from './entities.js';
import { entityRegistration, migrationRegistration } from './entity-registration.js';
import { styleOf } from './style.js';

/** Where an application is in its repository. */
export interface Whereabouts {
  /** The repository, from its root. */
  readonly repository: ProjectReader;
  readonly question: WorkspaceQuestion;
  /** The application, from its root. */
  readonly reader: ProjectReader;
  readonly shared?: SharedApplication | undefined;
}

/**
 * Plans features in a project that has ways of its own: its base entity, names, folders, decorators and pages, and none of the
 * files that a persona brings.
 *
 * @throws ProblemsError with every problem of the request and of the project
 */
export async function planInHouse(
  request: FeatureRequest,
  { repository, question, reader, shared }: Whereabouts,
): Promise<Plan> {
  const { house: whole, problems } = readHouse(repository, question);
  const obstacles = [
    ...obstaclesOf(whole, problems),
    ...elsewhereProblems(whole),
    ...emptiness(whole, shared),
  ];
  if (obstacles.length > 0) {
    throw new ProblemsError(obstacles);
  }
  const { application } = whole.workspace.value;
  const house = localHouse(whole, application.root, outsideModules(repository, application));
  const importStyle = importStyleIn(house);
  const detected = {
    ...(importStyle !== undefined && { importStyle }),
    ...habitsOf(house, reader, shared).detected,
  };
  const reading = readHost(reader, { personas, detected, shared });
  const { style: own, problems: found } = styleOf(asTold(house, reading), reading.host.dependencies);
  const entities = entitiesOf(house);
  const { features } = specsOf(
    request,
    { ...reading, problems: [...reading.problems, ...found] },
    { reserved: own.entity.inherited, entities: specsOfEntities(entities) },
  );
  const made = [...reading.host.features.keys(), ...features.map(({ name }) => name.plural.kebab)];
  const entityStyle = withEntities(own, entities, new Set(made));
  const { style, notes: aboutE2e } = withE2e(
    entityStyle,
    own.graphql === undefined ? e2eStyle(house, own) : e2eOverGraphql(house),
    features,
    reading.host,
  );
  const names = features.map(({ name }) => name);
  const unsupported = features.flatMap((spec) => unsupportedIn(spec, style, names));
  if (unsupported.length > 0) {
    throw new ProblemsError(unsupported);
  }
  const host = withBarrels(inItsManner(house, reading.host), house, features, style);
  const plan = await makePlan({
    contributions: contributionsOf(features, { request, reader, house, style, host, told: reading.told }),
    reader,
    render: (file: FileContribution) =>
      renderFile(file, asImported(file, house, seenFrom(file, house, host))),
    format: (before, after, path) => formatEdited(before, after, path, host.format),
    editsOf: (needs) => editsForNeeds(needs, host),
    nextSteps: nextSteps(house, host),
    notes: [...notesOf(house, reading, style), ...graphqlNotes(features, house, style), ...aboutE2e],
  });
  return { ...plan, tools: toolsOf(house) };
}

/** What the house formats and checks its sources with, as far as it is known how to run it. */
function toolsOf({ formatter, linter }: House): HouseTools {
  const { name } = linter.value;
  return { formatter: formatter.value.name, linter: name === 'tslint' ? undefined : name };
}

/** Where nothing is kept yet, there are no ways to follow. */
function emptiness({ dataSource, ids }: House, shared: SharedApplication | undefined): readonly Problem[] {
  return dataSource.value.connections.length > 0 || ids.value.strategy !== undefined
    ? []
    : [
        {
          code: 'host/not-adopted',
          place: 'package.json',
          message: `the ${shared?.isLibrary === true ? 'library' : 'project'} depends on TypeORM and neither connects nor has an entity`,
          hint:
            shared === undefined
              ? 'run "nest-persona add": it offers what is missing piece by piece and overwrites nothing'
              : 'make a first entity, so that there is something to follow, or name a persona in .nest-persona/persona.yaml',
        },
      ];
}

/** The settings beat what is found. */
function asTold(house: House, { told: { featuresRoot } }: HostReading): House {
  const { features } = house;
  return featuresRoot === undefined
    ? house
    : {
        ...house,
        features: { ...features, value: { ...features.value, folder: featuresRoot, ownFolder: true } },
      };
}

/** What is rendered follows the sources where no setting speaks. */
function inItsManner(house: House, host: HostProject): HostProject {
  const { flags } = house.compiler.value;
  const typeImports =
    house.imports.value.typeImports || flags.verbatimModuleSyntax === true || flags.isolatedModules === true;
  const dialect = host.dialect ?? { testRunner: 'jest', moduleSystem: 'commonjs', defaultImports: false };
  return {
    ...host,
    dialect: { ...dialect, typeImports },
    importGroups: house.imports.value.groups,
    format: formatOf(house, host.format),
  };
}

/** Tests outside of the sources may name these in a way of their own. */
function seenFrom({ path }: FileContribution, house: House, host: HostProject): HostProject {
  const importStyle = path.startsWith('src/') ? undefined : importStyleOfTests(house);
  return importStyle === undefined ? host : { ...host, importStyle };
}

/**
 * With `isolatedModules` a type in a decorated signature has to be imported as one; elsewhere it is as the house has it.
 */
function asImported(
  { template }: FileContribution,
  { imports, compiler }: House,
  host: HostProject,
): HostProject {
  const isFree = !imports.value.typeImports && compiler.value.flags.verbatimModuleSyntax !== true;
  return isFree && UNDECORATED.has(template) && host.dialect !== undefined
    ? { ...host, dialect: { ...host.dialect, typeImports: false } }
    : host;
}

const UNDECORATED: ReadonlySet<string> = new Set([
  'migrations/migration.ts',
  'inhouse/service.ts',
  'inhouse/response.dto.ts',
]);

/** Imports of what lies behind a barrel name the barrel; where endings are written, that would be a file. */
function withBarrels(
  host: HostProject,
  { naming, imports }: House,
  features: readonly FeatureSpec[],
  { placesOf }: HouseStyle,
): HostProject {
  const made = features.flatMap(({ name }) => placesOf(name).barrels);
  return imports.value.extension === ''
    ? { ...host, barrels: [...naming.value.barrels.folders, ...made] }
    : host;
}

interface Surroundings {
  readonly request: FeatureRequest;
  readonly reader: ProjectReader;
  readonly house: House;
  readonly style: HouseStyle;
  readonly host: HostProject;
  readonly told: HostReading['told'];
}

function contributionsOf(
  features: readonly FeatureSpec[],
  { request, reader, house, style, host, told }: Surroundings,
): readonly Contribution[] {
  const migrates = told.migrationsFolder !== undefined || unmigrated(house) === undefined;
  const folder = told.migrationsFolder ?? house.migrations.value.folder ?? host.migrationsFolder;
  const names = reader.list(folder).map(({ name }) => name);
  const first = nextTimestamp(names, request.now);
  const changes = schedule(
    features.map((spec) => tableOfHouse(spec, style)),
    [],
  );
  return features.flatMap((spec, index) => {
    const timestamp = first + index;
    const migration = migrationPath(spec, timestamp, { ...house.migrations.value, folder });
    const className = migrationClass(spec, timestamp);
    const written = houseContribution(withMembers(spec, house.naming.value.enums), style);
    return [
      written,
      ...(migrates
        ? [
            migrationContribution(
              { spec, timestamp },
              changes[index] ?? [],
              { migration },
              house.migrations.value.members,
            ),
            ...migrationRegistration({ path: migration, className }, house, host),
          ]
        : []),
      modelContribution(spec),
      ...(request.register ? [registration(spec, style, house, host)] : []),
      ...entityRegistration(spec, style, house, host),
      ...barrelRegistration(
        spec,
        style,
        house,
        (written.files ?? []).map(({ path }) => path),
      ),
    ];
  });
}

function registration(
  spec: FeatureSpec,
  style: HouseStyle,
  { registration: { value } }: House,
  host: HostProject,
): Contribution {
  const holder =
    value.count > 0 && value.file === (host.featuresModule ?? host.rootModule) ? value.holder : undefined;
  return registrationOf(style.placesOf(spec.name).module, host, holder);
}
