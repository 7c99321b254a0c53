import { posix } from 'node:path';
import type { FileContribution } from '../contracts.js';
import type { HouseContext } from './types.js';

/** The `index.ts` of each folder that is imported as one and that some of the files lie in. */
export function barrelFiles(
  { places, style }: HouseContext,
  files: readonly FileContribution[],
): readonly FileContribution[] {
  return places.barrels.flatMap((folder) => {
    const names = files
      .filter(({ path }) => posix.dirname(path) === folder)
      .map(({ path }) => posix.basename(path, '.ts'))
      .toSorted();
    return names.length === 0
      ? []
      : [
          {
            path: `${folder}/index.ts`,
            template: 'inhouse/barrel.ts',
            view: { modules: names.map((name) => `./${name}${style.moduleEnding}`) },
            purpose: 'passes on what lies beside it',
          },
        ];
  });
}
