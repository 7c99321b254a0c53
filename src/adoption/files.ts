import { applicationContribution } from '../application/index.js';
import { code, use } from '../code/index.js';
import type { Dialect, FileContribution, HostProject } from '../contracts.js';
import type { NestMajor } from './types.js';

export interface FileQuestion {
  readonly host: HostProject;
  readonly dialect: Dialect;
  readonly nest: NestMajor;
  readonly name: string;
  readonly toolSpec: string;
  readonly conventions: 'persona' | 'house';
}

/**
 * The files of a new service as this project needs them, by path: with its own import style, and with other views or
 * templates where its module system, test runner or major of NestJS differ.
 */
export function adoptedFiles(question: FileQuestion): ReadonlyMap<string, FileContribution> {
  const { host, name, toolSpec } = question;
  const { files = [] } = applicationContribution({
    name,
    // The project's own way of importing beats the persona's.
    persona: { ...host.persona, importStyle: host.importStyle, baseEntity: host.baseEntity },
    packageManager: host.packageManager,
    toolSpec,
  });
  const own = [...files, ...GLOBAL_SETUP].map((file): FileContribution =>
    Object.assign({}, file, variant(file.path, question), { shared: true }),
  );
  return new Map(own.map((file) => [file.path, file]));
}

const GLOBAL_SETUP: readonly FileContribution[] = [
  adopted('test/support/postgres.global-setup.mjs', 'one PostgreSQL for a run of the e2e tests'),
  adopted('test/support/postgres.global-teardown.mjs', 'stops it'),
];

function adopted(path: string, purpose: string): FileContribution {
  return { path, template: `adoption/${path}`, view: {}, purpose };
}

/** What is different about a file of a new service. */
function variant(path: string, question: FileQuestion): Partial<FileContribution> {
  const { dialect, nest, host } = question;
  const isJest = dialect.testRunner === 'jest';
  switch (path) {
    case 'src/database/data-source.ts':
      return dialect.moduleSystem === 'commonjs' ? { view: { location: BESIDE } } : {};
    case 'src/database/database.module.ts':
      return { view: OWN_LOGGER };
    case 'src/health/health.controller.ts':
      return nest < 12 ? { view: { ping: "pingCheck('database', { timeout: DATABASE_TIMEOUT_MS })" } } : {};
    case 'test/support/database.ts':
      return { template: `adoption/${path}`, view: { prefix: databasePrefix(question.name) } };
    case 'test/seeds.e2e-spec.ts':
      return { view: { reference: '/// <reference types="vite/client" />' } };
    case 'test/support/schema.ts':
      return { template: `adoption/test/support/schema.${isJest ? 'jest' : 'vitest'}.ts`, view: {} };
    // No new service begins with aliases.
    case 'docs/decisions/0011-imports-alias.md':
      return { template: `adoption/${path}` };
    case '.nest-persona/persona.yaml':
      return question.conventions === 'house'
        ? { template: 'adoption/house.yaml', view: { persona: host.persona.id } }
        : {
            template: 'adoption/persona.yaml',
            view: {
              persona: host.persona.id,
              importStyle: styleName(host.importStyle),
              importAlias: aliasOf(host.importStyle),
              testRunner: dialect.testRunner,
              moduleSystem: dialect.moduleSystem,
              featuresRoot: host.featuresRoot === host.persona.featuresRoot ? '' : host.featuresRoot,
              featuresModule: host.featuresModule ?? '',
            },
          };
    default:
      return {};
  }
}

/** Where a compiled file lies that is named from the one at hand, in CommonJS. */
const BESIDE = code`${use('join', 'node:path')}(__dirname, glob)`;

/** A project may log in whatever way it likes. */
const OWN_LOGGER = {
  inject: 'Environment',
  parameters: 'environment: Environment',
  logger: code`new ${use('Logger', '@nestjs/common')}('Database')`,
};

/** `shop-api` -> `shop_api`, with room for what tells databases apart. */
const databasePrefix = (name: string): string => name.replaceAll(/[^a-z0-9]+/g, '_').slice(0, 40);

/** The name that the settings have for an import style. */
function styleName(style: HostProject['importStyle']): string {
  switch (style.kind) {
    case 'absolute':
      return 'absolute';
    case 'alias':
      return style.inside === 'alias' ? 'alias-everywhere' : 'alias';
    case 'relative':
      return `relative${style.extension.replace('.', '-')}`;
  }
}

/** What the aliases in use begin with, for a project that has others too. */
function aliasOf(style: HostProject['importStyle']): string {
  const prefix = style.kind === 'alias' ? style.aliases[0]?.prefix.split('/')[0] : undefined;
  return prefix === undefined ? '' : `'${prefix}/'`;
}
