import { posix } from 'node:path';
import { readData } from '../data-files.js';
import type { Inquiry } from '../facts.js';
import { mapped, type PathMapping } from '../tsconfig.js';
import { filesBelow, isBelow, isSource, testsAmong } from './files.js';
import { openSourceFile, type SourceFile } from './source.js';
import { lazily } from './types.js';
import type { Workspace } from './workspace.js';

/** The sources of an application, parsed when they are first looked at. */
export interface Sources {
  /** Every file of the application and of the repository around it but for its other applications. */
  readonly paths: readonly string[];
  /** The program: sources of the application that are no tests. */
  readonly own: readonly SourceFile[];
  /** Sources of the libraries of the repository, tests left out. */
  readonly shared: readonly SourceFile[];
  /** Tests and what serves them, of the application. */
  readonly tests: readonly SourceFile[];
  /** One file, wherever it lies; undefined when it does not exist or does not parse. */
  readonly open: (path: string) => SourceFile | undefined;
}

/**
 * Files that do not parse become problems of the inquiry when they are looked at.
 *
 * @param mapping tells what specifiers mean
 */
export function sourcesOf(
  inquiry: Inquiry,
  { application, applications, libraries }: Workspace,
  mapping: () => PathMapping,
): Sources {
  const { reader } = inquiry;
  const known = new Map<string, SourceFile | undefined>();
  const open = (path: string): SourceFile | undefined => {
    if (!known.has(path)) {
      known.set(path, reader.exists(path) ? opened(inquiry, path) : undefined);
    }
    return known.get(path);
  };
  const others = applications
    .map(({ root }) => root)
    .filter((root) => root !== application.root && !isBelow(application.root, root));
  const paths = lazily(() => filesBelow(reader, '', others));
  const tells = lazily(() => testsAmong(paths()));
  const isTest = (path: string): boolean => tells()(path);
  const named = libraries.map(({ root }) => root).filter((root) => root !== '');
  const isAsked = (path: string): boolean => application.isLibrary && isBelow(path, application.root);
  const isShared = (path: string): boolean =>
    !isAsked(path) && (path.startsWith('libs/') || named.some((root) => isBelow(path, root)));
  const isOwn = (path: string): boolean => isBelow(path, application.sourceRoot) && !isShared(path);
  const chosen = (is: (path: string) => boolean): readonly SourceFile[] =>
    paths()
      .filter((path) => isSource(path) && is(path))
      .flatMap((path) => open(path) ?? []);
  const own = lazily(() => chosen((path) => isOwn(path) && !isTest(path)));
  const shared = lazily(() => {
    const used = usedFolders(inquiry, own(), libraries, mapping());
    return chosen((path) => !isOwn(path) && !isTest(path) && used.some((root) => isBelow(path, root)));
  });
  const tests = lazily(() =>
    chosen((path) => isBelow(path, application.root) && isTest(path) && !isShared(path)),
  );
  return {
    get paths() {
      return paths();
    },
    get own() {
      return own();
    },
    get shared() {
      return shared();
    },
    get tests() {
      return tests();
    },
    open,
  };
}

/** The libraries of the repository that some sources import from, as folders: others belong to other applications. */
function usedFolders(
  inquiry: Inquiry,
  files: readonly SourceFile[],
  libraries: Workspace['libraries'],
  mapping: PathMapping,
): readonly string[] {
  const byName = libraries.flatMap(({ root, manifest }) => {
    const name =
      manifest === 'package.json' ? undefined : readData({ ...inquiry, problems: [] }, manifest)?.['name'];
    return typeof name === 'string' ? [{ root, name }] : [];
  });
  const specifiers = new Map(
    files.flatMap(({ path, imports }) =>
      imports.map(
        ({ specifier }) =>
          [specifier.startsWith('.') ? posix.join(folderOf(path), specifier) : specifier, specifier] as const,
      ),
    ),
  );
  const folders = [...specifiers].flatMap(([target, specifier]) => {
    const byPackage = byName.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
    const path = specifier.startsWith('.') ? target : (mapped(mapping, specifier) ?? '');
    const folder = libraries.map(({ root }) => root).find((root) => root !== '' && isBelow(path, root));
    return byPackage?.root ?? folder ?? /^libs\/[^/]+/.exec(path)?.[0] ?? [];
  });
  return [...new Set(folders)];
}

function opened(inquiry: Inquiry, path: string): SourceFile | undefined {
  const file = openSourceFile(path, inquiry.reader.read(path));
  if ('program' in file) {
    return file;
  }
  inquiry.problems.push({
    code: 'host/does-not-parse',
    place: `${path}:${file.line}`,
    message: `this file does not parse: ${file.message}`,
    hint: 'mend the file, then run the command again',
  });
  return undefined;
}

/** The folder of a file, '' for the root. */
export function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}
