import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../cli/project.js';
import { write } from '../monorepo/hosts.js';
import { build, complaints, created, installedHost, withPackages } from '../inhouse/host.js';
import { outsideOfProgram, unreached } from '../inhouse/reach.js';
import { smallHouse } from '../inhouse/small-house.js';

const ORDERS = 'title:string:120,total:decimal:12:2,status:enum:pending:paid';
const LINES = 'text:string:80,order:ref:orders';
const LOCAL = /from ['"](\.[^'"]*)['"]/g;

/** The endings of the relative imports in some files. */
const endings = (root: string, files: readonly string[]): readonly string[] => {
  const specifiers = files
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(LOCAL)].map(([, from = '']) => from),
    );
  return [...new Set(specifiers.map((from) => /\.[jt]s$/.exec(from)?.[0] ?? ''))];
};

describe('ES modules', () => {
  const compiler = { target: 'es2022', strict: true, types: ['node'], experimentalDecorators: true };

  it.each([
    ['', { module: 'esnext', moduleResolution: 'bundler', emitDecoratorMetadata: true }],
    ['.js', { module: 'nodenext', emitDecoratorMetadata: true, isolatedModules: true }],
    [
      '.ts',
      {
        module: 'nodenext',
        allowImportingTsExtensions: true,
        noEmit: true,
        verbatimModuleSyntax: true,
        emitDecoratorMetadata: true,
      },
    ],
  ])(
    'are imported with the ending "%s" where the house does',
    { timeout: 60_000 },
    async (ending, options) => {
      const root = temporaryFolder();
      const manifest = JSON.parse(smallHouse()['package.json'] ?? '') as object;
      const house = smallHouse({
        'package.json': JSON.stringify({ ...manifest, type: 'module' }),
        'tsconfig.json': JSON.stringify({ compilerOptions: { ...compiler, ...options }, include: ['src'] }),
      });
      for (const [path, text] of Object.entries(house)) {
        write(
          root,
          path,
          text.replaceAll(LOCAL, (_, from: string) => `from '${from}${ending}'`),
        );
      }
      withPackages(root);
      const files = [
        ...created(await build(root, 'orders', ORDERS)),
        ...created(await build(root, 'order-lines', LINES)),
      ];

      expect(endings(root, [...files, 'src/app.module.ts'])).toEqual([ending]);
      expect(complaints(root, 'tsconfig.json', [...files, 'src/app.module.ts'])).toEqual([]);
      expect(outsideOfProgram(root, 'tsconfig.json', files)).toEqual([]);
      expect(unreached(root, { config: 'tsconfig.json', entry: 'src/main.ts', files })).toEqual([]);
    },
  );

  it('are built in a house that lists its modules and its entities', { timeout: 60_000 }, async () => {
    const root = installedHost('esm-ts-endings');
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
    const dependencies = {
      ...manifest.dependencies,
      'class-transformer': '^0.5.1',
      'class-validator': '^0.14.2',
    };
    writeFileSync(join(root, 'package.json'), JSON.stringify({ ...manifest, dependencies }));
    const base = join(root, 'src/common/abstract.entity.ts');
    writeFileSync(base, readFileSync(base, 'utf8').replace('  abstract toDto(): DTO;\n', ''));
    const files = [
      ...created(await build(root, 'orders', ORDERS)),
      ...created(await build(root, 'order-lines', LINES)),
    ];

    expect(endings(root, files)).toEqual(['.ts']);
    expect(files).toContain('src/modules/orders/dtos/create-order.dto.ts');
    expect(files).toContain('src/modules/orders/orders.service.test.ts');
    expect(readFileSync(join(root, 'ormconfig.ts'), 'utf8')).toContain(
      '[PostEntity, OrderEntity, OrderLineEntity]',
    );
    expect(readFileSync(join(root, 'src/feature-modules.ts'), 'utf8')).toMatch(
      /\[\s*CommentsModule,\s*PostsModule,\s*OrdersModule,\s*OrderLinesModule,?\s*\]/,
    );
    expect(complaints(root, 'tsconfig.json', [...files, 'ormconfig.ts'])).toEqual([
      expect.stringContaining("ormconfig.ts: TS2307 Cannot find module 'typeorm-naming-strategies'"),
    ]);
    expect(unreached(root, { config: 'tsconfig.json', entry: 'src/main.ts', files })).toEqual([]);
  });
});
