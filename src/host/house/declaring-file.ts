import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';

/** The file that a name of this one is declared in: this one, or the one that it is imported from. */
export function declaringFile(
  { resolver, sources }: Ground,
  file: SourceFile,
  name: string,
): { readonly name: string; readonly file: SourceFile } | undefined {
  const origin = resolver.originOf(file, name);
  const path = origin === undefined ? file.path : resolver.fileOf(file.path, origin.specifier);
  const declaring = path === undefined ? undefined : sources.open(path);
  const exported = origin?.imported ?? name;
  return declaring?.exports.some((one) => one.exported === exported) === true
    ? { name: exported, file: declaring }
    : undefined;
}
