import type { Problem } from '../errors.js';
import { type House, otherMapper } from '../host/house/index.js';

/** Majors of NestJS that features are built for; `add` needs a newer one than 9. */
const MAJORS: ReadonlySet<number> = new Set([9, 10, 11, 12]);

/** Problems that others only follow from: alone, they say more. */
const ROOTS: readonly string[] = [
  'host/no-manifest',
  'host/no-nest',
  'host/no-typescript',
  'host/unknown-project',
  'host/several-applications',
  'host/other-mapper',
];

/**
 * What is in the way of a feature, by the facts alone. A root cause is told without what follows from it.
 *
 * @param broken files that could not be read or parsed while the facts were
 */
export function obstaclesOf(house: House, broken: readonly Problem[]): readonly Problem[] {
  const found = [...broken, ...baseProblems(house), ...persistenceProblems(house)];
  const all = [...new Map(found.map((one) => [`${one.code} ${one.place}`, one])).values()];
  const brokenData = all.filter(({ code }) => code === 'host/broken-file');
  const root = ROOTS.flatMap((code) => all.find((one) => one.code === code) ?? [])[0];
  if (brokenData.length > 0) {
    return brokenData;
  }
  return root === undefined ? withoutConsequences(all) : [root];
}

/** A file that does not parse explains why the module in it is not found. */
function withoutConsequences(all: readonly Problem[]): readonly Problem[] {
  const unparsed = all.some(({ code }) => code === 'host/does-not-parse');
  return unparsed ? all.filter(({ code }) => code !== 'host/no-root-module') : all;
}

function baseProblems(house: House): readonly Problem[] {
  const { workspace, nest, bootstrap, textStyle } = house;
  const { application } = workspace.value;
  const found: Problem[] = [];
  if (nest.value.range === undefined) {
    found.push({
      code: 'host/no-nest',
      place: application.manifest,
      message: 'there is no NestJS application here: nothing depends on @nestjs/core',
      hint: 'run the command in the folder of a NestJS service, or make one: nest-persona new shop',
    });
  } else if (nest.value.major === undefined || !MAJORS.has(nest.value.major)) {
    found.push({
      code: 'host/nest-version',
      place: application.manifest,
      message: `@nestjs/core is "${nest.value.range}", and features are built for NestJS ${[...MAJORS].join(', ')}`,
      hint: 'name the version in package.json, or upgrade NestJS first',
    });
  }
  if (textStyle.evidence.length === 0) {
    found.push({
      code: 'host/no-typescript',
      place: application.sourceRoot === '' ? '.' : application.sourceRoot,
      message: 'there are no TypeScript sources here, and features are written in TypeScript',
      hint: 'run the command in an application that is written in TypeScript',
    });
  }
  found.push(...scattered(house));
  // A library may have none, and then somebody is told what to register.
  if (bootstrap.value.rootModule === undefined && !application.isLibrary) {
    found.push({
      code: 'host/no-root-module',
      place: application.entry,
      message: 'the module that the application starts from is not found',
      hint: 'create it and give it to NestFactory.create() in this file, or name it as "rootModule" in .nest-persona/persona.yaml',
    });
  }
  return found;
}

/** A class for each route, as with use cases, is another design than a controller and a service for each feature. */
function scattered({ decorators, features }: House): readonly Problem[] {
  const { controllers, routes } = decorators.value;
  const { of, folder } = features.value;
  return controllers < 5 || routes > controllers * 1.25 || controllers < of * 1.5
    ? []
    : [
        {
          code: 'house/controller-per-route',
          place: decorators.evidence[0]?.file ?? folder,
          message: `nearly each route has a controller of its own here (${controllers} controllers for ${routes} routes of ${of} features), and features are written with one controller and one service`,
          hint: 'write this one after its neighbours, or set "conventions: persona" in .nest-persona/persona.yaml and run "nest-persona add"',
        },
      ];
}

function persistenceProblems({ orm, dataSource }: House): readonly Problem[] {
  const { id, title, range, support } = orm.value;
  const place = orm.evidence[0]?.file ?? 'package.json';
  if (support !== 'now') {
    return [otherMapper({ title, support }, range ?? '', place)];
  }
  return id === 'typeorm' ? typeormProblems(dataSource, range, place) : [];
}

/**
 * Says that all entities of an application are in another package of the workspace, which has a `package.json` of its own: what
 * belongs to a feature would lie in two packages.
 */
export function elsewhereProblems({ tables, workspace }: House): readonly Problem[] {
  const { application, libraries } = workspace.value;
  const { entities } = tables.value;
  const [first] = entities;
  const home = libraries.find(
    ({ root, manifest }) =>
      root !== '' && manifest === `${root}/package.json` && first?.file.startsWith(`${root}/`) === true,
  );
  if (first === undefined || home === undefined || entities.some(({ file }) => isIn(file, application))) {
    return [];
  }
  const found = entities.slice(0, 3).map(({ className, file }) => `${className} in ${file}`);
  return [
    {
      code: 'host/entities-elsewhere',
      place: home.manifest,
      message: `the entities of ${application.name} are in the package ${home.name} (${found.join(', ')}), and a feature is written into one package, its entity and migration included`,
      hint: `make a first entity in ${application.sourceRoot} and name typeorm and @nestjs/typeorm in ${application.manifest}: features then follow it; or take the ways of a persona: nest-persona add --conventions persona -p ${application.name}`,
    },
  ];
}

const isIn = (file: string, { root }: House['workspace']['value']['application']): boolean =>
  root === '' || file.startsWith(`${root}/`);

function typeormProblems(
  { value, evidence }: House['dataSource'],
  range: string | undefined,
  manifest: string,
): readonly Problem[] {
  const found: Problem[] = [];
  if (/^[\^~]?0\.[0-2]\b/.test(range ?? '')) {
    found.push({
      code: 'host/typeorm-version',
      place: manifest,
      message: `typeorm is "${range ?? ''}", and features are built for 0.3 and 1`,
      hint: 'upgrade TypeORM first: data sources came with 0.3',
    });
  }
  const connections = [...new Set(value.connections)];
  // Where the application connects once, other files are for its command line or its tests.
  const several = connections.length === 0 ? value.files : connections;
  if (several.length > 1) {
    found.push({
      code: 'host/several-data-sources',
      place: evidence[0]?.file ?? manifest,
      message: `there are several data sources, and nothing says which one a feature belongs to: ${several.join(', ')}`,
      hint: 'features are built for one data source so far; move the others to a service of their own',
    });
  }
  if (value.type !== undefined && !BUILT.some((pattern) => pattern.test(value.type ?? ''))) {
    found.push({
      code: 'host/other-database',
      place: evidence[0]?.file ?? manifest,
      message: `the data is in ${value.type}, and features are written for PostgreSQL, MySQL, MariaDB and SQLite`,
      hint: 'write this one after its neighbours: what is made here would not fit that database',
    });
  }
  return found;
}

const POSTGRES = /^(postgres|cockroachdb|aurora-postgres)$/;
const MYSQL = /^(mysql|mariadb|aurora-mysql)$/;
/** Drivers of a server's own process; those of phones and browsers are no NestJS. */
const SQLITE = /^(sqlite|better-sqlite3|sqljs)$/;
const BUILT = [POSTGRES, MYSQL, SQLITE];

/** Says that the features of a persona are not for the database of a project. */
export function personaProblems({ dataSource: { value, evidence } }: House): readonly Problem[] {
  const { type } = value;
  return type === undefined || POSTGRES.test(type)
    ? []
    : [
        {
          code: 'host/other-database',
          place: evidence[0]?.file ?? 'package.json',
          message: `the data is in ${type}, and the features of a persona are written for PostgreSQL`,
          hint: 'set "conventions: house" in .nest-persona/persona.yaml: features then follow the project',
        },
      ];
}
