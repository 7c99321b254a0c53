import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

interface Program {
  readonly options: ts.CompilerOptions;
  /** Absolute paths. */
  readonly files: readonly string[];
}

/** What `tsc -p` compiles, by the project's own `include`, `files` and `extends`. */
function programOf(root: string, config: string): Program {
  const path = join(root, config);
  const read = ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8')).config as object;
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    read,
    ts.sys,
    join(path, '..'),
    undefined,
    path,
  );
  return { options, files: fileNames };
}

const isSpec = (path: string): boolean => /\.(spec|test)\.ts$/.test(path);

/**
 * The sources among some files that the compiler would pass over, so that it has nothing to say of them, whatever is in them.
 *
 * @param config the application's own, from the root
 */
export function outsideOfProgram(root: string, config: string, files: readonly string[]): readonly string[] {
  const known = new Set(programOf(root, config).files.map((file) => relative(root, file)));
  return files.filter((path) => path.endsWith('.ts') && !isSpec(path) && !known.has(path));
}

/**
 * The sources among some files that nothing loads when the application starts. Specs and migrations are loaded by others.
 *
 * @param entry of the application, from the root
 */
export function unreached(
  root: string,
  {
    config,
    entry,
    files,
  }: { readonly config: string; readonly entry: string; readonly files: readonly string[] },
): readonly string[] {
  const { options } = programOf(root, config);
  const reached = new Set<string>();
  const open = [join(root, entry)];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) {
      continue;
    }
    reached.add(path);
    for (const { fileName } of ts.preProcessFile(readFileSync(path, 'utf8')).importedFiles) {
      const found = ts.resolveModuleName(fileName, path, options, ts.sys).resolvedModule?.resolvedFileName;
      if (found !== undefined && found.startsWith(`${root}/`) && !found.includes('/node_modules/')) {
        open.push(found);
      }
    }
  }
  return files.filter(
    (path) =>
      path.endsWith('.ts') &&
      !isSpec(path) &&
      !path.includes('/migrations/') &&
      !reached.has(join(root, path)),
  );
}
