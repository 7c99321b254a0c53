import type { ScalarField } from '../spec/types.js';

/** Digits that a number of JavaScript holds without loss. */
const DIGITS = 15;

/**
 * Whether a value that is sent as text is within its bounds, as an expression over `value`; undefined where there are none to check.
 * Texts of dates and times are in the order of what they mean; digits that a number holds are compared as one.
 *
 * @example
 * boundsOf(total); // { condition: 'Number(value) <= 99.5', words: 'at most 99.5' }
 */
export function boundsOf(
  field: ScalarField,
): { readonly condition: string; readonly words: string } | undefined {
  const { type, list, min, max } = field;
  const compared = COMPARED[type];
  if (compared === undefined || list || !isBounded(field)) {
    return undefined;
  }
  const { value, bound } = compared;
  const parts = [
    ...(min === undefined ? [] : [{ condition: `${value} >= ${bound(min)}`, words: `at least ${min}` }]),
    ...(max === undefined ? [] : [{ condition: `${value} <= ${bound(max)}`, words: `at most ${max}` }]),
  ];
  return {
    condition: parts.map(({ condition }) => condition).join(' && '),
    words: parts.map(({ words }) => words).join(' and '),
  };
}

/** Whether the bounds of a field can be checked exactly: no number in between is rounded to one of them. */
export function isExact({ type, list, precision = 0, min, max }: ScalarField): boolean {
  if (list) {
    return true;
  }
  if (type === 'bigint') {
    return [min, max].every((one) => one === undefined || Number.isSafeInteger(Number(one)));
  }
  return (
    type !== 'decimal' ||
    precision <= DIGITS ||
    (min === undefined && max === undefined) ||
    isNatural(min, max)
  );
}

/** What the pattern of a decimal says already. */
const isNatural = (min: string | undefined, max: string | undefined): boolean =>
  max === undefined && Number(min) === 0;

function isBounded({ type, min, max }: ScalarField): boolean {
  return type === 'decimal' && isNatural(min, max) ? false : min !== undefined || max !== undefined;
}

interface Compared {
  readonly value: string;
  readonly bound: (text: string) => string;
}

const asNumber: Compared = { value: 'Number(value)', bound: (text) => String(Number(text)) };

const COMPARED: Partial<Record<ScalarField['type'], Compared>> = {
  decimal: asNumber,
  bigint: asNumber,
  date: { value: 'value', bound: (text) => `'${text}'` },
  // Seconds may be left out.
  time: { value: "value.padEnd(8, ':00')", bound: (text) => `'${text.padEnd(8, ':00')}'` },
};
