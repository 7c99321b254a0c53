import Ajv from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseFieldList, printFieldList } from '../../src/spec/grammar.js';
import { parseModel, readModel } from '../../src/spec/model.js';
import { parseModels } from '../../src/spec/models.js';
import { printModel } from '../../src/spec/print-model.js';
import { featureSchema } from '../../src/spec/schema.js';
import { fieldList } from './arbitrary.js';
import { build, codesOf, surroundings } from './support.js';

describe('any right field list', () => {
  it('reads back as the same spec from the list and from the model that are printed of it', () => {
    const validate = new Ajv.Ajv().compile(featureSchema);
    fc.assert(
      fc.property(fieldList, fc.boolean(), (words, versioned) => {
        const spec = build(words, { versioned });

        const list = printFieldList(spec);
        expect(list).toMatch(/^[\w.+:=,%-]*$/u);
        expect(build(list, { versioned })).toEqual(spec);

        const model = printModel(spec);
        expect(parseModel(model, 'orders.yaml', surroundings)).toEqual(spec);
        expect({ valid: validate(parse(model)), errors: validate.errors }).toEqual({
          valid: true,
          errors: null,
        });
      }),
      { numRuns: 200 },
    );
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from(':,=%-_./+\\\0\n a1Zé日'),
      '+singular=',
      '+versioned',
      'enum',
      'ref',
      'string',
      'default',
      'filter',
      'proto',
      '%2C',
      'off',
    ),
    maxLength: 30,
  }),
  fc
    .tuple(
      fc.constantFrom('__proto__', 'constructor', 'toString', 'a', '../x', 'ctid'),
      fc.constantFrom('enum', 'string', 'decimal', 'json', 'ref', 'time', 'toString', 'integer-list'),
      fc.string({ maxLength: 20 }),
    )
    .map((parts) => parts.join(':')),
);

describe('any text', () => {
  it('is a feature or a list of problems', () => {
    fc.assert(
      fc.property(hostile, fc.oneof(hostile, fc.array(hostile, { maxLength: 4 })), (name, fields) => {
        expect(codesOf(() => build(fields, { name }))).toBeInstanceOf(Array);
        expect(codesOf(() => build('a:text', { singular: name }))).toBeInstanceOf(Array);
        expect(() => parseFieldList(fields)).not.toThrow();
      }),
      { numRuns: 800 },
    );
  });

  it('is a model or a list of problems', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          hostile.map((text) => `name: orders\nfields:\n  ${text}`),
          hostile.map((text) => `name: ${text}\nfields: {a: ${text}}`),
        ),
        (text) => {
          expect(() => readModel(text, 'x.yaml')).not.toThrow();
          expect(codesOf(() => parseModel(text, 'x.yaml', surroundings))).toEqual(
            codesOf(() => parseModels([{ path: 'x.yaml', text }], surroundings)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is read in no time, however long', () => {
    const long = ['A', 'a', '0', '-', '_', '%41', 'a-', 'A0', '.', 'a@', ' ', '日'].map((unit) =>
      unit.repeat(50_000),
    );
    const types = [
      'string:default=',
      'email:default=',
      'slug:default=',
      'decimal:9:2:default=',
      'url:default=',
      'enum:',
      'ref:',
    ];
    const start = performance.now();
    for (const text of long) {
      expect(
        codesOf(() =>
          build([`${text}:text`, ...types.map((type, at) => `f${at}:${type}${text}`)], { name: text }),
        ),
      ).not.toEqual([]);
      expect(codesOf(() => build(`a:${text},b:text:${text}=1,c:text:was=${text}`))).not.toEqual([]);
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
