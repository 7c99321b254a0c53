import type { Node, Statement } from 'oxc-parser';
import { type SyntaxNode, walk } from '../../edit/index.js';
import { typed } from './source.js';

/** The variables that a statement declares, or gives a value: `const a = …`, `b = …`, `({ c } = …)`. */
export function givenNames(statement: Statement): ReadonlySet<string> {
  if (statement.type === 'VariableDeclaration') {
    return new Set(statement.declarations.flatMap(({ id }) => patternNames(id)));
  }
  const expression = statement.type === 'ExpressionStatement' ? inner(statement.expression) : undefined;
  return expression?.type === 'AssignmentExpression' && expression.left.type !== 'MemberExpression'
    ? new Set(patternNames(expression.left))
    : new Set();
}

/** Names that mean something inside of a node only: what its functions take, and what is declared in it. */
export function localNames(node: Node): ReadonlySet<string> {
  const names = new Set<string>();
  walk(node, (visited) => {
    const one = typed(visited);
    const patterns: readonly SyntaxNode[] =
      one.type === 'ArrowFunctionExpression' || one.type === 'FunctionExpression'
        ? one.params
        : one.type === 'VariableDeclarator'
          ? [one.id]
          : [];
    for (const name of patterns.flatMap(patternNames)) {
      names.add(name);
    }
  });
  return names;
}

/** `app` and `server` of `{ app, http: server }: Started`. */
function patternNames(pattern: SyntaxNode): readonly string[] {
  const names: string[] = [];
  walk(pattern, (visited, _parent, key) => {
    if (key === 'typeAnnotation' || key === 'right' || key === 'key') {
      return false;
    }
    const one = typed(visited);
    if (one.type === 'Identifier') {
      names.push(one.name);
    }
    return true;
  });
  return names;
}

function inner(node: Node): Node {
  return node.type === 'ParenthesizedExpression' ? inner(node.expression) : node;
}
