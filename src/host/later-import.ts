import type { Node, Program } from 'oxc-parser';
import { type SyntaxNode, walk } from '../edit/index.js';

/**
 * The specifier that a name comes from in `const { AppModule } = await import('./app.module')`: applications do so when
 * something has to happen before their modules are loaded.
 */
export function importedLater(program: Program, name: string): string | undefined {
  let found: string | undefined;
  walk(program, (visited) => {
    const node = asNode(visited);
    if (
      node.type === 'VariableDeclarator' &&
      node.id.type === 'ObjectPattern' &&
      node.init?.type === 'AwaitExpression' &&
      node.init.argument.type === 'ImportExpression' &&
      node.id.properties.some(
        (one) => one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === name,
      )
    ) {
      const { source } = node.init.argument;
      found ??= source.type === 'Literal' ? String(source.value) : undefined;
    }
  });
  return found;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every node of a parsed tree is one
const asNode = (node: SyntaxNode): Node => node as Node;
