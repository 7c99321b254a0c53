import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { nestPersona, snapshotOf, temporaryFolder } from '../cli/project.js';
import { adopt, copyOfHost, write } from './hosts.js';

interface Answer {
  readonly problems: readonly {
    readonly code: string;
    readonly place: string;
    readonly message: string;
    readonly hint: string;
  }[];
  readonly entries: readonly { readonly path: string; readonly action: string }[];
  readonly nextSteps: readonly string[];
}

const FEATURE = ['feature', 'orders', 'title:string:120'] as const;

function answer(cwd: string, ...args: readonly string[]): Answer {
  const { stdout } = nestPersona(cwd, ...args, '--json');
  return JSON.parse(stdout) as Answer;
}

/** Where the files of a dry run lie: the first two folders of each. */
function placesOf({ entries }: Answer): readonly string[] {
  return [...new Set(entries.map(({ path }) => path.split('/').slice(0, 2).join('/')))].sort();
}

describe('the application that a command is about', () => {
  let root: string;

  beforeEach(() => {
    root = copyOfHost('nest-cli-monorepo-typeorm');
    adopt(root, 'apps/admin-api');
    adopt(root, 'apps/site');
  });

  it.each([
    ['is the one that is named', '', ['-p', 'admin-api'], 'apps/admin-api'],
    ['is the one whose folder is named', 'libs/tools/src', ['-p', 'apps/admin-api/'], 'apps/admin-api'],
    [
      'is the one that is named, in another one',
      'apps/site/src',
      ['--project', 'admin-api'],
      'apps/admin-api',
    ],
    ['is the one that it is started in', 'apps/admin-api/src/rooms/entities', [], 'apps/admin-api'],
    ['is the default one of the workspace outside of all', 'libs/data', [], 'apps/site'],
    ['is told by --cwd', '', ['--cwd', 'apps/admin-api/src'], 'apps/admin-api'],
  ])('%s', (_what, from, options, place) => {
    const found = answer(join(root, from), ...FEATURE, ...options, '--dry-run');

    expect(found.problems).toBeUndefined();
    expect(placesOf(found)).toEqual([place]);
  });

  it('has what it shares from its workspace: package manager, formatter, scripts, entry and compiler options', () => {
    const dry = nestPersona(root, ...FEATURE, '-p', 'admin-api', '--dry-run', '--json').stdout;
    const { entries, nextSteps } = JSON.parse(dry) as Omit<Answer, 'entries'> & {
      readonly entries: readonly { readonly path: string; readonly content: string }[];
    };
    const contentOf = (path: string): string => entries.find((one) => one.path === path)?.content ?? '';

    expect(nextSteps).toEqual(['pnpm test']);
    expect(contentOf('apps/admin-api/src/orders/orders.module.ts')).not.toContain(';');
    expect(contentOf('apps/admin-api/src/admin-api.module.ts')).toContain(
      "import { OrdersModule } from './orders/orders.module'\n",
    );
  });

  it('imports by the aliases that the workspace has for its folder', () => {
    write(
      root,
      'apps/admin-api/.nest-persona/persona.yaml',
      "persona: building-ville\nimportStyle: alias\nimportAlias: '@admin/'\n",
    );
    const { stdout } = nestPersona(root, ...FEATURE, '-p', 'admin-api', '--dry-run', '--json');
    const { entries } = JSON.parse(stdout) as {
      readonly entries: readonly { readonly path: string; readonly content: string }[];
    };
    const entity = entries.find(({ path }) => path.endsWith('order.entity.ts'))?.content;

    expect(entity).toContain("from '@admin/common/entities/managed.entity'");
  });

  it('has the persona of its workspace where it has none of its own', () => {
    rmSync(join(root, 'apps/site/.nest-persona/persona.yaml'));
    write(root, '.nest-persona/persona.yaml', 'persona: building-ville\n');

    expect(placesOf(answer(root, ...FEATURE, '-p', 'site', '--dry-run'))).toEqual(['apps/site']);
  });

  it('is written to from any folder', () => {
    const before = snapshotOf(root);
    const { code, stdout } = nestPersona(join(root, 'libs/data/src'), ...FEATURE, '-p', 'admin-api');
    const after = snapshotOf(root);
    const changed = [...after].filter(([path, text]) => text !== 'folder' && before.get(path) !== text);

    expect(code).toBe(0);
    expect(stdout).toContain('CREATE  apps/admin-api/src/orders/orders.module.ts');
    expect(changed.length).toBeGreaterThan(20);
    expect(changed.map(([path]) => path).filter((path) => !path.startsWith('apps/admin-api/'))).toEqual([]);
  });
});

describe('an application of a workspace of packages', () => {
  it('is told by where it is, and what to run next by where the command was started', () => {
    const root = copyOfHost('pnpm-workspace');
    adopt(root, 'apps/api');
    const outside = answer(join(root, 'apps'), ...FEATURE, '-p', 'api', '--dry-run');
    const inside = answer(join(root, 'apps/api/src'), ...FEATURE, '--dry-run');

    expect(placesOf(outside)).toEqual(['apps/api']);
    expect(outside.nextSteps[0]).toBe('cd api');
    expect(inside.nextSteps[0]).toBe('pnpm migration:run');
  });
});

describe('what stops a command in a monorepo', () => {
  const COMMANDS: readonly { readonly command: readonly string[] }[] = [
    { command: FEATURE },
    { command: ['check'] },
    { command: ['add', '--yes', '--skip-install'] },
  ];

  it.each(COMMANDS)('$command: several applications, and nothing that decides', ({ command }) => {
    const root = copyOfHost('nx-typeorm');
    const before = snapshotOf(root);
    const { code, stderr, stdout } = nestPersona(join(root, 'libs'), ...command);

    expect(stderr).toBe(
      'the repository: there are several applications: api, worker [host/several-applications]\n' +
        '  -> name one with --project api, or run the command in its folder\n',
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(snapshotOf(root)).toEqual(before);
  });

  it.each(COMMANDS)('$command: a project that is not there', ({ command }) => {
    const root = copyOfHost('nx-typeorm');
    const { code, stderr } = nestPersona(root, ...command, '-p', 'workr');

    expect(stderr).toBe(
      '--project: there is no NestJS application or library "workr" in this repository [host/unknown-project]\n' +
        '  -> did you mean "worker"?\n',
    );
    expect(code).toBe(1);
  });

  it('a project that is no NestJS application', () => {
    const [problem] = answer(copyOfHost('nx-typeorm'), ...FEATURE, '-p', 'web').problems;

    expect(problem).toMatchObject({ code: 'host/unknown-project', hint: 'use one of api, worker, ships' });
  });

  it('a feature for sources that do not lie in src', () => {
    const root = copyOfHost('nest-cli-monorepo-typeorm');
    const { problems } = answer(root, ...FEATURE, '-p', 'legacy');

    expect(problems).toEqual([
      {
        code: 'host/source-root',
        place: 'nest-cli.json',
        message: 'the source root is "apps/legacy/app", and only "apps/legacy/src" can be built into so far',
        hint: 'run the command for an application whose sources lie in src',
      },
    ]);
  });

  it('nest-persona add, where the package.json is that of all applications', () => {
    const root = copyOfHost('nest-cli-monorepo-typeorm');
    const before = snapshotOf(root);
    const { code, stderr } = nestPersona(root, 'add', '--yes', '-p', 'admin-api');

    expect(stderr).toMatch(
      /^apps\/admin-api: admin-api shares package\.json .*\[host\/shared-manifest\]\n {2}-> .*-p admin-api/u,
    );
    expect(code).toBe(1);
    expect(snapshotOf(root)).toEqual(before);
  });

  it('something in the application, by its place in the repository', () => {
    const root = copyOfHost('nx-typeorm');
    adopt(root, 'apps/api');
    write(root, 'apps/api/src/app/app.module.ts', 'export class {');
    write(root, 'apps/api/.nest-persona/persona.yaml', 'persona: building-vile\n');
    const places = answer(root, ...FEATURE, '-p', 'api').problems.map(({ place }) => place);

    expect(places).toEqual(
      expect.arrayContaining(['apps/api/src/app/app.module.ts:1', 'apps/api/.nest-persona/persona.yaml']),
    );
  });
});

describe('where NestJS is a dependency of the workspace alone', () => {
  const NEST = {
    dependencies: { '@nestjs/common': '^11.1.0', '@nestjs/core': '^11.1.0', typeorm: '^0.3.27' },
  };
  const MAIN =
    "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module';\nvoid NestFactory.create(AppModule);\n";
  const MODULE = "import { Module } from '@nestjs/common';\n\n@Module({})\nexport class AppModule {}\n";

  function application(root: string, folder: string): void {
    write(root, `${folder}/src/main.ts`, MAIN);
    write(root, `${folder}/src/app.module.ts`, MODULE);
    adopt(root, folder);
  }

  it('an application of Nx that is a package shares what the workspace has', () => {
    const root = temporaryFolder();
    write(root, 'nx.json', '{}');
    write(root, 'package.json', JSON.stringify({ ...NEST, workspaces: ['apps/*', 'libs/*'] }));
    write(root, 'yarn.lock', '');
    write(root, 'apps/api/package.json', '{ "name": "@acme/api", "nx": {} }');
    write(root, 'libs/data/package.json', '{ "name": "@acme/data" }');
    write(root, 'libs/data/src/index.ts', 'export {};\n');
    application(root, 'apps/api');
    adopt(root, 'libs/data');
    const ofApplication = answer(root, ...FEATURE, '--dry-run');
    const ofLibrary = answer(root, ...FEATURE, '-p', '@acme/data', '--dry-run');

    expect(placesOf(ofApplication)).toEqual(['apps/api']);
    expect(placesOf(ofLibrary)).toEqual(['libs/data']);
  });

  it('a monorepo of the Nest CLI in a folder has what lies there, then what lies at the root', () => {
    const root = temporaryFolder();
    write(root, 'package.json', '{ "workspaces": ["backend"] }');
    write(root, 'yarn.lock', '');
    write(root, '.prettierrc', '{ "semi": false }');
    write(root, 'backend/package.json', JSON.stringify({ ...NEST, scripts: { test: 'jest' } }));
    write(
      root,
      'backend/nest-cli.json',
      '{ "projects": { "api": { "type": "application", "root": "apps/api", "sourceRoot": "apps/api/src" } } }',
    );
    application(root, 'backend/apps/api');
    const { stdout } = nestPersona(root, ...FEATURE, '--dry-run', '--json');
    const { entries, nextSteps } = JSON.parse(stdout) as Omit<Answer, 'entries'> & {
      readonly entries: readonly { readonly path: string; readonly content: string }[];
    };

    expect(entries.filter(({ path }) => !path.startsWith('backend/apps/api/'))).toEqual([]);
    expect(entries.find(({ path }) => path.endsWith('orders.module.ts'))?.content).not.toContain(';');
    expect(nextSteps).toEqual(['yarn test']);
  });

  it('a library that is a package of its own is not built into', () => {
    const root = temporaryFolder();
    write(root, 'package.json', '{ "workspaces": ["*"] }');
    write(root, 'api/package.json', JSON.stringify(NEST));
    write(
      root,
      'data/package.json',
      '{ "name": "data", "peerDependencies": { "@nestjs/common": "^11.0.0" } }',
    );
    write(root, 'data/src/index.ts', 'export {};\n');
    const [problem] = answer(root, ...FEATURE, '-p', 'data').problems;

    expect(problem).toMatchObject({ code: 'host/package-library', place: 'data/package.json' });
  });
});
