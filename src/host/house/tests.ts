import { posix } from 'node:path';
import { textsOf } from '../data-files.js';
import { nearest } from './config-files.js';
import { isBelow } from './files.js';
import type { Ground } from './ground.js';
import { findsInE2eSpecs, findsInUnitSpecs } from './module-lookup.js';
import type { SourceFile } from './source.js';
import { folderOf } from './sources.js';
import { commonest, counted, few, finding, type Finding } from './types.js';

export interface TestFacts {
  readonly runner: 'jest' | 'vitest' | 'node:test' | 'mocha' | 'ava' | undefined;
  /** Whether `describe` and `it` are there without an import. */
  readonly globals: boolean;
  readonly unit: {
    readonly count: number;
    /** Beside the source, in `__tests__` folders, or in a tree of their own. */
    readonly place: 'beside' | '__tests__' | 'apart' | undefined;
    /** `.spec.ts` */
    readonly suffix: string | undefined;
    /** Whether the runner finds what is imported by `paths` or from the root of the sources. */
    readonly findsPaths: boolean;
  };
  readonly e2e: {
    readonly count: number;
    readonly folder: string | undefined;
    readonly suffix: string | undefined;
    readonly config: string | undefined;
    readonly findsPaths: boolean;
    /**
     * - `module`: `Test.createTestingModule` with a module of the application, in each file;
     * - `helper`: a function of the house makes the application;
     * - `running`: requests go to a service that was started before;
     */
    readonly boot: 'module' | 'helper' | 'running' | undefined;
    /** The function, for `helper`. */
    readonly helper: string | undefined;
  };
}

const RUNNERS = ['vitest', 'jest', 'mocha', 'ava'] as const;

const isE2e = (path: string): boolean =>
  /[.-]e2e([.-](spec|test))?\.[cm]?tsx?$/.test(path) || /(^|\/)(e2e|e2e-tests?)\//.test(path);
const isSpec = (path: string): boolean => /[.-](spec|test)\.[cm]?tsx?$/.test(path);

export const isE2eSpec = (path: string): boolean => isSpec(path) && isE2e(path);

/** The runner, where tests lie, what they are called, and how end-to-end tests get the application. */
export function readTests(ground: Ground): Finding<TestFacts> {
  const { application, sources, dependency } = ground;
  const runner = RUNNERS.find((name) => dependency(name) !== undefined) ?? nodeRunner(ground);
  const specs = sources.tests.filter(({ path }) => isSpec(path));
  const e2e = specs.filter(({ path }) => isE2e(path));
  const unit = specs.filter(({ path }) => !isE2e(path));
  const folders = new Set(sources.own.map(({ path }) => folderOf(path)));
  const place = commonest(
    unit.map(({ path }) => (folders.has(folderOf(path)) ? 'beside' : placeOf(path, application.sourceRoot))),
  );
  const imported = specs.filter(({ imports }) =>
    imports.some(({ specifier }) => /^(vitest|@jest\/globals|node:test)$/.test(specifier)),
  );
  const globals =
    runner === 'jest'
      ? imported.length * 2 <= specs.length
      : runner === 'vitest' && vitestGlobals(ground, specs, imported);
  const boots = e2e.map((file) => bootOf(ground, file));
  const config = e2eConfig(ground);
  const boot = commonest(boots.flatMap((one) => one?.boot ?? []));
  const value: TestFacts = {
    runner,
    globals,
    unit: {
      count: unit.length,
      place,
      suffix: commonest(unit.map(({ path }) => suffixOf(path))),
      findsPaths: runner !== 'jest' || findsInUnitSpecs(ground),
    },
    e2e: {
      count: e2e.length,
      folder: commonFolder(e2e.map(({ path }) => path)),
      suffix: commonest(e2e.map(({ path }) => suffixOf(path))),
      config,
      findsPaths: findsInE2eSpecs(ground, config),
      boot,
      helper: boot === 'helper' ? commonest(boots.flatMap((one) => one?.helper ?? [])) : undefined,
    },
  };
  const found = runner === undefined || runner === 'node:test' ? undefined : dependency(runner);
  return finding(value, phrase(value), [
    ...(found === undefined ? [] : [{ file: found.file, note: `"${runner ?? ''}"` }]),
    ...few(unit, 1).map(({ path }) => ({ file: path, note: counted(unit.length, 'unit spec') })),
    ...few(e2e, 1).map(({ path }) => ({ file: path, note: counted(e2e.length, 'e2e spec') })),
    ...(value.e2e.config === undefined ? [] : [{ file: value.e2e.config }]),
  ]);
}

function nodeRunner({ manifest, rootManifest }: Ground): 'node:test' | undefined {
  const scripts = Object.values({ ...textsOf(rootManifest['scripts']), ...textsOf(manifest['scripts']) });
  return scripts.some((command) => /node\b.*\s--test\b/.test(command)) ? 'node:test' : undefined;
}

const VITEST_CONFIGS = ['vitest.config', 'vite.config'].flatMap((name) =>
  ['ts', 'mts', 'js', 'mjs', 'cts'].map((end) => `${name}.${end}`),
);

/** What its configuration says; where that says nothing, what the specs do. */
function vitestGlobals(
  ground: Ground,
  specs: readonly SourceFile[],
  imported: readonly SourceFile[],
): boolean {
  const config = nearest(ground, VITEST_CONFIGS);
  return (
    (config !== undefined && /globals\s*:\s*true/.test(ground.reader.read(config))) ||
    (specs.length > 0 && imported.length === 0)
  );
}

/** Of a spec with no source in its folder. */
function placeOf(path: string, sourceRoot: string): 'beside' | '__tests__' | 'apart' {
  if (path.includes('__tests__/')) {
    return '__tests__';
  }
  return isBelow(path, sourceRoot) && !/(^|\/)tests?\//.test(path) ? 'beside' : 'apart';
}

/** `src/orders/orders.service.spec.ts` ends in `.spec.ts`, `test/app.e2e-spec.ts` in `.e2e-spec.ts`. */
const suffixOf = (path: string): string =>
  /([.-](?:e2e[.-])?(?:spec|test)\.[cm]?tsx?)$/.exec(path)?.[1] ?? posix.extname(path);

function commonFolder(paths: readonly string[]): string | undefined {
  const [first, ...others] = paths.map((path) => folderOf(path).split('/'));
  if (first === undefined) {
    return undefined;
  }
  const common = others.reduce(
    (parts, one) => parts.slice(0, parts.findIndex((part, index) => part !== one[index]) >>> 0),
    first,
  );
  return common.join('/');
}

const E2E_CONFIGS = [
  'test/jest-e2e.json',
  'test/jest-e2e.js',
  'test/jest-e2e.ts',
  'jest-e2e.json',
  ...['vitest.config.e2e', 'vitest.e2e.config'].flatMap((name) => [`${name}.ts`, `${name}.mts`]),
];

function e2eConfig(ground: Ground): string | undefined {
  const { application, sources } = ground;
  return (
    nearest(ground, E2E_CONFIGS) ??
    sources.paths.find((path) => isBelow(path, application.root) && isE2eConfig(path))
  );
}

const isE2eConfig = (path: string): boolean =>
  /(jest|vitest)[\w.-]*e2e[\w.-]*\.(json|[cm]?[jt]s)$/.test(path) ||
  /e2e[^/]*\/(jest|vitest)[\w.-]*\.(json|[cm]?[jt]s)$/.test(path);

function bootOf(
  { resolver }: Ground,
  file: SourceFile,
): { readonly boot: 'module' | 'helper' | 'running'; readonly helper?: string } | undefined {
  if (file.calls.some(({ callee }) => callee === 'Test.createTestingModule')) {
    return { boot: 'module' };
  }
  const helper = file.calls.find(({ callee }) => {
    const origin = resolver.originOf(file, callee.split('.')[0] ?? callee);
    return (
      origin !== undefined &&
      /^\.|^src\/|^test\/|^@\//.test(origin.specifier) &&
      /(app|application|server|setup|bootstrap|module|nest)/i.test(callee)
    );
  });
  if (helper !== undefined) {
    return { boot: 'helper', helper: helper.callee };
  }
  return /https?:\/\/|APP_URL|BASE_URL|baseURL|baseUrl/i.test(file.text) ||
    file.imports.some(({ specifier }) => /^(axios|got|supertest|undici)$/.test(specifier))
    ? { boot: 'running' }
    : undefined;
}

function phrase({ runner, globals, unit, e2e }: TestFacts): string {
  const places = {
    beside: 'beside the source',
    __tests__: 'in __tests__',
    apart: 'in a tree of their own',
  } as const;
  const boots = {
    module: 'each makes the application',
    helper: `${e2e.helper ?? ''}() makes the application`,
    running: 'against a running service',
  };
  return [
    runner === undefined ? 'no runner' : `${runner}${globals ? ' with globals' : ''}`,
    unit.count === 0
      ? 'no unit specs'
      : `${counted(unit.count, 'unit spec')} ${unit.place === undefined ? '' : places[unit.place]} (${unit.suffix ?? ''})`,
    e2e.count === 0
      ? 'no e2e specs'
      : `${counted(e2e.count, 'e2e spec')} in ${e2e.folder ?? ''} (${e2e.suffix ?? ''})${e2e.boot === undefined ? '' : `, ${boots[e2e.boot]}`}`,
  ].join(', ');
}
