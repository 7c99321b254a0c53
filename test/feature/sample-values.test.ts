import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPersona } from '../../src/personas/index.js';
import { scalarTypes } from '../../src/spec/scalar-types.js';
import type { ScalarField } from '../../src/spec/types.js';
import type { JsonValue } from '../../src/support/field-types.js';
import { scalarsOf } from '../../src/support/fields.js';
import { otherSampleOf, sampleOf, samplesOf } from '../../src/support/sample-values.js';
import { spread } from '../../src/support/spread.js';
import { fieldList } from '../spec/arbitrary.js';
import { hostOf, specsOf, missing } from './support.js';

const host = hostOf(defaultPersona);

function scalars(fields: string | readonly string[]): readonly ScalarField[] {
  return scalarsOf(
    specsOf(
      [
        ['customers', 'name:string'],
        ['orders', fields],
      ],
      host,
    )[1] ?? missing(),
  );
}

function textOf(value: JsonValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Says what is wrong with a value, by the rules that the grammar has for texts. */
function faultOf(field: ScalarField, value: JsonValue): string | undefined {
  const { kind, bounds } = scalarTypes[field.type];
  const text = textOf(value);
  const canonical = kind.read(text, field);
  if (canonical === undefined) {
    return `${text} is no ${field.type}`;
  }
  const measured = bounds === 'length' ? String(Array.from(text).length) : canonical;
  const compare = bounds === 'length' ? (a: string, b: string) => Number(a) - Number(b) : kind.compare;
  if (field.min !== undefined && compare !== undefined && compare(measured, field.min) < 0) {
    return `${text} is below ${field.min}`;
  }
  if (field.max !== undefined && compare !== undefined && compare(measured, field.max) > 0) {
    return `${text} is above ${field.max}`;
  }
  return field.length !== undefined && Array.from(text).length > field.length
    ? `${text} is too long`
    : undefined;
}

describe('samplesOf', () => {
  it('gives valid values, each another one', () => {
    fc.assert(
      fc.property(fieldList, fc.integer({ min: 1, max: 5 }), (fields, count) => {
        for (const field of scalars(fields)) {
          const samples = samplesOf(field, count);
          const { min, max, ...item } = field;
          const single = field.list ? { ...item, list: false } : field;
          expect(samples.length).toBeGreaterThan(0);
          expect(samples.length).toBeLessThanOrEqual(count);
          expect(new Set(samples.map(textOf)).size).toBe(samples.length);
          for (const sample of samples) {
            const items = field.list && Array.isArray(sample) ? sample : [sample];
            expect(items.map((one) => faultOf(single, one))).toEqual(items.map(() => undefined));
            expect(!field.list || items.length >= Number(min ?? 0)).toBe(true);
            expect(!field.list || items.length <= Number(max ?? Infinity)).toBe(true);
          }
        }
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it('gives them in ascending order', () => {
    fc.assert(
      fc.property(fieldList, (fields) => {
        for (const field of scalars(fields).filter(({ list }) => !list)) {
          const { compare } = scalarTypes[field.type].kind;
          const texts = samplesOf(field, 5).map(textOf);
          for (const [index, text] of texts.slice(1).entries()) {
            expect(compare === undefined || compare(texts[index] ?? '', text) < 0).toBe(true);
          }
        }
      }),
      { numRuns: 200, seed: 12 },
    );
  });

  it('gives as many as there are', () => {
    const [digit, flag, kind] = scalars('digit:integer:min=1:max=3,flag:boolean,kind:enum:a:b');

    expect([digit, flag, kind].map((field) => samplesOf(field ?? missing(), 5))).toEqual([
      [1, 2, 3],
      [false, true],
      ['a', 'b'],
    ]);
  });

  it('leaves out enum values whose order depends on the collation', () => {
    const [kind] = scalars('kind:enum:b-c:ba:B');

    expect(samplesOf(kind ?? missing(), 5)).toEqual(['B', 'b-c']);
  });
});

describe('sampleOf', () => {
  it('is another value than the default, and otherSampleOf is yet another', () => {
    const [flag, count] = scalars('flag:boolean:default=false,count:integer:default=1');

    expect([flag, count].map((field) => sampleOf(field ?? missing()))).toEqual([true, 2]);
    expect([flag, count].map((field) => otherSampleOf(field ?? missing()))).toEqual([false, 1]);
  });
});

describe('spread', () => {
  it.each([
    [{ min: 0n, max: 100n, start: 10n, step: 5n }, [10n, 15n, 20n]],
    [{ min: 50n, max: 100n, start: 10n, step: 5n }, [50n, 55n, 60n]],
    [{ min: 0n, max: 12n, start: 10n, step: 5n }, [2n, 7n, 12n]],
    [{ min: 0n, max: 4n, start: 0n, step: 5n }, [0n, 2n, 4n]],
    [{ min: 0n, max: 1n, start: 0n, step: 5n }, [0n, 1n]],
    [{ min: 3n, max: 3n, start: 0n, step: 5n }, [3n]],
  ])('stays within %o', (line, values) => {
    expect(spread(line, 3)).toEqual(values);
  });
});
