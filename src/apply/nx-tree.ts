import { posix } from 'node:path';
import type { Plan, ProjectReader } from '../contracts.js';

/** What is used of the tree that Nx gives to a generator. */
export interface NxTree {
  /** Of the workspace, absolute. */
  readonly root: string;
  read(path: string, encoding: 'utf8'): string | null;
  exists(path: string): boolean;
  isFile(path: string): boolean;
  children(folder: string): string[];
  write(path: string, content: string): void;
}

/** Reads a workspace from the tree of Nx, whose paths are told from the root of the workspace. */
export function nxTreeReader(tree: NxTree): ProjectReader {
  return {
    exists: (path) => tree.exists(path),
    read(path) {
      const text = tree.read(path, 'utf8');
      if (text === null) {
        throw new Error(`${path} does not exist`);
      }
      return text;
    },
    list: (folder) =>
      tree
        .children(folder === '.' ? '' : folder)
        .map((name) => ({ name, isFolder: !tree.isFile(posix.join(folder, name)) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** Puts a plan into the tree of Nx, which then writes it or, in a dry run, only lists it. */
export function applyToNxTree({ entries }: Plan, tree: NxTree): void {
  for (const entry of entries) {
    if (entry.action !== 'by-hand') {
      tree.write(entry.path, entry.content);
    }
  }
}
