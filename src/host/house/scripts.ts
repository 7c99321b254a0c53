import { readData, textsOf } from '../data-files.js';
import type { Ground } from './ground.js';

/** A script of a `package.json`. */
export interface Script {
  readonly name: string;
  readonly command: string;
  readonly file: string;
}

/** The scripts of the application, then those of the root of its workspace, then those of the libraries in it. */
export function scriptsOf({ application, workspace, inquiry }: Ground): readonly Script[] {
  const files = new Set([
    application.manifest,
    'package.json',
    ...workspace.libraries.map(({ manifest }) => manifest),
  ]);
  return [...files].flatMap((file) => {
    const data = readData({ ...inquiry, problems: [] }, file);
    return Object.entries(textsOf(data?.['scripts'])).map(([name, command]): Script => ({
      name,
      command,
      file,
    }));
  });
}
