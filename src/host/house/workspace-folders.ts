import { posix } from 'node:path';
import { isData, readData } from '../data-files.js';
import type { Inquiry } from '../facts.js';

/**
 * The folders of the packages that a workspace of pnpm, yarn or npm consists of.
 *
 * @returns `file`: the one that says so, undefined for a repository that is no workspace
 */
export function workspaceFolders(inquiry: Inquiry): {
  readonly folders: readonly string[];
  readonly file: string | undefined;
} {
  const quiet = { ...inquiry, problems: [] };
  const ofPnpm = textList(readData(quiet, 'pnpm-workspace.yaml')?.['packages']);
  const { workspaces } = readData(quiet, 'package.json') ?? {};
  const ofPackage = textList(isData(workspaces) ? workspaces['packages'] : workspaces);
  const patterns = ofPnpm.length > 0 ? ofPnpm : ofPackage;
  if (patterns.length === 0) {
    return { folders: [], file: undefined };
  }
  const excluded = new Set(
    patterns.filter((one) => one.startsWith('!')).flatMap((one) => matching(inquiry, one.slice(1))),
  );
  const folders = patterns
    .filter((one) => !one.startsWith('!'))
    .flatMap((one) => matching(inquiry, one))
    .filter((folder) => !excluded.has(folder) && inquiry.reader.exists(posix.join(folder, 'package.json')));
  return {
    folders: [...new Set(folders)],
    file: ofPnpm.length > 0 ? 'pnpm-workspace.yaml' : 'package.json',
  };
}

const textList = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** `apps/*`, `packages/**` and plain folders; `*` also inside a name. */
function matching({ reader }: Inquiry, pattern: string): readonly string[] {
  const parts = posix
    .normalize(pattern)
    .replace(/^\.\//, '')
    .split('/')
    .filter((part) => part !== '');
  return parts.reduce<readonly string[]>(
    (folders, part) => {
      if (part === '**') {
        return folders.flatMap((folder) => [folder, ...allBelow(reader, folder, 3)]);
      }
      return part.includes('*')
        ? folders.flatMap((folder) =>
            inside(reader, folder).filter((one) => isLike(posix.basename(one), part)),
          )
        : folders.map((folder) => posix.join(folder, part));
    },
    [''],
  );
}

function inside(reader: Inquiry['reader'], folder: string): readonly string[] {
  return reader
    .list(folder)
    .filter(({ name, isFolder }) => isFolder && name !== 'node_modules' && !name.startsWith('.'))
    .map(({ name }) => posix.join(folder, name));
}

function allBelow(reader: Inquiry['reader'], folder: string, depth: number): readonly string[] {
  return depth === 0
    ? []
    : inside(reader, folder).flatMap((one) => [one].concat(allBelow(reader, one, depth - 1)));
}

function isLike(name: string, pattern: string): boolean {
  const [before = '', after = ''] = pattern.split('*');
  return name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after);
}
