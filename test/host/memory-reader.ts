import type { ProjectReader } from '../../src/contracts.js';

/** A project that consists of texts; a path with undefined does not exist. */
export function memoryReader(files: Readonly<Record<string, string | undefined>>): ProjectReader {
  const paths = Object.keys(files).filter((path) => files[path] !== undefined);
  return {
    exists: (path) => paths.some((one) => one === path || one.startsWith(`${path}/`)),
    read(path) {
      const text = files[path];
      if (text === undefined) {
        throw new Error(`${path} does not exist`);
      }
      return text;
    },
    list(folder) {
      const above = folder === '' || folder === '.' ? '' : `${folder}/`;
      const inside = paths.filter((path) => path.startsWith(above)).map((path) => path.slice(above.length));
      return [...new Set(inside.map((path) => path.split('/')[0] ?? ''))]
        .sort()
        .map((name) => ({ name, isFolder: !inside.includes(name) }));
    },
  };
}
