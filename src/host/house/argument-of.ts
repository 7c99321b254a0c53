import type { ArrowFunctionExpression, Function as FunctionNode, Node } from 'oxc-parser';
import { walk } from '../../edit/index.js';
import type { Ground } from './ground.js';
import { type SourceFile, typed } from './source.js';

/** What the only call of a function gives for one of its parameters. */
export interface GivenArgument {
  readonly file: SourceFile;
  /** What the function is called there. */
  readonly callee: string;
  /** From 0. */
  readonly position: number;
  readonly value: Node;
}

/**
 * What a name means that is a parameter of the function around it.
 *
 * @param inside where the name stands
 * @returns undefined where it is none, or the application calls the function elsewhere, too
 */
export function argumentOf(
  { sources, resolver }: Ground,
  file: SourceFile,
  name: string,
  inside: Node,
): GivenArgument | undefined {
  const found = functionsIn(file).flatMap((one) => {
    const position = one.node.params.findIndex((param) => param.type === 'Identifier' && param.name === name);
    const isAround = one.node.start <= inside.start && inside.end <= one.node.end;
    return isAround && position !== -1 ? [{ name: one.name, position }] : [];
  });
  const [declared] = found;
  if (declared === undefined || found.length > 1) {
    return undefined;
  }
  const { position } = declared;
  const calls = sources.own.flatMap((source) => {
    const means = ({ callee }: { readonly callee: string }): boolean => {
      const origin = resolver.originOf(source, callee);
      return source === file
        ? callee === declared.name
        : origin?.imported === declared.name && resolver.fileOf(source.path, origin.specifier) === file.path;
    };
    return source.calls
      .filter(means)
      .map(({ callee, args }) => ({ file: source, callee, value: args[position] }));
  });
  const [only] = calls;
  return calls.length === 1 && only?.value !== undefined
    ? { file: only.file, callee: only.callee, position, value: only.value }
    : undefined;
}

interface NamedFunction {
  readonly name: string;
  readonly node: FunctionNode | ArrowFunctionExpression;
}

/** Functions that a file declares by a name: `function options()`, `const options = () => …`. */
function functionsIn({ program }: SourceFile): readonly NamedFunction[] {
  const found: NamedFunction[] = [];
  walk(program, (visited) => {
    const node = typed(visited);
    if (node.type === 'FunctionDeclaration' && node.id !== null) {
      found.push({ name: node.id.name, node });
    } else if (
      node.type === 'VariableDeclarator' &&
      node.id.type === 'Identifier' &&
      (node.init?.type === 'ArrowFunctionExpression' || node.init?.type === 'FunctionExpression')
    ) {
      found.push({ name: node.id.name, node: node.init });
    }
    return true;
  });
  return found;
}
