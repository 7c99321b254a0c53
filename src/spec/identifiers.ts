import type { Report } from './problems.js';
import { nameOf } from './names.js';
import { maxIdentifierBytes, objectMembers, systemColumns } from './reserved.js';
import { quoted } from './suggest.js';
import type { Name } from './types.js';

/**
 * What a user may call something: ASCII words, as the name ends up in file names, URLs, SQL and code at once, and each of them
 * treats other letters differently (macOS decomposes them, a URL encodes them). Underscores at the ends are kept for machinery:
 * GraphQL reserves `__`.
 */
const pattern = /^[A-Za-z][A-Za-z\d]*(?:[-_][A-Za-z\d]+)*$/u;

/** Whether a text can be a name at all. */
export function isIdentifier(text: string): boolean {
  return text.length <= maxTyped && pattern.test(text);
}

/** Nobody types more; what is longer is not looked at, as taking it apart may be slow. */
export const maxTyped = 200;

/** Letters that Unicode does not take apart into an ASCII one and an accent. */
const undecomposed: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

/** A hint for a text that is no name: the nearest that is one. */
export function identifierHint(text: string, spelling: 'camel' | 'kebab'): string {
  const latin = text.slice(0, maxTyped).replace(/[ßæœøłđ]/gu, (letter) => undecomposed[letter] ?? '');
  const near = nameOf(latin)[spelling].slice(0, 40).replace(/^\d+/u, '');
  const rule = 'use letters and digits, a letter first, words joined by "-" or "_" or written likeThis';
  return isIdentifier(near) && near !== text ? `${rule}: "${near}", for example` : rule;
}

/** Checks a field's name by itself and gives its spellings; nothing when it has none. */
export function readFieldName(text: string, isReference: boolean, report: Report): Name | undefined {
  if (text === '') {
    return undefined;
  }
  if (objectMembers.has(text) || objectMembers.has(nameOf(text.slice(0, maxTyped)).camel)) {
    report('field/reserved-name', 'every object has a property of this name already', 'choose another name');
    return undefined;
  }
  if (nameOf(text.slice(0, maxTyped)).camel === 'then') {
    report('field/reserved-name', 'whatever has a "then" is taken for a promise', 'choose another name');
    return undefined;
  }
  if (!isIdentifier(text)) {
    report(
      'field/bad-name',
      'is not a name that code, SQL and URLs can share',
      identifierHint(text, 'camel'),
    );
    return undefined;
  }
  const name = nameOf(text);
  const column = isReference ? `${name.snake}_id` : name.snake;
  if (systemColumns.has(column)) {
    report(
      'field/reserved-name',
      `PostgreSQL has a column "${column}" in every table already`,
      'choose another name',
    );
  }
  if (column.length > maxIdentifierBytes) {
    report(
      'field/name-too-long',
      `its column ${quoted(column)} is longer than ${maxIdentifierBytes} bytes, which PostgreSQL would cut`,
      'choose a shorter name',
    );
  }
  return name;
}
