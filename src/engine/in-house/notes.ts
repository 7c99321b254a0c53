import type { HostProject } from '../../contracts.js';
import type { House } from '../../host/house/index.js';
import type { HostReading } from '../../host/index.js';
import type { HouseStyle } from '../../inhouse/index.js';
import { isLost } from './import-style.js';

/**
 * Why there is no migration to write: no migration ever made a table, and TypeORM does when the application starts, or somebody
 * whom nothing here tells of. Undefined where there is one.
 */
export function unmigrated({
  dataSource,
  migrations,
}: Pick<House, 'dataSource' | 'migrations'>): string | undefined {
  const { count, scripts, atStart } = migrations.value;
  const { synchronize, hasMigrations } = dataSource.value;
  if (count > 0) {
    return undefined;
  }
  if (synchronize === true) {
    return '"synchronize" is on here, and TypeORM makes the table.';
  }
  const isKnown = synchronize !== undefined && !hasMigrations && scripts.length === 0 && !atStart;
  return !isKnown
    ? undefined
    : synchronize === 'computed'
      ? 'the project has none and tells TypeORM of none; "synchronize", which the configuration decides, makes the table.'
      : 'nothing here would run it, and "synchronize" is off. The table is yours to make; a migration is written where .nest-persona/persona.yaml names a migrationsFolder.';
}

/** What is to be run when the files are there. */
export function nextSteps({ migrations }: House, { packageManager }: HostProject): readonly string[] {
  const run = packageManager === 'npm' ? 'npm run' : packageManager;
  const [script] = migrations.value.scripts;
  return [...(script === undefined ? [] : [`${run} ${script}`]), `${run} test`];
}

/** What the reader of a plan has to know besides. */
export function notesOf(
  house: House,
  { notes, told }: HostReading,
  { specs, example }: HouseStyle,
): readonly string[] {
  const { orm, decorators } = house;
  const unmade = told.migrationsFolder === undefined ? unmigrated(house) : undefined;
  return [
    'Written in the way of this project, as "nest-persona doctor" tells it; no file of a persona is needed.',
    ...(orm.value.beside.length === 0
      ? []
      : [`Only TypeORM is written, not ${orm.value.beside.join(', ')}.`]),
    ...(example === undefined
      ? []
      : [
          `The controller, the service and the module are made after ${example.of} and what belongs to it: what they are told there, such as who may call them, is yours to look over.`,
        ]),
    ...(example !== undefined || decorators.value.controllerBase === undefined
      ? []
      : [
          `Other controllers extend ${decorators.value.controllerBase}; the new one does not: who may call it is yours to say.`,
        ]),
    ...unsaid(decorators.value.unsaid),
    ...(unmade === undefined ? [] : [`No migration is written: ${unmade}`]),
    ...marked(house),
    ...(specs === undefined ? [unspecified(house)] : []),
    // The project's own formatter has its plugins, and goes over the files.
    ...notes.filter((note) => !note.startsWith('Prettier')),
  ];
}

function unspecified({ tests, features, imports, naming }: House): string {
  const { count, place } = tests.value.unit;
  const hasPlace = place === 'beside' || naming.value.roles.spec !== undefined;
  if (hasPlace && isLost({ imports }, tests.value.unit)) {
    return `No specs are written, as ${tests.value.runner ?? 'the runner'} is not told where to find what is imported otherwise than relatively.`;
  }
  return hasPlace && count > 0
    ? `No specs are written, as most features have none: ${count} for ${features.value.count}.`
    : count === 0
      ? 'No specs are written, as the project has no unit specs.'
      : 'No specs are written, as no unit spec of the project shows where one of a service lies.';
}

/** Who may call a route is said of each by itself, and of the new ones by nobody. */
const unsaid = (names: readonly string[]): readonly string[] =>
  names.length === 0
    ? []
    : [
        `Other routes carry ${names.map((name) => `@${name}(…)`).join(', ')}, which says something else of each; the new ones do not: who may call them is yours to say.`,
      ];

/** A flag of the house's own is not followed, and has to be known of. */
function marked({ baseEntity, softDelete }: House): readonly string[] {
  const flag = baseEntity.value?.columns.find(
    ({ property, type }) => /^(is_?)?deleted$/i.test(property) && type === 'boolean',
  );
  return flag === undefined || softDelete.value.property !== undefined
    ? []
    : [
        `Rows are marked as deleted by "${flag.property}" here, which the new feature does not look at: it deletes rows.`,
      ];
}
