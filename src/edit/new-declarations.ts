import { originOf, printImports, projectModule, retarget } from '../code/index.js';
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
  const lines = printImports(requests, (from) => specifierIn(edit, from, style));
  return inStyle(edit, lines);
}

/** What a file calls a module: by the alias that it names others by in the same folder, where it does, and by none where it has none. */
function specifierIn({ file, program }: SourceEdit, from: string, style: ImportStyle): string {
  const specifier = retarget(from, file, style);
  if (style.kind !== 'alias') {
    return specifier;
  }
  const known = importDeclarations(program).map(({ source: { value } }) => value);
  if (!specifier.startsWith('.')) {
    return isRelativeOnly(known, style) ? retarget(from, file, RELATIVE) : specifier;
  }
  const alias = style.aliases.find(
    ({ prefix, folder }) => from.startsWith(`${folder}/`) && known.some((one) => one.startsWith(prefix)),
  );
  const isRelative = known.some(
    (one) =>
      one.startsWith('.') && alias !== undefined && projectModule(one, file)?.startsWith(`${alias.folder}/`),
  );
  return alias === undefined || isRelative ? specifier : alias.prefix + from.slice(alias.folder.length + 1);
}

const RELATIVE = { kind: 'relative', extension: '' } as const;

/** Several imports of the project, none of them by an alias: one can be a neighbour, which every style names so. */
function isRelativeOnly(
  known: readonly string[],
  { aliases }: Extract<ImportStyle, { kind: 'alias' }>,
): boolean {
  return (
    known.filter((one) => one.startsWith('.')).length > 1 &&
    !known.some((one) => aliases.some(({ prefix }) => one.startsWith(prefix)))
  );
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
    const own = Math.max(rank(from), rankOf(specifierIn(edit, from, style), style));
    const before = declarations.findLast(({ source: { value } }) => rankOf(value, style) <= own);
    const [first] = declarations;
    if (before !== undefined) {
      appendLine(edit, lineEnd(source, before.end), lines);
    } else if (first !== undefined) {
      text.appendRight(first.start, lines + eol);
    } else {
      addFirstDeclaration(edit, lines);
    }
  }
}

/** In a file with both kinds of line breaks, the line before keeps its own. */
function appendLine({ text, source, eol }: SourceEdit, end: number, lines: string): void {
  const own = /^\r?\n/.exec(source.slice(end))?.[0] ?? eol;
  if (own === eol) {
    text.appendLeft(end, eol + lines);
  } else {
    text.appendLeft(end + own.length, lines + eol);
  }
}

const rank = (specifier: string): number => ['node', 'package', 'project'].indexOf(originOf(specifier));

/** The same of what a file says: modules that an alias names stand before relative ones. */
function rankOf(specifier: string, style: ImportStyle): number {
  const isAlias = style.kind === 'alias' && style.aliases.some(({ prefix }) => specifier.startsWith(prefix));
  return isAlias ? rank('src/') : rank(specifier) + (specifier.startsWith('.') ? 1 : 0);
}

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
