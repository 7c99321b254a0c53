import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nestPersona } from '../cli/project.js';
import { adopt, copyOfHost } from './hosts.js';

interface Entry {
  readonly path: string;
  readonly action: 'create' | 'update' | 'by-hand';
  readonly content?: string;
  readonly reason?: string;
  readonly byHand?: string;
}

interface Answer {
  readonly entries: readonly Entry[];
  readonly nextSteps: readonly string[];
  readonly notes: readonly string[];
}

function feature(host: string, library: string): Answer & { readonly root: string } {
  const root = copyOfHost(host);
  adopt(root, `libs/${library}`);
  const args = ['orders', 'title:string:120', '-p', library, '--dry-run', '--json'];
  const { code, stdout } = nestPersona(root, 'feature', ...args);
  expect(code).toBe(0);
  return { root, ...(JSON.parse(stdout) as Answer) };
}

const changesOf = ({ entries }: Answer): readonly Entry[] =>
  entries.filter(({ action }) => action !== 'create');

describe('a feature in a library', () => {
  it.each([
    ['nest-cli-monorepo-typeorm', 'data', 'libs/data/src/data.module.ts', "'./orders/orders.module'"],
    ['nx-typeorm', 'ships', 'libs/ships/src/lib/ships.module.ts', "'../orders/orders.module'"],
  ])('%s: is registered in the only module that the library has', (host, library, module, specifier) => {
    const answer = feature(host, library);
    const changes = changesOf(answer);
    const before = readFileSync(join(answer.root, module), 'utf8');
    const added = changes[0]?.content?.split('\n').filter((line) => !before.split('\n').includes(line));

    expect(changes.map(({ path, action }) => `${action} ${path}`)).toEqual([`update ${module}`]);
    expect(added?.map((line) => line.replace(/;$/u, ''))).toEqual([
      `import { OrdersModule } from ${specifier}`,
      '@Module({ imports: [OrdersModule] })',
    ]);
  });

  it('is registered by hand in one of several modules', () => {
    const [change, ...others] = changesOf(feature('nest-cli-monorepo-typeorm', 'parts'));

    expect(others).toEqual([]);
    expect(change).toMatchObject({
      action: 'by-hand',
      path: 'libs/parts/src/bolts.module.ts',
      reason:
        'the library has several modules, and nothing says which one registers features: bolts.module.ts, nuts.module.ts',
      byHand:
        "import { OrdersModule } from './orders/orders.module'\n\n// among the imports of the module:\nOrdersModule,",
    });
  });

  it('is passed on by hand where the library has no module', () => {
    const [change, ...others] = changesOf(feature('nest-cli-monorepo-typeorm', 'tools'));

    expect(others).toEqual([]);
    expect(change).toMatchObject({
      action: 'by-hand',
      path: 'libs/tools/src/index.ts',
      reason: 'the library has no module of its own that could register it',
      byHand:
        "export { OrdersModule } from './orders/orders.module';\n\n// then among the imports of a module of the application that uses the library:\nOrdersModule,",
    });
  });

  it('has nothing that takes a started application', () => {
    const { entries, nextSteps, notes } = feature('nest-cli-monorepo-typeorm', 'data');
    const paths = entries.map(({ path }) => path);

    expect(paths.filter((path) => !path.startsWith('libs/data/'))).toEqual([]);
    expect(paths.filter((path) => path.includes('e2e') || path.includes('/test/support/rest'))).toEqual([]);
    expect(paths).toContain('libs/data/src/orders/orders.service.spec.ts');
    expect(nextSteps).toEqual(['pnpm test']);
    expect(notes).toContainEqual(expect.stringContaining('data is a library: the data source'));
  });

  it('is told of by doctor', () => {
    const root = copyOfHost('nest-cli-monorepo-typeorm');
    adopt(root, 'libs/data');
    const { stdout } = nestPersona(root, 'doctor', '-p', 'data');

    expect(stdout).toMatch(/monorepo of the Nest CLI, library data in libs\/data/u);
    expect(stdout).toContain('libs/data/src/orders/orders.module.ts');
  });
});
