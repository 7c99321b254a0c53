import { parseSync, visitorKeys, type Program } from 'oxc-parser';

export type { Program };

/** Any node of the tree, for walks that do not care about its kind. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Where and why a text does not parse; `line` and `column` count from 1. */
export interface SyntaxProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export type ParsedSource =
  | { readonly ok: true; readonly program: Program; readonly comments: readonly Span[] }
  | { readonly ok: false; readonly problem: SyntaxProblem };

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Parses TypeScript. Positions count UTF-16 units from the start of the text, a byte order mark included.
 *
 * @param source any TypeScript module, also an empty one
 * @param path tells by its ending which dialect it is
 * @param lenient takes a text, too, with a mistake that the parser sees past, such as an empty list of type parameters
 */
export function parseSource(source: string, path = 'source.ts', { lenient = false } = {}): ParsedSource {
  const { program, errors, comments } = parseSync(path, source, { sourceType: 'module' });
  const [error] = errors;
  if (error === undefined || (lenient && program.body.length > 0)) {
    return { ok: true, program, comments };
  }
  return {
    ok: false,
    problem: { ...positionAt(source, error.labels[0]?.start ?? 0), message: error.message },
  };
}

/** Line and column of a place in a text, both from 1. */
export function positionAt(
  source: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = source.slice(0, offset).split(/\r\n|[\r\n\u2028\u2029]/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Called for every node, parents first; `false` leaves the node's children out. */
export type Visit = (node: SyntaxNode, parent: SyntaxNode | undefined, key: string) => boolean | void;

/** Walks a tree in source order. */
export function walk(node: SyntaxNode, visit: Visit): void {
  step(node, undefined, '', visit);
}

function step(node: SyntaxNode, parent: SyntaxNode | undefined, key: string, visit: Visit): void {
  if (visit(node, parent, key) === false) {
    return;
  }
  for (const childKey of visitorKeys[node.type] ?? []) {
    for (const one of [fieldOf(node, childKey)].flat()) {
      if (isNode(one)) {
        step(one, node, childKey, visit);
      }
    }
  }
}

/** A field of a node, for walks that do not know its type. */
export function fieldOf(node: SyntaxNode, key: string): unknown {
  return Reflect.get(node, key);
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}
