import { posix } from 'node:path';
import type { ProjectReader } from '../../contracts.js';

/** A folder of a project as a project of its own: its paths are told from there. */
export function within(reader: ProjectReader, folder: string): ProjectReader {
  return folder === ''
    ? reader
    : {
        exists: (path) => reader.exists(posix.join(folder, path)),
        read: (path) => reader.read(posix.join(folder, path)),
        list: (path) => reader.list(posix.join(folder, path)),
      };
}
