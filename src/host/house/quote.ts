import type { Node } from 'oxc-parser';
import type { Code } from '../../code/types.js';
import { referencedNames } from '../../edit/index.js';
import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';

/**
 * A piece of the house's own code that can stand in another file: its text, and the imports that it needs there.
 *
 * @returns undefined when it refers to something that only its own file knows
 */
export function quote({ resolver }: Ground, file: SourceFile, node: Node): Code | undefined {
  const imports: Code['imports'][number][] = [];
  for (const name of referencedNames(node)) {
    const origin = resolver.originOf(file, name);
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
