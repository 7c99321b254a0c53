import { assert, jsonValue, property } from 'fast-check';
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  docComment,
  escapeBlockComment,
  escapeLineComment,
  escapeTemplate,
  literal,
  type LiteralValue,
} from '../../src/code/index.js';

const evaluate = (source: string): unknown => runInThisContext(`(${source})`);

describe('literal', () => {
  it.each([
    ["it's", String.raw`'it\'s'`],
    ['a\nb\r\t\\', String.raw`'a\nb\r\t\\'`],
    ['\u2028\u2029\u0000\u001b', String.raw`'\u2028\u2029\u0000\u001b'`],
    ['\u202e\u2066\ufeff', String.raw`'\u202e\u2066\ufeff'`],
    ['</script></SCRIPT>', String.raw`'\x3C/script>\x3C/SCRIPT>'`],
    ['\ud800', String.raw`'\ud800'`],
    ['é 漢 😀 `${x}`', "'é 漢 😀 `${x}`'"],
  ])('prints %j', (value, expected) => {
    expect(literal(value)).toBe(expected);
    expect(evaluate(literal(value))).toBe(value);
  });

  it('prints numbers, lists and objects', () => {
    expect([
      literal(1.5),
      literal(-0),
      literal(1e21),
      literal(12n),
      literal(null),
      literal(undefined),
    ]).toEqual(['1.5', '-0', '1e+21', '12n', 'null', 'undefined']);
    expect(literal({ a: [1, 'x'], 'b-c': {}, ['__proto__']: 1 })).toBe(
      "{ a: [1, 'x'], 'b-c': {}, ['__proto__']: 1 }",
    );
    expect(() => literal(Number.NaN)).toThrow('NaN');
  });

  it('means exactly the value', () => {
    assert(
      property(jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(evaluate(literal(value as LiteralValue))).toEqual(value);
      }),
    );
  });
});

describe('comments and templates', () => {
  it('cannot be left', () => {
    expect(escapeBlockComment('a */ b')).toBe('a *\\/ b');
    expect(escapeLineComment('a\nprocess.exit()\u2028b\r')).toBe('a process.exit() b ');
    expect(evaluate(`\`${escapeTemplate('`${process.exit()}\\`')}\``)).toBe('`${process.exit()}\\`');
  });

  it('prints documentation', () => {
    expect(docComment()).toBe('');
    expect(docComment('One.')).toBe('/** One. */');
    expect(docComment('One.', '', 'Two\nthree */')).toBe('/**\n * One.\n *\n * Two\n * three *\\/\n */');
  });
});
