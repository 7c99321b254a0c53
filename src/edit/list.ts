import { indentAt, type SourceEdit, startsLine } from './source-edit.js';
import type { Span } from './syntax.js';

/** A comma-separated list between two brackets: an array, an object, the names of an import. */
export interface List {
  /** From the opening bracket to behind the closing one. */
  readonly span: Span;
  readonly items: readonly Span[];
  /** What stands between a bracket and the items when the list was empty and all is on one line. */
  readonly padding: '' | ' ';
}

/**
 * Adds entries at the end of a list in the list's own style: one entry a line or all in one, with or without a
 * trailing comma. Comments stay where they are. To be called once for a list.
 */
export function appendToList(edit: SourceEdit, list: List, entries: readonly string[]): void {
  const { source, text, eol } = edit;
  const { span, items, padding } = list;
  const close = span.end - 1;
  const inside = source.slice(span.start + 1, close);
  if (inside.trim() === '') {
    const content = padding + entries.join(', ') + padding;
    text.overwrite(span.start, span.end, source.charAt(span.start) + content + source.charAt(close));
    return;
  }
  const last = items.at(-1);
  const ownLines = startsLine(source, close);
  const ended = last === undefined || withoutComments(source.slice(last.end, close)).includes(',');
  if (last !== undefined && !ended) {
    text.appendLeft(last.end, ',');
  }
  const separator = ownLines ? eol + entryIndent(edit, close, last) : ' ';
  const trailingComma = ended && (last !== undefined || ownLines) ? ',' : '';
  const contentEnd = span.start + 1 + inside.trimEnd().length;
  text.appendLeft(contentEnd, separator + entries.join(`,${separator}`) + trailingComma);
}

/** An entry with what it is sorted by. */
export interface Entry {
  readonly key: string;
  readonly text: string;
}

/**
 * Adds entries where a sorted list wants them, and at the end of any other. To be called once for a list.
 *
 * @param keys those of the list's items
 * @param compare the order in question
 */
export function addToList(
  edit: SourceEdit,
  list: List,
  keys: readonly string[],
  entries: readonly Entry[],
  compare: (a: string, b: string) => number,
): void {
  const sorted = keys.every((key, index) => index === 0 || compare(keys[index - 1] ?? '', key) <= 0);
  const last: string[] = [];
  for (const { key, text } of entries.toSorted((a, b) => compare(a.key, b.key))) {
    const next = sorted ? list.items[keys.findIndex((other) => compare(other, key) > 0)] : undefined;
    if (next === undefined) {
      last.push(text);
    } else {
      insertBefore(edit, next, text);
    }
  }
  if (last.length > 0) {
    appendToList(edit, list, last);
  }
}

/** Adds an entry before an item of a list. */
export function insertBefore({ source, text, eol }: SourceEdit, next: Span, entry: string): void {
  const after = startsLine(source, next.start) ? eol + indentAt(source, next.start) : ' ';
  text.appendRight(next.start, `${entry},${after}`);
}

function entryIndent({ source, indent }: SourceEdit, close: number, last: Span | undefined): string {
  return last !== undefined && startsLine(source, last.start)
    ? indentAt(source, last.start)
    : indentAt(source, close) + indent;
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
