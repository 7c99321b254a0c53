import type { ControllerFacts } from './controllers.js';
import { callsOfSetup, functionsCalled, type ReachedCall, reachedFiles } from './e2e-reach.js';
import type { E2eFacts } from './e2e-facts.js';
import { leadOf, patternOf } from './e2e-paths.js';
import { pipesOf } from './e2e-pipes.js';
import { type E2eSetup, type NoSetup, readE2eSetup } from './e2e-setup.js';
import type { FeatureModule } from './feature-modules.js';
import { providedOf } from './globals.js';
import type { Ground } from './ground.js';
import type { Bootstrap } from './root-of-app.js';
import type { SourceFile } from './source.js';
import { isE2eSpec } from './tests.js';
import { commonest, counted, finding, type Finding } from './types.js';

const NOTHING: E2eFacts = {
  setup: undefined,
  missing: 'none',
  file: undefined,
  lead: undefined,
  versioning: undefined,
  pipes: undefined,
  isChecked: false,
  refusal: 400,
  interceptors: [],
  isFiltered: false,
  middleware: undefined,
};

interface Around {
  readonly bootstrap: Bootstrap;
  readonly controllers: readonly ControllerFacts[];
  readonly features: readonly FeatureModule[];
}

/** How end-to-end specs start the application in their own process, and what of it is different there. */
export function readE2e(ground: Ground, { bootstrap, controllers, features }: Around): Finding<E2eFacts> {
  const specs = ground.sources.tests.filter(({ path }) => isE2eSpec(path));
  const read = specs.map((file) => started(ground, file, bootstrap));
  const setups = read.filter((one) => typeof one !== 'string');
  const most = commonest(setups.map(textOf));
  const start = setups.find((one) => textOf(one) === most);
  if (start === undefined) {
    const missing = commonest(read.filter((one) => typeof one === 'string')) ?? 'none';
    return finding(
      { ...NOTHING, missing },
      SAYS[missing],
      specs.slice(0, 1).map(({ path: file }) => ({ file })),
    );
  }
  const { setup, calls } = start;
  const value: E2eFacts = {
    setup,
    missing: undefined,
    file: patternOf(specs, features),
    ...leadOf(specs, calls, controllers),
    ...pipesOf(ground, calls),
    interceptors: [
      ...providedOf(ground, 'APP_INTERCEPTOR').map(({ name }) => name),
      ...calls.flatMap(({ file, call }) =>
        call.callee.endsWith('.useGlobalInterceptors')
          ? call.args.map((one) => classIn(file.print(one)))
          : [],
      ),
    ],
    isFiltered:
      providedOf(ground, 'APP_FILTER').length > 0 ||
      calls.some(({ call }) => call.callee.endsWith('.useGlobalFilters')),
    middleware: middlewareOf(ground.sources.own),
  };
  const way =
    setup.starts.length > 0 ? `${setup.hook} makes the application` : 'a function makes the application';
  const says = [
    way,
    value.pipes === undefined ? '' : 'without the pipes of the entry file',
    value.lead ?? 'computed prefix',
  ];
  return finding(value, says.filter((one) => one !== '').join(', '), [
    { file: setup.file, note: counted(setups.length, 'such spec') },
  ]);
}

const SAYS: Readonly<Record<NonNullable<E2eFacts['missing']>, string>> = {
  none: 'no end-to-end specs',
  running: 'they call an application that runs elsewhere',
  part: 'they start a part of the application',
  unclear: 'how they get the application is not understood',
};

interface Started {
  readonly setup: E2eSetup;
  /** What is called until the application runs. */
  readonly calls: readonly ReachedCall[];
}

/** A spec that starts all of the application. */
function started(ground: Ground, file: SourceFile, bootstrap: Bootstrap): Started | NoSetup | 'part' {
  const setup = readE2eSetup(ground, file);
  if (typeof setup === 'string') {
    return setup;
  }
  const own = callsOfSetup(ground, setup);
  const files = reachedFiles(ground, setup, functionsCalled(own.map(({ call }) => call)));
  const { rootClass, rootModule } = bootstrap;
  const isRoot = (name: string): boolean => ground.resolver.classOf(file, name)?.file.path === rootModule;
  const isWhole =
    setup.modules.some(isRoot) ||
    (setup.modules.length === 0 && files.some(({ text }) => new RegExp(`\\b${rootClass}\\b`).test(text)));
  const calls = [...own, ...files.flatMap((one) => one.calls.map((call) => ({ file: one, call })))];
  return isWhole ? { setup, calls } : 'part';
}

const textOf = ({ setup: { declarations, makes, starts } }: Started): string =>
  [...declarations, ...makes, ...starts].map(({ text }) => text).join('\n');

const classIn = (text: string): string => /(?:^new\s+|^)([A-Z][\w$]*)/.exec(text)?.[1] ?? '';

function middlewareOf(files: readonly SourceFile[]): string | undefined {
  return files
    .flatMap(({ text }) => [...text.matchAll(/\.apply\(([^)]*)\)/g)].map((found) => found[1] ?? ''))
    .flatMap((args) => args.match(/\w*(?:Auth|Session|Jwt|Token)\w*/) ?? [])[0];
}
