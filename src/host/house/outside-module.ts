import { posix } from 'node:path';
import type { ProjectReader } from '../../contracts.js';
import { startInquiry } from '../facts.js';
import { type PathMapping, readPathMapping } from '../tsconfig.js';
import type { Project } from './projects.js';
import { lazily } from './types.js';

/**
 * Says what an application imports a source as that lies outside of it: by an alias that its compiler knows, else by the way
 * there from the app root, `app:../../libs/data/src/x`.
 *
 * @param repository from its root
 * @returns a function of a file from the root of the repository, with or without `.ts`; what is no such source comes back as it is
 */
export function outsideModules(
  repository: ProjectReader,
  { root, tsconfig }: Pick<Project, 'root' | 'tsconfig'>,
): (file: string) => string {
  const mapping = lazily(() =>
    tsconfig === undefined ? { paths: {} } : readPathMapping(startInquiry(repository), tsconfig),
  );
  return (file) => {
    const module = file.replace(/\.ts$/, '');
    return module.includes('/') && repository.exists(`${module}.ts`)
      ? (aliasOf(module, repository, mapping()) ?? `app:${posix.relative(root, module)}`)
      : file;
  };
}

/** An alias for the entry of the library that passes the module on, else one that leads into it. */
function aliasOf(module: string, repository: ProjectReader, { paths }: PathMapping): string | undefined {
  const aliases = Object.entries(paths);
  const entry = aliases.find(
    ([pattern, target]) =>
      !pattern.includes('*') && passesOn(target.replace(/\/index$/, ''), module, repository),
  );
  const inside = aliases.find(
    ([pattern, target]) =>
      pattern.endsWith('*') && target.endsWith('/*') && module.startsWith(target.slice(0, -1)),
  );
  return (
    entry?.[0] ??
    (inside === undefined ? undefined : inside[0].slice(0, -1) + module.slice(inside[1].length - 1))
  );
}

function passesOn(folder: string, module: string, repository: ProjectReader): boolean {
  const index = posix.join(folder, 'index.ts');
  const [first] = module.startsWith(`${folder}/`) ? module.slice(folder.length + 1).split('/') : [];
  return first !== undefined && repository.exists(index) && repository.read(index).includes(`./${first}`);
}
