import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type { ProjectReader } from '../../contracts.js';
import { ProblemsError, assertNoProblems, type Problem } from '../../errors.js';
import type { Traits } from '../types.js';
import { readManifest } from './manifest.js';
import { parseSourceFile, type SourceFile } from './source-file.js';

/** Where the code of a service lies. */
const CODE_FOLDERS = ['src', 'test'];
/** Where migrations lie when they are not below `src`. */
const MIGRATION_FOLDERS = ['migrations', 'database', 'db'];
const TEST_FOLDER = /^_{0,2}(tests?|testing|mocks?|fixtures)_{0,2}$/;
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'coverage']);

/** All that the rules see of a service. */
export interface Project {
  readonly traits: Traits;
  /** Of `package.json`. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Code and tests, parsed. */
  readonly files: readonly SourceFile[];
  /** The files that make up the service: below `src`, without tests. */
  readonly sources: readonly SourceFile[];
  file(path: string): SourceFile | undefined;
  /** The text of any file, or undefined when there is none. */
  text(path: string): string | undefined;
  /** Names of the files in a folder (`''` for the app root), without those of its folders. */
  filesIn(folder: string): readonly string[];
  /** Whether a specifier names a package that the service depends on, or a module of Node. */
  isPackage(specifier: string): boolean;
  /** Texts of every migration: `.ts` and `.sql` files of folders that are called so. */
  readonly migrationTexts: readonly string[];
}

/**
 * Reads and parses a whole service.
 *
 * @throws ProblemsError that names every file which does not parse
 */
export function readProject(reader: ProjectReader, traits: Traits): Project {
  const paths = CODE_FOLDERS.flatMap((folder) => filesBelow(reader, folder));
  const files = parseAll(reader, paths.filter(isScript));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const migrationPaths = [
    ...paths,
    ...MIGRATION_FOLDERS.flatMap((folder) => filesBelow(reader, folder)),
  ].filter((path) => /(^|\/)migrations?\//i.test(path) && /\.(ts|sql)$/.test(path));
  const { dependencies, scripts } = readManifest(reader);
  return {
    traits,
    scripts,
    files,
    sources: files.filter(({ path }) => path.startsWith('src/') && !isTest(path)),
    file: (path) => byPath.get(path),
    text: (path) => (reader.exists(path) ? reader.read(path) : undefined),
    filesIn: (folder) =>
      reader
        .list(folder)
        .filter(({ isFolder }) => !isFolder)
        .map(({ name }) => name),
    isPackage: (specifier) => dependencies.has(packageOf(specifier)) || isBuiltin(specifier),
    migrationTexts: migrationPaths.map((path) => byPath.get(path)?.text ?? reader.read(path)),
  };
}

/** Whether a file is a test or only serves tests. */
export function isTest(path: string): boolean {
  const isInTestFolder = path
    .split('/')
    .slice(0, -1)
    .some((folder) => TEST_FOLDER.test(folder));
  return isInTestFolder || /[.-](spec|test)\.[cm]?tsx?$/.test(path);
}

const isScript = (path: string): boolean => /\.[cm]?tsx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path);

const packageOf = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

function filesBelow(reader: ProjectReader, folder: string): string[] {
  return reader.list(folder).flatMap(({ name, isFolder }) => {
    const path = posix.join(folder, name);
    if (!isFolder) {
      return [path];
    }
    return SKIPPED_FOLDERS.has(name) || name.startsWith('.') ? [] : filesBelow(reader, path);
  });
}

function parseAll(reader: ProjectReader, paths: readonly string[]): SourceFile[] {
  const problems: Problem[] = [];
  const files = paths.flatMap((path) => {
    try {
      return [parseSourceFile(path, reader.read(path))];
    } catch (error) {
      if (!(error instanceof ProblemsError)) {
        throw error;
      }
      problems.push(...error.problems);
      return [];
    }
  });
  assertNoProblems(problems);
  return files;
}
