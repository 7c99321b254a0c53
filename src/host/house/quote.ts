import type { Node } from 'oxc-parser';
import type { Code } from '../../code/types.js';
import { referencedNames } from '../../edit/index.js';
import { localNames } from './bound-names.js';
import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';

/**
 * A piece of the house's own code that can stand in another file: its text, and the imports that it needs there.
 *
 * @param known names that mean the same there
 * @returns undefined when it refers to something that only its own file knows
 */
export function quote(
  { resolver }: Ground,
  file: SourceFile,
  node: Node,
  known: ReadonlySet<string> = new Set(),
): Code | undefined {
  const imports: Code['imports'][number][] = [];
  const local = localNames(node);
  for (const name of referencedNames(node)) {
    if (local.has(name)) {
      continue;
    }
    const origin = resolver.originOf(file, name);
    if (origin === undefined && known.has(name)) {
      continue;
    }
    if (origin === undefined) {
      return undefined;
    }
    const path = resolver.fileOf(file.path, origin.specifier);
    imports.push({
      from: path === undefined ? origin.specifier : path.replace(/\.ts$/, ''),
      name: origin.imported,
      ...(origin.imported === name ? {} : { alias: name }),
    });
  }
  return { text: file.print(node), imports };
}
