import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * `nest add nest-persona` through the Nest CLI of each major, as users get it: from a tarball, with the package managers
 * and versions of Node.js in pairs. What is installed is kept in `.cache`, so that a second run is quick.
 */
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const CACHE = join(REPOSITORY, '.cache/adoption');
const PNPM = 'pnpm@10';

interface Case {
  readonly host: 'stock-10' | 'stock-11' | 'stock-12';
  readonly manager: 'npm' | 'pnpm';
  /** A version of the npm package `node`. */
  readonly node: '20.19' | '24';
}

const CASES: readonly Case[] = [
  { host: 'stock-10', manager: 'npm', node: '20.19' },
  { host: 'stock-11', manager: 'pnpm', node: '20.19' },
  { host: 'stock-12', manager: 'npm', node: '24' },
  { host: 'stock-12', manager: 'pnpm', node: '24' },
];

const FEATURES = [
  ['customers', 'name:string:120,email:email:unique'],
  ['orders', 'title:string:120,total:decimal:12:2,status:enum:pending:paid,customer:ref:customers'],
] as const;

/** Those that say something of an adopted project; the others are tested in services of our own. */
const END_TO_END = ['test/app', 'test/customers', 'test/orders', 'test/schema', 'test/docs'];

let tarball = '';

beforeAll(() => {
  mkdirSync(CACHE, { recursive: true });
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', CACHE];
  tarball = join(CACHE, execFileSync('npm', pack, { cwd: REPOSITORY, encoding: 'utf8' }).trim());
});

describe.each(CASES)('$host with $manager on Node.js $node', ({ host, manager, node }) => {
  // Outside of this repository, whose settings tools would find on their way up.
  const root = join(tmpdir(), `nest-persona-adoption-${process.pid}`, `${host}-${manager}`);
  const path = (): string =>
    [nodeFolder(node), join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter);

  /** Runs a program in the host; throws with its output when it fails. */
  const run = (program: string, ...args: string[]): string => {
    const env = { ...process.env, PATH: path(), CI: 'true', NO_COLOR: '1', NODE_OPTIONS: '' };
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8', env });
    if (status !== 0) {
      throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
    }
    // The devkit of Nest CLI 10 and 11 colours its output whatever it is told.
    return stripVTControlCharacters(stdout + stderr);
  };

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  beforeAll(() => {
    rmSync(root, { recursive: true, force: true });
    mkdirSync(dirname(root), { recursive: true });
    cpSync(join(REPOSITORY, 'test/hosts', host), root, { recursive: true });
    writeFileSync(
      join(root, manager === 'pnpm' ? 'pnpm-lock.yaml' : 'package-lock.json'),
      manager === 'pnpm' ? '' : '{}',
    );
    symlinkSync(installed(root, manager), join(root, 'node_modules'), 'dir');
  });

  it('adds nothing without being told to', () => {
    expect(run('node', '--version')).toMatch(`v${node}.`);
    const before = snapshot(root);

    expect(run('nest', 'add', 'nest-persona', '--skip-install')).toContain('Pass --yes');
    expect(snapshot(root)).toEqual(before);
  });

  it('adds what is missing, once', () => {
    run('nest', 'add', 'nest-persona', '--skip-install', '--yes');
    const after = snapshot(root);

    expect(after).toHaveProperty('.nest-persona/persona.yaml');
    expect(run('nest', 'add', 'nest-persona', '--skip-install', '--yes')).not.toContain('CREATE');
    expect(snapshot(root)).toEqual(after);
  });

  it('generates features, and what the stock schematics generate', () => {
    for (const [name, fields] of FEATURES) {
      expect(run('nest', 'g', 'feature', name, fields)).toContain(`CREATE src/${name}/${name}.service.ts`);
    }
    expect(run('nest', 'g', 'service', 'ping')).toContain('CREATE src/ping/ping.service.ts');
  });

  it('compiles and is lint-clean', () => {
    expect(run('tsc', '--noEmit')).toBe('');
    run('nest', 'build');
    const linter = host === 'stock-12' ? 'oxlint --type-aware src/ test/' : 'eslint {src,test}/**/*.ts';
    const [program = '', ...args] = linter.split(' ');
    expect(run(program, ...args)).not.toMatch(/\berror\b(?!s)/);
    run('prettier', '--check', 'src/**/*.ts', 'test/**/*.ts');
  });

  it('passes its unit tests, those of the features and its own', () => {
    expect(run('npm', 'test')).toMatch(/Tests:? +\d+ passed/);
  });

  it('passes its end-to-end tests, those of the features and its own', () => {
    expect(run('npm', 'run', 'test:e2e', '--', ...END_TO_END)).toMatch(/Tests:? +\d+ passed/);
  });

  it('fills a database of its own, as often as it is told to', () => {
    for (const amount of ['20', '30']) {
      const output = run('npm', 'run', 'seed', '--', '--embedded', '--count', amount);
      expect(output).toContain(`customers: ${amount} rows added`);
      expect(output).toContain(`orders: ${amount} rows added`);
    }
  });
});

/** The texts of a project, by path. */
function snapshot(root: string): Readonly<Record<string, string>> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile() && !/node_modules|dist/.test(entry.parentPath.slice(root.length)))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );
}

/** The folder of a version of Node.js, from npm. */
function nodeFolder(version: Case['node']): string {
  const folder = join(CACHE, `node-${version}`);
  if (!existsSync(join(folder, 'node_modules/.bin/node'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', `node@${version}`], {
      cwd: folder,
      stdio: 'inherit',
    });
  }
  return join(folder, 'node_modules/.bin');
}

/**
 * The `node_modules` of a host as they are when everything was added, installed once for each set of packages; the tool
 * is always the one at hand.
 */
function installed(root: string, manager: Case['manager']): string {
  const fresh = `${CACHE}/${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  cpSync(root, fresh, { recursive: true });
  const command = join(REPOSITORY, 'dist/cli/main.js');
  execFileSync(process.execPath, [command, 'add', '--yes', '--skip-install', '--json'], {
    cwd: fresh,
    stdio: 'pipe',
  });
  const { dependencies } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
  const manifest = JSON.parse(readFileSync(join(fresh, 'package.json'), 'utf8'));
  manifest.devDependencies['nest-persona'] = `file:${tarball}`;
  const key = createHash('sha256')
    .update(JSON.stringify([manager, manifest, dependencies]))
    .digest('hex')
    .slice(0, 16);
  const folder = join(CACHE, 'dependencies', key);
  if (existsSync(folder)) {
    rmSync(fresh, { recursive: true });
  } else {
    rmSync(join(fresh, manager === 'pnpm' ? 'pnpm-lock.yaml' : 'package-lock.json'));
    writeFileSync(join(fresh, 'package.json'), JSON.stringify(manifest, null, 2));
    const [program, ...args] =
      manager === 'pnpm' ? ['npx', '--yes', PNPM, 'install'] : ['npm', 'install', '--no-audit', '--no-fund'];
    execFileSync(program ?? '', args, { cwd: fresh, stdio: 'inherit', env: { ...process.env, CI: '' } });
    mkdirSync(dirname(folder), { recursive: true });
    renameSync(fresh, folder);
  }
  execFileSync('tar', [
    'xzf',
    tarball,
    '--strip-components=1',
    '-C',
    join(folder, 'node_modules/nest-persona'),
  ]);
  return join(folder, 'node_modules');
}
