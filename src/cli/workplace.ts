import { join, parse, relative, resolve, sep } from 'node:path';
import { diskReader } from '../apply/disk.js';
import { type ChosenApplication, chooseApplication } from '../engine/application-of.js';
import { ProblemsError } from '../errors.js';
import { findRepository } from '../host/house/repository.js';

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

/** What every command takes to find the application that it is about. */
export interface PlaceOptions {
  readonly cwd?: string;
  readonly project?: string;
}

/** The application that a command is about, and where it lies on disk. */
export interface ApplicationOnDisk {
  readonly chosen: ChosenApplication;
  /** Of the repository, absolute. */
  readonly root: string;
  /** Of the application, absolute. */
  readonly appRoot: string;
}

/**
 * Finds the application that a command is about, from any folder of its repository.
 *
 * @throws ProblemsError when there is none, or when nothing decides between several
 */
export function findApplication({ cwd, project }: PlaceOptions): ApplicationOnDisk {
  const { root, start } = findWorkplace(cwd ?? process.cwd());
  const chosen = chooseApplication(diskReader(root), { start, project });
  return { chosen, root, appRoot: join(root, chosen.application.root) };
}
