import { posix } from 'node:path';
import { type BarrelFacts, readBarrels } from './barrels.js';
import {
  isAboutMore,
  OF_SERVICE,
  roleOfClass,
  rolesIn,
  type RouteTypes,
  typesOfRoutes,
} from './class-roles.js';
import { type EnumFacts, readEnums } from './enums.js';
import { type FeatureModule, isThing } from './feature-modules.js';
import { isBelow, isTestFile } from './files.js';
import type { Ground } from './ground.js';
import type { Persisted } from './persisted.js';
import { type Role, type RoleName, ROLES } from './roles.js';
import { inOneNumber } from './naming-number.js';
import { stemsOf, withoutStem } from './stems.js';
import { isE2eSpec } from './tests.js';
import { commonest, counted, few, finding, type Finding } from './types.js';

export interface NamingFacts {
  readonly case: 'kebab' | 'camel' | 'pascal' | 'snake';
  readonly roles: Readonly<Partial<Record<Role, RoleName>>>;
  readonly barrels: BarrelFacts;
  readonly enums?: EnumFacts;
}

interface Named extends RoleName {
  readonly role: Role;
  readonly path: string;
  readonly usesMapper: boolean;
}

/**
 * What files and classes of a feature are called, found by taking the features' own names out of those they have.
 *
 * @param place folder that features lie in
 */
export function readNaming(
  ground: Ground,
  features: readonly FeatureModule[],
  entities: readonly Persisted[],
  place: string,
): Finding<NamingFacts> {
  const things = features.filter(({ name }) => isThing(name));
  const answers = typesOfRoutes(ground);
  const named = (things.length === 0 ? features : things).flatMap((feature) =>
    namesIn(ground, feature, answers),
  );
  const all = [
    ...named,
    ...(named.some(({ role }) => role === 'spec') ? [] : specsApart(ground, things)),
    ...entities.flatMap((entity) => besideEntity(ground, entity, features, place, answers)),
  ];
  const roles: Partial<Record<Role, RoleName>> = {};
  for (const role of ROLES) {
    const own = all
      .filter((one) => one.role === role)
      .toSorted((a, b) => a.className.length - b.className.length);
    // Of twins, one for each of two mappers, the one that is imported most in the house is meant.
    const chosen = own.some(({ usesMapper }) => usesMapper)
      ? own.filter(({ usesMapper }) => usesMapper)
      : own;
    const file = commonest(chosen.map((one) => one.file));
    const className = commonest(chosen.map((one) => one.className));
    if (file !== undefined && className !== undefined) {
      roles[role] = { file, className };
    }
  }
  Object.assign(roles, inOneNumber(roles, all));
  const names = ground.sources.own.map(({ path }) => posix.basename(path).split('.')[0] ?? '');
  const kind = commonest(names.flatMap((name) => caseOf(name) ?? [])) ?? 'kebab';
  const shown = ROLES.flatMap((role) => roles[role]?.file ?? []);
  const says = `${kind} case${shown.length === 0 ? '' : `: ${shown.join(', ')}`}`;
  const note = `of ${counted(all.length, 'file of features', 'files of features')}`;
  return finding(
    {
      case: kind,
      roles,
      barrels: readBarrels(ground, features),
      enums: readEnums(ground, features, entities),
    },
    says,
    few(all, 2).map(({ path, role }) => ({ file: path, note: `${role}, ${note}` })),
  );
}

/** Single words tell no case. */
function caseOf(name: string): NamingFacts['case'] | undefined {
  if (/^[a-z0-9]+(-[a-z0-9]+)+$/.test(name)) {
    return 'kebab';
  }
  if (/^[a-z0-9]+(_[a-z0-9]+)+$/.test(name)) {
    return 'snake';
  }
  return /^[a-z]+[A-Z]/.test(name) ? 'camel' : /^[A-Z][a-z]/.test(name) ? 'pascal' : undefined;
}

/** Files that are called by what they are, in the folder of a feature: `module.ts`, `dto/create.dto.ts`. */
const NAMELESS =
  /(^|\/)(module|controller|resolver|service|repository|entity|create|update|query|list|filter|find|response)([.-](dto|input|request|req|res|response|args|params|query|entity|spec|test))*\.ts$/;

function namesIn({ sources }: Ground, feature: FeatureModule, answers: RouteTypes): readonly Named[] {
  const stems = stemsOf(feature.className.replace(/(Module|Controller)$/, ''));
  return [...sources.own, ...sources.tests.filter(({ path }) => isTestFile(path))]
    .filter(({ path }) => isBelow(path, feature.folder))
    .flatMap((source): Named[] => {
      const found =
        source === feature.file && feature.className.endsWith('Module')
          ? ([{ role: 'module', className: feature.className }] as const)
          : rolesIn(source, answers);
      const path = posix.relative(feature.folder, source.path);
      const file = withoutStem(path, stems);
      if (file === path && !NAMELESS.test(path)) {
        return [];
      }
      const usesMapper = source.imports.some(({ specifier }) => /^(@nestjs\/)?typeorm$/.test(specifier));
      return found.flatMap((one) => {
        const className = withoutStem(one.className, stems);
        return isAboutMore(one.role, className) || (className === one.className && className !== '')
          ? []
          : [{ role: one.role, file, className, path: source.path, usesMapper }];
      });
    });
}

/** Unit specs of services in a tree of their own: `/test/unit/{singular}/{singular}.service.spec.ts`, from the application's folder. */
function specsApart({ sources, application }: Ground, features: readonly FeatureModule[]): readonly Named[] {
  return sources.tests
    .filter(({ path }) => OF_SERVICE.test(path) && !isE2eSpec(path))
    .flatMap(({ path }) => {
      const own = `/${posix.relative(application.root, path)}`;
      const files = features.map(({ className }) =>
        withoutStem(own, stemsOf(className.replace(/(Module|Controller)$/, ''))),
      );
      const file = files.find((one) => one !== own);
      return file === undefined
        ? []
        : [{ role: 'spec' as const, file, className: '', path, usesMapper: false }];
    });
}

/** The entity, and the DTOs that its file declares as well. */
function besideEntity(
  { sources }: Ground,
  entity: Persisted,
  features: readonly FeatureModule[],
  place: string,
  answers: RouteTypes,
): readonly Named[] {
  const own = entityName(entity, features, place);
  const others = sources.open(entity.file)?.classes.filter(({ name }) => name !== entity.name) ?? [];
  const stems = stemsOf(entity.name.replace(/(Entity|Model)$/, ''));
  const dtos = own.flatMap((named) =>
    others.flatMap((node): readonly Named[] => {
      const role = roleOfClass(node.name, answers);
      const className = withoutStem(node.name, stems);
      return role === undefined || className === node.name || isAboutMore(role, className)
        ? []
        : [{ role, className, file: named.file, path: named.path, usesMapper: true }];
    }),
  );
  return [...own, ...dtos];
}

function entityName(entity: Persisted, features: readonly FeatureModule[], place: string): readonly Named[] {
  const home = features
    .filter(({ folder }) => folder !== place && isBelow(entity.file, folder))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
  const stems = stemsOf(
    entity.name.charAt(0).toUpperCase() + entity.name.slice(1).replace(/(Entity|Model)$/, ''),
  );
  const path = home === undefined ? entity.file : posix.relative(home.folder, entity.file);
  const file = withoutStem(path, stems);
  const own = [`${place}/{singular}/`, `${place}/{plural}/`].find((folder) => file.startsWith(folder));
  return file === path
    ? []
    : [
        {
          role: 'entity',
          file: own === undefined ? file : file.slice(own.length),
          className: withoutStem(entity.name, stems),
          path: entity.file,
          usesMapper: true,
        },
      ];
}
