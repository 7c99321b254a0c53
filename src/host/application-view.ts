import { posix } from 'node:path';
import type { ProjectReader } from '../contracts.js';
import type { SharedApplication } from './facts.js';
import { FORMATTER_FILES } from './formatter.js';
import type { Project } from './house/projects.js';
import { LOCK_FILES } from './manifest.js';
import { SETTINGS_FILE } from './settings.js';

/** An application of a repository as a project of its own. */
export interface ApplicationView {
  /** Paths are told from the app root. What the application has from its workspace is found there too. */
  readonly reader: ProjectReader;
  /** Where something of the application lies in the repository: `src/x.ts` is `apps/api/src/x.ts`. */
  readonly inRepository: (path: string) => string;
  /** Absent for an application with a `package.json` of its own. */
  readonly shared: SharedApplication | undefined;
}

type Kind = (name: string) => boolean;

/** Of the files of each kind, those of the application hold, and those of the workspace where it has none. */
const FROM_WORKSPACE: readonly Kind[] = [
  (name) => LOCK_FILES.some(([lock]) => lock === name),
  (name) => FORMATTER_FILES.includes(name),
  (name) => name === '.editorconfig',
  (name) => name === 'pnpm-workspace.yaml',
  (name) => /^(\.oxlintrc\.|oxlint\.config\.|\.eslintrc|eslint\.config\.|biome\.jsonc?$)/.test(name),
];

/** In an application without a `package.json`, these belong to the workspace as well. */
const OF_SHARED: readonly Kind[] = [
  ...FROM_WORKSPACE,
  (name) => name === 'nest-cli.json',
  (name) => name === '.env.example',
];

/**
 * Shows an application as if it were all of its repository.
 *
 * @param repository from its root
 */
export function applicationView(repository: ProjectReader, application: Project): ApplicationView {
  const { root } = application;
  if (root === '') {
    return { reader: repository, inRepository: (path) => path, shared: undefined };
  }
  const shared = sharedOf(application);
  const borrowed =
    shared === undefined
      ? filesAbove(repository, root, [''], FROM_WORKSPACE)
      : borrowedFiles(repository, application);
  const inRepository = (path: string): string => borrowed.get(path) ?? posix.join(root, path);
  const borrowedNames = [...borrowed.keys()].filter((path) => !path.includes('/'));
  return {
    inRepository,
    shared,
    reader: {
      exists: (path) => repository.exists(inRepository(path)),
      read: (path) => repository.read(inRepository(path)),
      list: (path) => [
        ...repository.list(inRepository(path)),
        ...(path === '' || path === '.' ? borrowedNames.map((name) => ({ name, isFolder: false })) : []),
      ],
    },
  };
}

/** What an application without a `package.json` has from the folder of the one that it shares, or from the repository. */
function borrowedFiles(repository: ProjectReader, { root, manifest }: Project): ReadonlyMap<string, string> {
  const workspace = folderOf(manifest);
  const settings = posix.join(workspace, SETTINGS_FILE);
  const hasSettings = repository.exists(posix.join(root, SETTINGS_FILE)) || !repository.exists(settings);
  return new Map([
    ...filesAbove(repository, root, [workspace, ''], OF_SHARED),
    ['package.json', manifest],
    ...(hasSettings ? [] : [[SETTINGS_FILE, settings] as const]),
  ]);
}

/** For each kind of file that a folder has none of: those of the first of the others that has some, by their names. */
function filesAbove(
  repository: ProjectReader,
  root: string,
  folders: readonly string[],
  kinds: readonly Kind[],
): ReadonlyMap<string, string> {
  const [own = [], ...others] = [root, ...folders].map((folder) => filesIn(repository, folder));
  const missing = kinds.filter((kind) => !own.some((path) => kind(posix.basename(path))));
  const found = missing.flatMap((kind) => {
    const ofKind = others.map((paths) => paths.filter((path) => kind(posix.basename(path))));
    return ofKind.find((paths) => paths.length > 0) ?? [];
  });
  return new Map(found.map((path) => [posix.basename(path), path]));
}

function filesIn(repository: ProjectReader, folder: string): readonly string[] {
  return repository
    .list(folder)
    .filter(({ isFolder }) => !isFolder)
    .map(({ name }) => posix.join(folder, name));
}

/** '' for the root. */
const folderOf = (path: string): string => (path.includes('/') ? posix.dirname(path) : '');

function sharedOf({ root, manifest, entry, tsconfig, isLibrary }: Project): SharedApplication | undefined {
  return manifest === posix.join(root, 'package.json')
    ? undefined
    : {
        root,
        tsconfig: posix.relative(root, tsconfig ?? posix.join(root, 'tsconfig.json')),
        entry: posix.relative(root, entry),
        isLibrary,
      };
}
