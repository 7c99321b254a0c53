import { posix } from 'node:path';
import { firstExisting } from '../facts.js';
import type { Ground } from './ground.js';

/** The first of some files in the application's folder, else in the root of the repository. */
export function nearest({ application, inquiry }: Ground, names: readonly string[]): string | undefined {
  const folders = [...new Set([application.root, ''])];
  return firstExisting(
    inquiry,
    folders.flatMap((folder) => names.map((name) => posix.join(folder, name))),
  );
}
