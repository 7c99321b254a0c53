import { describe, expect, it } from 'vitest';
import { startInquiry } from '../../src/host/facts.js';
import { readFormat } from '../../src/host/formatter.js';
import { memoryReader } from './memory-reader.js';

function format(
  files: Readonly<Record<string, string>>,
  manifest: Readonly<Record<string, unknown>> = {},
): unknown {
  const inquiry = startInquiry(memoryReader(files));
  const options = readFormat(inquiry, manifest);
  return inquiry.notes.length + inquiry.problems.length === 0
    ? options
    : [options, ...inquiry.notes, ...inquiry.problems];
}

describe('the formatter', () => {
  it.each([
    ['.prettierrc', '{ "singleQuote": true }'],
    ['.prettierrc', 'singleQuote: true'],
    ['.prettierrc.json', '{ "$schema": "x", "singleQuote": true }'],
    ['.prettierrc.json5', '{ singleQuote: true, /* a */ }'],
    ['.prettierrc.yaml', '# quotes\nsingleQuote: true'],
  ])('is read from %s', (path, text) => {
    expect(format({ [path]: text })).toEqual({ singleQuote: true });
  });

  it('is read from package.json first', () => {
    expect(format({ '.prettierrc': 'semi: false' }, { prettier: { tabWidth: 3 } })).toEqual({ tabWidth: 3 });
  });

  it('keeps overrides', () => {
    const overrides = [{ files: '*.md', options: { proseWrap: 'always' } }];
    expect(format({ '.prettierrc': JSON.stringify({ semi: false, overrides }) })).toEqual({
      semi: false,
      overrides,
    });
  });

  it('goes before .editorconfig', () => {
    const editorConfig =
      '; me\nroot = true\n[*]\nindent_style = space\nindent_size=4\nmax_line_length = 120\nend_of_line = lf\n\n[*.{md,yaml}]\nindent_size = 2\nmax_line_length = off\n[Makefile]\nindent_style = tab\n';
    expect(format({ '.editorconfig': editorConfig, '.prettierrc': 'tabWidth: 3' })).toEqual({
      useTabs: false,
      tabWidth: 3,
      printWidth: 120,
      endOfLine: 'lf',
      overrides: [
        { files: '*.{md,yaml}', options: { printWidth: Number.MAX_SAFE_INTEGER } },
        { files: 'Makefile', options: { useTabs: true } },
      ],
    });
  });

  it('is nothing for a project that says nothing', () => {
    expect(format({})).toEqual({});
  });

  it.each([
    ['a program', { 'prettier.config.mjs': '' }, {}],
    ['a package', {}, { prettier: '@acme/prettier-config' }],
    ['a plugin', { '.prettierrc': '{"plugins":["x"],"semi":false}' }, {}],
    ['a broken file', { '.prettierrc': '{\n"semi": \n}' }, {}],
  ])('is not followed into %s', (_, files: Readonly<Record<string, string>>, manifest) => {
    expect(format(files, manifest)).toMatchSnapshot();
  });
});
