import { describe, expect, it } from 'vitest';
import { buildFeature, type FeatureInput } from '../../src/spec/build.js';
import { problemCodes } from '../../src/spec/problems.js';
import { build, codesOf, problemsOf, surroundings } from './support.js';
import { badModels } from './bad-models.js';

const long = 'a'.repeat(64);
const huge = Array.from({ length: 401 }, (_, index) => `f${index}:integer`).join(',');

/** Field lists, each with all the problems that it has. */
const badFields: readonly (readonly [string, readonly string[]])[] = [
  // Names
  [':string', ['field/no-name']],
  ['a:text,,b:text', ['field/no-name']],
  ['1st:text', ['field/bad-name']],
  ['größe:text', ['field/bad-name']],
  ['日本:text', ['field/bad-name']],
  ['a.b:text', ['field/bad-name']],
  ['a b:text', ['field/bad-name']],
  ['_a:text', ['field/bad-name']],
  ['a_:text', ['field/bad-name']],
  ['__typename:text', ['field/bad-name']],
  ['a%0ab:text', ['field/bad-name']],
  ['a%00:text', ['field/bad-name']],
  ["a';drop table x--:text", ['field/bad-name']],
  ['__proto__:text', ['field/reserved-name']],
  ['prototype:text', ['field/reserved-name']],
  ['constructor:text', ['field/reserved-name']],
  ['toString:text', ['field/reserved-name']],
  ['to-string:text', ['field/reserved-name']],
  ['valueOf:text', ['field/reserved-name']],
  ['hasOwnProperty:text', ['field/reserved-name']],
  ['__defineGetter__:text', ['field/reserved-name']],
  ['toJSON:text', ['field/reserved-name']],
  ['ctid:text', ['field/reserved-name']],
  ['xmin:text', ['field/reserved-name']],
  [`${long}:text`, ['field/name-too-long']],
  [`${'a'.repeat(61)}:ref:customers`, ['field/name-too-long']],
  ['id:uuid', ['field/base-clash']],
  ['ID:uuid', ['field/base-clash']],
  ['created-at:timestamp', ['field/base-clash']],
  ['createdat:timestamp', ['field/base-clash']],
  ['a:text,a:text', ['field/duplicate']],
  ['total:integer,Total:integer', ['field/duplicate']],
  ['firstName:text,first_name:text', ['field/duplicate']],
  ['firstName:text,firstname:text', ['field/duplicate']],
  ['line2:text,line-2:text', ['field/duplicate']],
  ['customer:ref:customers,customerId:uuid', ['field/duplicate']],
  ['customerId:uuid,customer:ref:customers', ['field/duplicate']],
  ['customerId:ref:customers', ['field/reference-named-id']],
  // Types and arguments
  ['a', ['field/no-type']],
  ['a:', ['field/no-type']],
  ['a::5', ['field/no-type']],
  ['a:strng', ['field/unknown-type']],
  ['a:String', ['field/unknown-type']],
  ['a:datetime', ['field/unknown-type']],
  ['a:list', ['field/unknown-type']],
  ['a:-list', ['field/unknown-type']],
  ['a:constructor', ['field/unknown-type']],
  ['a:__proto__', ['field/unknown-type']],
  ['a:ref-list:customers', ['field/unknown-type']],
  ['a:json-list', ['field/not-a-list']],
  ['a:password-list', ['field/not-a-list']],
  ['a:secret-list', ['field/not-a-list']],
  ['a:string::unique', ['field/empty-part']],
  ['a:string:', ['field/empty-part']],
  ['a:text:optional:', ['field/empty-part']],
  ['a:string:default=%zz', ['field/bad-encoding']],
  ['a:string:default=%ff', ['field/bad-encoding']],
  ['a:decimal', ['field/missing-argument']],
  ['a:decimal:12', ['field/missing-argument']],
  ['a:text:5', ['field/extra-argument']],
  ['a:string:5:6', ['field/extra-argument']],
  ['a:decimal:12:2:1', ['field/extra-argument']],
  ['a:string:0', ['field/bad-argument']],
  ['a:string:-1', ['field/bad-argument']],
  ['a:string:1e3', ['field/bad-argument']],
  ['a:string:010', ['field/bad-argument']],
  ['a:string:99999999', ['field/bad-argument']],
  ['a:decimal:5:9', ['field/bad-argument']],
  ['a:decimal:1001:2', ['field/bad-argument']],
  ['a:decimal:0:0', ['field/bad-argument']],
  // Enums
  ['a:enum', ['field/no-values']],
  ['a:enum:optional', ['field/no-values']],
  ['a:enum:x:x', ['field/duplicate-value']],
  ['a:enum:paid:Paid', ['field/duplicate-member']],
  ['a:enum:in-progress:in_progress', ['field/duplicate-member']],
  ['a:enum:x:%20', ['field/bad-value']],
  ['a:enum:x:%20y', ['field/bad-value']],
  ['a:enum:x:y%2Cz', ['field/bad-value']],
  ['a:enum:x:y%0Az', ['field/bad-value']],
  ['a:enum:x:%00', ['field/bad-value']],
  ['a:enum:x:%E2%80%8B', ['field/bad-value']],
  ['a:enum:x:()', ['field/bad-value']],
  [`a:enum:${'x'.repeat(101)}`, ['field/bad-value']],
  [`a:enum:${Array.from({ length: 501 }, (_, index) => `v${index}`).join(':')}`, ['field/bad-value']],
  ['a:enum:x:optionl', ['field/value-like-modifier']],
  // Modifiers
  ['a:string:optonal', ['field/unknown-modifier']],
  ['a:text:uniq', ['field/unknown-modifier']],
  ['a:integer:optional:5', ['field/unknown-modifier']],
  ['a:integer:mni=3', ['field/unknown-modifier']],
  ['a:integer:constructor=3', ['field/unknown-modifier']],
  ['a:time:default=09:30', ['field/bad-default', 'field/unknown-modifier']],
  ['a:integer:optional:optional', ['field/repeated-modifier']],
  ['a:integer:min=1:min=2', ['field/repeated-modifier']],
  ['a:integer:optional=yes', ['field/bad-modifier-value']],
  ['a:integer:unique:min', ['field/bad-modifier-value']],
  ['a:ref:customers:on-delete=nothing', ['field/bad-modifier-value']],
  ['a:text:sort', ['field/modifier-not-for-type']],
  ['a:text:filter', ['field/modifier-not-for-type']],
  ['a:text:unique', ['field/modifier-not-for-type']],
  ['a:text:index', ['field/modifier-not-for-type']],
  ['a:json:sort', ['field/modifier-not-for-type']],
  ['a:json:unique', ['field/modifier-not-for-type']],
  ['a:integer:search', ['field/modifier-not-for-type']],
  ['a:boolean:unique', ['field/modifier-not-for-type']],
  ['a:string-list:sort', ['field/modifier-not-for-type']],
  ['a:string-list:search', ['field/modifier-not-for-type']],
  ['a:string-list:default=x', ['field/modifier-not-for-type']],
  ['a:text-list:filter', ['field/modifier-not-for-type']],
  ['a:boolean:min=1', ['field/modifier-not-for-type']],
  ['a:uuid:max=1', ['field/modifier-not-for-type']],
  ['a:enum:x:y:min=1', ['field/modifier-not-for-type']],
  ['a:password:filter', ['field/modifier-not-for-type', 'field/contradiction']],
  ['a:password:unique', ['field/modifier-not-for-type']],
  ['a:password:default=x', ['field/modifier-not-for-type']],
  ['a:secret:index', ['field/modifier-not-for-type']],
  ['a:integer:on-delete=cascade', ['field/modifier-not-for-type']],
  ['a:ref:customers:sort', ['field/modifier-not-for-type']],
  ['a:ref:customers:min=1', ['field/modifier-not-for-type']],
  ['a:ref:customers:default=1', ['field/modifier-not-for-type']],
  ['a:string-list:651:filter', ['field/too-wide']],
  // Contradictions
  ['a:integer:hidden:filter', ['field/contradiction']],
  ['a:integer:hidden:sort', ['field/contradiction']],
  ['a:string:hidden:search', ['field/contradiction']],
  ['a:password:hidden=off', ['field/contradiction']],
  ['a:string:unique:default=x', ['field/contradiction']],
  ['a:ref:customers:on-delete=set-null', ['field/contradiction']],
  ['a:integer:readonly', ['field/readonly-without-value']],
  ['a:ref:customers:readonly', ['field/readonly-without-value']],
  ['q:boolean:filter', ['field/filter-clash']],
  ['limit:integer:filter', ['field/filter-clash']],
  ['sort:enum:a:b:filter', ['field/filter-clash']],
  // Values
  ['a:integer:default=x', ['field/bad-default']],
  ['a:integer:default=', ['field/bad-default']],
  ['a:integer:default=1.5', ['field/bad-default']],
  ['a:integer:default=2147483648', ['field/bad-default']],
  ['a:bigint:default=9223372036854775808', ['field/bad-default']],
  ['a:decimal:3:2:default=12.5', ['field/bad-default']],
  ['a:decimal:3:2:default=1.555', ['field/bad-default']],
  ['a:decimal:3:2:default=.5', ['field/bad-default']],
  ['a:decimal:3:2:default=1e1', ['field/bad-default']],
  ['a:float:default=NaN', ['field/bad-default']],
  ['a:float:default=Infinity', ['field/bad-default']],
  ['a:float:default=1e999', ['field/bad-default']],
  ['a:boolean:default=yes', ['field/bad-default']],
  ['a:date:default=2026-02-29', ['field/bad-default']],
  ['a:date:default=0000-01-01', ['field/bad-default']],
  ['a:time:default=2400', ['field/bad-default']],
  ['a:timestamp:default=2026-01-01T000000', ['field/bad-default']],
  ['a:timestamp:default=2026-01-01T000000.0001Z', ['field/bad-default']],
  ['a:uuid:default=now', ['field/bad-default']],
  ['a:json:default=[]', ['field/bad-default']],
  ['a:json:default=%7B', ['field/bad-default']],
  ['a:json:default=%7B%22a%22:1e999%7D', ['field/unknown-modifier', 'field/bad-default']],
  ['a:json:default=%7B%22a%22%3A%22%5Cu0000%22%7D', ['field/bad-default']],
  ['a:json:default=%7B%22a%22%3A1e999%7D', ['field/bad-default']],
  ['a:enum:x:y:default=z', ['field/bad-default']],
  ['a:email:default=x', ['field/bad-default']],
  ['a:url:default=javascript%3Aalert', ['field/bad-default']],
  ['a:slug:default=A', ['field/bad-default']],
  ['a:phone:default=123', ['field/bad-default']],
  ['a:ip:default=1.2.3', ['field/bad-default']],
  ['a:ip:default=1.2.3.4%2F8', ['field/bad-default']],
  ['a:ip:default=%3A%3Affff%3A1.2.3.4', ['field/bad-default']],
  ['a:string:3:default=abcd', ['field/bad-default']],
  ['a:string:default=a%00b', ['field/bad-default']],
  ['a:string:min=3:default=ab', ['field/bad-default']],
  ['a:integer:min=1:default=0', ['field/bad-default']],
  ['a:integer:max=1:default=2', ['field/bad-default']],
  ['a:date:max=2026-01-01:default=2026-01-02', ['field/bad-default']],
  ['a:decimal:4:2:min=10:default=9.99', ['field/bad-default']],
  ['a:integer:min=x', ['field/bad-bound']],
  ['a:integer:max=1.5', ['field/bad-bound']],
  ['a:date:max=now', ['field/bad-bound']],
  ['a:string:5:max=6', ['field/bad-bound']],
  ['a:string:min=-1', ['field/bad-bound']],
  ['a:integer-list:min=-1', ['field/bad-bound']],
  ['a:slug:max=121', ['field/bad-bound']],
  ['a:integer:min=2:max=1', ['field/empty-range']],
  ['a:integer:min=10:max=9', ['field/empty-range']],
  ['a:bigint:min=9007199254740993:max=9007199254740992', ['field/empty-range']],
  ['a:decimal:4:2:min=10:max=9', ['field/empty-range']],
  ['a:time:min=1000:max=0930', ['field/empty-range']],
  ['a:string-list:min=2:max=1', ['field/empty-range']],
  ['a:text:was=1', ['field/bad-was']],
  ['a:text:was=b,b:text', ['field/bad-was']],
  ['a:text:was=a', ['field/bad-was']],
  ['a:text:was=c,b:text:was=C', ['field/bad-was']],
  ['a:text:description=', ['field/bad-description']],
  ['a:text:description=x%0Ay', ['field/bad-description']],
  [`a:text:description=${'x'.repeat(501)}`, ['field/bad-description']],
  // Relations
  ['a:ref', ['field/missing-argument']],
  ['a:ref:optional', ['field/missing-argument']],
  ['a:ref:customers:profiles', ['field/extra-argument']],
  ['a:ref:costumers', ['field/unknown-feature']],
  ['a:ref:..%2Fx', ['field/unknown-feature']],
  ['a:ref:__proto__', ['field/unknown-feature']],
  ['parent:ref:orders', ['field/self-required']],
  ['parent:one:orders', ['field/self-required']],
  ['a:one:customers:unique=off', ['field/contradiction']],
  ['a:many:customers:optional', ['field/modifier-not-for-type']],
  ['a:many-to-many:customers:filter', ['field/modifier-not-for-type']],
  ['a:many-to-many:customers:on-delete=restrict', ['field/modifier-not-for-type']],
  ['a:one:customers:mapped-by=b:optional', ['field/modifier-not-for-type']],
  ['a:ref:customers:mapped-by=b', ['field/modifier-not-for-type']],
  ['a:ref:customers:inversed-by=x%2Cy', ['field/bad-modifier-value']],
  ['', ['feature/no-fields']],
  [huge, ['feature/too-many-fields']],
  // Options of the feature
  ['+versioned', ['feature/no-fields']],
  ['a:text,+versiond', ['feature/unknown-option']],
  ['a:text,+', ['feature/unknown-option']],
  ['a:text,++versioned', ['feature/unknown-option']],
  ['+a:text,b:text', ['feature/unknown-option']],
  ['a:text,+__proto__=x', ['feature/unknown-option']],
  ['a:text,+versioned,+versioned', ['feature/repeated-option']],
  ['a:text,+singular=x,+singular=x', ['feature/repeated-option']],
  ['a:text,+versioned=on', ['feature/bad-option-value']],
  ['a:text,+singular', ['feature/bad-option-value']],
  ['a:text,+singular=', ['feature/bad-option-value']],
  ['a:text,+singular=..%2Fx', ['feature/bad-name']],
  ['a:text,+singular=%zz', ['feature/bad-name']],
  ['a:text,+singular=orders', ['feature/same-singular']],
  ['version:text,+versioned', ['field/base-clash']],
  // Several features in one list
  ['a:text,+feature', ['feature/bad-option-value']],
  ['a:text,+feature=', ['feature/bad-option-value']],
  ['a:text,+feature=../x,b:text', ['feature/bad-name']],
  ['a:text,+feature=tags', ['feature/no-fields']],
  ['a:text,+feature=order,b:text', ['feature/repeated']],
  ['tag:ref:tags,+feature=tags,order:ref:orders', ['field/required-circle']],
  ['a:ref:orders:optional,+feature=tags,a:txt', ['field/unknown-type']],
  // Other sides
  ['customer:ref:customers:inversed-by=name', ['field/other-side']],
  ['customer:ref:customers:inversed-by=createdAt', ['field/other-side']],
  ['profile:one:customers:mapped-by=name', ['field/other-side']],
  ['a:ref:tags,+feature=tags,b:text,orders:many:orders:mapped-by=c', []],
  ['a:ref:tags,c:ref:tags,+feature=tags,b:text,orders:many:orders', ['field/other-side']],
  ['customers:many-to-many:customers,+feature=orders-customers,b:text', ['field/join-table-clash']],
];

/** Names and other circumstances of a feature. */
const badFeatures: readonly (readonly [Partial<FeatureInput>, readonly string[]])[] = [
  ...[
    '',
    '../x',
    '/etc/passwd',
    'C:\\x',
    'a\\b',
    'a/b',
    'a\0b',
    '2fa',
    '.',
    '..',
    '-x',
    'naïve',
    '日本',
    '__proto__',
    'a\nb',
    'x'.repeat(201),
  ].map((name) => [{ name }, ['feature/bad-name']] as const),
  [{ singular: '../x' }, ['feature/bad-name']],
  [{ name: 'a'.repeat(63) }, ['feature/name-too-long']],
  ...['con', 'aux', 'nul', 'com1', 'LPT1', 'migrations', 'migration', 'pg-tables', 'pgTable'].map(
    (name) => [{ name }, ['feature/reserved-name']] as const,
  ),
  [{ singular: 'class' }, ['feature/reserved-name']],
  [{ singular: 'Date' }, ['feature/reserved-name']],
  [{ singular: 'orders' }, ['feature/same-singular']],
  [{ singular: 'ORDERS' }, ['feature/same-singular']],
  ...['common', 'config', 'database', 'databases', 'health', 'Health'].map(
    (name) => [{ name }, ['feature/taken-folder']] as const,
  ),
  [{ name: 'docs' }, ['feature/taken-route']],
  [{ name: 'clients', singular: 'customer' }, Array.from({ length: 5 }, () => 'feature/class-clash')],
  [{ name: 'customer-lists' }, ['feature/class-clash']],
  [{ singular: 'datum', fields: 'a:text,+singular=data-point' }, ['feature/contradiction']],
  [{ takenClasses: ['Order'] }, ['feature/class-clash']],
  [{ fields: 'responseDto:enum:a:b' }, ['feature/class-clash']],
  [{ versioned: true, fields: 'version:string' }, ['field/base-clash']],
  [{ versioned: true, fields: 'Version:string' }, ['field/base-clash']],
];

describe('bad fields', () => {
  it.each(badFields)('%s', (fields, codes) => {
    expect(codesOf(() => build(fields)).toSorted()).toEqual([...codes].toSorted());
  });
});

describe('bad features', () => {
  it.each(badFeatures)('%j', (input, codes) => {
    const run = (): unknown => buildFeature({ name: 'orders', fields: 'a:text', ...surroundings, ...input });
    expect(codesOf(run)).toEqual(codes);
  });
});

describe('problems', () => {
  it('are all tested', () => {
    const tested = new Set([...badFields, ...badFeatures, ...badModels].flatMap(([, codes]) => codes));
    expect([...tested].toSorted()).toEqual([...problemCodes].toSorted());
  });

  it('are all reported at once, in the order of the fields', () => {
    const problems = problemsOf(() =>
      build('a:strng,b:integer:min=x:optonal,c:ref:nobody,a:text', { name: '../x' }),
    );
    expect(problems.map(({ place, code }) => `${place} ${code}`)).toEqual([
      'feature "../x" feature/bad-name',
      'field "a" field/unknown-type',
      'field "b" field/unknown-modifier',
      'field "b" field/bad-bound',
      'field "c" field/unknown-feature',
    ]);
  });

  it.each([
    ['a:strng', 'did you mean "string"?'],
    ['a:int', 'did you mean "integer"?'],
    ['a:datetime', 'did you mean "timestamp"?'],
    ['a:money', 'did you mean "decimal:12:2"?'],
    ['a:integer:mni=1', 'did you mean "min"?'],
    ['a:integer:nullable', 'did you mean "optional"?'],
    ['a:enum:x:optionl', 'write "optional" for the modifier, or "%6Fptionl" for the value'],
    ['a:enum:x:öptional', 'write "optional" for the modifier, or "%C3%B6ptional" for the value'],
    ['a:ref:customer-s:on-delete=setnull:optional', 'did you mean "set-null"?'],
    [
      'a:ref:customres',
      'did you mean "customers"? If not, make it first: nest-persona feature customres name:string:120',
    ],
    ['a:ref:suppliers', 'make it first: nest-persona feature suppliers name:string:120'],
    [
      'größe:text',
      'use letters and digits, a letter first, words joined by "-" or "_" or written likeThis: "grosse", for example',
    ],
  ])('%s: %s', (fields, hint) => {
    expect(problemsOf(() => build(fields)).map((problem) => problem.hint)).toContain(hint);
  });

  it('shows no control character of the input', () => {
    const problems = problemsOf(() => build('a%1B[31m%0A:str%1B', { name: '\u001B[2J\u202E' }));
    const hostile = /[\p{Cc}\p{Cf}]/u;
    expect(problems.length).toBeGreaterThan(1);
    for (const { place, message, hint } of problems) {
      expect([place, message, hint].some((text) => hostile.test(text))).toBe(false);
    }
  });
});
