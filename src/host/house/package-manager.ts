import { readData, shown } from '../data-files.js';
import type { Ground } from './ground.js';
import { finding, type Finding } from './types.js';

export interface PackageManagerFacts {
  readonly name: 'npm' | 'pnpm' | 'yarn' | 'bun';
  readonly version: string | undefined;
}

const LOCK_FILES = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
] as const;

/** What `packageManager` says, of the application or of the root; else the lock file; else npm. */
export function readPackageManager({ application, inquiry, reader }: Ground): Finding<PackageManagerFacts> {
  const quiet = { ...inquiry, problems: [] };
  for (const file of new Set([application.manifest, 'package.json'])) {
    const [, name, version] =
      /^(npm|pnpm|yarn|bun)@([\d.]+)/.exec(shown(readData(quiet, file)?.['packageManager'])) ?? [];
    if (name === 'npm' || name === 'pnpm' || name === 'yarn' || name === 'bun') {
      return finding({ name, version }, `${name} ${version ?? ''}`, [{ file, note: '"packageManager"' }]);
    }
  }
  for (const folder of new Set([application.root, ''])) {
    for (const [lockFile, name] of LOCK_FILES) {
      const file = folder === '' ? lockFile : `${folder}/${lockFile}`;
      if (reader.exists(file)) {
        return finding({ name, version: undefined }, name, [{ file }]);
      }
    }
  }
  return finding({ name: 'npm', version: undefined }, 'npm, as nothing says otherwise', []);
}
