import { parseSync, visitorKeys, type Comment, type Node, type Program } from 'oxc-parser';
import { ProblemsError, type Problem } from '../../errors.js';
import type { Breach } from '../types.js';

/** The nodes whose `type` can be `T`. */
export type NodeOf<T extends Node['type']> = NodeIn<Node, T>;
type NodeIn<N extends Node, T> = N extends Node ? (T extends N['type'] ? N : never) : never;

/** A parsed file. Parsed and walked once; rules ask it for the kinds of nodes that they care about. */
export interface SourceFile {
  /** From the app root, POSIX: `src/orders/orders.service.ts`. */
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  readonly comments: readonly Comment[];
  /** Every node of a type, in the order of the text. */
  all<T extends Node['type']>(type: T): readonly NodeOf<T>[];
  parentOf(node: Node): Node | undefined;
  /** A breach at a node, or at an offset of the text. */
  breach(at: { readonly start: number }, message: string): Breach;
}

/**
 * Parses one file.
 *
 * @throws ProblemsError when the text is no TypeScript: nothing can be said about it then
 */
export function parseSourceFile(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text, { preserveParens: false });
  const lineStarts = startsOfLines(text);
  const fatal = errors.find(({ severity }) => severity.valueOf() === 'Error');
  if (fatal !== undefined) {
    const { line } = positionIn(lineStarts, fatal.labels[0]?.start ?? 0);
    throw new ProblemsError([unparsable(path, line, fatal.message)]);
  }

  const parents = new Map<Node, Node>();
  const byType = new Map<string, Node[]>();
  const visit = (node: Node): void => {
    const sameType = byType.get(node.type);
    if (sameType === undefined) {
      byType.set(node.type, [node]);
    } else {
      sameType.push(node);
    }
    for (const child of childrenOf(node)) {
      parents.set(child, node);
      visit(child);
    }
  };
  visit(program);

  return {
    path,
    text,
    program,
    comments,
    all: <T extends Node['type']>(type: T) =>
      (byType.get(type) ?? []).filter((node): node is NodeOf<T> => node.type === type),
    parentOf: (node) => parents.get(node),
    breach: ({ start }, message) => ({ path, ...positionIn(lineStarts, start), message }),
  };
}

/** The direct children of a node, in the order of the text. */
export function childrenOf(node: Node): Node[] {
  const fields: Readonly<Record<string, unknown>> = { ...node };
  return (visitorKeys[node.type] ?? []).flatMap((key) => {
    const value = fields[key];
    return (Array.isArray(value) ? value : [value]).filter(isNode);
  });
}

/** A node and everything below it; `into` says which nodes are entered (all of them when it is not given). */
export function* descendants(node: Node, into: (child: Node) => boolean = () => true): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) {
    if (into(child)) {
      yield* descendants(child, into);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function startsOfLines(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
}

function positionIn(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  const after = lineStarts.findIndex((start) => start > offset);
  const line = after === -1 ? lineStarts.length : after;
  return { line, column: offset - (lineStarts[line - 1] ?? 0) + 1 };
}

function unparsable(path: string, line: number, message: string): Problem {
  return {
    code: 'check/unparsable',
    place: `${path}:${line}`,
    message: `the file is no valid TypeScript (${message})`,
    hint: 'mend the syntax, then run the check again',
  };
}
