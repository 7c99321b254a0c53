import { posix } from 'node:path';
import { readData } from '../data-files.js';
import type { Inquiry } from '../facts.js';
import { mapped, type PathMapping } from '../tsconfig.js';
import type { ClassFacts } from './classes.js';
import type { SourceFile } from './source.js';
import { folderOf, type Sources } from './sources.js';
import { lazily } from './types.js';
import type { Workspace } from './workspace.js';

/** A class, with the file that declares it. */
export interface Declared {
  readonly file: SourceFile;
  readonly node: ClassFacts;
}

/** What an imported name is called in the module that it comes from. */
export interface Origin {
  readonly specifier: string;
  readonly imported: string;
}

/** Finds what imports mean, inside the repository. */
export interface Resolver {
  /** The file that a specifier means; undefined for packages of others and files that do not exist. */
  readonly fileOf: (from: string, specifier: string) => string | undefined;
  /** The class that a name means in a file: declared there, imported, or imported through files that pass it on. */
  readonly classOf: (file: SourceFile, name: string) => Declared | undefined;
  /** The specifier that a name of a file is imported from, and what it is called there. */
  originOf(
    file: SourceFile,
    name: string,
  ): { readonly specifier: string; readonly imported: string } | undefined;
}

const ENDINGS = ['.ts', '.tsx', '.mts', '.cts', '/index.ts'];

export function resolverOf(
  inquiry: Inquiry,
  { libraries }: Workspace,
  mapping: PathMapping,
  sources: Pick<Sources, 'open'>,
): Resolver {
  const { reader } = inquiry;
  const packages = lazily(() => packageEntries(inquiry, libraries));
  const known = new Map<string, string | undefined>();

  const existing = (path: string): string | undefined => {
    const stem = path.replace(/\.(js|mjs|cjs|ts|mts|cts)$/, '');
    const candidates = [
      ...(stem === path ? [] : [path, `${stem}.ts`]),
      ...ENDINGS.map((ending) => path + ending),
    ];
    return candidates.find((one) => /\.[cm]?tsx?$/.test(one) && reader.exists(one));
  };
  const fileOf = (from: string, specifier: string): string | undefined => {
    if (specifier.startsWith('.')) {
      return cached(known, posix.join(folderOf(from), specifier), existing);
    }
    const target = mapped(mapping, specifier);
    return (target === undefined ? undefined : cached(known, target, existing)) ?? packages().get(specifier);
  };
  const exported = (path: string, name: string, seen: ReadonlySet<string>): Declared | undefined => {
    const file = seen.has(path) ? undefined : sources.open(path);
    if (file === undefined) {
      return undefined;
    }
    const further = new Set([...seen, path]);
    const own = file.exports.find((one) => one.exported === name);
    if (own?.specifier !== undefined) {
      const next = fileOf(path, own.specifier);
      return next === undefined ? undefined : exported(next, own.local, further);
    }
    if (own !== undefined) {
      return classOf(file, own.local, further);
    }
    for (const { exported: star, specifier } of file.exports) {
      const next = star === '*' && specifier !== undefined ? fileOf(path, specifier) : undefined;
      const found = next === undefined ? undefined : exported(next, name, further);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  };
  const classOf = (
    file: SourceFile,
    name: string,
    seen: ReadonlySet<string> = new Set(),
  ): Declared | undefined => {
    const node = file.classes.find((one) => one.name === name);
    if (node !== undefined) {
      return { file, node };
    }
    const origin = originOf(file, name);
    const path = origin === undefined ? undefined : fileOf(file.path, origin.specifier);
    return path === undefined || origin === undefined ? undefined : exported(path, origin.imported, seen);
  };
  return { fileOf, classOf: (file, name) => classOf(file, name), originOf };
}

function originOf(file: SourceFile, name: string): Origin | undefined {
  for (const { specifier, names } of file.imports) {
    const found = names.find(({ local }) => local === name);
    if (found !== undefined) {
      return { specifier, imported: found.imported };
    }
  }
  return undefined;
}

function cached(
  known: Map<string, string | undefined>,
  key: string,
  find: (key: string) => string | undefined,
): string | undefined {
  if (!known.has(key)) {
    known.set(key, find(key));
  }
  return known.get(key);
}

/** The sources that the packages of a workspace start from: what they publish is not built yet. */
function packageEntries(inquiry: Inquiry, libraries: Workspace['libraries']): ReadonlyMap<string, string> {
  const quiet = { ...inquiry, problems: [] };
  const entries = libraries.flatMap(({ root, sourceRoot }): [string, string][] => {
    const name = readData(quiet, posix.join(root, 'package.json'))?.['name'];
    const entry = [posix.join(sourceRoot, 'index.ts'), posix.join(root, 'index.ts')].find((path) =>
      inquiry.reader.exists(path),
    );
    return typeof name === 'string' && entry !== undefined ? [[name, entry]] : [];
  });
  return new Map(entries);
}
