import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeatureList, printFeatureList } from '../../src/spec/feature-list.js';
import { fieldList } from './arbitrary.js';
import { build, problemsOf } from './support.js';

describe('options in a field list', () => {
  it.each(['+versioned,title:text,+singular=Datum', 'title:text,+singular=datum,+versioned'])(
    'are found anywhere: %s',
    (list) => {
      const { fields, options, problems } = parseFeatureList(list);
      expect({ fields: fields.map(({ name }) => name), options, problems }).toEqual({
        fields: ['title'],
        options: {
          versioned: true,
          singular: expect.stringMatching(/^datum$/iu),
        },
        problems: [],
      });
    },
  );

  it('say what the flags say', () => {
    const spec = build('title:text', { versioned: true, singular: 'job-order' });
    expect(build('title:text,+versioned,+singular=job-order')).toEqual(spec);
    expect(build(['+singular=JobOrder', 'title:text', '+versioned'])).toEqual(spec);
  });

  it('may say what a flag says already', () => {
    const spec = build('title:text', { versioned: true, singular: 'job-order' });
    expect(
      build('title:text,+versioned,+singular=jobOrder', { versioned: true, singular: 'job-order' }),
    ).toEqual(spec);
  });

  it.each([
    ['a:text,+versiond', 'option "+versiond"', 'did you mean "+versioned"?'],
    ['a:text,+version', 'option "+version"', 'did you mean "+versioned"?'],
    ['a:text,+', 'option "+"', 'use one of +versioned, +singular, +feature'],
    ['a:text,+b:text', 'option "+b:text"', 'a field has no "+" before its name'],
    ['a:text,+versioned=off', 'option "+versioned=off"', 'write "+versioned", or leave it out'],
    ['a:text,+singular=', 'option "+singular="', 'write the word after it: "+singular=datum"'],
    ['a:text,+versioned,+versioned', 'option "+versioned"', 'say it once'],
  ])('are refused with a remedy: %s', (list, place, hint) => {
    expect(problemsOf(() => build(list))).toEqual([expect.objectContaining({ place, hint })]);
  });

  it('keep the numbers of fields without a name', () => {
    expect(problemsOf(() => build('+versioned,a:text,:text')).map(({ place }) => place)).toEqual(['field 2']);
  });
});

describe('a whole feature as a list', () => {
  it('has the options only where they are needed', () => {
    expect(printFeatureList(build('title:text'))).toBe('title:text');
    expect(printFeatureList(build('title:text', { versioned: true }))).toBe('title:text,+versioned');
    expect(printFeatureList(build('title:text', { singular: 'order' }))).toBe('title:text');
    expect(printFeatureList(build('title:text', { singular: 'JobOrder' }))).toBe(
      'title:text,+singular=job-order',
    );
  });

  it('reads back as the same spec under the same name', () => {
    const names = fc.constantFrom(
      'orders',
      'data',
      'people',
      'news',
      'api-keys',
      'statuses',
      'class',
      'dates',
    );
    const words = fc.option(fc.constantFrom('datum', 'lineItem', 'x-1', 'Thing'), { nil: undefined });
    fc.assert(
      fc.property(names, words, fc.boolean(), fieldList, (name, singular, versioned, fields) => {
        const own = { name, versioned, ...(singular === undefined ? {} : { singular }) };
        const list = fields.map((field) => field.replace(/:ref:orders?:/u, `:ref:${name}:`));
        const spec = build(list, own);
        const printed = printFeatureList(spec);
        expect(printed).toMatch(/^[\w.+:=,%-]*$/u);
        expect(build(printed, { name: spec.name.plural.kebab })).toEqual(spec);
      }),
      { numRuns: 100 },
    );
  });
});
