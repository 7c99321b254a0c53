import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/**
 * What a new service's `package.json` says to depend on the very nest-persona that makes it: a version range when
 * it came from a registry, a `file:` path when it came from a folder or a tarball.
 *
 * @param target absolute folder of the new service; `file:` paths are relative to it
 */
export function toolSpec(target: string, packageRoot = PACKAGE_ROOT): string {
  const { name, version }: Manifest = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  const installation = dirname(packageRoot);
  if (!packageRoot.split(sep).includes('node_modules')) {
    return fileSpec(target, packageRoot);
  }
  const lock = join(installation, '.package-lock.json');
  const resolved = existsSync(lock) ? resolvedFrom(lock, name) : undefined;
  return resolved?.startsWith('file:') === true
    ? fileSpec(target, join(installation, '..', resolved.slice('file:'.length)))
    : `^${version}`;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
}

interface Lock {
  readonly packages?: Readonly<Record<string, { readonly resolved?: string }>>;
}

function resolvedFrom(path: string, name: string): string | undefined {
  const { packages }: Lock = JSON.parse(readFileSync(path, 'utf8'));
  return packages?.[`node_modules/${name}`]?.resolved;
}

const fileSpec = (target: string, path: string): string =>
  `file:${relative(target, path).split(sep).join('/')}`;
