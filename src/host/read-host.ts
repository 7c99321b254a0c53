import type { BaseEntity, HostProject, ImportStyle, Persona, ProjectReader } from '../contracts.js';
import type { Problem } from '../errors.js';
import { type Data, readData, shown } from './data-files.js';
import { checkPaths } from './check-paths.js';
import { readDialect } from './dialect.js';
import { type Fact, type Inquiry, type SharedApplication, startInquiry } from './facts.js';
import { featureNameOf } from '../spec/names.js';
import { modelNames, readFeatures } from './features.js';
import { readFormat } from './formatter.js';
import { importStyleOf } from './import-style.js';
import { packageManagerOf, readManifest } from './manifest.js';
import { mappersAmong, otherMapper } from './mappers.js';
import { checkNeeded, type NeededClass, neededBaseEntity } from './modules.js';
import { registrarOf } from './registrar.js';
import { checkFeaturesModule } from './root-module.js';
import { type Conventions, readSettings, SETTINGS_FILE, type Settings } from './settings.js';
import { readPathMapping } from './tsconfig.js';

export interface HostQuestion {
  /** All there are. The first is gone on with when the project names none, so that what else is wrong shows too. */
  readonly personas: readonly Persona[];
  /** Classes that the features of a persona build on, besides the base entity. */
  readonly needs?: (persona: Persona) => readonly NeededClass[];
  /** What was found out at length: it beats the persona, and the settings beat it. */
  readonly detected?: DetectedHabits;
  /** What the application is to its workspace, where it has no `package.json` of its own. */
  readonly shared?: SharedApplication | undefined;
}

/** Habits of a project that take the reading of all its files to know, which `nest-persona add` does and puts on record. */
export type DetectedHabits = Pick<Settings, 'featuresRoot' | 'featuresModule' | 'importStyle'>;

/** What was found out about a project. With problems, `host` is the best guess, to find more problems with. */
export interface HostReading {
  readonly host: HostProject;
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  /** Whose ways features follow. */
  readonly conventions: Conventions;
  /** What the settings say, where that is a place: it beats what is found. */
  readonly told: Pick<Settings, 'featuresRoot' | 'migrationsFolder'>;
  /** Names of folders beside the features that are not features. */
  readonly takenFolders: readonly string[];
}

/**
 * Reads a project that a feature is to be built into: facts with their evidence, and everything that is in the way, at
 * once. Nothing of the project is executed and nothing is read but through the reader.
 *
 * What `.nest-persona/persona.yaml` says beats what is detected, which beats the persona.
 *
 * @example
 * const { host, problems } = readHost(diskReader(root), { personas });
 * assertNoProblems(problems);
 */
export function readHost(
  reader: ProjectReader,
  { personas, needs = () => [], detected = {}, shared }: HostQuestion,
): HostReading {
  const inquiry = startInquiry(reader, shared);
  const manifest = readManifest(inquiry);
  // Without NestJS everything else is missing too, which would only hide the one thing that matters.
  const fatal =
    manifest.dependencies['@nestjs/core'] === undefined
      ? [...inquiry.problems]
      : foreign(manifest.dependencies);
  const settings = readSettings(inquiry, personas);
  const { persona } = settings;
  // That of a workspace speaks of its applications, from its own root.
  const nestCli = shared === undefined ? (readData(inquiry, 'nest-cli.json') ?? {}) : {};
  const sourceRoot = sourceRootOf(inquiry, nestCli);
  const featuresRoot = settings.featuresRoot ?? detected.featuresRoot ?? persona.featuresRoot;
  const baseEntity: BaseEntity = { ...persona.baseEntity, ...settings.baseEntity };
  const conventions = conventionsOf(inquiry, settings, baseEntity, manifest.dependencies);
  const mapping = readPathMapping(inquiry);
  const importStyle =
    settings.importStyle ??
    withRoot(detected.importStyle, featuresRoot) ??
    importStyleOf(inquiry, sourceRoot, shared === undefined ? persona.importStyle : RELATIVE);
  checkPaths(inquiry, importStyle, mapping);
  const takenFolders = foldersBeside(inquiry, featuresRoot, conventions);
  // A root module that the project names is the one that registers features, unless it names another for these.
  const featuresModule =
    settings.featuresModule ?? (settings.rootModule === undefined ? detected.featuresModule : undefined);
  checkFeaturesModule(inquiry, featuresModule);
  const host: HostProject = {
    persona,
    sourceRoot,
    ...registrarOf(inquiry, {
      entry: shared?.entry ?? entryOf(nestCli),
      mapping,
      told: settings.rootModule,
    }),
    ...(featuresModule === undefined ? {} : { featuresModule }),
    importStyle,
    dialect: readDialect(inquiry, manifest, settings),
    baseEntity,
    featuresRoot,
    migrationsFolder: settings.migrationsFolder ?? 'src/database/migrations',
    packageManager: packageManagerOf(inquiry, manifest),
    dependencies: manifest.dependencies,
    format: readFormat(inquiry, manifest.data),
    features: readFeatures(inquiry, { base: { reservedProperties: propertiesOf(baseEntity) }, takenFolders }),
  };
  if (conventions === 'persona') {
    checkNeeded(inquiry, [neededBaseEntity(baseEntity), ...needs(persona)]);
  }
  return {
    host,
    conventions,
    told: settings,
    takenFolders,
    facts: inquiry.facts,
    notes: inquiry.notes,
    problems:
      fatal ?? inquiry.problems.filter(({ code }) => conventions === 'persona' || !OF_PERSONAS.has(code)),
  };
}

/** What a project that follows its own ways need not have. */
const OF_PERSONAS = new Set(['host/no-persona', 'host/no-paths']);

/** A project that keeps its data with TypeORM, and has nothing of a persona, has ways of its own. */
function conventionsOf(
  { reader }: Inquiry,
  { conventions }: Settings,
  { module }: BaseEntity,
  dependencies: Readonly<Record<string, string>>,
): Conventions {
  const isOwn =
    dependencies['typeorm'] !== undefined && !reader.exists(SETTINGS_FILE) && !reader.exists(`${module}.ts`);
  return conventions ?? (isOwn ? 'house' : 'persona');
}

/** `src/…` means nothing to the compiler of a workspace unless it is told what. */
const RELATIVE: ImportStyle = { kind: 'relative', extension: '' };

/** Says that the application keeps its data with something else; then nothing that is missing matters. */
function foreign(dependencies: Readonly<Record<string, string>>): readonly Problem[] | undefined {
  const [mapper, ...others] = mappersAmong((name) => dependencies[name] !== undefined);
  const isBuilt = [mapper, ...others].some((one) => one?.support === 'now');
  if (mapper === undefined || isBuilt) {
    return undefined;
  }
  const name = mapper.packages.find((one) => dependencies[one] !== undefined) ?? '';
  return [otherMapper(mapper, dependencies[name] ?? '', 'package.json')];
}

/** The properties that every entity has from its base. */
export function propertiesOf({ created, updated, deleted }: BaseEntity): readonly string[] {
  return ['id', created, updated, deleted];
}

function entryOf(nestCli: Data): string {
  return `src/${typeof nestCli['entryFile'] === 'string' ? nestCli['entryFile'] : 'main'}.ts`;
}

function withRoot(style: ImportStyle | undefined, featuresRoot: string): ImportStyle | undefined {
  return style?.kind === 'alias' ? { ...style, featuresRoot } : style;
}

/** Generated modules are named from `src`, so it has to be the source root. */
function sourceRootOf(inquiry: Inquiry, nestCli: Data): string {
  const told = nestCli['sourceRoot'];
  if (told !== undefined && told !== 'src') {
    inquiry.problems.push({
      code: 'host/source-root',
      place: 'nest-cli.json',
      message: `the source root is "${shown(told)}", and only "src" can be built into so far`,
      hint: 'run the command in the folder of an application whose sources lie in src',
    });
  }
  return 'src';
}

function foldersBeside(
  { reader }: Inquiry,
  featuresRoot: string,
  conventions: Conventions,
): readonly string[] {
  const names = modelNames(reader);
  // A project with ways of its own may name the folders of its features in the singular.
  const singulars = conventions === 'house' ? names.map((name) => featureNameOf(name).singular.kebab) : [];
  const features = new Set([...names, ...singulars]);
  return reader
    .list(featuresRoot)
    .filter(({ name, isFolder }) => isFolder && !features.has(name))
    .map(({ name }) => name);
}
