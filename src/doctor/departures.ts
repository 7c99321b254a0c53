import type { HostProject } from '../contracts.js';
import type { House, ImportHabits } from '../host/house/index.js';
import type { Departure } from './types.js';

/** Where a feature run does not do as the house does: what it finds but does not follow yet, or was told otherwise. */
export function departuresOf(house: House, host: HostProject): readonly Departure[] {
  const { root } = house.workspace.value.application;
  const inApp = (path: string | undefined): string | undefined =>
    path === undefined || root === '' || !path.startsWith(`${root}/`) ? path : path.slice(root.length + 1);
  const { features, registration, migrations, baseEntity, imports, ids, tests, softDelete } = house;
  const pairs: readonly (readonly [keyof House, string | undefined, string | undefined])[] = [
    [
      'features',
      features.value.features.length === 0 ? undefined : inApp(features.value.folder),
      host.featuresRoot,
    ],
    ['registration', inApp(registration.value.file), host.featuresModule ?? host.rootModule],
    ['imports', habitOf(imports.value), styleOf(host)],
    ['baseEntity', baseEntity.value?.name, host.baseEntity.className],
    ['migrations', inApp(migrations.value.folder), host.migrationsFolder],
    ['ids', ids.value.strategy, 'uuid'],
    [
      'softDelete',
      softDelete.value.of === 0 || softDelete.value.isHabit ? undefined : 'rows are deleted',
      'rows are marked',
    ],
    ['tests', tests.value.runner, host.dialect?.testRunner],
  ];
  const differing = pairs.flatMap(([about, found, used]): Departure[] =>
    found === undefined || used === undefined || found === used ? [] : [{ about, house: found, run: used }],
  );
  return features.value.number === 'singular'
    ? [...differing, { about: 'features', house: 'folders in the singular', run: 'folders in the plural' }]
    : differing;
}

function habitOf({ across, extension }: ImportHabits): string {
  return across.route === 'relative'
    ? `relative ${extension}`.trim()
    : across.route === 'src'
      ? 'src/'
      : (across.prefix ?? across.route);
}

function styleOf({ importStyle }: HostProject): string {
  switch (importStyle.kind) {
    case 'absolute':
      return 'src/';
    case 'alias':
      // What the aliases have in common is what a house is said to begin its imports with.
      return `${importStyle.aliases[0]?.prefix.split('/')[0] ?? ''}/`;
    case 'relative':
      return `relative ${importStyle.extension}`.trim();
  }
}
