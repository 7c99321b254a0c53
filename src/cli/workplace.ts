import { join, parse, relative, resolve, sep } from 'node:path';
import { diskReader } from '../apply/disk.js';
import { ProblemsError } from '../errors.js';
import { findRepository } from '../host/house/index.js';

/**
 * The root of the repository that a command was started in, and the folder in it that it was started in.
 *
 * @returns `root` absolute, `start` POSIX and from there
 * @throws ProblemsError when there is neither a repository nor a package
 */
export function findWorkplace(folder: string): { readonly root: string; readonly start: string } {
  const from = resolve(folder);
  const disk = parse(from).root;
  const found = findRepository(diskReader(disk), relative(disk, from).split(sep).join('/'));
  if (found === undefined) {
    throw new ProblemsError([
      {
        code: 'host/not-found',
        place: from,
        message: 'there is no NestJS project here or in a folder above',
        hint: 'change to the folder of your service, or make one: nest-persona new shop',
      },
    ]);
  }
  return { root: join(disk, found.root), start: found.start };
}
