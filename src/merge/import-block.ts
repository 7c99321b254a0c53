import { importDeclarations, type Program } from '../edit/index.js';
import { type Line, toLines } from './lines.js';

/** Stands for all imports of a file while its other lines are merged. */
const BLOCK = '\0imports';

/**
 * Lets the imports of a file, from the first to the last with all that is between them, be one line of it: they are merged by
 * what they import, as the order and the layout of their declarations are the user's own.
 *
 * @param text without byte order mark, ending in a line break
 */
export function foldImports(text: string, program: Program): readonly Line[] {
  const block = blockOf(text, program);
  if (block === undefined) {
    return toLines(text);
  }
  const start = text.indexOf(block);
  return [
    ...toLines(text.slice(0, start)),
    { key: BLOCK, raw: block },
    ...toLines(text.slice(start + block.length)),
  ];
}

/** All lines from the first import to the last, where there is any. */
export function blockOf(text: string, program: Program): string | undefined {
  const declarations = importDeclarations(program);
  const [first, last] = [declarations.at(0), declarations.at(-1)];
  if (first === undefined || last === undefined) {
    return undefined;
  }
  return text.slice(text.lastIndexOf('\n', first.start) + 1, text.indexOf('\n', last.end - 1) + 1);
}

/** The same lines without the imports and the empty lines that follow them. */
export function withoutBlock(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex(isBlock);
  if (at === -1) {
    return lines;
  }
  const rest = lines.slice(at + 1);
  const first = rest.findIndex(({ key }) => key !== '');
  return [...lines.slice(0, at), ...rest.slice(first === -1 ? rest.length : first)];
}

export function isBlock({ key }: Line): boolean {
  return key === BLOCK;
}
