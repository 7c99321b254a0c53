import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const CACHE = join(REPOSITORY, '.cache');
const COMMAND = join(REPOSITORY, 'dist/cli/main.js');

/** A service that was made by the built command, with its dependencies in place. */
export interface Service {
  readonly root: string;
  readonly persona: string;
}

/** What a command that ran in a service came to. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** A feature to add: its name, its fields, and further flags. */
export type FeatureArguments = readonly [name: string, fields: string, ...flags: string[]];

/**
 * Makes a service and its features afresh with the built command, below `.cache/services`.
 *
 * Dependencies are installed once for each set of versions and shared by a link. Each service is a git repository: the
 * linter would otherwise leave out what this repository ignores.
 */
export function makeService(name: string, persona: string, features: readonly FeatureArguments[]): Service {
  const root = join(CACHE, 'services', name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(dirname(root), { recursive: true });
  nestPersona(dirname(root), ['new', name, '--persona', persona, '--skip-install']);
  symlinkSync(installedDependencies(join(root, 'package.json')), join(root, 'node_modules'), 'dir');
  for (const [feature, fields, ...flags] of features) {
    nestPersona(root, ['feature', feature, fields, ...flags]);
  }
  return { root, persona };
}

/** Runs the built command; throws with its output when it fails. */
export function nestPersona(cwd: string, args: readonly string[]): string {
  return execFileSync(process.execPath, [COMMAND, ...args], { cwd, encoding: 'utf8' });
}

/** Runs one of the service's npm scripts, or any other command, and waits for its end. */
export function runIn(
  service: Service,
  command: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const [program, ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: service.root,
      env: { ...process.env, CI: 'true', NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}

function installedDependencies(packageJson: string): string {
  return installed(JSON.parse(readFileSync(packageJson, 'utf8')) as PackageJson);
}

/** The `node_modules` for a `package.json`, installed at most once for each set of dependencies. */
export function installed({ dependencies, devDependencies, allowScripts }: PackageJson): string {
  const { 'nest-persona': _self, ...others } = devDependencies;
  const manifest = JSON.stringify(
    { private: true, dependencies, devDependencies: others, allowScripts },
    null,
    2,
  );
  const folder = join(
    CACHE,
    'dependencies',
    createHash('sha256').update(manifest).digest('hex').slice(0, 16),
  );
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    writeFileSync(join(fresh, 'package.json'), manifest);
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: fresh, stdio: 'inherit' });
    symlinkSync(
      relative(join(folder, 'node_modules'), REPOSITORY),
      join(fresh, 'node_modules/nest-persona'),
      'dir',
    );
    moveUnlessThere(fresh, folder);
  }
  return join(folder, 'node_modules');
}

/** Another worker may have installed the same meanwhile: whoever comes second keeps what is there. */
function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) {
      throw error;
    }
    rmSync(from, { recursive: true, force: true });
  }
}

interface PackageJson {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly allowScripts?: Record<string, boolean>;
}
