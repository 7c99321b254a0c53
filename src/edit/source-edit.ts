import { MagicString } from 'magic-string';
import type { Program } from 'oxc-parser';
import type { EditResult } from '../contracts.js';
import { ProblemsError } from '../errors.js';
import { parseSource } from './syntax.js';

/** A source text that is being edited, with what its author's habits are. */
export interface SourceEdit {
  readonly source: string;
  /** Path from the app root: relative imports and problems are told from there. */
  readonly file: string;
  readonly program: Program;
  readonly text: MagicString;
  readonly eol: string;
  /** One step of indentation: spaces or a tab. */
  readonly indent: string;
}

/**
 * Opens a source text for edits.
 *
 * @throws ProblemsError with the line when it does not parse
 */
export function openSource(source: string, file: string): SourceEdit {
  const parsed = parseSource(source);
  if (!parsed.ok) {
    throw doesNotParse(file, parsed.problem);
  }
  const { program } = parsed;
  return {
    source,
    file,
    program,
    text: new MagicString(source),
    eol: eolOf(source),
    indent: indentOf(source),
  };
}

/** The problem of a file that the user has to mend before it can be edited. */
export function doesNotParse(
  file: string,
  at: { readonly line: number; readonly message: string },
): ProblemsError {
  return new ProblemsError([
    {
      code: 'edit/does-not-parse',
      place: `${file}:${at.line}`,
      message: `this file does not parse: ${at.message}`,
      hint: 'mend the file, then run the command again',
    },
  ]);
}

/** Ends an edit: nothing changed means that all was there. */
export function closeSource({ text, source }: SourceEdit): EditResult {
  const edited = text.toString();
  return edited === source ? { status: 'present' } : { status: 'edited', text: edited };
}

/** The line break of a text, the first one counts. */
export function eolOf(source: string): string {
  return /\r?\n/.exec(source)?.[0] ?? '\n';
}

/** The step of indentation of a text: that of its first indented line outside a comment. */
export function indentOf(source: string): string {
  return /^(\t| {2,8})(?=[^\s*])/m.exec(source)?.[1] ?? '  ';
}

/** The white space before the first character of the line that a place lies in. */
export function indentAt(source: string, offset: number): string {
  return /^[ \t]*/.exec(source.slice(lineStart(source, offset)))?.[0] ?? '';
}

/** Whether a place is the first in its line that is not white space. */
export function startsLine(source: string, offset: number): boolean {
  return source.slice(lineStart(source, offset), offset).trim() === '';
}

export function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the line that a place lies in, before its line break. */
export function lineEnd(source: string, offset: number): number {
  const end = source.slice(offset).search(/\r?\n/);
  return end === -1 ? source.length : offset + end;
}
