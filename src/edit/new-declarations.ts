import { originOf, printImports, retarget } from '../code/index.js';
import type { ImportRequest } from '../code/types.js';
import type { ImportStyle } from '../contracts.js';
import { importDeclarations } from './import-declarations.js';
import { eolOf, lineEnd, type SourceEdit } from './source-edit.js';

/** The import declarations that a user has to write, in the quotes and semicolons of the file. */
export function importLines(
  edit: SourceEdit,
  requests: readonly ImportRequest[],
  style: ImportStyle,
): string {
  const lines = printImports(requests, (from) => retarget(from, edit.file, style));
  return inStyle(edit, lines);
}

/** Adds declarations of their own: behind the last one of the same kind (builtin, package, project). */
export function addDeclarations(
  edit: SourceEdit,
  requests: readonly ImportRequest[],
  style: ImportStyle,
): void {
  const { text, eol, source, program } = edit;
  const declarations = importDeclarations(program);
  const modules = [...new Set(requests.map((request) => request.from))].toSorted((a, b) => rank(a) - rank(b));
  for (const from of modules) {
    const lines = importLines(
      edit,
      requests.filter((request) => request.from === from),
      style,
    );
    const before = declarations.findLast(({ source: { value } }) => rank(value) <= rank(from));
    const [first] = declarations;
    if (before !== undefined) {
      text.appendLeft(lineEnd(source, before.end), eol + lines);
    } else if (first !== undefined) {
      text.appendRight(first.start, lines + eol);
    } else {
      addFirstDeclaration(edit, lines);
    }
  }
}

const rank = (specifier: string): number => ['node', 'package', 'project'].indexOf(originOf(specifier));

/** Behind a hashbang, directives and a comment that heads the file. */
function addFirstDeclaration({ text, source, program, eol }: SourceEdit, lines: string): void {
  const directive = program.body.findLast(
    (node) => node.type === 'ExpressionStatement' && node.directive !== null,
  );
  const head = directive?.end ?? program.hashbang?.end;
  if (head !== undefined) {
    text.appendLeft(head, eol + eol + lines);
    return;
  }
  const comment =
    /^\uFEFF?\/\*[\s\S]*?\*\/\s*?\n\s*?\n/.exec(source)?.[0] ?? (source.startsWith('\uFEFF') ? '\uFEFF' : '');
  text.appendRight(comment.length, lines + eol + eol);
}

/** Single quotes and semicolons, unless the file's own imports have it otherwise. */
function inStyle({ source, program }: SourceEdit, lines: string): string {
  const [first] = importDeclarations(program);
  const quote = first === undefined ? (/["']/.exec(source)?.[0] ?? "'") : source.charAt(first.source.start);
  const quoted = quote === '"' ? lines.replaceAll("'", '"') : lines;
  const bare = first !== undefined && !source.slice(first.start, first.end).endsWith(';');
  const ended = bare ? quoted.replace(/;$/gm, '') : quoted;
  return ended.replaceAll('\n', eolOf(source));
}
