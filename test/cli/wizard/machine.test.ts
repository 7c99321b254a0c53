import { describe, expect, it } from 'vitest';
import { refusalOf, resultOf } from '../../../src/cli/wizard/machine.js';
import { relationTypes } from '../../../src/spec/relations.js';
import { scalarTypeNames } from '../../../src/spec/scalar-types.js';
import { after, asked, codesOf, ground, offered } from './drive.js';

describe('a field', () => {
  it.each([
    [['title', 'string', '120', ['search']], 'title:string:120:search'],
    [['Note-Text', 'text', []], 'noteText:text'],
    [
      ['total', 'decimal', '12', '2', ['sort', 'min', 'default'], '0', '0.5'],
      'total:decimal:12:2:sort:default=0.50:min=0.00',
    ],
    [
      ['status', 'enum', 'pending, in progress ,hidden,', ['filter', 'default'], 'hidden'],
      'status:enum:pending:in%20progress:%68idden:default=hidden',
    ],
    [['status', 'enum', 'a,b', []], 'status:enum:a:b:filter=off'],
    [['status', 'enum', 'a,b', ['filter', 'hidden']], 'status:enum:a:b:hidden'],
    [['email', 'email', ['unique']], 'email:email:unique'],
    [['limit', 'boolean', []], 'limit:boolean'],
    [['tags', 'list', 'string', '40', ['max'], '5'], 'tags:string-list:40:max=5'],
    [['sizes', 'list', 'enum', 's,m', ['filter']], 'sizes:enum-list:s:m:filter'],
    [['prices', 'list', 'decimal', '5', '0', []], 'prices:decimal-list:5:0'],
    [['at', 'timestamp', ['default'], '2026-01-01T09:30:00Z'], 'at:timestamp:default=2026-01-01T093000.000Z'],
    [['pin', 'password', ['min', 'max'], '8', '64'], 'pin:password:min=8:max=64'],
    [
      ['note', 'string', '9', ['default', 'description'], ' a,b', 'Kept, with 100% care.'],
      'note:string:9:default=%20a%2Cb:description=Kept%2C%20with%20100%25%20care.',
    ],
    [['customer', 'ref', 'customers', ['filter']], 'customer:ref:customers'],
    [
      ['customer', 'ref', 'customers', ['filter', 'optional', 'on-delete'], 'cascade'],
      'customer:ref:customers:optional:on-delete=cascade',
    ],
    [['parent', 'ref', 'orders', ['filter', 'optional']], 'parent:ref:orders:optional'],
    [['count', 'integer', ['readonly', 'default'], '0'], 'count:integer:readonly:default=0'],
  ] as const)('%j', (answers, field) => {
    expect(after(answers)).toMatchObject({ step: 'field', fields: [field], problems: [] });
  });

  it('can be typed whole, several at once, with options of the feature', () => {
    const state = after(['title:string:120 total:decimal:12:2:min=0, +versioned']);
    expect(state).toMatchObject({
      step: 'field',
      fields: ['title:string:120', 'total:decimal:12:2:min=0.00'],
      versioned: true,
    });
    expect(codesOf(after(['title:strng,b:text']))).toEqual(['field/unknown-type']);
  });
});

describe('an answer that does not fit', () => {
  it.each([
    [['größe'], 'field', ['field/bad-name']],
    [[''], 'field', ['field/no-name']],
    [['+x'], 'field', ['field/bad-name']],
    [['created'], 'field', ['field/base-clash']],
    [['a', 'text', [], 'A'], 'field', ['field/duplicate']],
    [['a', 'string', 'x'], 'argument', ['field/bad-argument']],
    [['a', 'decimal', '0'], 'argument', ['field/bad-argument']],
    [['a', 'decimal', '5', '6'], 'argument', ['field/bad-argument']],
    [['a', 'enum', ' , '], 'argument', ['field/no-values']],
    [['a', 'enum', 'x,X'], 'argument', ['field/duplicate-member']],
    [['a', 'integer', ['min'], 'x'], 'setting', ['field/bad-bound']],
    [['a', 'integer', ['min', 'max'], '5', '3'], 'setting', ['field/empty-range']],
    [['a', 'integer', ['min', 'default'], '5', '3'], 'setting', ['field/bad-default']],
    [['a', 'text', ['description'], ' '], 'setting', ['field/bad-description']],
  ] as const)('%j is asked for again', (answers, step, codes) => {
    const before = after(answers.slice(0, -1));
    const last = answers.at(-1) ?? '';
    expect(refusalOf(before, last, ground).map(({ code }) => code)).toEqual(codes);
    const state = after(answers);
    expect({ step: state.step, codes: codesOf(state) }).toEqual({ step, codes });
    expect(asked(state).message).toBe(asked(before).message);
  });

  it.each([
    // The name turns out to be wrong for the type.
    [['customerId', 'ref', 'customers'], 'field', ['field/reference-named-id']],
    // The modifiers contradict each other, or what was said after them.
    [['a', 'integer', ['hidden', 'sort']], 'modifiers', ['field/contradiction']],
    [['a', 'string', '9', ['unique', 'default'], 'x'], 'modifiers', ['field/contradiction']],
    [['c', 'ref', 'customers', ['on-delete'], 'set-null'], 'modifiers', ['field/contradiction']],
    [['a', 'integer', ['readonly']], 'modifiers', ['field/readonly-without-value']],
    [['parent', 'ref', 'orders', []], 'modifiers', ['field/self-required']],
  ] as const)('%j leads back to what has to change', (answers, step, codes) => {
    const state = after(answers);
    expect({ step: state.step, codes: codesOf(state), fields: state.fields }).toEqual({
      step,
      codes,
      fields: [],
    });
  });

  it('is offered again with what was answered before it', () => {
    const name = after(['customerId', 'ref', 'customers']);
    expect(asked(name)).toMatchObject({ kind: 'text', initial: 'customerId' });
    expect(after(['customerId', 'ref', 'customers', 'customer'])).toMatchObject({ step: 'type' });
    expect(offered(after(['a', 'integer', ['hidden', 'sort']]))).toEqual(
      expect.arrayContaining(['+hidden', '+sort', 'filter', 'unique']),
    );
  });
});

describe('the questions', () => {
  it('offer every type that can be generated, and features that were found', () => {
    const types = offered(after(['a']));
    expect(types).toEqual([...scalarTypeNames, 'list', ...relationTypes]);
    expect(offered(after(['a', 'ref']))).toEqual(['customers', 'orders']);
    expect(offered(after(['a', 'list']))).not.toEqual(expect.arrayContaining(['json', 'password']));
  });

  it('offer the modifiers that the type allows, those selected that are on by themselves', () => {
    expect(offered(after(['a', 'text']))).toEqual([
      'optional',
      'readonly',
      'hidden',
      'search',
      'default',
      'min',
      'max',
      'description',
    ]);
    expect(offered(after(['a', 'boolean']))).toContain('+filter');
    expect(offered(after(['a', 'password']))).toEqual(['optional', 'readonly', 'min', 'max', 'description']);
    expect(offered(after(['a', 'ref', 'orders']))).toEqual(
      expect.arrayContaining(['+optional', '+filter', 'on-delete']),
    );
  });

  it('offer few values where there are few', () => {
    expect(offered(after(['a', 'boolean', ['default']]))).toEqual(['false', 'true']);
    expect(offered(after(['a', 'enum', 'x,y', ['default']]))).toEqual(['x', 'y']);
    expect(offered(after(['a', 'ref', 'customers', ['on-delete']]))).toEqual([
      'restrict',
      'cascade',
      'set-null',
    ]);
  });

  it('list the fields so far', () => {
    expect(asked(after(['a:text', 'b:integer'])).intro).toBe('  1  a:text\n  2  b:integer');
  });
});

describe('the name of the feature', () => {
  it('is asked for when it is missing, wrong or taken', () => {
    expect(after([], { name: undefined })).toMatchObject({ step: 'name', problems: [] });
    for (const [name, code] of [
      ['../x', 'feature/bad-name'],
      ['common', 'feature/taken-folder'],
      ['customer', 'feature/exists'],
    ]) {
      const state = after([], { name });
      expect({ step: state.step, codes: codesOf(state) }).toEqual({ step: 'name', codes: [code] });
    }
    expect(after(['invoices'], { name: '../x' })).toMatchObject({
      step: 'field',
      name: 'invoices',
      problems: [],
    });
  });

  it('goes with a singular that fits', () => {
    expect(after([], { singular: 'job' })).toMatchObject({ step: 'field', singular: 'job' });
    const refused = after([], { singular: 'orders' });
    expect({ step: refused.step, codes: codesOf(refused) }).toEqual({
      step: 'singular',
      codes: ['feature/same-singular'],
    });
  });
});

describe('the review', () => {
  const two = ['a:text', 'status:enum:x:y', ''] as const;

  it('goes', () => {
    const state = after([...two, 'go']);
    expect(state.step).toBe('done');
    expect(resultOf(state, ground)).toEqual({
      name: 'orders',
      fields: ['a:text', 'status:enum:x:y'],
      versioned: false,
      singular: undefined,
    });
  });

  it('cancels', () => {
    expect(after([...two, 'cancel']).step).toBe('cancelled');
  });

  it('changes a field, with its answers offered', () => {
    const edit = after([...two, 'edit', '1']);
    expect(asked(edit)).toMatchObject({ initial: 'status' });
    expect(asked(after([...two, 'edit', '1', 'state']))).toMatchObject({ initial: 'enum' });
    expect(asked(after([...two, 'edit', '1', 'state', 'enum']))).toMatchObject({ initial: 'x, y' });
    expect(offered(after([...two, 'edit', '1', 'state', 'enum', 'x,z']))).toContain('+filter');
    expect(after([...two, 'edit', '1', 'state', 'enum', 'x,z', ['optional']])).toMatchObject({
      step: 'review',
      fields: ['a:text', 'state:enum:x:z:optional:filter=off'],
    });
    expect(after([...two, 'edit', 'none'])).toMatchObject({
      step: 'review',
      fields: ['a:text', 'status:enum:x:y'],
    });
  });

  it('removes a field, and asks for one when none is left', () => {
    expect(after([...two, 'remove', '0'])).toMatchObject({ step: 'review', fields: ['status:enum:x:y'] });
    expect(after([...two, 'remove', '0', 'remove', '0'])).toMatchObject({ step: 'field', fields: [] });
    expect(after([...two, 'remove', 'none'])).toMatchObject({
      step: 'review',
      fields: ['a:text', 'status:enum:x:y'],
    });
  });

  it('adds fields', () => {
    expect(after([...two, 'add', 'b:text', ''])).toMatchObject({
      step: 'review',
      fields: ['a:text', 'status:enum:x:y', 'b:text'],
    });
  });

  it('switches versions, but for a field that is called so', () => {
    expect(after([...two, 'versioned'])).toMatchObject({ step: 'review', versioned: true });
    expect(after([...two, 'versioned', 'versioned'])).toMatchObject({ versioned: false });
    const refused = after(['version:text', '', 'versioned']);
    expect({ versioned: refused.versioned, codes: codesOf(refused) }).toEqual({
      versioned: false,
      codes: ['field/base-clash'],
    });
  });

  it('renames; a singular does not outlive its name', () => {
    const state = after([...two, 'singular', 'job', 'name', 'order']);
    expect(state).toMatchObject({ step: 'review', name: 'order', singular: 'job' });
    expect(after([...two, 'singular', 'job', 'name', 'invoices']).singular).toBeUndefined();
    expect(after([...two, 'name', 'customers'])).toMatchObject({ step: 'name', name: 'orders' });
  });
});
