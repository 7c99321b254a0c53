import { readEnumValues } from './enum-values.js';
import { type Flag, type Setting, modifierNames } from './modifiers.js';
import type { Report } from './problems.js';
import { type TypeRule, defaultLength, maxLength, maxPrecision, scalarTypes } from './scalar-types.js';
import { didYouMean, nearest, quoted } from './suggest.js';
import type { ScalarField, ScalarType } from './types.js';

/** What the arguments of a type say. */
export type ScalarShape = Pick<ScalarField, 'length' | 'precision' | 'scale' | 'values'>;

/** Modifiers that a type, or a list of it, can have. */
export function abilitiesOf(type: ScalarType, list: boolean): ReadonlySet<Flag | Setting> {
  const { can, bounds } = scalarTypes[type];
  const always = ['optional', 'readonly', 'hidden', 'was', 'description'] as const;
  const own = (['unique', 'index', 'filter', 'sort', 'search', 'default'] as const).filter((ability) =>
    list ? ability === 'filter' && can.has('filter') : can.has(ability),
  );
  return new Set([...always, ...own, ...(list || bounds !== undefined ? (['min', 'max'] as const) : [])]);
}

/** Reads a type's arguments. What is wrong is reported and replaced by something that lets the rest be checked. */
export function readScalarShape(type: ScalarType, args: readonly string[], report: Report): ScalarShape {
  const rule = scalarTypes[type];
  if (rule.args === 'values') {
    return { values: readEnumValues(args, report) };
  }
  checkCount(type, rule, args, argumentCounts[rule.args], report);
  if (rule.args === 'precision') {
    return readPrecision(args, rule, report);
  }
  if (rule.args === 'length') {
    return { length: readNumber(args[0], [1, maxLength], 'the length', rule, report) ?? defaultLength };
  }
  return rule.length === undefined ? {} : { length: rule.length };
}

/** Least and greatest number of arguments. */
const argumentCounts = { none: [0, 0], length: [0, 1], precision: [2, 2] } as const;

function readPrecision([digits, after]: readonly string[], rule: TypeRule, report: Report): ScalarShape {
  const precision = readNumber(digits, [1, maxPrecision], 'the number of digits', rule, report);
  const scale = readNumber(
    after,
    [0, precision ?? maxPrecision],
    'the number of digits after the point',
    rule,
    report,
  );
  return { precision: precision ?? maxPrecision, scale: scale ?? 0 };
}

function readNumber(
  text: string | undefined,
  [least, most]: readonly [number, number],
  what: string,
  { example }: TypeRule,
  report: Report,
): number | undefined {
  if (text === undefined || text === '') {
    return undefined;
  }
  const number = /^(?:0|[1-9]\d{0,9})$/u.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) {
    return number;
  }
  if (nearest(text, modifierNames) === undefined) {
    report(
      'field/bad-argument',
      `${what} must be ${least} to ${most}, not ${quoted(text)}`,
      `write it like "${example}"`,
    );
  } else {
    report('field/unknown-modifier', `unknown modifier ${quoted(text)}`, didYouMean(text, modifierNames));
  }
  return undefined;
}

function checkCount(
  type: ScalarType,
  { example }: TypeRule,
  args: readonly string[],
  [least, most]: readonly [number, number],
  report: Report,
): void {
  if (args.length < least) {
    report('field/missing-argument', `"${type}" needs ${least} numbers`, `write it like "${example}"`);
  }
  for (const extra of args.slice(most).filter((each) => each !== '')) {
    if (nearest(extra, modifierNames) !== undefined) {
      report('field/unknown-modifier', `unknown modifier ${quoted(extra)}`, didYouMean(extra, modifierNames));
    } else {
      report(
        'field/extra-argument',
        `"${type}" has no use for ${quoted(extra)}`,
        `write it like "${example}"`,
      );
    }
  }
}
