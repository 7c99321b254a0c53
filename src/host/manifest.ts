import type { HostProject } from '../contracts.js';
import { catalogued } from './catalogs.js';
import { type Data, readData, shown, textsOf } from './data-files.js';
import type { Inquiry } from './facts.js';

export interface Manifest {
  readonly data: Data;
  /** Declared for run time or development. */
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Reads `package.json`; a missing one and one without NestJS are problems. */
export function readManifest(inquiry: Inquiry): Manifest {
  const { reader, problems, facts } = inquiry;
  const data = readData(inquiry, 'package.json') ?? {};
  const named = { ...textsOf(data['devDependencies']), ...textsOf(data['dependencies']) };
  const dependencies = Object.values(named).some((range) => range.startsWith('catalog:'))
    ? ranged(named, readData(inquiry, 'pnpm-workspace.yaml') ?? {})
    : named;
  const nest = dependencies['@nestjs/core'];
  if (!reader.exists('package.json')) {
    problems.push({
      code: 'host/no-manifest',
      place: 'package.json',
      message: 'there is no package.json here',
      hint: 'run the command in the folder of your service, or make one: nest-persona new shop',
    });
  } else if (nest === undefined && problems.length === 0) {
    problems.push({
      code: 'host/no-nest',
      place: 'package.json',
      message: 'this package does not depend on @nestjs/core',
      hint: 'run the command in the folder of a NestJS service, or make one: nest-persona new shop',
    });
  }
  if (nest !== undefined) {
    facts.push({ about: 'NestJS', value: nest, evidence: 'package.json' });
  }
  const modules = data['type'] === 'module' ? 'ES modules' : 'CommonJS';
  facts.push({ about: 'module system', value: modules, evidence: 'package.json "type"' });
  return { data, dependencies };
}

const ranged = (named: Manifest['dependencies'], catalogs: Data): Manifest['dependencies'] =>
  Object.fromEntries(Object.entries(named).map(([name, range]) => [name, catalogued(name, range, catalogs)]));

export const LOCK_FILES: readonly (readonly [string, HostProject['packageManager']])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
];

/** The package manager: what `packageManager` says, else the lock file, else npm. */
export function packageManagerOf(inquiry: Inquiry, { data }: Manifest): HostProject['packageManager'] {
  const declared = /^(npm|pnpm|yarn|bun)@/.exec(shown(data['packageManager']))?.[1];
  if (declared === 'npm' || declared === 'pnpm' || declared === 'yarn' || declared === 'bun') {
    inquiry.facts.push({
      about: 'package manager',
      value: declared,
      evidence: 'package.json "packageManager"',
    });
    return declared;
  }
  const [lockFile, found] = LOCK_FILES.find(([name]) => inquiry.reader.exists(name)) ?? [
    'no lock file',
    'npm',
  ];
  inquiry.facts.push({ about: 'package manager', value: found, evidence: lockFile });
  return found;
}
