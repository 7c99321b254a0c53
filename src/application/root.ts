import type { FileContribution } from '../contracts.js';
import { manifest } from './manifest.js';
import { type ApplicationOptions, databaseName, DEFAULT_NODE_MAJOR } from './options.js';
import { INSTALL_SCRIPTS, PACKAGE_MANAGERS } from './package-managers.js';

/** Files for tools. */
export function rootFiles(options: ApplicationOptions): FileContribution[] {
  const { name, persona, packageManager, nodeMajor = DEFAULT_NODE_MAJOR } = options;
  const { run, ciSetup } = PACKAGE_MANAGERS[packageManager];
  const database = databaseName(name);
  const absoluteImports = persona.importStyle.kind === 'absolute';
  return [
    root('package.json', 'package.json', { json: manifest(options) }, 'dependencies and scripts'),
    root('tsconfig.json', 'tsconfig.json', { absoluteImports }, 'strict TypeScript'),
    root('tsconfig.build.json', 'tsconfig.build.json', {}, 'what goes into dist'),
    root('tsconfig.seed.json', 'tsconfig.seed.json', {}, 'what the command seed compiles'),
    root('nest-cli.json', 'nest-cli.json', {}, 'makes `nest generate` use nest-persona'),
    root('vitest.config.ts', 'vitest.config.ts', { absoluteImports }, 'unit tests'),
    root('vitest.config.e2e.ts', 'vitest.config.e2e.ts', { absoluteImports }, 'end-to-end tests'),
    root('.oxlintrc.json', 'oxlintrc.json', {}, 'lint rules'),
    root('.prettierrc', 'prettierrc', {}, 'format'),
    root('.prettierignore', 'prettierignore', {}, 'what is not formatted'),
    root('.editorconfig', 'editorconfig', {}, 'what editors do on their own'),
    root('.gitignore', 'gitignore', {}, 'what git leaves out'),
    root('.nvmrc', 'nvmrc', { nodeMajor }, 'version of Node.js'),
    root('.env.example', 'env.example', { database }, 'explains each environment variable'),
    root(
      'docker-compose.yml',
      'docker-compose.yml',
      { database },
      'a PostgreSQL, for those who prefer Docker',
    ),
    root('.github/workflows/ci.yml', 'ci.yml', { run, setup: ciSetup }, 'checks each push'),
    root('.nest-persona/persona.yaml', 'persona.yaml', { persona: persona.id }, 'whose conventions hold'),
    ...packageManagerFiles(options),
  ];
}

function packageManagerFiles({ packageManager }: ApplicationOptions): FileContribution[] {
  switch (packageManager) {
    case 'pnpm':
      return [
        root(
          'pnpm-workspace.yaml',
          'pnpm-workspace.yaml',
          { builds: Object.entries(INSTALL_SCRIPTS).map(([name, allowed]) => ({ name, allowed })) },
          'which packages may run install scripts',
        ),
      ];
    case 'yarn':
      return [root('.yarnrc.yml', 'yarnrc.yml', {}, 'where packages are')];
    default:
      return [];
  }
}

function root(
  path: string,
  template: string,
  view: FileContribution['view'],
  purpose: string,
): FileContribution {
  return { path, template: `application/root/${template}`, view, purpose };
}
