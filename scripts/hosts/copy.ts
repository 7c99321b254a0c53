import { copyFileSync, cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Ran, lastWords, run } from './run.ts';

const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'coverage', '.nx']);
const LOCKS = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb'];

/**
 * Copies a repository with its installed dependencies, as a git repository of one commit.
 *
 * Packages are linked, not copied: no file of theirs is written to in place, but for npm's own list, which is copied.
 *
 * @returns what failed, if something did
 */
export function copyHost(from: string, to: string): string | undefined {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !LEFT_OUT.has(basename(path)),
  });
  for (const modules of installedIn(from)) {
    const linked = run('cp', ['-al', join(from, modules), join(to, modules)], from);
    if (linked.code !== 0) {
      return lastWords(linked);
    }
    const list = join(modules, '.package-lock.json');
    if (existsSync(join(from, list))) {
      rmSync(join(to, list));
      copyFileSync(join(from, list), join(to, list));
    }
  }
  const made = run('git', ['init', '--quiet'], to);
  if (made.code !== 0) {
    return lastWords(made);
  }
  const excluded = [...LEFT_OUT, '.env', '*.tsbuildinfo', '.eslintcache'].join('\n');
  writeFileSync(join(to, '.git/info/exclude'), `${excluded}\n`);
  return commit(to, 'the host');
}

function installedIn(root: string): readonly string[] {
  const inPackages = globSync('{apps,packages,libs}/*/node_modules', { cwd: root });
  return ['node_modules', ...inPackages].filter((folder) => existsSync(join(root, folder)));
}

/** @returns what failed, if something did */
export function commit(root: string, message: string): string | undefined {
  const who = ['-c', 'user.name=hosts', '-c', 'user.email=hosts@localhost', '-c', 'core.hooksPath=/dev/null'];
  const added = run('git', ['add', '--all'], root);
  const done =
    added.code === 0 ? run('git', [...who, 'commit', '--quiet', '--message', message], root) : added;
  return done.code === 0 ? undefined : lastWords(done);
}

/**
 * Installs what the manifest asks for, and leaves the repository's own files as they were.
 *
 * npm does it where the host's own package manager is not at hand, or where its lock names versions that the registry
 * lacks.
 *
 * @returns what failed, if something did
 */
export function install(root: string, packageManager: string): string | undefined {
  const own = run(packageManager, ['install', '--ignore-scripts'], root, { npm_config_audit: 'false' });
  const done = own.code === 0 ? own : byNpm(root);
  run('git', ['checkout', '--quiet', '--', '.'], root);
  return done.code === 0 ? undefined : lastWords(done);
}

/** Dependencies that came with what `nest-persona add` wrote into the manifest. */
export function installAdded(root: string): string | undefined {
  const done = run('npm', [...NPM, ...lockOf(root)], root);
  return done.code === 0 ? undefined : lastWords(done);
}

const NPM = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps'];

function lockOf(root: string): readonly string[] {
  return existsSync(join(root, 'package-lock.json')) ? [] : ['--no-package-lock'];
}

function byNpm(root: string): Ran {
  for (const lock of LOCKS) {
    rmSync(join(root, lock), { force: true });
  }
  return run('npm', [...NPM, '--no-package-lock'], root);
}

export interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export function manifestOf(root: string): Manifest {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
}

/** A program of the host's own, if it has it. */
export function binOf(root: string, name: string): string | undefined {
  const file = join(root, 'node_modules/.bin', name);
  return existsSync(file) ? file : undefined;
}
