import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskReader } from '../../src/apply/disk.js';
import type { Plan } from '../../src/contracts.js';
import { chooseApplication } from '../../src/engine/application-of.js';
import { planFeatureIn } from '../../src/engine/feature-in.js';
import { ProblemsError } from '../../src/errors.js';
import { readHost } from '../../src/host/index.js';
import { personas } from '../../src/personas/index.js';
import { copyOfHost, write } from '../monorepo/hosts.js';

const plan = (name: string, root: string, project: string): Promise<Plan> =>
  planFeatureIn(chooseApplication(diskReader(root), { project }), {
    name,
    fields: 'title:string:120',
    versioned: false,
    register: true,
    now: 1_763_683_200_000,
  });

async function problemsOf(work: Promise<unknown>): Promise<readonly object[]> {
  try {
    await work;
  } catch (error) {
    return error instanceof ProblemsError ? error.problems : [{ error }];
  }
  return [];
}

/** Makes the application of the workspace depend on what features are built with. */
function withTypeorm(root: string): void {
  const path = 'apps/api/package.json';
  const manifest = JSON.parse(readFileSync(join(root, path), 'utf8')) as { dependencies: object };
  const dependencies = {
    ...manifest.dependencies,
    '@nestjs/typeorm': '^11.0.0',
    'class-transformer': '^0.5.1',
    'class-validator': '^0.14.2',
    typeorm: 'catalog:',
  };
  write(root, path, JSON.stringify({ ...manifest, dependencies }));
}

const ELSEWHERE = {
  code: 'host/entities-elsewhere',
  place: 'packages/database/package.json',
  message: expect.stringMatching(
    /^the entities of api are in the package @workspace\/database \(OrderEntity in packages\/database\/src\/entities\/order\.entity\.ts\)/,
  ),
  hint: expect.stringContaining('make a first entity in apps/api/src'),
};

it('says where the entities of an application are, when they are in another package, and nothing else', async () => {
  const root = copyOfHost('pnpm-workspace');

  expect(await problemsOf(plan('invoices', root, 'api'))).toEqual([ELSEWHERE]);

  withTypeorm(root);

  expect(await problemsOf(plan('invoices', root, 'api'))).toEqual([ELSEWHERE]);
});

it('follows the first entity of the application itself, and names what the other package lists', async () => {
  const root = copyOfHost('pnpm-workspace');
  withTypeorm(root);
  const entity = readFileSync(join(root, 'packages/database/src/entities/order.entity.ts'), 'utf8');
  write(root, 'apps/api/src/modules/bill/entities/bill.entity.ts', entity.replace('Order', 'Bill'));
  const { entries } = await plan('invoices', root, 'api');

  expect(entries.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'apps/api/src/modules/invoice/entities/invoice.entity.ts',
      'packages/database/src/migrations/1763683200000-create-invoices.ts',
    ]),
  );
  expect(entries.filter(({ action }) => action !== 'create')).toMatchObject([
    { action: 'update', path: 'apps/api/src/app.module.ts' },
    {
      action: 'by-hand',
      path: 'packages/database/src/data-source.ts',
      reason: 'the entities are listed outside of the application, which others may use (line 5)',
      byHand: `import { InvoiceEntity } from '../../../apps/api/src/modules/invoice/entities/invoice.entity'

// and in "entities":
InvoiceEntity,`,
    },
  ]);
});

it('knows the ranges that a workspace of pnpm keeps in its catalog', () => {
  const { reader, shared } = chooseApplication(diskReader(copyOfHost('pnpm-workspace')), { project: 'api' });

  expect(readHost(reader, { personas, shared }).host.dependencies).toMatchObject({
    '@nestjs/core': '^11.1.17',
  });
});

it('says what else the bodies of requests are checked with', async () => {
  const root = copyOfHost('yarn-workspace');

  expect(await problemsOf(plan('parcels', root, 'orders-service'))).toMatchObject([
    { code: 'house/other-dtos', place: 'services/orders/src/modules/order/dto/create-order.dto.ts' },
  ]);
});
