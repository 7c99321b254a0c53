import type { CallExpression, Expression, Program } from 'oxc-parser';
import { type SyntaxNode, walk } from './syntax.js';

/** What a file gives a function that it calls once. */
export function onlyArgument(
  program: Program,
  { callee, position }: { readonly callee: string; readonly position: number },
): Expression | undefined {
  const calls: CallExpression[] = [];
  walk(program, (node) => {
    if (isCall(node) && node.callee.type === 'Identifier' && node.callee.name === callee) {
      calls.push(node);
    }
    return true;
  });
  const given = calls.length === 1 ? calls[0]?.arguments[position] : undefined;
  return given === undefined || given.type === 'SpreadElement' ? undefined : given;
}

const isCall = (node: SyntaxNode): node is CallExpression => node.type === 'CallExpression';
