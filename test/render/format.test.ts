import { globSync, readFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { formatEdited, formatText } from '../../src/render/index.js';

const squeezed = { singleQuote: true, printWidth: 50, trailingComma: 'all' } as const;

const ours = (text: string, path: string): Promise<string> => formatText(text, path, squeezed);
const theirs = (text: string, path: string): Promise<string> =>
  prettier.format(text, { ...squeezed, filepath: path });

describe('formatText prints what Prettier itself prints', () => {
  it.each(globSync('test/render/samples/*.txt'))('%s', async (path) => {
    const text = readFileSync(path, 'utf8');
    const name = path.replace('.txt', '');
    expect(await ours(text, name)).toBe(await theirs(text, name));
  });

  it('the sources of this package, in narrow lines', async () => {
    for (const path of globSync('src/{code,edit,render,spec,plan,apply}/**/*.ts')) {
      const text = readFileSync(path, 'utf8');
      expect(await ours(text, path)).toBe(await theirs(text, path));
    }
  });

  it.each([
    'a.mjs',
    'a.cjs',
    'a.mts',
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'nest-cli.json',
    '.prettierrc',
    '.oxlintrc.json',
    'README.md',
    'docker-compose.yml',
    '.nest-persona/persona.yaml',
  ])('%s has the same parser', async (path) => {
    const text = /json|rc$/.test(path) ? '{"a":[1,{"b":2}],"c":{}}' : '';
    expect(await ours(text, path)).toBe(await theirs(text, path));
  });
});

describe('formatEdited', () => {
  const long = 'const list = [aaaaaaaaaaaaaa, bbbbbbbbbbbbbbbb, cccccccccc];\n';

  it('formats what was formatted, and leaves alone what was not', async () => {
    expect(await formatEdited('const list = [];\n', long, 'a.ts', squeezed)).toBe(
      'const list = [\n  aaaaaaaaaaaaaa,\n  bbbbbbbbbbbbbbbb,\n  cccccccccc,\n];\n',
    );
    expect(await formatEdited('const list = []\n', long, 'a.ts', squeezed)).toBe(long);
    expect(await formatEdited('const list = [\n', long, 'a.ts', squeezed)).toBe(long);
  });

  it('knows line breaks of Windows', async () => {
    const crlf = { ...squeezed, endOfLine: 'auto' };
    expect(await formatEdited('a;\r\nb;\r\n', 'a;\r\nb ;\r\n', 'a.ts', crlf)).toBe('a;\r\nb;\r\n');
    expect(await formatEdited('a;\r\nb;\r\n', 'a;\r\nb ;\r\n', 'a.ts', squeezed)).toBe('a;\r\nb ;\r\n');
  });
});
