import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../src/errors.js';
import { add, applied, type Files, hostFiles, pathsOf } from './project.js';

const stock = hostFiles('stock-12');

/** The stock project with more in its `package.json`. */
const withPackages = (dependencies: Record<string, string>, files: Files = stock): Files => {
  const manifest: { dependencies: object } = JSON.parse(files['package.json'] ?? '{}');
  return {
    ...files,
    'package.json': JSON.stringify(
      { ...manifest, dependencies: { ...manifest.dependencies, ...dependencies } },
      null,
      2,
    ),
  };
};

const problemsOf = async (work: Promise<unknown>): Promise<readonly string[]> => {
  try {
    await work;
    return [];
  } catch (error) {
    return error instanceof ProblemsError
      ? error.problems.map(({ code, hint }) => `${code}: ${hint}`)
      : [String(error)];
  }
};

describe('what is chosen', () => {
  it('is what is named, and what that is built on, which is said', async () => {
    const { chosen, plan } = await add(stock, { only: ['health'] });

    expect(chosen).toEqual(['configuration', 'database', 'request-id', 'errors', 'api-docs', 'health']);
    expect(plan.notes).toEqual([
      'health is built on errors, database, request-id, api-docs, configuration, so that is added too',
    ]);
    expect(plan.entries.find(({ path }) => path === 'src/app.setup.ts')).not.toMatchObject({
      content: expect.stringContaining('helmet'),
    });
  });

  it('is not what is skipped, nor what is built on it', async () => {
    const { chosen, plan } = await add(stock, { skip: ['database', 'docs'] });

    expect(chosen).toEqual([
      'persona',
      'configuration',
      'request-id',
      'logging',
      'security',
      'shutdown',
      'api-docs',
    ]);
    expect(plan.notes).toContain('errors is left out, as it is built on database');
  });

  it('can be added later, into files that are there', async () => {
    const first = await add(stock, { only: ['request-id'] });
    const files = applied(stock, first.plan);
    const second = await add(files, { only: ['security'] });
    const setup = applied(files, second.plan)['src/app.setup.ts'];

    expect(second.chosen).toEqual(['configuration', 'security']);
    expect(pathsOf(second.plan, 'update')).toContain('src/app.setup.ts');
    expect(setup).toMatch(/app\.use\(requestId\);[^]*helmet\(/);
    expect((await add(applied(files, second.plan), { only: ['security'] })).plan.entries).toEqual([]);
  });

  it('is refused with a suggestion where there is no such piece', async () => {
    expect(await problemsOf(add(stock, { only: ['databse'], skip: ['helth'] }))).toEqual([
      'add/unknown-piece: did you mean "database"?',
      'add/unknown-piece: did you mean "health"?',
    ]);
  });
});

describe('what a project has of its own', () => {
  it('is left alone, and what is built on it waits', async () => {
    const { pieces, chosen } = await add(withPackages({ typeorm: '^1.0.0', helmet: '^8.0.0' }), {
      conventions: 'persona',
    });
    const state = Object.fromEntries(pieces.map((piece) => [piece.id, piece.state]));

    expect(state).toMatchObject({
      database: 'own',
      security: 'own',
      health: 'blocked',
      e2e: 'blocked',
      logging: 'missing',
    });
    expect(chosen).toEqual([
      'persona',
      'configuration',
      'request-id',
      'logging',
      'shutdown',
      'api-docs',
      'docs',
    ]);
  });

  it('is followed by features, and nothing but that is put on record unasked', async () => {
    const { chosen, plan } = await add(withPackages({ typeorm: '^1.0.0', helmet: '^8.0.0' }));

    expect(chosen).toEqual(['persona']);
    expect(applied(stock, plan)['.nest-persona/persona.yaml']).toContain('\nconventions: house\n');
    expect(pathsOf(plan, 'create')).toEqual(['.nest-persona/persona.yaml']);
  });

  it('is kept where a file is in the way, and what it lacks is told', async () => {
    const own = 'export const settings = {};\n';
    const { plan } = await add({ ...stock, 'src/config/environment.ts': own });

    expect(pathsOf(plan, 'create')).not.toContain('src/config/environment.ts');
    expect(plan.entries.filter(({ action }) => action === 'by-hand')).toEqual([
      expect.objectContaining({
        path: 'src/config/environment.ts',
        reason: expect.stringContaining('Environment'),
      }),
    ]);
  });

  it('is edited by hand where an edit is not safe', async () => {
    const main =
      "import { NestFactory } from '@nestjs/core';\nvoid NestFactory.create(AppModule).then((app) => app.listen(1));\n";
    const { plan } = await add({ ...stock, 'src/main.ts': main });

    expect(plan.entries.filter(({ action }) => action === 'by-hand')).toContainEqual(
      expect.objectContaining({
        path: 'src/main.ts',
        byHand: expect.stringContaining('configureApp(app);'),
      }),
    );
  });
});

describe('what is in the way', () => {
  it.each<[string, Files, Parameters<typeof add>[1], string]>([
    ['no package', { ...stock, 'package.json': undefined }, {}, 'host/no-manifest'],
    ['another mapper', withPackages({ '@prisma/client': '^6.0.0' }), {}, 'host/other-mapper'],
    ['an unknown major', withPackages({ '@nestjs/core': '^9.0.0' }), {}, 'add/nest-version'],
    ['an unknown persona', stock, { persona: 'senior-postgress' }, 'add/unknown-persona'],
    [
      'another persona',
      { ...stock, '.nest-persona/persona.yaml': 'persona: building-ville\n' },
      { persona: 'senior-postgres' },
      'add/other-persona',
    ],
  ])('is told: %s', async (_, files, request, code) => {
    expect((await problemsOf(add(files, request))).map((text) => text.split(':')[0])).toEqual([code]);
  });
});
