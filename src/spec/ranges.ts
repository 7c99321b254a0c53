import type { ModifierValues } from './modifier-values.js';
import type { Report } from './problems.js';
import { scalarTypes } from './scalar-types.js';
import type { ScalarShape } from './scalars.js';
import { quoted } from './suggest.js';
import type { ScalarField, ScalarType } from './types.js';
import { type ValueKind, readCount } from './values.js';

/** The canonical default of a field; reports one that is not of its type. Lists are refused elsewhere. */
export function readDefault(
  { settings }: ModifierValues,
  type: ScalarType,
  list: boolean,
  shape: ScalarShape,
  report: Report,
): Pick<ScalarField, 'default'> {
  const text = settings.default;
  const { kind, can } = scalarTypes[type];
  if (text === undefined || list || !can.has('default')) {
    return {};
  }
  const value = kind.moment === true && text === 'now' ? text : kind.read(text, shape);
  if (value === undefined) {
    report(
      'field/bad-default',
      `the default ${quoted(text)} does not fit`,
      `expected ${kind.expected(shape)}${kind.moment === true ? ', or "now"' : ''}`,
    );
    return {};
  }
  if (shape.length !== undefined && lengthOf(value) > shape.length) {
    report(
      'field/bad-default',
      `the default is longer than ${shape.length} characters`,
      'shorten it, or allow more',
    );
    return {};
  }
  return { default: value };
}

/** The canonical bounds of a field. Reports those that are not of its type, that leave nothing, or that its default breaks. */
export function readRange(
  values: ModifierValues,
  type: ScalarType,
  list: boolean,
  shape: ScalarShape,
  report: Report,
): Pick<ScalarField, 'min' | 'max'> {
  const { kind, bounds, shortest } = scalarTypes[type];
  if (!list && bounds === undefined) {
    return {};
  }
  const measure = list || bounds === 'length' ? counts(list, shape.length) : kind;
  const min = readBound('min', values, measure, shape, report);
  const max = readBound('max', values, measure, shape, report);
  const compare = measure.compare ?? (() => 0);
  if (min !== undefined && max !== undefined && compare(min, max) > 0) {
    report('field/empty-range', `min=${min} is above max=${max}, which leaves nothing`, 'swap the two');
  }
  if (!list && max !== undefined && shortest !== undefined && Number(max) < shortest) {
    report(
      'field/empty-range',
      `max=${max} is less than the shortest ${type} has`,
      `allow at least ${shortest}`,
    );
  }
  const fallback = readDefault(values, type, list, shape, () => undefined).default;
  if (fallback !== undefined && fallback !== 'now') {
    const measured = bounds === 'length' ? String(lengthOf(fallback)) : fallback;
    const isOutside =
      (min !== undefined && compare(measured, min) < 0) || (max !== undefined && compare(measured, max) > 0);
    if (isOutside) {
      report(
        'field/bad-default',
        `the default ${quoted(fallback)} is outside of min and max`,
        'change one of them',
      );
    }
  }
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function readBound(
  name: 'min' | 'max',
  { settings }: ModifierValues,
  kind: ValueKind,
  shape: ScalarShape,
  report: Report,
): string | undefined {
  const text = settings[name];
  const bound = text === undefined ? undefined : kind.read(text, shape);
  if (text !== undefined && bound === undefined) {
    const isNow = text === 'now' && kind.moment === true;
    report(
      'field/bad-bound',
      isNow
        ? `${name}=now would mean something else every day`
        : `the bound ${name}=${quoted(text)} does not fit`,
      isNow ? 'check it in the service instead' : `expected ${kind.expected(shape)}`,
    );
  }
  return bound;
}

/** Bounds of a list's number of items, or of a text's number of characters. */
function counts(list: boolean, length: number | undefined): ValueKind {
  const most = list ? undefined : length;
  return {
    read: (text) => (most !== undefined && Number(text) > most ? undefined : readCount(text)),
    expected: () =>
      list ? 'a number of items' : `a number of characters${most === undefined ? '' : `, at most ${most}`}`,
    compare: (a, b) => Number(a) - Number(b),
  };
}

/** As PostgreSQL counts. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
