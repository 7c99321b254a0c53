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
  const { name, version } = readJson(join(packageRoot, 'package.json')) as { name: string; version: string };
  const installation = dirname(packageRoot);
  if (!packageRoot.split(sep).includes('node_modules')) {
    return fileSpec(target, packageRoot);
  }
  const lock = join(installation, '.package-lock.json');
  const resolved = existsSync(lock) ? resolvedFrom(readJson(lock), name) : undefined;
  return resolved?.startsWith('file:') === true
    ? fileSpec(target, join(installation, '..', resolved.slice('file:'.length)))
    : `^${version}`;
}

function resolvedFrom(lock: unknown, name: string): string | undefined {
  const { packages } = lock as { packages?: Record<string, { resolved?: string }> };
  return packages?.[`node_modules/${name}`]?.resolved;
}

const fileSpec = (target: string, path: string): string => `file:${relative(target, path).split(sep).join('/')}`;

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
