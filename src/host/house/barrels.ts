import { posix } from 'node:path';
import type { FeatureModule } from './feature-modules.js';
import { isBelow } from './files.js';
import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';
import { folderOf } from './sources.js';
import { tally } from './types.js';

export interface BarrelFacts {
  /** Folders of the house whose `index.ts` passes on what lies in them, from the root of the repository. */
  readonly folders: readonly string[];
  /** Those that most features have, from the feature's own folder: `dto`. */
  readonly habits: readonly string[];
}

/** Folders within features that are imported as one. */
export function readBarrels({ sources }: Ground, features: readonly FeatureModule[]): BarrelFacts {
  const files = sources.own.filter(isBarrel).map(({ path }) => folderOf(path));
  const homes = features.map(({ folder }) => folder);
  const within = (folders: readonly string[]): readonly string[] =>
    homes.flatMap((home) =>
      folders
        .filter((folder) => folder !== home && isBelow(folder, home))
        .map((folder) => posix.relative(home, folder)),
    );
  const all = tally(within([...new Set(sources.own.map(({ path }) => folderOf(path)))]));
  const having = new Map(tally(within(files)));
  const habits = all
    .filter(([folder, count]) => (having.get(folder) ?? 0) * 2 > count)
    .map(([folder]) => folder);
  return { folders: files, habits };
}

/** A file that passes things on, and declares nothing. */
function isBarrel({ path, exports, program }: SourceFile): boolean {
  return (
    posix.basename(path) === 'index.ts' &&
    exports.length > 0 &&
    program.body.every(({ type }) => type === 'ExportAllDeclaration' || type === 'ExportNamedDeclaration') &&
    exports.every(({ specifier }) => specifier?.startsWith('./') === true)
  );
}
