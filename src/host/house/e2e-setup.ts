import type { Node, Statement } from 'oxc-parser';
import type { Code } from '../../code/types.js';
import { referencedNames } from '../../edit/index.js';
import { isStart, keptStatements } from './e2e-statements.js';
import { type E2eScope, scopeOf } from './e2e-scope.js';
import type { Ground } from './ground.js';
import { quote } from './quote.js';
import type { SourceFile } from './source.js';
import { literalOf } from './syntax.js';

/** How an e2e spec gets the application, in pieces that can stand in another spec. */
export interface E2eSetup {
  readonly file: string;
  /** `let app: INestApplication;` */
  readonly declarations: readonly Code[];
  readonly hook: 'beforeAll' | 'beforeEach';
  /** Statements of the hook that make the application. */
  readonly makes: readonly Code[];
  /** Those from `await app.init();` on; empty where a function of the house does all of it. */
  readonly starts: readonly Code[];
  /** The hook that closes it, as the spec has it; undefined for none. */
  readonly closes: Code | undefined;
  /** The variable that holds the application, for `app.getHttpServer()`. */
  readonly app: string | undefined;
  /** `app.getHttpServer()` */
  readonly server: Code;
  /** What makes a request to it: `request`. */
  readonly request: Code;
  readonly test: 'it' | 'test';
  /** Where `describe` and its like are imported from; undefined where they are globals. */
  readonly runner: string | undefined;
  /** What its suite and its tests are called. */
  readonly titles: readonly string[];
  /** Names of the classes in `imports: [AppModule]`; empty where a function of the house makes the module. */
  readonly modules: readonly string[];
  /** Statements of the hook that were taken over, as places in the file. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Why a spec shows no way to get the application: it calls one that runs somewhere, or what it does is not understood. */
export type NoSetup = 'running' | 'unclear';

/** Names that are there without an import. */
const GLOBALS: ReadonlySet<string> = new Set(
  (
    'afterAll afterEach beforeAll beforeEach jest vi expect ' +
    'process console globalThis undefined Promise Date Number String Boolean Error Object'
  ).split(' '),
);

/** Reads how a spec makes the application that it sends requests to with supertest. */
export function readE2eSetup(ground: Ground, file: SourceFile): E2eSetup | NoSetup {
  const client = file.calls.find(
    ({ callee, args }) =>
      ground.resolver.originOf(file, callee)?.specifier === 'supertest' && args.length === 1,
  );
  const target = client?.args[0];
  if (client === undefined || target === undefined) {
    return file.imports.some(({ specifier }) => /^(axios|got|undici)$/.test(specifier))
      ? 'running'
      : 'unclear';
  }
  const [name, ...more] = referencedNames(target);
  const scope = name === undefined || more.length > 0 ? undefined : scopeOf(file, name);
  if (scope === undefined || name === undefined) {
    return 'running';
  }
  return setupIn(ground, file, { scope, name, target, request: client.callee }) ?? 'unclear';
}

interface Found {
  readonly scope: E2eScope;
  readonly name: string;
  readonly target: Node;
  readonly request: string;
}

const present = (all: readonly (Code | undefined)[]): readonly Code[] =>
  all.filter((one) => one !== undefined);

function setupIn(
  ground: Ground,
  file: SourceFile,
  { scope, name, target, request }: Found,
): E2eSetup | undefined {
  const { hook, statements, declarations } = scope;
  const wanted = new Set([name]);
  const kept = keptStatements(file, statements, wanted);
  const known = new Set([...GLOBALS, ...declarations.flatMap(({ names }) => names), ...scope.locals]);
  const piece = (node: Node): Code | undefined => quote(ground, file, node, known);
  const beginning = kept.findIndex((one) => isStart(file, one));
  const at = beginning === -1 ? kept.length : beginning;
  const declared = declarations
    .filter(({ names }) => names.some((one) => wanted.has(one)))
    .map(({ node }) => piece(node));
  const [first, ...others] = kept;
  const all = [
    ...(first === undefined ? [] : [piece(first)]),
    ...others.map((one) => apart(file, one, piece(one))),
  ];
  const made = all.slice(0, at);
  const started = all.slice(at);
  const server = piece(target);
  const pieces = [...declared, ...made, ...started];
  if (server === undefined || kept.length === 0 || pieces.includes(undefined)) {
    return undefined;
  }
  const used = ground.resolver.originOf(file, request);
  const app = /([\w$]+)\.getHttpServer\(/.exec(
    [server, ...present(pieces)].map(({ text }) => text).join('\n'),
  )?.[1];
  return {
    file: file.path,
    declarations: present(declared),
    hook,
    makes: present(made),
    starts: present(started),
    closes: closing(scope, app, piece),
    app,
    server,
    request: {
      text: request,
      imports: [
        {
          from: 'supertest',
          name: used?.imported ?? 'default',
          ...(used?.imported === request ? {} : { alias: request }),
        },
      ],
    },
    test: file.calls.some(({ callee }) => callee === 'test') ? 'test' : 'it',
    runner: file.imports.find(({ specifier }) => /^(vitest|@jest\/globals)$/.test(specifier))?.specifier,
    titles: file.calls
      .filter(({ callee }) => /^(describe|it|test)$/.test(callee))
      .flatMap(({ args }) => literalOf(args[0])?.toString() ?? []),
    modules: modulesIn(file, kept),
    ranges: kept.map(({ start, end }) => ({ start, end })),
  };
}

/** With the empty line that stands before it. */
function apart(file: SourceFile, { start }: Statement, piece: Code | undefined): Code | undefined {
  const isApart = /\n[ \t]*\r?\n[ \t]*$/.test(file.text.slice(0, start));
  return piece !== undefined && isApart ? { ...piece, text: `\n${piece.text}` } : piece;
}

/** The hook that closes the application, unless it does more, which is about the tests of that spec. */
function closing(
  { closers }: E2eScope,
  app: string | undefined,
  piece: (node: Node) => Code | undefined,
): Code | undefined {
  const found = closers
    .map(piece)
    .find((one) => one !== undefined && new RegExp(`\\b${app}\\b`).test(one.text));
  return found !== undefined && !found.text.includes('delete') ? found : undefined;
}

/** `AppModule`, of `Test.createTestingModule({ imports: [AppModule] })`. */
function modulesIn(file: SourceFile, kept: readonly Statement[]): readonly string[] {
  const call = file.calls.find(
    ({ callee, start }) =>
      /(^|\.)createTestingModule$/.test(callee) && kept.some((one) => one.start <= start && start < one.end),
  );
  return call === undefined ? [] : [...importedModules(call.args[0])];
}

function importedModules(node: Node | undefined): ReadonlySet<string> {
  return node === undefined ? new Set() : referencedNames(node);
}
