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

/** Whether a file is a test by its name. */
export const isTestFile = (path: string): boolean => /[.-](spec|test)\.[cm]?[jt]sx?$/.test(path);

/** A folder of what serves tests. */
const OF_TESTS =
  /(?<=^|\/)(__tests__|__mocks__|_mocks_|tests?|testing|e2e|e2e-tests?|cypress|mocks|fixtures)(?=\/)/g;

/**
 * Tells which files are tests or serve tests. A folder with a module of its own name is a feature, whatever it is about:
 * `src/test/test.module.ts`.
 *
 * @param paths all files
 */
export function testsAmong(paths: readonly string[]): (path: string) => boolean {
  const features = new Set(
    paths.flatMap((path) => /^((?:.*\/)?([^/]+))\/\2\.module\.ts$/.exec(path)?.[1] ?? []),
  );
  return (path) =>
    isTestFile(path) ||
    [...path.matchAll(OF_TESTS)].some(
      ({ index, 0: { length } }) => !features.has(path.slice(0, index + length)),
    );
}

/** Whether a path lies in a folder; everything lies in ''. */
export const isBelow = (path: string, folder: string): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`);
