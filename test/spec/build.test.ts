import { describe, expect, it } from 'vitest';
import { buildFeature } from '../../src/spec/build.js';
import { listParameters } from '../../src/spec/reserved.js';
import { scalarTypeNames, scalarTypes } from '../../src/spec/scalar-types.js';
import { build, customers, fieldOf, problemsOf, surroundings } from './support.js';

describe('a field', () => {
  it('has every default resolved', () => {
    expect(fieldOf('total:decimal:12:2')).toEqual({
      kind: 'scalar',
      name: expect.objectContaining({ camel: 'total', snake: 'total' }),
      type: 'decimal',
      list: false,
      precision: 12,
      scale: 2,
      optional: false,
      unique: false,
      index: false,
      readonly: false,
      hidden: false,
      filter: false,
      sort: false,
      search: false,
    });
  });

  it('has its modifiers in any order', () => {
    const one = fieldOf('total:integer:optional:sort:filter:min=1:max=9:default=5');
    const other = fieldOf('total:integer:default=5:max=9:filter:optional:min=1:sort=on');
    expect(other).toEqual(one);
  });

  it.each([
    ['string', { length: 255 }],
    ['string:120', { length: 120 }],
    ['email', { length: 254 }],
    ['url', { length: 2048 }],
    ['slug', { length: 120 }],
    ['phone', { length: 16 }],
    ['string-list:40', { length: 40, list: true }],
    ['decimal:1000:1000', { precision: 1000, scale: 1000 }],
    ['decimal-list:5:0', { precision: 5, scale: 0, list: true }],
    ['enum:a', { filter: true, values: [{ value: 'a', member: 'A' }] }],
    ['enum-list:a:b', { filter: false, list: true }],
    ['enum:a:b:filter=off', { filter: false }],
    ['enum:a:b:hidden', { filter: false, hidden: true }],
    ['boolean', { filter: true }],
    ['integer:unique', { filter: true }],
    ['integer:unique:filter=off', { filter: false }],
    ['email:unique:hidden', { filter: false }],
    ['password', { hidden: true, filter: false }],
    ['secret:min=8:max=64', { hidden: true, min: '8', max: '64' }],
    ['ref:customers', { onDelete: 'restrict', filter: true }],
    ['ref:customers:optional', { onDelete: 'set-null', filter: true }],
    ['ref:Customer:on-delete=cascade', { onDelete: 'cascade', target: customers.name }],
    [
      'ref:order:optional',
      { target: expect.objectContaining({ plural: expect.objectContaining({ kebab: 'orders' }) }) },
    ],
    ['ref:customers:optional:readonly', { readonly: true }],
    ['integer-list:readonly', { readonly: true }],
    ['integer:readonly:default=0', { readonly: true }],
    ['text:was=old-name', { was: 'oldName' }],
    ['text:description=%20Says%20it.', { description: 'Says it.' }],
  ])('of %s', (type, expected) => {
    expect(fieldOf(`a:${type}`)).toMatchObject(expected);
  });

  it.each([
    ['integer:default=007', { default: '7' }],
    ['integer:default=-0', { default: '0' }],
    ['bigint:min=-9223372036854775808', { min: '-9223372036854775808' }],
    ['decimal:12:2:default=12.5', { default: '12.50' }],
    ['decimal:12:2:default=-0.000', { default: '0.00' }],
    ['decimal:12:0:default=10.0', { default: '10' }],
    ['decimal:2:2:max=0.9900', { max: '0.99' }],
    ['decimal:12:2:min=9:max=10', { min: '9.00', max: '10.00' }],
    ['float:default=1e-3', { default: '0.001' }],
    ['float:default=-0.0', { default: '0' }],
    ['date:default=2024-02-29', { default: '2024-02-29' }],
    ['date:default=now', { default: 'now' }],
    ['time:default=0930', { default: '09:30:00' }],
    ['time:default=09%3A30%3A15', { default: '09:30:15' }],
    ['timestamp:default=2026-01-31T093000Z', { default: '2026-01-31T09:30:00.000Z' }],
    ['timestamp:default=2026-01-31T09%3A30%3A00.5+0200', { default: '2026-01-31T07:30:00.500Z' }],
    [
      'uuid:default=7F2C0D2E-5A0B-4C1D-9E3F-0A1B2C3D4E5F',
      { default: '7f2c0d2e-5a0b-4c1d-9e3f-0a1b2c3d4e5f' },
    ],
    ['json:default=%7B%20%22a%22%3A1%7D', { default: '{"a":1}' }],
    ['email:default=Ann@Example.org', { default: 'ann@example.org' }],
    ['ip:default=2001%3ADB8%3A%3A0%3A1', { default: '2001:db8::1' }],
    ['string:default=', { default: '' }],
    ['string:default=a%2Cb%3Ac', { default: 'a,b:c' }],
    ['string:3:default=%F0%9F%98%80%F0%9F%98%80%F0%9F%98%80', { default: '😀😀😀' }],
    ['string:min=3:max=120', { min: '3', max: '120' }],
    ['string-list:min=1:max=5', { min: '1', max: '5' }],
  ])('has canonical texts: %s', (type, expected) => {
    expect(fieldOf(`a:${type}`)).toMatchObject(expected);
  });

  it.each([
    ['in-progress', 'InProgress'],
    ['2xl', 'Value2xl'],
    ['default', 'Default'],
    ['a%20b', 'AB'],
    ['inProgress', 'InProgress'],
    ['HTTP', 'Http'],
    ['A+', 'APlus'],
    ['A-', 'AMinus'],
    ['1.5', 'Value1_5'],
    ['100%25', 'Value100Percent'],
    ['%3E%3D', 'GreaterEqual'],
    ['k%C3%B6ln', 'Koln'],
    ['%E6%97%A5%E6%9C%AC', '日本'],
    ['%68idden', 'Hidden'],
    ['constructor', 'Constructor'],
    ['__proto__', 'Proto'],
    ['true', 'True'],
    ['a%3Db', 'AEqualB'],
  ])('names the enum value %s %s', (value, member) => {
    expect(fieldOf(`a:enum:${value}`)).toMatchObject({ values: [{ member }] });
  });

  it.each([
    'order',
    'type',
    'default',
    'user',
    'class',
    'key',
    'value',
    'count',
    'limit',
    'page',
    'sort',
    'select',
    'from',
    'table',
    'group',
    'name',
    'length',
    'arguments',
    'this',
    'new',
    'null',
    'true',
    'version',
    'cursor',
    'q',
    'include',
    'data',
    'meta',
    'x',
    'a'.repeat(63),
    'createdOn',
    'identifier',
  ])('may be called %s', (name) => {
    expect(fieldOf(`${name}:string`).name.camel).toBe(name);
  });

  it('is not filtered by under a name that the list takes', () => {
    for (const name of listParameters) {
      expect(fieldOf(`${name}:boolean`).filter).toBe(false);
      expect(fieldOf(`${name}:boolean:sort`).sort).toBe(true);
      expect(fieldOf(`${name}:ref:customers:filter`).filter).toBe(true);
    }
  });
});

describe('a type', () => {
  it.each(scalarTypeNames)('%s has an example that is right', (type) => {
    expect(fieldOf(`a:${scalarTypes[type].example}`)).toMatchObject({ type });
  });

  it.each(['ref', 'one', 'many', 'many-to-many'] as const)('%s is a relation', (type) => {
    expect(fieldOf(`a:${type}:customers`)).toMatchObject({ kind: 'relation', type });
  });
});

describe('a feature', () => {
  it.each([
    'order',
    'user',
    'group',
    'people',
    'news',
    'status',
    'data',
    'media',
    'api-keys',
    'select',
    'constructor',
    'class',
    'date',
    'error',
    'object',
    'module',
    'app',
    'table',
    'index',
    'query',
    'a',
    'a'.repeat(60),
    'b'.repeat(62),
    'Box',
    'API_KEYS',
  ])('may be called %s', (name) => {
    expect(problemsOf(() => build('a:text', { name }))).toEqual([]);
  });

  it('takes another word for its member', () => {
    const { name } = build('a:text', { name: 'media', singular: 'Medium' });
    expect([name.singular.pascal, name.plural.kebab]).toEqual(['Medium', 'media']);
    const refersTo = new Map([['media', build('a:text', { name: 'media', singular: 'Medium' })]]);
    expect(fieldOf('cover:ref:media', { knownFeatures: refersTo })).toMatchObject({ target: name });
  });

  it('may be built again', () => {
    const knownFeatures = new Map([['orders', build('status:enum:a:b')]]);
    expect(problemsOf(() => build('status:enum:a:b', { knownFeatures }))).toEqual([]);
  });

  it('may have fields of the names of base columns that this base does not have', () => {
    const input = {
      ...surroundings,
      name: 'orders',
      fields: 'createdAt:date',
      base: { reservedProperties: ['created'] },
    };
    expect(buildFeature(input).fields).toHaveLength(1);
  });

  it('takes its fields as one text or as words', () => {
    const spec = build('a:text,b:string:5');
    expect(build(['a:text', 'b:string:5'])).toEqual(spec);
    expect(build(['a:text,', 'b:string:5'])).toEqual(spec);
    expect(build(' a:text, b:string:5 ')).toEqual(spec);
  });
});
