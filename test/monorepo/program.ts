import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What is wrong with new sources for the compiler: those that its program lacks, and imports in them that lead nowhere. */
export function faultsIn(
  tsconfig: string,
  sources: readonly string[],
  ownModules: RegExp,
): readonly string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    tsconfig,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  const options = config?.options ?? {};
  const isLost = (name: string, path: string): boolean =>
    ts.resolveModuleName(name, path, options, ts.sys, undefined, undefined, ts.ModuleKind.ESNext)
      .resolvedModule === undefined;
  const outside = sources.filter((path) => config?.fileNames.includes(path) !== true);
  const lost = sources.flatMap((path) =>
    ts
      .preProcessFile(readFileSync(path, 'utf8'))
      .importedFiles.map(({ fileName }) => fileName)
      .filter((name) => ownModules.test(name) && isLost(name, path))
      .map((name) => `${path} imports ${name}`),
  );
  return [...outside.map((path) => `${path} is not in the program`), ...lost];
}
