import type { Class, Node, Program } from 'oxc-parser';
import { parseSource, type SyntaxNode, walk } from '../../edit/index.js';
import { classOf, type ClassFacts } from './classes.js';
import { exportsOf, importsOf, type ExportFacts, type ImportFacts } from './module-names.js';
import { dottedName } from './syntax.js';
import { lazily } from './types.js';

/** A call, `new X()` included. */
export interface CallFacts {
  /** `NestFactory.create`, `DataSource` */
  readonly callee: string;
  readonly args: readonly Node[];
  readonly isNew: boolean;
  readonly start: number;
}

/** A source file, and what there is in it; all but the text is found when it is first asked for. */
export interface SourceFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  readonly imports: readonly ImportFacts[];
  readonly exports: readonly ExportFacts[];
  readonly classes: readonly ClassFacts[];
  readonly calls: readonly CallFacts[];
  /** The classes that are thrown by `throw new X()`, with their places. */
  readonly throws: readonly { readonly name: string; readonly start: number }[];
  /** The line of a place, from 1. */
  readonly lineOf: (start: number) => number;
  /** The text of a node. */
  readonly print: (node: { readonly start: number; readonly end: number }) => string;
}

/** Where a file does not parse, and why. */
export interface Unparsable {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** Parses a file. A place in the text counts UTF-16 units. */
export function openSourceFile(path: string, text: string): SourceFile | Unparsable {
  // What the compiler complains of is there to be read all the same.
  const parsed = parseSource(text, path, { lenient: true });
  if (!parsed.ok) {
    return { path, line: parsed.problem.line, message: parsed.problem.message };
  }
  const { program } = parsed;
  const imports = lazily(() => importsOf(program));
  const exports = lazily(() => exportsOf(program));
  const found = lazily(() => search(program));
  const classes = lazily(() => found().classes.map((node) => classOf(node, text)));
  const starts = lazily(() => lineStarts(text));
  return {
    path,
    text,
    program,
    get imports() {
      return imports();
    },
    get exports() {
      return exports();
    },
    get classes() {
      return classes();
    },
    get calls() {
      return found().calls;
    },
    get throws() {
      return found().throws;
    },
    lineOf: (start) => lineAt(starts(), start),
    print: ({ start, end }) => text.slice(start, end),
  };
}

interface Found {
  readonly classes: Class[];
  readonly calls: CallFacts[];
  readonly throws: { readonly name: string; readonly start: number }[];
}

function search(program: Program): Found {
  const found: Found = { classes: [], calls: [], throws: [] };
  walk(program, (visited) => {
    const node = typed(visited);
    if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
      found.classes.push(node);
    } else if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      found.calls.push({
        callee: dottedName(node.callee),
        args: node.arguments,
        isNew: node.type === 'NewExpression',
        start: node.start,
      });
    } else if (node.type === 'ThrowStatement' && node.argument.type === 'NewExpression') {
      found.throws.push({ name: dottedName(node.argument.callee), start: node.start });
    }
  });
  return found;
}

/** The walk knows nothing of kinds, the parser's types tell them by `type`. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every node of a parsed tree is one
export const typed = (node: SyntaxNode): Node => node as Node;

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function lineAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    [low, high] = (starts[middle] ?? 0) <= place ? [middle, high] : [low, middle];
  }
  return low + 1;
}
