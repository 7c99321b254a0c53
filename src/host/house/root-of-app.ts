import type { Node } from 'oxc-parser';
import { importedLater } from '../later-import.js';
import { libraryModules } from '../library-modules.js';
import type { Ground } from './ground.js';
import type { CallFacts, SourceFile } from './source.js';
import { bare, dottedName } from './syntax.js';
import { finding, type Finding } from './types.js';

export interface Bootstrap {
  /** The file that makes the application: `src/main.ts`. */
  readonly entry: string | undefined;
  /** The file of the module that it is made from. */
  readonly rootModule: string | undefined;
  readonly rootClass: string | undefined;
}

/**
 * Follows `NestFactory.create(X)` from the entry file, or from the file that makes the application, to X. A library is started
 * by nothing: what stands for the root module is its own one, where it has exactly one.
 */
export function readBootstrap(ground: Ground): Finding<Bootstrap> {
  const { application, sources, resolver } = ground;
  if (application.isLibrary) {
    return libraryModule(ground);
  }
  const entryFile = sources.open(application.entry);
  const files = entryFile !== undefined && factoryCall(entryFile) !== undefined ? [entryFile] : sources.own;
  for (const file of files) {
    const call = factoryCall(file);
    const name = call === undefined ? undefined : moduleName(call.args[0]);
    if (call !== undefined && name !== undefined) {
      const declared = resolver.classOf(file, name);
      const later = declared === undefined ? importedLater(file.program, name) : undefined;
      const path =
        declared?.file.path ?? (later === undefined ? undefined : resolver.fileOf(file.path, later));
      const says = path === undefined ? `${name}, which is not found` : `${name} in ${path}`;
      const evidence = [{ file: file.path, line: file.lineOf(call.start), note: `${call.callee}(${name})` }];
      return finding({ entry: file.path, rootModule: path, rootClass: name }, says, evidence);
    }
  }
  const guess = sources.own.find(({ path }) => /(^|\/)app\.module\.ts$/.test(path));
  const rootClass = guess?.classes.find(({ name }) => name.endsWith('Module'))?.name;
  return finding(
    { entry: undefined, rootModule: guess?.path, rootClass },
    guess === undefined ? 'not found: nothing calls NestFactory.create' : `${guess.path}, by its name`,
    guess === undefined ? [] : [{ file: guess.path }],
  );
}

function libraryModule({ reader, application, sources }: Ground): Finding<Bootstrap> {
  const paths = libraryModules(reader, application.sourceRoot);
  const [only] = paths.length === 1 ? paths : [];
  const file = only === undefined ? undefined : sources.open(only);
  const rootClass = file?.classes.findLast(({ name }) => name.endsWith('Module'))?.name;
  const says = only === undefined ? `none: the library has ${paths.length} modules of its own` : only;
  const evidence = paths.map((path) => ({ file: path, note: 'module of the library' }));
  return finding({ entry: undefined, rootModule: only, rootClass }, says, evidence);
}

function factoryCall(file: SourceFile): CallFacts | undefined {
  return file.text.includes('NestFactory')
    ? file.calls.find(({ callee }) => /(^|\.)NestFactory\.create\w*$/.test(callee))
    : undefined;
}

/** `AppModule`, also from `AppModule.forRoot()`. */
function moduleName(node: Node | undefined): string | undefined {
  const name = dottedName(bare(node)).split(/[.(]/)[0];
  return name === undefined || name === '' ? undefined : name;
}
