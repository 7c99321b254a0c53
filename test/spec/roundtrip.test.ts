import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFieldList, printFieldList } from '../../src/spec/grammar.js';
import { parseModel, readModel } from '../../src/spec/model.js';
import { parseModels } from '../../src/spec/models.js';
import { printModel } from '../../src/spec/print-model.js';
import { fieldList } from './arbitrary.js';
import { build, codesOf, surroundings } from './support.js';

const runs = { numRuns: 400 };

describe('any right field list', () => {
  it('reads back from what is printed of it, which nothing but its meaning decides', () => {
    fc.assert(
      fc.property(fieldList, fc.boolean(), (words, versioned) => {
        const spec = build(words, { versioned });
        const printed = printFieldList(spec);
        expect(build(printed, { versioned })).toEqual(spec);
        expect(printFieldList(build(printed))).toBe(printed);
        expect(printed).toMatch(/^[\w.+:=,%-]*$/u);
      }),
      runs,
    );
  });

  it('means the same in a model', () => {
    fc.assert(
      fc.property(fieldList, fc.boolean(), (words, versioned) => {
        const spec = build(words, { versioned });
        const text = printModel(spec);
        expect(parseModel(text, 'orders.yaml', surroundings)).toEqual(spec);
        expect(printModel(parseModel(text, 'orders.yaml', surroundings))).toBe(text);
      }),
      runs,
    );
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...':,=%-_./\\\0\n a1Zé日', 'enum', 'ref', 'string', 'default', 'filter', 'proto', '%2C', 'off'), maxLength: 30 }),
  fc
    .tuple(fc.constantFrom('__proto__', 'constructor', 'toString', 'a', '../x', 'ctid'), fc.constantFrom('enum', 'string', 'decimal', 'json', 'ref', 'time', 'toString', 'integer-list'), fc.string({ maxLength: 20 }))
    .map((parts) => parts.join(':')),
);

describe('any text', () => {
  it('is a feature or a list of problems', () => {
    fc.assert(
      fc.property(hostile, fc.oneof(hostile, fc.array(hostile, { maxLength: 4 })), (name, fields) => {
        codesOf(() => build(fields, { name }));
        codesOf(() => build('a:text', { singular: name }));
        parseFieldList(fields);
      }),
      { numRuns: 2000 },
    );
  });

  it('is a model or a list of problems', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, hostile.map((text) => `name: orders\nfields:\n  ${text}`), hostile.map((text) => `name: ${text}\nfields: {a: ${text}}`)), (text) => {
        readModel(text, 'x.yaml');
        codesOf(() => parseModel(text, 'x.yaml', surroundings));
        codesOf(() => parseModels([{ path: 'x.yaml', text }], surroundings));
      }),
      { numRuns: 1000 },
    );
  });
});
