import type { Contribution, EditContribution } from '../contracts.js';
import { addJsonMembers, registerInModule } from '../edit/index.js';
import type { KnownPackage } from '../application/index.js';
import type { AdoptionContext } from './types.js';
import { rangesFor } from './versions.js';

/** The files of a new service whose path matches, and any more that are named. */
export function filesOf({ files }: AdoptionContext, pattern: RegExp): NonNullable<Contribution['files']> {
  return [...files.values()].filter(({ path }) => pattern.test(path));
}

/** Registers a module of ours in the project's root module. */
export function registered(className: string, from: string, { host }: AdoptionContext): EditContribution {
  const { rootModule: file, importStyle } = host;
  return {
    path: file,
    purpose: `registers ${className}`,
    apply: registerInModule({ className, from, file, importStyle }),
  };
}

/** Adds scripts to `package.json`; those of the same name stay. */
export function scripts(commands: Readonly<Record<string, string>>): EditContribution {
  return {
    path: 'package.json',
    purpose: `gets ${Object.keys(commands).join(', ')}`,
    apply: addJsonMembers(commands, { file: 'package.json', at: ['scripts'] }),
  };
}

/** Packages in the ranges that go with the project's NestJS. */
export function packages(
  { nest }: AdoptionContext,
  dependencies: readonly KnownPackage[],
  devDependencies: readonly KnownPackage[] = [],
): Pick<Contribution, 'dependencies' | 'devDependencies'> {
  return {
    dependencies: rangesFor(nest, dependencies),
    devDependencies: rangesFor(nest, devDependencies),
  };
}
