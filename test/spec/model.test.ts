import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ProblemsError } from '../../src/errors.js';
import { parseModel } from '../../src/spec/model.js';
import { type ModelFile, parseModels } from '../../src/spec/models.js';
import { printModel } from '../../src/spec/print-model.js';
import { featureSchema } from '../../src/spec/schema.js';
import { badModels } from './bad-models.js';
import { build, codesOf, problemsOf, surroundings } from './support.js';

const model = `# yaml-language-server: $schema=../../node_modules/nest-persona/dist/feature.schema.json
name: orders
singular: order
versioned: true
fields:
  title: string:120
  total:
    type: decimal:12:2
    sort: true
    min: 0.00
  status:
    type: enum
    values: [pending, in progress, yes, null, 1]
    default: pending
  active:
    type: boolean
    filter: false
  customer: ref:customers
`;

const spec = build(
  'title:string:120,total:decimal:12:2:min=0:sort,status:enum:pending:in%20progress:yes:null:1:default=pending,' +
    'active:boolean:filter=off,customer:ref:customers',
  { versioned: true },
);

describe('the model', () => {
  it('is printed for people', () => {
    expect(printModel(spec)).toBe(model);
  });

  it('means what the grammar means', () => {
    expect(parseModel(model, 'orders.yaml', surroundings)).toEqual(spec);
  });

  it('takes the short form, the long one, and what editors do to a file', () => {
    const short = [
      'fields: # the fields',
      '  total: decimal:12:2:sort:min=0   # euros',
      '  "note": "string:default=a, b"',
      '  size: {type: enum:s:m, filter: "off"}',
      'name: Order',
    ].join('\r\n');
    expect(parseModel(short, 'orders.yaml', surroundings)).toEqual(
      build('total:decimal:12:2:sort:min=0,note:string:default=a%2C%20b,size:enum:s:m:filter=off'),
    );
  });

  it.each(badModels.slice(0, -2))('is refused: %j', (text, codes) => {
    expect(codesOf(() => parseModel(text, 'orders.yaml', surroundings))).toEqual(codes);
  });

  it('is refused with file and line', () => {
    const places = problemsOf(() =>
      parseModel(model.replace('decimal', 'decimel').replace('0.00', 'x'), 'orders.yaml', surroundings),
    );
    expect(places.map(({ place }) => place)).toEqual(['orders.yaml:7, field "total"']);
    const [unknown] = problemsOf(() => parseModel(`${model}feilds: x\n`, 'orders.yaml', surroundings));
    expect(unknown).toMatchObject({ place: 'orders.yaml:19', hint: 'did you mean "fields"?' });
  });

  it('is refused for all reasons at once', () => {
    const text =
      'name: ../x\nfelds: x\nfields:\n  a: string:default=%zz\n  b: strng\n  c: {type: text, optinal: true, sort: true}';
    expect(codesOf(() => parseModel(text, 'x.yaml', surroundings)).toSorted()).toEqual([
      'feature/bad-name',
      'field/bad-encoding',
      'field/modifier-not-for-type',
      'field/unknown-type',
      'model/unknown-key',
      'model/unknown-key',
    ]);
  });

  it('does not unfold', () => {
    const laughs = Array.from(
      { length: 30 },
      (_, index) => `  a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
    );
    const run = (): unknown =>
      parseModel(`name: x\nfields:\n  a0: &a0 [x]\n${laughs.join('\n')}`, 'x.yaml', surroundings);
    expect(run).toThrow(ProblemsError);
  });
});

const file = (name: string, fields: string): ModelFile => ({
  path: `${name}.yaml`,
  text: `name: ${name}\nfields:\n  ${fields}\n`,
});

describe('the models of a project', () => {
  it('refer to each other in circles', () => {
    const features = parseModels(
      [file('orders', 'invoice: ref:invoices:optional'), file('invoices', 'order: ref:orders')],
      surroundings,
    );
    expect([...features.keys()]).toEqual(['orders', 'invoices']);
    expect(features.get('orders')?.fields[0]).toMatchObject({ target: features.get('invoices')?.name });
  });

  it('keep their own singulars', () => {
    const media = { path: 'media.yaml', text: 'name: media\nsingular: medium\nfields: {a: text}' };
    const features = parseModels([file('orders', 'cover: ref:media'), media], surroundings);
    expect(features.get('orders')?.fields[0]).toMatchObject({ target: { singular: { pascal: 'Medium' } } });
  });

  it('are refused together', () => {
    const files = [file('orders', 'a: strng'), file('order', 'a: text'), file('customers', 'a: ref:nobody')];
    expect(
      problemsOf(() => parseModels(files, surroundings)).map(({ place, code }) => `${place} ${code}`),
    ).toEqual([
      'order.yaml model/duplicate',
      'orders.yaml:3, field "a" field/unknown-type',
      'customers.yaml:3, field "a" field/unknown-feature',
    ]);
  });
});

describe('the schema', () => {
  const validate = new Ajv.Ajv({ allErrors: true }).compile(featureSchema);

  it('accepts a right model', () => {
    expect({ valid: validate(parse(model)), errors: validate.errors }).toEqual({ valid: true, errors: null });
  });

  it.each([
    'name: orders',
    'name: orders\nfields: {}',
    'name: ../x\nfields: {a: text}',
    'name: orders\nfeilds: {a: text}',
    'name: orders\nfields: {a: {type: strng}}',
    'name: orders\nfields: {a: {type: decimal}}',
    'name: orders\nfields: {a: {type: decimal:12}}',
    'name: orders\nfields: {a: {type: enum}}',
    'name: orders\nfields: {a: {type: text, optinal: true}}',
    'name: orders\nfields: {a: {type: text, optional: maybe}}',
    'name: orders\nfields: {a: {type: ref:customers, on-delete: nothing}}',
    'name: orders\nfields: {1a: text}',
  ])('refuses %j', (text) => {
    expect(validate(parse(text))).toBe(false);
  });
});
