import { describe, expect, it } from 'vitest';
import { readHost } from '../../src/host/index.js';
import type { HostReading } from '../../src/host/index.js';
import { buildingVille } from '../../src/personas/building-ville.js';
import { personas } from '../../src/personas/index.js';
import { memoryReader } from './memory-reader.js';

const service = {
  'package.json':
    '{"type":"module","dependencies":{"@nestjs/core":"^12.0.0"},"devDependencies":{"vitest":"^5.1.0"}}',
  'nest-cli.json': '{"collection":"nest-persona","sourceRoot":"src"}',
  'tsconfig.json': '{"compilerOptions":{"paths":{"src/*":["./src/*"]}}}',
  '.nest-persona/persona.yaml': 'persona: building-ville\n',
  'src/main.ts':
    "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from 'src/app.module';\nconst app = await NestFactory.create<X>(AppModule, { bufferLogs: true });\n",
  'src/app.module.ts':
    "import { Module } from '@nestjs/common';\nimport { HealthModule } from 'src/health/health.module';\n@Module({ imports: [HealthModule] })\nexport class AppModule {}\n",
  'src/health/health.module.ts': 'export class HealthModule {}\n',
  'src/common/entities/managed.entity.ts': 'export abstract class ManagedEntity {}\n',
};

type Files = Readonly<Record<string, string | undefined>>;

const read = (changes: Files = {}): HostReading =>
  readHost(memoryReader({ ...service, ...changes }), { personas });

const problems = (changes: Files): readonly string[] =>
  read(changes).problems.map(({ code, place, message, hint }) => `${place}: ${message} [${code}] -> ${hint}`);

describe('a service of our own', () => {
  it('is read whole', () => {
    const { host, problems: found, notes, takenFolders } = read();
    expect({ found, notes }).toEqual({ found: [], notes: [] });
    expect(takenFolders).toEqual(['common', 'health']);
    expect(host).toEqual({
      persona: buildingVille,
      sourceRoot: 'src',
      rootModule: 'src/app.module.ts',
      importStyle: { kind: 'absolute' },
      dialect: { testRunner: 'vitest', moduleSystem: 'esm', defaultImports: true },
      baseEntity: buildingVille.baseEntity,
      featuresRoot: 'src',
      migrationsFolder: 'src/database/migrations',
      packageManager: 'npm',
      dependencies: { '@nestjs/core': '^12.0.0', vitest: '^5.1.0' },
      format: {},
      features: new Map(),
    });
  });

  it('tells every fact with its evidence', () => {
    expect(read().facts.map(({ about, value, evidence }) => `${about}: ${value} (${evidence})`)).toEqual([
      'NestJS: ^12.0.0 (package.json)',
      'module system: ES modules (package.json "type")',
      'import style: absolute (src/…) (2 absolute and 0 relative imports below src)',
      'root module: src/app.module.ts (src/main.ts)',
      'test runner: vitest (package.json)',
      'package manager: npm (no lock file)',
    ]);
  });

  it('brings its features', () => {
    const model = 'name: customers\nfields:\n  name: { type: string:120 }\n';
    const {
      host,
      problems: found,
      takenFolders,
    } = read({
      '.nest-persona/features/customers.yaml': model,
      'src/customers/customers.module.ts': '',
    });
    expect(found).toEqual([]);
    expect(host.features.get('customers')).toMatchObject({
      modelPath: '.nest-persona/features/customers.yaml',
      spec: { name: { singular: { pascal: 'Customer' } } },
    });
    expect(takenFolders).toEqual(['common', 'health']);
  });
});

describe('problems', () => {
  it('are all told at once', () => {
    const found = problems({
      '.nest-persona/persona.yaml':
        'persona: bulding-ville\nfeatureRoot: x\nfeaturesRoot: ../y\nimportStyle: 3\nbaseEntity: { module: src/../x, name: X }\n',
      'src/app.module.ts': '\nclass {',
      'src/common/entities/managed.entity.ts': 'class ManagedEntity {}',
      '.nest-persona/features/a.yaml': 'fields: [',
      '.prettierrc': '{\n "semi": tru e }',
      'nest-cli.json': '{"sourceRoot":"apps/api"}',
    });
    expect(found).toMatchInlineSnapshot(`
      [
        ".nest-persona/persona.yaml: there is no setting "featureRoot" [host/unknown-setting] -> did you mean "featuresRoot"?",
        ".nest-persona/persona.yaml: there is no persona "bulding-ville" [host/unknown-persona] -> did you mean "building-ville"?",
        ".nest-persona/persona.yaml: featuresRoot is "../y", which is no path below src [host/bad-setting] -> write it from the app root, such as "src/modules"",
        ".nest-persona/persona.yaml: there is no import style "3" [host/bad-setting] -> use one of absolute, relative, relative-js, relative-ts, alias, alias-everywhere",
        ".nest-persona/persona.yaml, baseEntity: there is no setting "name" [host/unknown-setting] -> use one of className, module, created, updated, deleted",
        ".nest-persona/persona.yaml: module of baseEntity is "src/../x" [host/bad-setting] -> write a module below src without extension",
        "nest-cli.json: the source root is "apps/api", and only "src" can be built into so far [host/source-root] -> run the command in the folder of an application whose sources lie in src",
        "src/app.module.ts:2: this file does not parse: Expected \`}\` but found \`EOF\` [host/does-not-parse] -> mend the file, then run the command again",
        ".prettierrc:2: this file cannot be read: Expected \`,\` or \`}\` but found \`Identifier\` [host/broken-file] -> mend the file, then run the command again",
        ".nest-persona/features/a.yaml:1: the YAML cannot be read: "Flow sequence in block collection must be sufficiently indented and end with a ]" [model/syntax] -> mend this line or the one before",
        ".nest-persona/features/a.yaml:1: "fields" must be a map of names and values [model/shape] -> write "name: value" lines",
        "src/common/entities/managed.entity.ts: the base entity ManagedEntity is not exported from this file [host/missing-class] -> export a class ManagedEntity here, or say in .nest-persona/persona.yaml where it is",
      ]
    `);
  });

  it.each([
    ['no package.json', { 'package.json': undefined }],
    ['no NestJS', { 'package.json': '{}', 'src/main.ts': undefined }],
    ['a broken package.json', { 'package.json': '{\n"a": 1,,\n}' }],
    ['a package.json that is a list', { 'package.json': '[]' }],
    ['no persona file', { '.nest-persona/persona.yaml': undefined }],
    ['no persona in it', { '.nest-persona/persona.yaml': '{}' }],
    ['an empty persona file', { '.nest-persona/persona.yaml': '' }],
    ['no mapping of src', { 'tsconfig.json': '{}' }],
    ['no root module', { 'src/app.module.ts': undefined }],
    [
      'a root module told wrong',
      { '.nest-persona/persona.yaml': 'persona: building-ville\nrootModule: src/root.module.ts' },
    ],
    ['an entry that does not parse', { 'src/main.ts': 'const' }],
    ['no base entity', { 'src/common/entities/managed.entity.ts': undefined }],
    [
      'a base entity that is not a mapping',
      { '.nest-persona/persona.yaml': 'persona: building-ville\nbaseEntity: X' },
    ],
    [
      'a misnamed model',
      { '.nest-persona/features/b.yaml': 'name: customers\nfields:\n  name: { type: text }\n' },
    ],
    [
      'a feature named like a folder',
      { '.nest-persona/features/healths.yaml': 'name: healths\nfields:\n  name: { type: text }\n' },
    ],
  ])('%s', (_, changes: Files) => {
    expect(problems(changes)).toMatchSnapshot();
  });
});

const root = (changes: Files): string => read({ 'src/app.module.ts': undefined, ...changes }).host.rootModule;
const main = (from: string, name = 'Root', call = 'Root'): string =>
  `import { ${name} } from '${from}';\nasync function f() { return NestFactory.createApplicationContext(${call}); }\n`;

describe('the root module', () => {
  it.each([
    ['relative', './root/root.module.js', {}],
    ['absolute', 'src/root/root.module', {}],
    [
      'mapped',
      '@app/root/root.module',
      { 'tsconfig.json': '// a\n{ "compilerOptions": { "paths": { "@app/*": ["./src/*",], }, }, }' },
    ],
    [
      'mapped by what is extended',
      '~/root.module',
      {
        'tsconfig.json': '{"extends":["./tools/base"],"compilerOptions":{}}',
        'tools/base.json':
          '{"extends":"./base","compilerOptions":{"baseUrl":"..","paths":{"~/*":["src/root/*"]}}}',
      },
    ],
    [
      'below baseUrl',
      'root/root.module',
      { 'tsconfig.json': '\ufeff{"compilerOptions":{"baseUrl":"src" /* ; */}}' },
    ],
  ])('is followed by a %s import', (_, from, changes) => {
    expect(root({ 'src/main.ts': main(from), 'src/root/root.module.ts': '', ...changes })).toBe(
      'src/root/root.module.ts',
    );
  });

  it('is followed through a barrel, an alias and a call', () => {
    const entry = main('./root', 'Root as R', 'R.register({})');
    expect(root({ 'src/main.ts': entry, 'src/root/index.ts': '' })).toBe('src/root/index.ts');
  });

  it('follows the entry file of nest-cli.json', () => {
    const changes = {
      'nest-cli.json': '{"entryFile":"server"}',
      'src/server.ts': main('./x'),
      'src/x.ts': '',
    };
    expect(root(changes)).toBe('src/x.ts');
  });

  it('is what the settings say', () => {
    const told = {
      '.nest-persona/persona.yaml': 'persona: building-ville\nrootModule: src/features.module.ts',
    };
    expect(read({ ...told, 'src/features.module.ts': '' }).host.rootModule).toBe('src/features.module.ts');
  });
});

const style = (...imports: readonly string[]): unknown =>
  read({
    'src/main.ts': undefined,
    'src/app.module.ts': "import 'x';",
    'src/a/a.ts': imports.map((from) => `import { a } from '${from}';`).join('\n'),
  }).host.importStyle;

describe('the import style', () => {
  it.each([
    ['that of the persona without evidence', ['typeorm', 'src-tools'], { kind: 'absolute' }],
    ['absolute', ['src/b', 'src/c', '../d', './e', './f', './g'], { kind: 'absolute' }],
    ['relative with .js', ['../b.js', '../c.js', './d.js'], { kind: 'relative', extension: '.js' }],
    ['relative without extension', ['../b', './c', './d.js'], { kind: 'relative', extension: '' }],
    ['relative with .ts', ['../b.ts', './c.ts'], { kind: 'relative', extension: '.ts' }],
    ['relative when neighbours are all there is', ['./b.js'], { kind: 'relative', extension: '.js' }],
  ])('is %s', (_, imports, expected) => {
    expect(style(...imports)).toEqual(expected);
  });

  it('is what the settings say', () => {
    const told = { '.nest-persona/persona.yaml': 'persona: building-ville\nimportStyle: relative-js' };
    expect(read(told).host.importStyle).toEqual({ kind: 'relative', extension: '.js' });
  });
});

it.each([
  ['pnpm', { 'pnpm-lock.yaml': '' }],
  ['yarn', { 'yarn.lock': '' }],
  ['bun', { 'bun.lock': '' }],
  ['npm', { 'package-lock.json': '{}' }],
  [
    'pnpm',
    {
      'package.json': '{"packageManager":"pnpm@10.1.0","dependencies":{"@nestjs/core":"12"}}',
      'yarn.lock': '',
    },
  ],
])('the package manager is %s', (name, changes) => {
  expect(read(changes).host.packageManager).toBe(name);
});
