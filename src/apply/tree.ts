import type { Tree } from '@angular-devkit/schematics';
import type { Plan, ProjectReader } from '../contracts.js';

/**
 * Reads a project from a devkit Tree.
 *
 * @param root path of the app root inside the tree, `` for the tree's own root
 */
export function treeReader(tree: Tree, root = ''): ProjectReader {
  const at = (path: string): string => (root === '' ? path : `${root}/${path}`);
  return {
    exists: (path) => tree.exists(at(path)) || !isEmpty(tree, at(path)),
    read: (path) => tree.readText(at(path)),
    list(folder) {
      const entry = tree.getDir(at(folder));
      return [
        ...entry.subdirs.map((name) => ({ name: String(name), isFolder: true })),
        ...entry.subfiles.map((name) => ({ name: String(name), isFolder: false })),
      ].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

function isEmpty(tree: Tree, folder: string): boolean {
  const entry = tree.getDir(folder);
  return entry.subdirs.length === 0 && entry.subfiles.length === 0;
}

/** Puts a plan into a devkit Tree; the devkit then commits or, in a dry run, only lists it. */
export function applyToTree(plan: Plan, tree: Tree, root = ''): void {
  for (const entry of plan.entries) {
    const path = 'path' in entry && root !== '' ? `${root}/${entry.path}` : entry.path;
    if (entry.action === 'create') {
      tree.create(path, entry.content);
    } else if (entry.action === 'update') {
      tree.overwrite(path, entry.content);
    }
  }
}
