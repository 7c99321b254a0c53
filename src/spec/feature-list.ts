import type { Problem } from '../errors.js';
import { decode, encode } from './encoding.js';
import { type ParsedFields, parseFieldList, printFieldList, splitList } from './grammar.js';
import { featureNameOf, nameOf } from './names.js';
import { type Report, reportTo } from './problems.js';
import { didYouMean, nearest, quoted } from './suggest.js';
import type { FeatureSpec } from './types.js';

/** What a list can say of the feature itself. */
export interface ListOptions {
  readonly versioned?: true;
  readonly singular?: string;
}

/** A whole feature but for its name, as far as it could be read. */
export interface ParsedFeatureList extends ParsedFields {
  readonly options: ListOptions;
}

const optionNames = ['+versioned', '+singular', '+feature'];

/**
 * Reads a field list that may also carry options of the feature, as items that start with `+`, anywhere in it: `nest g` refuses
 * every flag that it does not know, so that only the list is left to say them in. No field can be meant, as none starts with `+`.
 *
 * Never throws. An option that is there twice is a problem, like a modifier that is.
 *
 * @example
 * parseFeatureList('title:string:120,+versioned,+singular=datum').options; // { versioned: true, singular: 'datum' }
 */
export function parseFeatureList(input: string | readonly string[]): ParsedFeatureList {
  const items = splitList(input);
  const { fields, problems } = parseFieldList(items.filter((item) => !isOption(item)));
  const unread: Problem[] = [];
  const options: ListOptions = {};
  for (const item of items.filter(isOption)) {
    Object.assign(options, readOption(item, options, reportTo(unread, `option ${quoted(item)}`)));
  }
  return { fields, options, problems: [...unread, ...problems] };
}

/** A feature's name and its part of a list. */
export interface ListPart {
  readonly name: string;
  readonly items: readonly string[];
}

/**
 * Splits a list that describes several features: `+feature=orders` starts the next one. All of them are made in one run, so that
 * they can refer to each other.
 *
 * @param name of the first one
 * @example
 * splitFeatures('customers', 'name:string:120,+feature=orders,customer:ref:customers')[1]?.name; // orders
 */
export function splitFeatures(name: string, input: string | readonly string[]): readonly ListPart[] {
  const parts: { name: string; items: string[] }[] = [{ name, items: [] }];
  for (const item of splitList(input)) {
    const [, next] = /^\+feature=(.+)$/su.exec(item) ?? [];
    if (next === undefined) {
      parts.at(-1)?.items.push(item);
    } else {
      parts.push({ name: decode(next) ?? next, items: [] });
    }
  }
  return parts;
}

/**
 * Prints a checked feature as a list that reads back as the same spec under the same name: its fields, then `+versioned`, then
 * `+singular=` where the name alone would give another word.
 */
export function printFeatureList(spec: FeatureSpec): string {
  const { singular, plural } = spec.name;
  const isDerived = featureNameOf(plural.kebab).singular.kebab === singular.kebab;
  return [
    printFieldList(spec),
    ...(spec.versioned ? ['+versioned'] : []),
    ...(isDerived ? [] : [`+singular=${encode(singular.kebab)}`]),
  ].join(',');
}

/** The user's word for a member, said in the list, by a flag, or in both alike; a flag that says another is a problem. */
export function agreedSingular(
  { singular }: ListOptions,
  flag: string | undefined,
  report: Report,
): string | undefined {
  if (singular !== undefined && flag !== undefined && nameOf(singular).kebab !== nameOf(flag).kebab) {
    report(
      'feature/contradiction',
      `its singular is ${quoted(flag)} by the flag and ${quoted(singular)} in the list`,
      'say it once',
    );
  }
  return flag ?? singular;
}

function isOption(item: string): boolean {
  return item.startsWith('+');
}

function readOption(item: string, said: ListOptions, report: Report): ListOptions {
  const [, name = '', value] = /^([^=]*)(?:=(.*))?$/su.exec(item) ?? [];
  if (name === '+versioned') {
    return readVersioned(value, said, report);
  }
  if (name === '+singular') {
    return readSingular(value, said, report);
  }
  if (name === '+feature') {
    report(
      'feature/bad-option-value',
      'has no value',
      'write the name of the next feature after it: "+feature=orders"',
    );
    return {};
  }
  const near = nearest(name, optionNames);
  report(
    'feature/unknown-option',
    `there is no option ${quoted(name)}`,
    near === undefined && name.includes(':')
      ? 'a field has no "+" before its name'
      : didYouMean(name, optionNames),
  );
  return {};
}

function readVersioned(value: string | undefined, said: ListOptions, report: Report): ListOptions {
  if (value !== undefined) {
    report('feature/bad-option-value', 'takes no value', 'write "+versioned", or leave it out');
  } else if (said.versioned !== undefined) {
    report('feature/repeated-option', 'is there twice', 'say it once');
  }
  return { versioned: true };
}

function readSingular(value: string | undefined, said: ListOptions, report: Report): ListOptions {
  if (value === undefined || value === '') {
    report('feature/bad-option-value', 'has no value', 'write the word after it: "+singular=datum"');
    return {};
  }
  if (said.singular !== undefined) {
    report('feature/repeated-option', 'is there twice', 'say it once');
    return {};
  }
  return { singular: decode(value) ?? value };
}
