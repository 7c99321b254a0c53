import { nameOf } from './names.js';
import type { Report } from './problems.js';
import { quoted } from './suggest.js';
import type { EnumValue } from './types.js';

/** More would be a table of their own. */
const maxValues = 500;
const maxValueLength = 100;

/** What is said of a character that has no place in an identifier but tells values apart: blood groups, grades, comparisons. */
const symbols = new Map(
  Object.entries({
    '+': 'plus',
    '#': 'sharp',
    '&': 'and',
    '%': 'percent',
    '<': 'less',
    '>': 'greater',
    '=': 'equal',
    '!': 'not',
    '*': 'star',
    '?': 'question',
    '@': 'at',
    '~': 'about',
    $: 'dollar',
    '€': 'euro',
    '£': 'pound',
  }),
);

/**
 * The TypeScript member for a stored value: PascalCase; letters of other scripts stay, as they are letters to TypeScript too; a
 * leading digit gets a word before it; what would be lost (`A+`, `1.5`) is spelled out. The same value always gives the same
 * member, wherever it stands. Empty when nothing in the value can be named.
 *
 * @example
 * memberOf('in-progress'); // InProgress
 * memberOf('2xl'); // Value2xl
 * memberOf('A-'); // AMinus
 */
export function memberOf(value: string): string {
  const spelled = value
    .normalize('NFKC')
    .replace(/(?<=\d)[.,/](?=\d)/gu, '_')
    .replace(/^-(?=.)|(?<=.)-$|^-$/gu, ' minus ')
    .replace(/[+#&%<>=!*?@~$€£]/gu, (symbol) => ` ${symbols.get(symbol) ?? ''} `);
  const member = spelled
    .split(/(?<=\d)_(?=\d)/u)
    .map((part) => pascalOf(part))
    .join('_');
  return /^(?!\p{ID_Start})./u.test(member) ? `Value${member}` : member;
}

/** Latin text goes by the rules of {@link nameOf}; other scripts have no case to change and no ASCII spelling. */
function pascalOf(text: string): string {
  const latin = text.normalize('NFKD').replace(/\p{M}/gu, '');
  if (/^[\p{ASCII}\P{L}]*$/u.test(latin)) {
    return nameOf(latin).pascal;
  }
  return text
    .split(/[^\p{ID_Continue}]+|_+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** Reads the values of an enum and names their members; reports what cannot be stored, sent or told apart. */
export function readEnumValues(texts: readonly string[], report: Report): readonly EnumValue[] {
  if (texts.length === 0) {
    report('field/no-values', 'an enum without values', 'list them, as in "status:enum:pending:paid"');
  }
  if (texts.length > maxValues) {
    report(
      'field/bad-value',
      `an enum of ${texts.length} values`,
      `use at most ${maxValues}, or make it a feature of its own and refer to it`,
    );
  }
  const values = texts.slice(0, maxValues).map((value) => ({
    value,
    // A longer value is refused below.
    member: memberOf(value.slice(0, maxValueLength * 2)),
  }));
  const seen = new Map<string, EnumValue>();
  for (const value of values) {
    checkValue(value, report);
    checkTwin(value, seen, report);
  }
  return values;
}

function checkValue({ value, member }: EnumValue, report: Report): void {
  const reason = faultOf(value, member);
  if (reason !== undefined) {
    report(
      'field/bad-value',
      `the enum value ${quoted(value)} ${reason}`,
      'use short words such as "in-progress"',
    );
  }
}

function faultOf(value: string, member: string): string | undefined {
  if (value.trim() !== value || value === '') {
    return 'is blank, or begins or ends with a blank';
  }
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value)) {
    return 'holds a character that cannot be seen';
  }
  if (value.includes(',')) {
    return 'holds a comma, which separates values in a query such as ?status=pending,paid';
  }
  if (Array.from(value).length > maxValueLength) {
    return `is longer than ${maxValueLength} characters`;
  }
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(member)
    ? undefined
    : 'has no letter or digit to name a constant after';
}

/** Values that differ only in case are told apart by no reader, and those with one member by no program. */
function checkTwin(value: EnumValue, seen: Map<string, EnumValue>, report: Report): void {
  const keys = [value.value.toLowerCase(), `member ${value.member.toLowerCase()}`];
  const twin = keys.map((key) => seen.get(key)).find((other) => other !== undefined);
  if (twin?.value === value.value) {
    report(
      'field/duplicate-value',
      `the enum value ${quoted(value.value)} is there twice`,
      'name each value once',
    );
  } else if (twin !== undefined && value.member !== '') {
    report(
      'field/duplicate-member',
      `the enum values ${quoted(twin.value)} and ${quoted(value.value)} would both be the constant ${value.member}`,
      'use values that differ in more than case and punctuation',
    );
  }
  for (const key of keys) {
    seen.set(key, seen.get(key) ?? value);
  }
}
