import { posix } from 'node:path';
import type { ProjectReader } from '../../contracts.js';

/** Made by tools, or no part of the program. */
const SKIPPED = new Set([
  'node_modules',
  'bower_components',
  'dist',
  'build',
  'out',
  'coverage',
  'tmp',
  'temp',
  'vendor',
]);

/** More are not needed to tell a habit, and a repository may be the size of a planet. */
const MOST = 5000;

/**
 * The files below a folder, folders of tools and hidden ones left out.
 *
 * @param folder from the reader's root; '' for the root itself
 * @param leaveOut folders, from the reader's root, that are not entered
 * @returns POSIX paths from the reader's root, in the order of their names; at most some thousands
 */
export function filesBelow(
  reader: ProjectReader,
  folder: string,
  leaveOut: readonly string[] = [],
): readonly string[] {
  const found: string[] = [];
  const enter = (at: string): void => {
    for (const { name, isFolder } of reader.list(at)) {
      const path = posix.join(at, name);
      if (found.length >= MOST) {
        return;
      }
      if (!isFolder) {
        found.push(path);
      } else if (!name.startsWith('.') && !SKIPPED.has(name) && !leaveOut.includes(path)) {
        enter(path);
      }
    }
  };
  enter(folder);
  return found;
}

export const isSource = (path: string): boolean => /\.[cm]?tsx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path);

/** Whether a file is a test or serves tests. */
export const isTest = (path: string): boolean =>
  /[.-](spec|test)\.[cm]?[jt]sx?$/.test(path) ||
  /(^|\/)(__tests__|__mocks__|_mocks_|tests?|testing|e2e|e2e-tests?|cypress|mocks|fixtures)\//.test(path);

/** Whether a path lies in a folder; everything lies in ''. */
export const isBelow = (path: string, folder: string): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`);
