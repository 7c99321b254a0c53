import { describe, expect, it } from 'vitest';
import { changedLines, mergeText } from '../../src/merge/index.js';

const base = 'one\ntwo\nthree\nfour\nfive\nsix\n';
const theirs = 'one\ntwo\nthree\nnew\nfour\nfive\nsix\n';

describe('mergeText', () => {
  it.each([
    ['a file as it was', base, theirs],
    [
      'a file changed elsewhere',
      'ONE\ntwo\nthree\nfour\nfive\nsix\nmine\n',
      'ONE\ntwo\nthree\nnew\nfour\nfive\nsix\nmine\n',
    ],
    ['lines taken out elsewhere', 'one\ntwo\nthree\nfour\n', 'one\ntwo\nthree\nnew\nfour\n'],
    ['Windows line breaks', base.replaceAll('\n', '\r\n'), theirs.replaceAll('\n', '\r\n')],
    [
      'line breaks of both kinds',
      'one\r\ntwo\nthree\r\nfour\nfive\nsix\n',
      'one\r\ntwo\nthree\r\nnew\r\nfour\nfive\nsix\n',
    ],
    ['a byte order mark', `\uFEFF${base}`, `\uFEFF${theirs}`],
    ['no line break at the end', base.trimEnd(), theirs.trimEnd()],
    [
      'something else in the same place: the user comes first',
      'one\ntwo\nthree\nmine\nfour\nfive\nsix\n',
      'one\ntwo\nthree\nmine\nnew\nfour\nfive\nsix\n',
    ],
    [
      'a line changed just before: the user comes first',
      'one\ntwo\nTHREE\nmine\nfour\nfive\nsix\n',
      'one\ntwo\nTHREE\nmine\nnew\nfour\nfive\nsix\n',
    ],
    [
      'a line changed just after',
      'one\ntwo\nthree\nFOUR\nfive\nsix\n',
      'one\ntwo\nthree\nnew\nFOUR\nfive\nsix\n',
    ],
    ['the line before taken out', 'one\ntwo\nfour\nfive\nsix\n', 'one\ntwo\nnew\nfour\nfive\nsix\n'],
  ])('edits %s', (_, mine, text) => {
    expect(mergeText({ base, theirs })(mine)).toEqual({ status: 'edited', text });
  });

  it.each([
    ['all is there', theirs],
    ['all is there, with Windows line breaks', theirs.replaceAll('\n', '\r\n')],
    ['all is there after a line that is changed', 'one\ntwo\nTHREE\nnew\nfour\nfive\nsix\n'],
    ['all is there among other lines', 'one\ntwo\nthree\nmine\nnew\nmine too\nfour\nfive\nsix\n'],
  ])('has nothing to do when %s', (_, mine) => {
    expect(mergeText({ base, theirs })(mine)).toEqual({ status: 'present' });
  });

  it('has nothing to do when nothing else is generated', () => {
    expect(mergeText({ base, theirs: base })('mine\n')).toEqual({ status: 'present' });
  });

  it('takes out what is no longer generated', () => {
    expect(mergeText({ base, theirs: 'one\ntwo\nfour\nfive\nsix\n' })(`${base}mine\n`)).toEqual({
      status: 'edited',
      text: 'one\ntwo\nfour\nfive\nsix\nmine\n',
    });
  });

  it.each([
    ['before', 'one\ntwo\nmine\nthree\nfour\nfive\nsix\n', 'one\ntwo\nmine\n3\nfour\nfive\nsix\n'],
    ['after', 'one\ntwo\nthree\nmine\nfour\nfive\nsix\n', 'one\ntwo\n3\nmine\nfour\nfive\nsix\n'],
  ])('keeps what the user has put in %s a line that changes', (_, mine, text) => {
    const generated = { base, theirs: base.replace('three', '3') };
    expect(mergeText(generated)(mine)).toEqual({ status: 'edited', text });
  });

  it('refuses where both have changed a line, and says all that is to be done', () => {
    const generated = { base, theirs: 'zero\none\ntwo\n3\nfour\nfive\n6\nseven\n' };
    expect(mergeText(generated)('// mine\none\ntwo\nthree!\nfour\nfive\nsix\n')).toEqual({
      status: 'refused',
      reason: 'you have changed lines that would have to change too',
      byHand: [
        'after line 1:',
        '+ zero',
        'at line 4, which you have changed:',
        '- three',
        '+ 3',
        'at line 7:',
        '- six',
        '+ 6',
        '+ seven',
      ].join('\n'),
    });
  });

  it('tells only the lines that differ of a longer stretch', () => {
    const generated = { base, theirs: 'one\ntwo\n3\nfour\n5\nsix\n' };
    const result = mergeText(generated)('one\nTWO\nTHREE\nFOUR\nFIVE\nsix\n');
    expect(result).toMatchObject({
      byHand: 'at lines 2-5, which you have changed:\n- three\n+ 3\n- five\n+ 5',
    });
  });

  it('is not put off by lines that have the names of JavaScript', () => {
    const hostile = 'constructor\n__proto__\ntoString\n';
    expect(mergeText({ base: hostile, theirs: `${hostile}x\n` })(`mine\n${hostile}`)).toEqual({
      status: 'edited',
      text: `mine\n${hostile}x\n`,
    });
  });
});

describe('changedLines', () => {
  it.each([
    ['a\nb\n', 'a\nx\ny\nb\nz\n', 'lines 2-3, 5'],
    ['a\nb\n', 'a\nx\n', 'line 2'],
    ['a\r\nb\r\n', 'a\r\nb\r\nc\r\n', 'line 3'],
    ['a\nb\n', 'a\n', undefined],
    ['a\n', 'a\n', undefined],
  ])('%j -> %j: %s', (before, after, lines) => {
    expect(changedLines(before, after)).toBe(lines);
  });
});
