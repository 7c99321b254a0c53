import { posix } from 'node:path';
import { type Data, isData, readData, shown } from './data-files.js';
import type { Inquiry } from './facts.js';

/** What of `tsconfig.json` decides how modules are found, paths told from the app root. */
export interface PathMapping {
  /** Pattern, such as `src/*`, to its first target without extension, such as `src/*`. */
  readonly paths: Readonly<Record<string, string>>;
  readonly baseUrl?: string;
}

/** The options of the compiler, those that `tsconfig.json` inherits included; paths are as they are written. */
export function readCompilerOptions(inquiry: Inquiry, path = tsconfigOf(inquiry)): Data {
  return optionsOf(inquiry, path, new Set());
}

const tsconfigOf = ({ shared }: Inquiry): string => shared?.tsconfig ?? 'tsconfig.json';

function optionsOf(inquiry: Inquiry, path: string, seen: ReadonlySet<string>): Data {
  const data = seen.has(path) ? undefined : readData(inquiry, path);
  const inherited = [data?.['extends'] ?? []]
    .flat()
    .map((base) => optionsOf(inquiry, basePath(inquiry, path, shown(base)), new Set([...seen, path])));
  const own = data?.['compilerOptions'];
  return Object.fromEntries([...inherited, isData(own) ? own : {}].flatMap((one) => Object.entries(one)));
}

/** What a configuration extends that is not there: packages that are not installed, for the most part. */
export function missingBases(
  inquiry: Inquiry,
  path: string,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  const bases = [readData({ ...inquiry, problems: [] }, path)?.['extends'] ?? []].flat().map(shown);
  return bases.flatMap((base) => {
    const found = basePath(inquiry, path, base);
    return inquiry.reader.exists(found)
      ? seen.has(found)
        ? []
        : missingBases(inquiry, found, new Set([...seen, path]))
      : [base];
  });
}

/** Reads `tsconfig.json` with everything that it extends. */
export function readPathMapping(inquiry: Inquiry, path = tsconfigOf(inquiry)): PathMapping {
  const mapping = mappingOf(inquiry, path, new Set());
  return inquiry.shared === undefined ? mapping : rehomed(mapping, inquiry.shared.root);
}

/** What the workspace says of an application's own folder, `../../apps/api/src/*`, as that says it: `src/*`. */
function rehomed({ paths, baseUrl }: PathMapping, root: string): PathMapping {
  const home = (path: string): string => posix.relative(root, posix.join(root, path));
  return {
    paths: Object.fromEntries(Object.entries(paths).map(([pattern, target]) => [pattern, home(target)])),
    ...(baseUrl === undefined ? {} : { baseUrl: home(baseUrl) }),
  };
}

function mappingOf(inquiry: Inquiry, path: string, seen: ReadonlySet<string>): PathMapping {
  const data = seen.has(path) ? undefined : readData(inquiry, path);
  if (data === undefined) {
    return { paths: {} };
  }
  const inherited = [data['extends'] ?? []]
    .flat()
    .map((base) => basePath(inquiry, path, shown(base)))
    .map((base) => mappingOf(inquiry, base, new Set([...seen, path])))
    .reduce<PathMapping>((all, one) => Object.assign({}, all, one), { paths: {} });
  const options = isData(data['compilerOptions']) ? data['compilerOptions'] : {};
  const folder = posix.dirname(path);
  const baseUrl =
    typeof options['baseUrl'] === 'string' ? posix.join(folder, options['baseUrl']) : inherited.baseUrl;
  const own = isData(options['paths']) ? pathsOf(options['paths'], baseUrl ?? folder) : undefined;
  return { paths: own ?? inherited.paths, ...(baseUrl === undefined ? {} : { baseUrl }) };
}

function pathsOf(paths: Readonly<Record<string, unknown>>, base: string): Record<string, string> {
  const entries = Object.entries(paths).map(([pattern, targets]): [string, string] => {
    const [target] = [targets].flat();
    // Module resolution of Node.js wants the extension: `"src/*": ["./src/*.ts"]`.
    return [pattern, posix.join(base, shown(target)).replace(/\.ts$/u, '')];
  });
  return Object.fromEntries(entries);
}

function basePath({ reader }: Inquiry, from: string, base: string): string {
  const paths = base.startsWith('.')
    ? [posix.join(posix.dirname(from), base)]
    : foldersAbove(from).map((folder) => posix.join(folder, 'node_modules', base));
  const candidates = paths.flatMap((path) =>
    path.endsWith('.json') ? [path] : [`${path}.json`, posix.join(path, 'tsconfig.json')],
  );
  return candidates.find((path) => reader.exists(path)) ?? candidates[0] ?? base;
}

/** The folders that a file lies in, the nearest first. */
function foldersAbove(path: string): readonly string[] {
  const folder = posix.dirname(path);
  return folder === '.' ? ['.'] : [folder, ...foldersAbove(folder)];
}

/**
 * The path from the app root that a mapped specifier means, without extension.
 *
 * @example
 * mapped({ paths: { '@app/*': 'src/*' } }, '@app/orders/order') // 'src/orders/order'
 */
export function mapped({ paths, baseUrl }: PathMapping, specifier: string): string | undefined {
  for (const [pattern, target] of Object.entries(paths)) {
    const [before = '', after = ''] = pattern.split('*');
    if (pattern === specifier) {
      return target;
    }
    if (pattern.includes('*') && specifier.startsWith(before) && specifier.endsWith(after)) {
      return target.replace('*', specifier.slice(before.length, specifier.length - after.length));
    }
  }
  return baseUrl === undefined ? undefined : posix.join(baseUrl, specifier);
}
