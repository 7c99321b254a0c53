import type { ScalarField, ScalarType } from '../spec/types.js';
import type { JsonValue } from './field-types.js';
import { itemOf } from './fields.js';
import { decimalText, secondsOf, timeText, unscaled } from './exact.js';
import { spread } from './spread.js';
import { bounded } from './text-bounds.js';

/** Values of one item, in ascending order under any collation, at most `count` of them. */
type Sampler = (field: ScalarField, count: number) => readonly JsonValue[];

const WORDS = ['alpha', 'bravo', 'charlie', 'delta', 'echo'];
const DAY = 86_400_000n;

const samplers: Record<ScalarType, Sampler> = {
  string: textSamples,
  text: textSamples,
  integer: (field, count) => wholes(field, 31, 1n, count).map(Number),
  bigint: (field, count) => wholes(field, 63, 9_007_199_254_740_993n, count).map(String),
  decimal: decimalSamples,
  float: floatSamples,
  boolean: (_field, count) => [false, true].slice(0, count),
  date: (field, count) => moments(field, DAY, '2025-01-31', count).map((iso) => iso.slice(0, 10)),
  time: timeSamples,
  timestamp: (field, count) => moments(field, 1n, '2025-01-31T09:30:00.000Z', count),
  uuid: (_field, count) =>
    Array.from({ length: count }, (_, index) => `${index}f8fad5b-d9cb-4a9f-a165-70867728950e`),
  json: (_field, count) => WORDS.slice(0, count).map((word) => ({ key: word })),
  enum: enumSamples,
  email: (_field, count) => WORDS.slice(0, count).map((word) => `${word}@example.com`),
  url: (field, count) => WORDS.slice(0, count).map((word) => fit(`https://example.com/${word}`, field)),
  slug: textSamples,
  phone: (_field, count) => Array.from({ length: count }, (_, index) => `+1415555010${index}`),
  ip: (_field, count) => Array.from({ length: count }, (_, index) => `192.0.2.${index + 1}`),
  password: (field, count) =>
    WORDS.slice(0, count).map((word) => fit(`${word}-horse-battery`, bounded(field))),
  secret: (field, count) => WORDS.slice(0, count).map((word) => fit(`${word}-token`, field)),
};

/**
 * Valid values of a field as JSON, ascending and different from each other: `count` of them, or all that there are. Of a list, each
 * holds the item of its place as often as the list has to be long.
 *
 * @example
 * samplesOf(total, 3) // ['1.25', '2.50', '3.75']
 */
export function samplesOf(field: ScalarField, count: number): readonly JsonValue[] {
  if (!field.list) {
    return samplers[field.type](field, count);
  }
  const length = Math.min(Math.max(Number(field.min ?? 1), 1), Number(field.max ?? Infinity));
  if (length === 0) {
    return [[]];
  }
  return samplers[field.type](itemOf(field), count).map((value) => Array.from({ length }, () => value));
}

/** One valid value of a field, for documents and bodies; another one than its default, where there is one. */
export function sampleOf(field: ScalarField): JsonValue {
  return unlike(field, defaultOf(field)) ?? samplesOf(field, 1)[0] ?? null;
}

/** A valid value that is another one than {@link sampleOf}, where there is one. */
export function otherSampleOf(field: ScalarField): JsonValue {
  return unlike(field, sampleOf(field)) ?? sampleOf(field);
}

function unlike(field: ScalarField, value: JsonValue): JsonValue {
  return samplesOf(field, 3).find((sample) => JSON.stringify(sample) !== JSON.stringify(value));
}

function textSamples(field: ScalarField, count: number): string[] {
  return WORDS.slice(0, count).map((word) => fit(word, field));
}

/** Cut or padded; the first letters differ, so that the order stays. */
function fit(text: string, { min, max, length }: Pick<ScalarField, 'min' | 'max' | 'length'>): string {
  const most = Math.min(Number(max ?? Infinity), length ?? Infinity);
  return text.slice(0, most).padEnd(Number(min ?? 0), 'x');
}

function wholes({ min, max }: ScalarField, bits: number, start: bigint, count: number): bigint[] {
  const limit = 2n ** BigInt(bits);
  const line = { min: BigInt(min ?? -limit), max: BigInt(max ?? limit - 1n), start, step: 1n };
  return spread(line, count);
}

function decimalSamples({ precision = 0, scale = 0, min, max }: ScalarField, count: number): string[] {
  const limit = 10n ** BigInt(precision) - 1n;
  const wanted = (10n ** BigInt(scale) * 5n) / 4n;
  const step = wanted < 1n ? 1n : wanted;
  const line = {
    min: min === undefined ? -limit : unscaled(min),
    max: max === undefined ? limit : unscaled(max),
    start: step,
    step,
  };
  return spread(line, count).map((value) => decimalText(value, scale));
}

function floatSamples({ min, max }: ScalarField, count: number): number[] {
  const low = min === undefined ? undefined : Number(min);
  const high = max === undefined ? undefined : Number(max);
  const start = low ?? (high === undefined ? 0.5 : high - (count - 1));
  const step = high === undefined ? 0.25 : Math.min(0.25, (high - start) / (count - 1 || 1));
  const all = Array.from({ length: count }, (_, index) => start + step * index);
  return [...new Set(all)].filter((value) => value <= (high ?? value));
}

function moments({ min, max }: ScalarField, unit: bigint, otherwise: string, count: number): string[] {
  const read = (text: string): bigint => BigInt(Date.parse(text)) / unit;
  const line = {
    min: read(min ?? '0001-01-02T00:00:00Z'),
    max: read(max ?? '9999-12-30T00:00:00Z'),
    start: read(otherwise),
    step: DAY / unit,
  };
  return spread(line, count).map((value) => new Date(Number(value * unit)).toISOString());
}

function timeSamples({ min = '00:00:00', max = '23:59:59' }: ScalarField, count: number): string[] {
  const [low, high, start] = [min, max, '09:30:00'].map((time) => BigInt(secondsOf(time)));
  const line = { min: low ?? 0n, max: high ?? 0n, start: start ?? 0n, step: 900n };
  return spread(line, count).map((value) => timeText(Number(value)));
}

/** Only values that every collation puts in the same order: by code and by letters alone. */
function enumSamples({ values = [] }: ScalarField, count: number): string[] {
  const sorted = values.map(({ value }) => value).sort();
  const kept: string[] = [];
  for (const value of sorted) {
    const before = kept.at(-1);
    if (before === undefined || lettersOf(before) < lettersOf(value)) {
      kept.push(value);
    }
  }
  return kept.slice(0, count);
}

function lettersOf(value: string): string {
  return value.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
}

/** An id for documents. */
export const SAMPLE_ID = '5f0c5a8e-6f5f-4f0e-9a4c-3c2d6b1a7e10';

const defaults: Partial<Record<ScalarType, (text: string) => JsonValue>> = {
  integer: Number,
  float: Number,
  boolean: (text) => text === 'true',
  json: readJson,
};

/** What a field is when a body leaves it out, as JSON; undefined when nobody knows beforehand (`now`). */
export function defaultOf(field: ScalarField): JsonValue {
  const text = field.default;
  if (text === undefined) {
    return field.list && !field.optional ? [] : null;
  }
  const isMoment = ['date', 'time', 'timestamp'].includes(field.type);
  return text === 'now' && isMoment ? undefined : (defaults[field.type] ?? String)(text);
}

function readJson(text: string): JsonValue {
  const value: Readonly<Record<string, JsonValue>> = JSON.parse(text);
  return value;
}

/** A value as a query string has it. */
export function textOf(value: JsonValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
