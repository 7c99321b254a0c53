import * as fc from 'fast-check';
import { encode } from '../../src/spec/encoding.js';

const words = fc.constantFrom(
  'alpha',
  'beta',
  'gamma',
  'delta',
  'order',
  'type',
  'default',
  'user',
  'class',
  'key',
  'value',
  'limit',
  'page',
  'x1',
);

/** Names of fields that are told apart by a number, so that no two are the same. */
export const name = (index: number): fc.Arbitrary<string> =>
  fc
    .array(words, { minLength: 1, maxLength: 3 })
    .chain((parts) =>
      fc.constantFrom(
        [...parts, `n${index}`].join('-'),
        [...parts, `n${index}`].join('_'),
        [...parts, `n${index}`]
          .map((part, at) => (at === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1)))
          .join(''),
      ),
    );

const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((value) => !/\p{Cc}|\p{Cs}/u.test(value));
/** Texts that mean something to a shell, to YAML, to TypeScript, to a template or to a comment. */
export const anyText = fc.oneof(
  text,
  fc.constantFrom(
    '',
    ' ',
    ',',
    ':',
    'a=b',
    '%',
    'true',
    'null',
    '~',
    '0',
    '1e3',
    '# x',
    '- x',
    'a: b',
    '"',
    "'",
    'x\ny\n',
    '\t',
    '&a',
    '*a',
    '!t',
    '|',
    '>',
    '{',
    '`',
    '$(x)',
    '*/',
    '${x}',
    '{{x}}',
    '\\',
    '\\u0041',
    "'; DROP TABLE orders; --",
    '</script>',
    '$1',
    'don`t',
  ),
);
const enumValue = fc.oneof(
  fc.constantFrom(
    'pending',
    'in-progress',
    '2xl',
    'default',
    'a b',
    'hidden',
    'optional',
    'filter',
    'true',
    'null',
    'A+',
    'A-',
    '1.5',
    'a:b',
    'x=y',
    '100%',
    'constructor',
    '__proto__',
    'köln',
    '日本',
    "it's",
    '*/',
    '${x}',
    '{{x}}',
  ),
  text.filter(
    (value) =>
      value.trim() === value && /^[\p{L}\d][\p{L}\d .:/'"-]*$/u.test(value) && /[a-z\d]/iu.test(value),
  ),
);
const enumValues = fc.uniqueArray(enumValue, {
  minLength: 1,
  maxLength: 5,
  selector: (value) =>
    value
      .normalize('NFKD')
      .replace(/[^a-z\d]/giu, '')
      .toLowerCase() || value,
});
const date = fc.date({
  min: new Date('0001-01-02T00:00:00Z'),
  max: new Date('9999-12-30T00:00:00Z'),
  noInvalidDate: true,
});
const ordered = (values: fc.Arbitrary<number>): fc.Arbitrary<readonly [number, number]> =>
  fc.tuple(values, values).map(([a, b]) => (a < b ? [a, b] : [b, a]));

const flag = (...names: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc
    .subarray([...names])
    .chain((some) =>
      fc.tuple(
        ...some.map((each) =>
          fc.constantFrom(each, `${each}=on`, ...(each === 'filter' ? ['filter=off'] : [])),
        ),
      ),
    );
const maybe = (modifier: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> =>
  fc.option(modifier, { nil: undefined }).map((value) => (value === undefined ? [] : [value]));
const setting = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> =>
  maybe(value.map((each) => `${key}=${encode(each)}`));
const range = (bounds: fc.Arbitrary<readonly [string, string]>): fc.Arbitrary<readonly string[]> =>
  fc
    .option(bounds, { nil: undefined })
    .chain((pair) =>
      pair === undefined
        ? fc.constant<readonly string[]>([])
        : fc.subarray([`min=${encode(pair[0])}`, `max=${encode(pair[1])}`]),
    );
const numbers = (least: number, most: number): fc.Arbitrary<readonly string[]> =>
  range(ordered(fc.integer({ min: least, max: most })).map(([a, b]) => [String(a), String(b)] as const));
const all = (...parts: readonly fc.Arbitrary<readonly string[]>[]): fc.Arbitrary<readonly string[]> =>
  fc.tuple(...parts).map((lists) => lists.flat());

const plainFlags = flag('unique', 'index', 'filter', 'sort');

/** Type with arguments, and modifiers that fit it. */
export const scalar: fc.Arbitrary<readonly [string, readonly string[]]> = fc.oneof(
  fc.tuple(fc.constant('string'), all(flag('unique', 'index', 'filter', 'sort', 'search'), numbers(0, 255))),
  fc.tuple(
    fc.integer({ min: 30, max: 9999 }).map((length) => `string:${length}`),
    all(flag('search', 'sort'), setting('default', anyText)),
  ),
  fc.tuple(fc.constant('text'), all(flag('search'), setting('default', anyText))),
  fc.tuple(fc.constant('integer'), all(plainFlags, numbers(-(2 ** 31), 2 ** 31 - 1))),
  fc.tuple(
    fc.constant('bigint'),
    all(
      flag('sort', 'filter'),
      setting('default', fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String)),
    ),
  ),
  fc.tuple(fc.constant('decimal:12:2'), all(plainFlags, numbers(-999_999, 999_999))),
  fc.tuple(
    fc.constant('decimal:9:9'),
    setting('default', fc.constantFrom('0', '0.5', '-0.000', '0.123456789')),
  ),
  fc.tuple(
    fc.constant('float'),
    all(
      plainFlags,
      range(
        ordered(fc.double({ noNaN: true, noDefaultInfinity: true })).map(
          ([a, b]) => [String(a), String(b)] as const,
        ),
      ),
    ),
  ),
  fc.tuple(
    fc.constant('boolean'),
    all(flag('index', 'filter', 'sort'), setting('default', fc.constantFrom('true', 'false'))),
  ),
  fc.tuple(
    fc.constant('date'),
    all(
      flag('sort', 'filter'),
      setting(
        'default',
        fc.oneof(
          fc.constant('now'),
          date.map((day) => day.toISOString().slice(0, 10)),
        ),
      ),
    ),
  ),
  fc.tuple(
    fc.constant('time'),
    all(flag('sort', 'filter'), setting('default', fc.constantFrom('now', '0930', '09:30', '235959'))),
  ),
  fc.tuple(
    fc.constant('timestamp'),
    all(
      flag('sort', 'filter'),
      setting(
        'default',
        fc.oneof(
          fc.constant('now'),
          date.map((day) => day.toISOString()),
        ),
      ),
    ),
  ),
  fc.tuple(
    fc.constant('uuid'),
    all(
      flag('filter', 'sort'),
      setting(
        'default',
        fc.uuid().map((id) => id.toUpperCase()),
      ),
    ),
  ),
  fc.tuple(
    fc.constant('json'),
    all(
      flag('filter'),
      setting(
        'default',
        fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean())).map((value) => JSON.stringify(value)),
      ),
    ),
  ),
  enumValues.chain((values) =>
    fc.tuple(
      fc.constant(
        [
          'enum',
          ...values.map((value) =>
            encode(value).replace(
              /^[a-z]+$/u,
              (word) => `%${word.charCodeAt(0).toString(16)}${word.slice(1)}`,
            ),
          ),
        ].join(':'),
      ),
      all(flag('index', 'filter', 'sort'), setting('default', fc.constantFrom(...values))),
    ),
  ),
  fc.tuple(fc.constant('email'), flag('unique', 'filter', 'sort', 'search')),
  fc.tuple(
    fc.constant('url'),
    all(
      flag('search'),
      setting(
        'default',
        fc.webUrl().filter((url) => url.length < 2000),
      ),
    ),
  ),
  fc.tuple(fc.constant('slug'), all(flag('unique', 'search'), numbers(1, 120))),
  fc.tuple(fc.constant('phone'), all(flag('filter'), setting('default', fc.constant('+4930123456')))),
  fc.tuple(
    fc.constant('ip'),
    all(
      flag('filter', 'sort'),
      setting('default', fc.oneof(fc.ipV4(), fc.constantFrom('2001:DB8::1', '::1'))),
    ),
  ),
  fc.tuple(fc.constantFrom('password', 'secret'), all(flag('hidden'), numbers(0, 200))),
  fc.tuple(
    fc.constantFrom(
      'string-list:40',
      'integer-list',
      'bigint-list',
      'decimal-list:5:2',
      'float-list',
      'boolean-list',
      'date-list',
      'time-list',
      'timestamp-list',
      'uuid-list',
      'enum-list:small:large',
      'email-list',
      'url-list',
      'slug-list',
      'phone-list',
      'ip-list',
    ),
    all(flag('filter'), numbers(0, 50)),
  ),
  fc.tuple(fc.constant('text-list'), numbers(0, 50)),
);

const relation: fc.Arbitrary<readonly [string, readonly string[]]> = fc.oneof(
  fc.tuple(
    fc.constant('ref:customers'),
    all(flag('unique', 'index', 'filter'), setting('on-delete', fc.constantFrom('restrict', 'cascade'))),
  ),
  fc.tuple(
    fc.constantFrom('ref:orders', 'ref:order', 'ref:Customer'),
    all(
      flag('filter'),
      fc.constant(['optional']),
      setting('on-delete', fc.constantFrom('restrict', 'cascade', 'set-null')),
    ),
  ),
);

const fieldType = fc.oneof({ weight: 8, arbitrary: scalar }, { weight: 1, arbitrary: relation });

/** A field that is right, of any type, with modifiers in any order. */
export const field = (
  index: number,
  names: fc.Arbitrary<string> = name(index),
  types: fc.Arbitrary<readonly [string, readonly string[]]> = fieldType,
): fc.Arbitrary<string> =>
  types.chain(([type, modifiers]) =>
    fc
      .tuple(
        names,
        fc.constantFrom([], ['optional'], ['optional', 'readonly']),
        maybe(fc.constant('hidden')),
        maybe(name(index).map((former) => `was=old-${former}`)),
        setting(
          'description',
          anyText.filter((value) => value.trim() !== '' && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)),
        ),
      )
      .chain(([fieldName, own, hidden, was, description]) => {
        const canHide = !modifiers.some((modifier) =>
          /^(?:filter|sort|search|hidden)(?:=on)?$/u.test(modifier),
        );
        const some = [
          ...modifiers,
          ...own.filter((each) => !modifiers.includes(each)),
          ...(canHide ? hidden : []),
          ...was,
          ...description,
        ];
        return fc
          .shuffledSubarray(some, { minLength: some.length })
          .map((shuffled) => [fieldName, type, ...shuffled].join(':'));
      }),
  );

/** Field lists of all types and modifiers in every order, each of which is right. */
export const fieldList: fc.Arbitrary<readonly string[]> = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => field(index))));
