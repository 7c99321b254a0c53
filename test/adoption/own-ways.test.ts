import { expect, it } from 'vitest';
import { planFeature } from '../../src/engine/feature.js';
import { add, applied, type Files, hostFiles, readerOf } from './project.js';

const request = { name: 'orders', fields: 'title:string:120', versioned: false, register: true, now: 0 };

const controller = (
  name: string,
  guard: string,
): string => `import { Controller, UseGuards } from '@nestjs/common';

${guard}@Controller('${name}')
export class ${name}Controller {}
`;

/** A project with features of its own, and all that a persona brings. */
async function adopted(files: Files): Promise<Files> {
  const { plan } = await add(files);
  return applied(files, plan);
}

const guarded: Files = {
  ...hostFiles('stock-11'),
  'src/cats/cats.controller.ts': controller('cats', '@UseGuards(ApiKeyGuard)\n'),
  'src/dogs/dogs.controller.ts': controller('dogs', ''),
};

it('a new controller among guarded ones is open, and the run says so', async () => {
  const { notes } = await planFeature(request, readerOf(await adopted(guarded)));

  expect(notes).toContainEqual(
    expect.stringMatching(
      /^1 of 3 controllers .* such as by @UseGuards\(ApiKeyGuard\) in src\/cats\/cats\.controller\.ts\. The new one is not/,
    ),
  );
});

it('a new controller among open ones, or those of a persona, is nothing to speak of', async () => {
  const open = { ...guarded, 'src/cats/cats.controller.ts': controller('cats', '') };
  const files = await adopted(open);
  const plan = await planFeature(request, readerOf(files));

  expect(plan.notes.join('\n')).not.toContain('guarded');

  const own = applied(files, plan);
  const closed = {
    ...own,
    'src/orders/orders.controller.ts': controller('orders', '@UseGuards(ApiKeyGuard)\n'),
  };
  const second = await planFeature({ ...request, name: 'parcels' }, readerOf(closed));

  expect(second.notes.join('\n')).not.toContain('guarded');
});

it.each([
  ['eslint .', true],
  ['eslint src test --fix', true],
  ['eslint "{src,apps,libs,test}/**/*.ts" --fix', false],
  ['eslint "src/**/*.{ts,mjs}"', false],
  ['oxlint', false],
])('scripts of ours are left out by ESLint where it lints them: %s', async (lint, isLeftOut) => {
  const stock = hostFiles('stock-11');
  const manifest = JSON.parse(stock['package.json'] ?? '') as { scripts: object };
  const scripts = { ...manifest.scripts, lint };
  const files = await adopted({ ...stock, 'package.json': JSON.stringify({ ...manifest, scripts }) });

  expect(files['eslint.config.mjs']?.includes("{ ignores: ['scripts/*.mjs', 'test/support/*.mjs'] }")).toBe(
    isLeftOut,
  );
});

it('health checks of its own are left alone, and no test of ours asks for routes that it may not have', async () => {
  const stock = hostFiles('stock-11');
  const own: Files = {
    ...stock,
    'src/app.module.ts': `import { Module } from '@nestjs/common';
import { HealthModule } from './checks/health.module';

@Module({ imports: [HealthModule] })
export class AppModule {}
`,
    'src/checks/health.module.ts':
      "import { Module } from '@nestjs/common';\n\n@Module({})\nexport class HealthModule {}\n",
  };
  const { plan, pieces } = await add(own);
  const specs = plan.entries.filter(({ path }) => path.endsWith('.e2e-spec.ts'));

  expect(pieces.find(({ id }) => id === 'health')).toMatchObject({
    state: 'own',
    because: 'the service has a HealthModule of its own',
  });
  expect(specs.map(({ path }) => path)).toContain('test/logging.e2e-spec.ts');
  expect(specs.filter((spec) => spec.action === 'create' && spec.content.includes('/health/'))).toEqual([]);

  const { plan: ours } = await add(stock);
  const logging = ours.entries.find(({ path }) => path === 'test/logging.e2e-spec.ts');

  expect(logging).toMatchObject({ content: expect.stringContaining("get('/health/live')") });
});
