import { posix } from 'node:path';
import type { Contribution, EditContribution, HostProject } from '../../contracts.js';
import { addEntity, refuseEntity } from '../../edit/index.js';
import type { House } from '../../host/house/index.js';
import type { HouseStyle, Place } from '../../inhouse/index.js';
import type { FeatureSpec } from '../../spec/types.js';

type EntityList = House['dataSource']['value']['entityLists'][number];

type Known = Pick<House, 'dataSource' | 'workspace'>;

/** Entities that are listed one by one have to be added to each of these lists. */
export function entityRegistration(
  spec: FeatureSpec,
  style: HouseStyle,
  house: Known,
  host: HostProject,
): readonly Contribution[] {
  return registered(style.placesOf(spec.name).entity, 'entities', house, host);
}

/** The same for migrations, which would not run otherwise. */
export function migrationRegistration(
  migration: Place,
  house: Known,
  host: HostProject,
): readonly Contribution[] {
  return registered(migration, 'migrations', house, host);
}

function registered(
  { path, className }: Place,
  list: 'entities' | 'migrations',
  { dataSource, workspace }: Known,
  host: HostProject,
): readonly Contribution[] {
  const { root } = workspace.value.application;
  const { entityLists, migrationLists } = dataSource.value;
  const edits = (list === 'entities' ? entityLists : migrationLists).map((found): EditContribution => {
    const { file, at, line, extension } = found;
    const importStyle =
      extension === undefined ? host.importStyle : ({ kind: 'relative', extension } as const);
    const module = path.replace(/\.ts$/, '');
    const from = isOutside(file) ? wayTo(posix.join(root, module), posix.join(root, file)) : module;
    const request = { className, from, file, importStyle, list };
    const reason = byHand(found, list);
    return {
      path: file,
      purpose: `makes ${className} known to TypeORM`,
      apply:
        reason === undefined && at.kind !== 'computed'
          ? addEntity({ ...request, at })
          : refuseEntity(request, `${reason ?? ''} (line ${line})`),
    };
  });
  return edits.length === 0 ? [] : [{ id: list === 'entities' ? 'entity' : 'migration', edits }];
}

/** Why nobody but the user can say how a class gets into a list. */
function byHand({ file, at }: EntityList, list: string): string | undefined {
  if (at.kind === 'computed') {
    return `the ${list} come from "${at.text.replaceAll(/\s+/g, ' ').slice(0, 80)}", which is computed`;
  }
  return isOutside(file)
    ? `the ${list} are listed outside of the application, which others may use`
    : undefined;
}

/** A list that lies outside of the application, in a package that others may use. */
const isOutside = (file: string): boolean => file.startsWith('../');

/** The way from a file to a module, both told from the root of the repository. */
const wayTo = (module: string, file: string): string => posix.relative(posix.dirname(file), module);
