import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HostTree } from '@angular-devkit/schematics';
import { SchematicTestRunner, UnitTestTree } from '@angular-devkit/schematics/testing/index.js';
import { describe, expect, it, vi } from 'vitest';
import type { NxTree } from '../../src/apply/nx-tree.js';
import type { NxFeatureOptions } from '../../src/schematics/nx-feature/index.js';
import { adopt, copyOfHost } from './hosts.js';

const PACKAGE = join(import.meta.dirname, '../..');
const json = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(PACKAGE, path), 'utf8')) as Record<string, unknown>;

function filesOf(root: string): ReadonlyMap<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(root, path)).isFile(),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

describe('nest g feature in a monorepo', () => {
  const runner = new SchematicTestRunner('nest-persona', join(PACKAGE, 'collection.json'));

  /** What the Nest CLI sends, and which files are new or other than before. */
  async function generate(options: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const root = copyOfHost('nest-cli-monorepo-typeorm');
    adopt(root, 'apps/admin-api');
    adopt(root, 'apps/site');
    const before = filesOf(root);
    const tree = new UnitTestTree(new HostTree());
    for (const [path, text] of before) {
      tree.create(path, text);
    }
    const sent = { name: 'orders', path: 'title:string:120', spec: 'true', flat: 'false', ...options };
    await runner.runSchematic('feature', sent, tree);
    return tree.files
      .map((path) => path.slice(1))
      .filter((path) => before.get(path) !== tree.readContent(path));
  }

  it.each([
    ['-p admin-api', { project: 'admin-api', sourceRoot: 'apps/admin-api/src' }, 'apps/admin-api'],
    ['an answer to "Which project?"', { sourceRoot: 'apps/admin-api/src' }, 'apps/admin-api'],
    ['a sourceRoot with a baseDir', { sourceRoot: 'apps/admin-api/src/modules' }, 'apps/admin-api'],
    [
      'Nest CLI 10, which sends what is absent',
      { project: 'undefined', sourceRoot: 'apps/site/src' },
      'apps/site',
    ],
  ])('%s', async (_what, options, place) => {
    const changed = await generate(options);

    expect(changed.length).toBeGreaterThan(20);
    expect(changed.filter((path) => !path.startsWith(`${place}/`))).toEqual([]);
    expect(changed).toContainEqual(expect.stringMatching(/\.module\.ts$/u));
  });

  it('says that a project is not there', async () => {
    await expect(generate({ project: 'admin-ap', sourceRoot: 'apps/site/src' })).rejects.toThrow(
      /--project: there is no NestJS application or library "admin-ap".*\n.*did you mean "admin-api"/u,
    );
  });

  it('nest add says that the package.json is shared', async () => {
    const tree = new UnitTestTree(new HostTree());
    for (const [path, text] of filesOf(copyOfHost('nest-cli-monorepo-typeorm'))) {
      tree.create(path, text);
    }
    const adding = runner.runSchematic('nest-add', { yes: true, project: 'admin-api' }, tree);

    await expect(adding).rejects.toThrow(/host\/shared-manifest/u);
  });
});

/** The tree of Nx, as far as generators use it: https://nx.dev/nx-api/devkit/documents/Tree */
function nxTree(root: string, files: Map<string, string>): NxTree {
  const isFolder = (path: string): boolean =>
    path === '' || [...files.keys()].some((one) => one.startsWith(`${path}/`));
  return {
    root,
    read: (path) => files.get(path) ?? null,
    exists: (path) => files.has(path) || isFolder(path),
    isFile: (path) => files.has(path),
    children(folder) {
      const above = folder === '' ? '' : `${folder}/`;
      const inside = [...files.keys()].filter((path) => path.startsWith(above));
      return [...new Set(inside.map((path) => path.slice(above.length).split('/')[0] ?? ''))];
    },
    write: (path, content) => {
      files.set(path, content);
    },
  };
}

describe('nx g nest-persona:feature', () => {
  const { generators } = json('generators.json') as {
    readonly generators: Record<'feature', { readonly factory: string; readonly schema: string }>;
  };

  async function generate(options: NxFeatureOptions): Promise<{
    readonly changed: readonly string[];
    readonly files: ReadonlyMap<string, string>;
    readonly said: string;
  }> {
    const root = copyOfHost('nx-typeorm');
    adopt(root, 'apps/api');
    adopt(root, 'apps/worker');
    const before = filesOf(root);
    const files = new Map(before);
    const [path = '', name = ''] = generators.feature.factory.split('#');
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
      // As Nx does: by require, which takes a module without top-level await.
      const module = createRequire(import.meta.url)(join(PACKAGE, path)) as Record<
        string,
        (tree: NxTree, options: NxFeatureOptions) => Promise<void>
      >;
      await module[name]?.(nxTree(root, files), options);
      const said = log.mock.calls.flat().join('\n');
      return { files, said, changed: [...files.keys()].filter((one) => before.get(one) !== files.get(one)) };
    } finally {
      log.mockRestore();
    }
  }

  it('is found where Nx looks for it', async () => {
    const {
      generators: file,
      exports,
      files,
    } = json('package.json') as {
      readonly generators: string;
      readonly exports: Readonly<Record<string, unknown>>;
      readonly files: readonly string[];
    };
    const { schema, factory } = generators.feature;
    const module: unknown = await import(pathToFileURL(join(PACKAGE, factory.split('#')[0] ?? '')).href);

    expect(file).toBe('./generators.json');
    // Nx resolves the manifest of a package through its exports.
    expect(exports).toHaveProperty(['./package.json']);
    expect(files).toEqual(expect.arrayContaining(['generators.json', 'dist']));
    expect(json(schema)).toMatchObject({ properties: { project: { alias: 'p' } } });
    expect(module).toHaveProperty(factory.split('#')[1] ?? '');
  });

  it.each([
    ['--project=worker', { project: 'worker' }, 'apps/worker'],
    ['the folder that it is started in', { directory: 'apps/api/src/app' }, 'apps/api'],
  ])('%s: writes below the source root of the project', async (_what, options, place) => {
    const { changed } = await generate({ name: 'orders', fields: 'title:string:120', ...options });
    const sources = changed.filter((path) => path.endsWith('.ts') && !path.startsWith(`${place}/test/`));

    expect(changed.filter((path) => !path.startsWith(`${place}/`))).toEqual([]);
    expect(sources.length).toBeGreaterThan(15);
    expect(sources.filter((path) => !path.startsWith(`${place}/src/`))).toEqual([]);
  });

  it('takes fields that are separated by blanks, and registers the module', async () => {
    const { files, said } = await generate({
      name: 'orders',
      fields: 'title:string:120',
      _: ['total:decimal:12:2'],
      project: 'api',
    });

    expect(files.get('apps/api/src/orders/entities/order.entity.ts')).toMatch(/title[\s\S]*total/u);
    expect(files.get('apps/api/src/app/app.module.ts')).toContain(
      "import { OrdersModule } from '../orders/orders.module';",
    );
    expect(said).toBe('\nNext:\n  npm run test');
  });

  it('does not register it when told so', async () => {
    const { changed, said } = await generate({
      name: 'orders',
      fields: 'title:string',
      project: 'api',
      skipImport: true,
    });

    expect(changed).not.toContain('apps/api/src/app/app.module.ts');
    expect(said).toContain('Not registered, as you asked: OrdersModule.');
  });

  it.each([
    [{ name: 'orders', fields: 'title:string' }, 'there are several applications: api, worker'],
    [{ name: 'orders', fields: 'title:string', project: 'web' }, 'no NestJS application or library "web"'],
    [{ name: 'orders', fields: 'title:strng', project: 'api' }, 'did you mean "string"'],
    [{ name: 'orders', project: 'api' }, 'write it like "nx g nest-persona:feature orders title:string'],
  ])('%j: says what is wrong', async (options, message) => {
    await expect(generate(options)).rejects.toThrow(message);
  });
});
