import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/contracts.js';
import { planFeature } from '../../src/engine/feature.js';
import { departuresOf } from '../../src/doctor/index.js';
import { readHouse } from '../../src/host/house/index.js';
import { readHost } from '../../src/host/index.js';
import { personas } from '../../src/personas/index.js';
import { checkProject } from '../../src/rules/check.js';
import { add, applied, type Files, hostFiles, pathsOf, readerOf } from './project.js';

const REQUEST = {
  name: 'orders',
  fields: 'title:string:120,total:decimal:12:2,status:enum:pending:paid',
  versioned: false,
  register: true,
  now: 0,
};

const feature = (files: Files): Promise<Plan> => planFeature(REQUEST, readerOf(files));

const isHabit = (note: string): boolean => /^(features|imports) /.test(note);

/** After `add`, with the files of pieces that are not offered beside what the project has of its own. */
async function adopted(name: string): Promise<Files> {
  const [files, stock] = [hostFiles(name), hostFiles('stock-11')];
  const { plan } = await add(stock);
  const pieces = Object.fromEntries(
    pathsOf(plan, 'create').map((path) => [path, applied(stock, plan)[path]]),
  );
  return { ...pieces, ...applied(files, (await add(files, { conventions: 'persona' })).plan) };
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

const inApp = (path: string): string => path.replace(/^\/app\/?/, '');

/** Imports of the project's own modules in files that a plan creates, as `file specifier`, that lead nowhere. */
function lostImports(plan: Plan, before: Files): readonly string[] {
  const files = applied(before, plan);
  const reader = readerOf(files);
  const config: unknown = ts.parseConfigFileTextToJson('tsconfig.json', files['tsconfig.json'] ?? '').config;
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, '/app');
  const host = {
    fileExists: (path: string) => path.startsWith('/app/') && files[inApp(path)] !== undefined,
    directoryExists: (path: string) => path === '/app' || reader.exists(inApp(path)),
    readFile: (path: string) => files[inApp(path)],
  };
  return createdSources(plan).flatMap(({ path, specifiers }) =>
    specifiers
      .filter((one) => /^(\.|src\/|test\/|@\/)/.test(one))
      .filter((one) => ts.resolveModuleName(one, `/app/${path}`, options, host).resolvedModule === undefined)
      .map((one) => `${path} ${one}`),
  );
}

const createdSources = (
  plan: Plan,
): readonly { readonly path: string; readonly specifiers: readonly string[] }[] =>
  plan.entries.flatMap((entry) =>
    entry.action === 'create' && entry.path.endsWith('.ts')
      ? [
          {
            path: entry.path,
            specifiers: ts.preProcessFile(entry.content).importedFiles.map(({ fileName }) => fileName),
          },
        ]
      : [],
  );

/** How the files of a feature name modules below src. */
function waysIn(plan: Plan, folder: RegExp): readonly string[] {
  const own = createdSources(plan).filter(({ path }) => folder.test(path));
  const ways = own.flatMap(({ specifiers }) =>
    specifiers
      .filter((one) => !one.includes('/test/'))
      .flatMap((one) => /^(\.\.?|src|test|@)(?=\/)/.exec(one)?.[1] ?? []),
  );
  return [...new Set(ways)].toSorted();
}

function importBreaches(files: Files): ReturnType<typeof checkProject>['findings'] {
  const { persona, importStyle, baseEntity } = readHost(readerOf(files), { personas }).host;
  const { errorStyle } = persona;
  const { findings } = checkProject(readerOf(files), { importStyle, baseEntity, errorStyle });
  return findings.filter(({ rule }) => rule === 'import-style');
}

const HOUSES = [
  {
    name: 'api-folder',
    folder: 'src/api',
    module: 'src/api/api.module.ts',
    settings: [
      'importStyle: alias',
      "importAlias: '@/'",
      'featuresRoot: src/api',
      'featuresModule: src/api/api.module.ts',
    ],
    inFeature: ['.', '..', '@'],
    specifier: "'./orders/orders.module'",
    notes: [
      'features lie in src/api: 2 of 2 modules',
      'features are registered in src/api/api.module.ts: 2 of 2 modules',
      "imports begin with @/ across features: 13 of 13 imports, such as '@/common/uuid'",
    ],
  },
  {
    name: 'crud-base',
    folder: 'src/modules',
    module: 'src/modules/app/app.module.ts',
    settings: ['importStyle: alias-everywhere', "importAlias: '@/'", 'featuresRoot: src/modules'],
    inFeature: ['@'],
    specifier: '"@/modules/orders/orders.module"',
    notes: [
      'features lie in src/modules: 2 of 2 modules',
      "imports begin with @/ across features: 3 of 3 imports, such as '@/lib/crud/crud.controller'",
    ],
  },
  {
    name: 'hexagonal',
    folder: 'src',
    module: 'src/app.module.ts',
    settings: ['importStyle: relative'],
    notes: [],
    inFeature: ['.', '..'],
    specifier: "'./orders/orders.module'",
  },
];

describe.each(HOUSES)('$name', ({ name, folder, module, settings, notes, inFeature, specifier }) => {
  it('has its habits put on record, with what shows them', async () => {
    const { plan } = await add(hostFiles(name), { conventions: 'persona' });
    const record = plan.entries.find(({ path }) => path === '.nest-persona/persona.yaml');
    const text = record?.action === 'create' ? record.content : '';

    expect(
      text
        .replaceAll('"', "'")
        .split('\n')
        .filter((line) => /^(features|import)/.test(line)),
    ).toEqual(settings);
    expect(plan.notes.filter(isHabit).map((note) => note.split(';')[0])).toEqual(notes);
  });

  it('has nothing to do in a second run', async () => {
    const files = hostFiles(name);
    const second = (await add(applied(files, (await add(files, { conventions: 'persona' })).plan))).plan;

    expect(second.entries).toEqual([]);
    expect(second.notes.filter(isHabit)).toEqual([]);
  });

  it('gets a feature beside those that it has, registered where they are', async () => {
    const plan = await feature(await adopted(name));
    const sources = pathsOf(plan, 'create').filter((path) => /\.(module|controller|service)\.ts$/.test(path));

    expect(sources.toSorted()).toEqual(
      ['controller', 'module', 'service'].map((role) => `${folder}/orders/orders.${role}.ts`),
    );
    expect(pathsOf(plan, 'by-hand')).toEqual([]);
    expect(registration(plan, module)).toContain(specifier);
  });

  it('gets files whose imports lead to files, written as its own are', async () => {
    const files = await adopted(name);
    const plan = await feature(files);
    const added = (await add(hostFiles(name), { conventions: 'persona' })).plan;

    expect(createdSources(plan).length).toBeGreaterThan(15);
    expect(lostImports(plan, files)).toEqual([]);
    expect(lostImports(added, files)).toEqual([]);
    expect(waysIn(plan, /^src\/(\w+\/)?orders\//)).toEqual(inFeature);
    expect(waysIn(plan, /^test\//)).not.toContain('@');
  });

  it('has no import that the check would have otherwise', async () => {
    const files = await adopted(name);
    const plan = await feature(files);
    const created = new Set(createdSources(plan).map(({ path }) => path));
    const breaches = importBreaches(applied(files, plan));

    expect(breaches.filter(({ path }) => created.has(path))).toEqual([]);
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

it('a list of modules in a file of its own gets another one', async () => {
  const plan = await feature(await adopted('esm-ts-endings'));

  expect(plan.entries.filter(({ action }) => action === 'by-hand')).toEqual([]);
  expect(plan.entries.find(({ path }) => path === 'src/feature-modules.ts')).toMatchObject({
    action: 'update',
    content: expect.stringMatching(/\[\s*CommentsModule,\s*PostsModule,\s*OrdersModule,?\s*\]/),
  });
  expect(pathsOf(plan, 'create')).toContain('src/modules/orders/orders.module.ts');
});

it('the check tells a path that climbs out of its feature where an alias leads there', async () => {
  const files = {
    ...(await adopted('api-folder')),
    'src/api/user/climbs.ts': "export { ErrorCode } from '../../common/error-code';\n",
    'src/api/user/stays.ts': "export { UserModule } from './user.module';\n",
    'src/api/user/none.ts': "export { AuthGuard } from '../../guards/auth.guard';\n",
  };
  const own = importBreaches(files).filter(({ path }) => /(climbs|stays|none)\.ts$/.test(path));

  expect(own.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    "src/api/user/climbs.ts: import of '../../common/error-code' has to be '@/common/error-code'",
  ]);
});

it('an alias that the compiler does not know is a problem', async () => {
  const files = {
    ...(await adopted('hexagonal')),
    '.nest-persona/persona.yaml': "persona: building-ville\nimportStyle: alias\nimportAlias: '@/'\n",
  };

  await expect(feature(files)).rejects.toMatchObject({
    problems: expect.arrayContaining([expect.objectContaining({ code: 'host/no-paths' })]),
  });
});

it('a second feature is merged into the first by the alias of its modules', async () => {
  const files = await adopted('api-folder');
  const first = applied(files, await feature(files));
  const plan = await planFeature(
    { ...REQUEST, name: 'items', fields: 'order:ref:orders:inversed-by=items' },
    readerOf(first),
  );

  expect(lostImports(plan, first)).toEqual([]);
  expect(pathsOf(plan, 'by-hand')).toEqual([]);
  expect(plan.entries.find(({ path }) => path === 'src/api/orders/entities/order.entity.ts')).toMatchObject({
    action: 'update',
    content: expect.stringMatching(/import .*\bItem\b.* from '@\/api\/items\/entities\/item.entity';/),
  });
});

it('the doctor sees no departure where a run follows the house', async () => {
  const reader = readerOf(await adopted('api-folder'));
  const departures = departuresOf(readHouse(reader).house, readHost(reader, { personas }).host);
  const followed = departures.filter(({ about }) => /^(features|registration|imports)$/.test(about));

  expect(followed.map(({ house }) => house)).toEqual(['folders in the singular']);
});

it('an alias that no import can begin with is a problem', async () => {
  const settings = 'persona: building-ville\nimportStyle: alias\nimportAlias: "@ /"\n';
  const { problems } = readHost(
    readerOf({ ...(await adopted('api-folder')), '.nest-persona/persona.yaml': settings }),
    { personas },
  );

  expect(problems).toEqual([expect.objectContaining({ code: 'host/bad-setting' })]);
});
