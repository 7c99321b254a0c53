import type { Expression, Program, SpreadElement } from 'oxc-parser';
import { importDeclarations, requestsOf } from './import-declarations.js';
import { localName } from '../code/index.js';

/** What an expression comes down to: itself without wrappers, or the value of the constant that it names. */
export type Resolved =
  | { readonly kind: 'value'; readonly node: Expression }
  | { readonly kind: 'imported'; readonly name: string; readonly from: string }
  | { readonly kind: 'unknown'; readonly name: string };

/**
 * Follows a name to the constant of the same file that holds it, through `as const`, `satisfies`, parentheses and
 * further constants.
 */
export function resolve(
  program: Program,
  expression: Expression,
  seen: ReadonlySet<string> = new Set(),
): Resolved {
  const node = unwrap(expression);
  if (node.type !== 'Identifier') {
    return { kind: 'value', node };
  }
  const { name } = node;
  const value = seen.has(name) ? undefined : constant(program, name);
  if (value !== undefined) {
    return resolve(program, value, new Set([...seen, name]));
  }
  const imported = importDeclarations(program)
    .flatMap(requestsOf)
    .find((one) => localName(one) === name);
  return imported === undefined ? { kind: 'unknown', name } : { kind: 'imported', name, from: imported.from };
}

/** Takes off what does not change a value: parentheses, `as`, `satisfies`, `!`. */
export function unwrap(expression: Expression): Expression {
  const isWrapper =
    expression.type === 'ParenthesizedExpression' ||
    expression.type === 'TSAsExpression' ||
    expression.type === 'TSSatisfiesExpression' ||
    expression.type === 'TSNonNullExpression';
  return isWrapper ? unwrap(expression.expression) : expression;
}

/** The value of a `const` at the top level of a module. */
function constant(program: Program, name: string): Expression | undefined {
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type === 'VariableDeclaration' && declaration.kind === 'const') {
      const found = declaration.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name);
      if (found?.init != null) {
        return found.init;
      }
    }
  }
  return undefined;
}

/** An element of an array as an expression: what is spread, for a spread. */
export function elementExpression(element: Expression | SpreadElement): Expression {
  return element.type === 'SpreadElement' ? element.argument : element;
}
