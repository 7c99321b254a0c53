import type { Code } from '../../code/types.js';
import { walk } from '../../edit/index.js';
import type { Ground } from './ground.js';
import { quote } from './quote.js';
import { type SourceFile, typed } from './source.js';
import { keyName } from './syntax.js';
import { tally } from './types.js';

/**
 * What the house gives a property of its entities: in `new User({ createdBy: SYSTEM_USER_ID })` the constant. Values that only
 * their own file knows, such as a parameter, can be no example.
 *
 * @returns the value that is given most often
 */
export function givenValue(ground: Ground, property: string): Code | undefined {
  const found = ground.sources.own.flatMap((file) =>
    file.text.includes(property) ? valuesIn(ground, file, property) : [],
  );
  const [top] = tally(found.map(({ text }) => text));
  return top === undefined ? undefined : found.find(({ text }) => text === top[0]);
}

function valuesIn(ground: Ground, file: SourceFile, property: string): readonly Code[] {
  const found: Code[] = [];
  walk(file.program, (visited, parent) => {
    const node = typed(visited);
    if (node.type === 'Property' && parent?.type === 'ObjectExpression' && keyName(node) === property) {
      const isPlain = node.value.type === 'Identifier' || node.value.type === 'MemberExpression';
      const value = isPlain ? quote(ground, file, node.value) : undefined;
      found.push(...(value === undefined || value.imports.length === 0 ? [] : [value]));
    }
  });
  return found;
}
