import { posix } from 'node:path';
import type { ProjectReader } from '../contracts.js';

/**
 * The files of a library's own modules, which are those at the top of its sources, or in `lib`, where Nx puts them. What
 * lies deeper is a part of the library.
 */
export function libraryModules(reader: ProjectReader, sourceRoot: string): readonly string[] {
  return [sourceRoot, posix.join(sourceRoot, 'lib')].flatMap((folder) =>
    reader
      .list(folder)
      .filter(({ name, isFolder }) => !isFolder && name.endsWith('.module.ts'))
      .map(({ name }) => posix.join(folder, name)),
  );
}
