import type { HostProject, ProjectReader } from '../contracts.js';

/** More do not make a habit clearer, and each is read. */
const MOST = 20;

/** A guard on a class or on one of its routes: `@UseGuards(ApiKeyGuard)`. */
const GUARD = /^[ \t]*@UseGuards\(.*\)[ \t]*$/m;

/**
 * Says that the controllers which the project has of its own are guarded: the new ones are open, unless a guard stands before every
 * route, and a pull request does not show what is not there.
 */
export function guardNotes(
  reader: ProjectReader,
  { featuresRoot, features }: HostProject,
): readonly string[] {
  const controllers = reader
    .list(featuresRoot)
    .filter(({ name, isFolder }) => isFolder && !features.has(name))
    .flatMap(({ name: folder }) =>
      reader
        .list(`${featuresRoot}/${folder}`)
        .filter(({ name }) => name.endsWith('.controller.ts'))
        .map(({ name }) => `${featuresRoot}/${folder}/${name}`),
    )
    .slice(0, MOST);
  const guards = controllers.map((path) => GUARD.exec(reader.read(path))?.[0].trim());
  const first = guards.find((guard) => guard !== undefined);
  const count = guards.filter((guard) => guard !== undefined).length;
  return first === undefined || count * 3 < controllers.length
    ? []
    : [
        `${count} of ${controllers.length} controllers that were there are guarded, such as by ${first} in ${controllers[guards.indexOf(first)] ?? ''}. The new one is not: put it on, unless a guard stands before every route.`,
      ];
}
