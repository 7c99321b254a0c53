import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/contracts.js';
import { planFeature } from '../../src/engine/feature.js';
import { add, applied, type Files, hostFiles, pathsOf, readerOf } from './project.js';

const REQUEST = {
  name: 'orders',
  fields: 'title:string:120,total:decimal:12:2,status:enum:pending:paid',
  versioned: false,
  register: true,
  now: 0,
};

const feature = (files: Files): Promise<Plan> => planFeature(REQUEST, readerOf(files));

const BASE_ENTITY = 'src/common/entities/managed.entity.ts';

/** After `add`; a house with a data source of its own has to bring the base entity itself. */
async function adopted(name: string): Promise<Files> {
  const [files, stock] = [hostFiles(name), hostFiles('stock-11')];
  const given = applied(stock, (await add(stock)).plan)[BASE_ENTITY];
  return { [BASE_ENTITY]: given, ...applied(files, (await add(files)).plan) };
}

/** What a registration puts into a file, where the rest of it stays as it is. */
function registration(plan: Plan, path: string): string {
  const entry = plan.entries.find((one) => one.path === path);
  if (entry?.action !== 'update') {
    throw new Error(`${path} is not updated`);
  }
  const [imports = ''] = /^import { OrdersModule } from .*\n/m.exec(entry.content) ?? [];
  expect(entry.content.replace(imports, '').replace(/,\s*OrdersModule(?=,|\s*\])/, '')).toBe(entry.before);
  return imports;
}

const HOUSES = [
  {
    name: 'api-folder',
    folder: 'src/api',
    module: 'src/api/api.module.ts',
    settings: ['featuresRoot: src/api', 'featuresModule: src/api/api.module.ts'],
    notes: [
      'features lie in src/api: 2 of 2 modules',
      'features are registered in src/api/api.module.ts: 2 of 2 modules',
    ],
  },
  {
    name: 'crud-base',
    folder: 'src/modules',
    module: 'src/modules/app/app.module.ts',
    settings: ['featuresRoot: src/modules'],
    notes: ['features lie in src/modules: 2 of 2 modules'],
  },
  { name: 'hexagonal', folder: 'src', module: 'src/app.module.ts', settings: [], notes: [] },
];

describe.each(HOUSES)('$name', ({ name, folder, module, settings, notes }) => {
  it('has its habits put on record, with what shows them', async () => {
    const { plan } = await add(hostFiles(name));
    const record = plan.entries.find(({ path }) => path === '.nest-persona/persona.yaml');
    const text = record?.action === 'create' ? record.content : '';

    expect(text.split('\n').filter((line) => line.startsWith('features'))).toEqual(settings);
    expect(
      plan.notes.map((note) => note.split(';')[0]).filter((note) => note?.startsWith('features')),
    ).toEqual(notes);
  });

  it('has nothing to do in a second run', async () => {
    const files = hostFiles(name);
    const second = (await add(applied(files, (await add(files)).plan))).plan;

    expect(second.entries).toEqual([]);
    expect(second.notes.filter((note) => note.startsWith('features'))).toEqual([]);
  });

  it('gets a feature beside those that it has, registered where they are', async () => {
    const plan = await feature(await adopted(name));
    const sources = pathsOf(plan, 'create').filter((path) => /\.(module|controller|service)\.ts$/.test(path));

    expect(sources.toSorted()).toEqual(
      ['controller', 'module', 'service'].map((role) => `${folder}/orders/orders.${role}.ts`),
    );
    expect(pathsOf(plan, 'by-hand')).toEqual([]);
    expect(registration(plan, module)).toContain('/orders/orders.module');
  });
});

it('settings beat what is found', async () => {
  const files = {
    ...(await adopted('api-folder')),
    '.nest-persona/persona.yaml':
      'persona: building-ville\nfeaturesRoot: src/modules\nrootModule: src/app.module.ts\n',
  };
  const plan = await feature(files);

  expect(pathsOf(plan, 'create')).toContain('src/modules/orders/orders.module.ts');
  expect(pathsOf(plan, 'update')).toContain('src/app.module.ts');
  expect(pathsOf(plan, 'update')).not.toContain('src/api/api.module.ts');
});

it('a module that settings name and that is not there is a problem', async () => {
  const files = { ...(await adopted('api-folder')), 'src/api/api.module.ts': undefined };

  await expect(feature(files)).rejects.toMatchObject({
    problems: expect.arrayContaining([
      expect.objectContaining({ code: 'host/no-features-module', place: 'src/api/api.module.ts' }),
    ]),
  });
});

it('a list of modules in a file of its own is left to the user, and the rest stands', async () => {
  const plan = await feature(await adopted('esm-ts-endings'));

  expect(plan.entries.filter(({ action }) => action === 'by-hand')).toMatchObject([
    { path: 'src/feature-modules.ts', byHand: expect.stringContaining('OrdersModule,') },
  ]);
  expect(pathsOf(plan, 'create')).toContain('src/modules/orders/orders.module.ts');
});
