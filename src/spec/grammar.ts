import { distance } from 'fastest-levenshtein';
import type { Problem } from '../errors.js';
import type { FieldDraft, ModifierDraft } from './drafts.js';
import { decode, encode, encodeFully } from './encoding.js';
import { writtenModifiers } from './implied.js';
import { flags, isFlag, isSetting, modifierNames } from './modifiers.js';
import { type Report, reportTo } from './problems.js';
import { scalarTypes } from './scalar-types.js';
import { didYouMean, nearest, quoted } from './suggest.js';
import type { Field, ScalarField } from './types.js';

/** What was read, and what could not be. */
export interface ParsedFields {
  readonly fields: readonly FieldDraft[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a field list: `name:type[:argument…][:modifier…]`, fields separated by commas or given as words of their own. Modifiers
 * come after the arguments, in any order. A flag that is on by default is switched off by `filter=off`. Whatever needs a comma, a
 * colon, a blank or a character of the shell is written as in a URL (`default=a%2Cb`), and so is an enum's value that would be
 * read as a modifier (`enum:visible:%68idden`).
 *
 * Only takes the text apart; what the parts mean is checked by `normalise.ts`. Never throws.
 *
 * @example
 * parseFieldList('title:string:120:unique,total:decimal:12:2:min=0').fields[1]?.args; // ['12', '2']
 */
export function parseFieldList(input: string | readonly string[]): ParsedFields {
  const problems: Problem[] = [];
  const fields = splitList(input).map((item, index) => parseField(item, index + 1, problems));
  return { fields, problems };
}

/** The items of a list, whether it came as one text or as words. */
export function splitList(input: string | readonly string[]): readonly string[] {
  const text = typeof input === 'string' ? input : input.map((word) => word.replace(/^,|,$/gu, '')).join(',');
  return text.trim() === '' ? [] : text.split(',').map((item) => item.trim());
}

function parseField(text: string, position: number, problems: Problem[]): FieldDraft {
  const colon = text.indexOf(':');
  const rawName = colon === -1 ? text : text.slice(0, colon);
  const name = decode(rawName) ?? rawName;
  const place = name === '' ? `field ${position}` : `field ${quoted(name)}`;
  const report = reportTo(problems, place);
  if (name === '') {
    report('field/no-name', 'has no name', 'write "name:type", and no comma too many');
  } else if (colon === -1) {
    reportNoType(name, report);
  }
  return { place, name, ...(colon === -1 ? noType : parseType(text.slice(colon + 1), report)) };
}

/** A field without its name and place. */
export type TypeDraft = Omit<FieldDraft, 'name' | 'place'>;

const noType: TypeDraft = { type: '', args: [], modifiers: [] };

/**
 * Reads what follows a field's name: `decimal:12:2:min=0`. Commas are text here, as the model's short form has one field a line.
 */
export function parseType(text: string, report: Report): TypeDraft {
  const [type = '', ...segments] = text.trim().split(':');
  if (type === '') {
    reportNoType('title', report);
  }
  const start = segments.findIndex((segment) => looksLikeModifier(segment));
  const args = start === -1 ? segments : segments.slice(0, start);
  const modifiers = start === -1 ? [] : segments.slice(start);
  return {
    type,
    args: args.map((segment) => readArgument(segment, type, report)),
    modifiers: modifiers.map((segment) => readModifier(segment, report)),
  };
}

/** Says that a field has no type. */
export function reportNoType(name: string, report: Report): void {
  report('field/no-type', 'has no type', `write ${quoted(`${name}:string:120`)}, for example`);
}

/**
 * Prints the fields of a checked spec as a list that reads back as the same spec: arguments always, modifiers in one order, each
 * only where it differs from what would be assumed without it.
 */
export function printFieldList(spec: { readonly fields: readonly Field[] }): string {
  return spec.fields.map((field) => printField(field)).join(',');
}

/** Prints one field; see {@link printFieldList}. */
export function printField(field: Field): string {
  const modifiers = writtenModifiers(field).map(({ name, value }) =>
    value === undefined ? name : `${name}=${encode(shellSafe(field, name, value))}`,
  );
  return [field.name.camel, printType(field), ...modifiers].join(':');
}

/** Type and arguments: `decimal:12:2`, `enum-list:pending:paid`, `ref:customers`. */
export function printType(field: Field, withValues = true): string {
  if (field.kind === 'relation') {
    return `${field.type}:${field.target.plural.kebab}`;
  }
  return [field.type + (field.list ? '-list' : ''), ...argumentsOf(field, withValues)].join(':');
}

function argumentsOf(field: ScalarField, withValues: boolean): readonly string[] {
  const { length, precision, scale, values = [] } = field;
  const written = {
    none: [],
    length: [String(length)],
    precision: [String(precision), String(scale)],
    values: withValues ? values.map(({ value }) => encodeValue(value)) : [],
  };
  return written[scalarTypes[field.type].args];
}

/** A value of an enum, written so that it is not read as a modifier. */
export function encodeValue(value: string): string {
  const plain = encode(value);
  return looksLikeModifier(plain) || typoOf(plain) !== undefined ? encodeFully(value) : plain;
}

/** Times are written without colons, which are read back as well and need no `%3A`. */
function shellSafe(field: Field, name: string, value: string): string {
  const isMoment = field.kind === 'scalar' && ['time', 'timestamp'].includes(field.type);
  return isMoment && name !== 'description' ? value.replaceAll(':', '') : value;
}

function looksLikeModifier(segment: string): boolean {
  return isFlag(segment) || segment.includes('=');
}

/** The flag that a word is one slip away from: it would silently become a value of the enum. */
function typoOf(segment: string): string | undefined {
  return flags.find((flag) => flag.length >= 6 && distance(segment.slice(0, 16), flag) === 1);
}

function readArgument(segment: string, type: string, report: Report): string {
  const decoded = decoder(report)(segment);
  if (segment === '') {
    report('field/empty-part', 'has nothing between two colons', 'remove one of the colons');
  } else if (/^enum(?:-list)?$/u.test(type)) {
    const meant = typoOf(segment);
    if (meant !== undefined) {
      report(
        'field/value-like-modifier',
        `the enum value ${quoted(segment)} looks like the modifier "${meant}"`,
        `write "${meant}" for the modifier, or "${encodeFully(decoded)}" for the value`,
      );
    }
  }
  return decoded;
}

function readModifier(segment: string, report: Report): ModifierDraft {
  const equals = segment.indexOf('=');
  if (equals === -1) {
    checkBareModifier(segment, report);
    return { name: segment };
  }
  return { name: segment.slice(0, equals), value: decoder(report)(segment.slice(equals + 1)) };
}

function checkBareModifier(segment: string, report: Report): void {
  if (segment === '') {
    report('field/empty-part', 'has nothing between two colons', 'remove one of the colons');
  } else if (isSetting(segment)) {
    report(
      'field/bad-modifier-value',
      `the modifier "${segment}" has no value`,
      `write "${segment}=" and the value`,
    );
  } else if (!isFlag(segment)) {
    report(
      'field/unknown-modifier',
      `unknown modifier ${quoted(segment)}`,
      nearest(segment, modifierNames) === undefined
        ? 'arguments come before modifiers, and a colon within a value is written %3A'
        : didYouMean(segment, modifierNames),
    );
  }
}

function decoder(report: Report): (segment: string) => string {
  return (segment) => {
    const text = decode(segment);
    if (text === undefined) {
      report(
        'field/bad-encoding',
        `${quoted(segment)} has a "%" that is not followed by the digits of a character`,
        'write a percent sign itself as %25',
      );
    }
    return text ?? segment;
  };
}
