import { globSync, readFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { formatEdited, formatText } from '../../src/render/index.js';
import { planApplication, planFeature, type Plan, type ProjectReader } from '../../src/index.js';
import { FEATURES } from '../generated/features.js';
import { memoryReader } from '../host/memory-reader.js';

const squeezed = { singleQuote: true, printWidth: 50, trailingComma: 'all' } as const;

const ours = (text: string, path: string): Promise<string> => formatText(text, path, squeezed);
const theirs = (text: string, path: string): Promise<string> =>
  prettier.format(text, { ...squeezed, filepath: path });

/** What `nest-persona new` and `nest-persona feature` write, in Prettier's own layout or not. */
const generated = (async (): Promise<Map<string, string>> => {
  const files = new Map<string, string>();
  const reader = (): ProjectReader => memoryReader(Object.fromEntries(files));
  const write = ({ entries }: Plan): void =>
    entries.forEach((entry) => entry.action !== 'by-hand' && files.set(entry.path, entry.content));
  write(
    await planApplication(
      { name: 'shop', persona: 'building-ville', packageManager: 'npm', directory: 'shop', toolSpec: '*' },
      reader(),
    ),
  );
  for (const [index, [name, fields, flag]] of FEATURES.entries()) {
    write(
      await planFeature(
        { name, fields, versioned: flag === '--versioned', register: true, now: index },
        reader(),
      ),
    );
  }
  return new Map([...files].filter(([path]) => /\.(m?ts|md|json|ya?ml)$/.test(path)));
})();

describe('formatText prints what Prettier itself prints', () => {
  it.each(globSync('test/render/samples/*.txt'))('%s', async (path) => {
    const text = readFileSync(path, 'utf8');
    const name = path.replace('.txt', '');
    expect(await ours(text, name)).toBe(await theirs(text, name));
  });

  it.each([
    { singleQuote: true, trailingComma: 'all', printWidth: 100 },
    { printWidth: 60, tabWidth: 4, semi: false, arrowParens: 'avoid', trailingComma: 'none' },
    { useTabs: true, quoteProps: 'consistent', bracketSpacing: false, objectWrap: 'collapse' },
  ] as const)(
    'every file of a service with features of all kinds, as %o',
    async (settings) => {
      for (const [path, text] of await generated) {
        expect(await formatText(text, path, settings), path).toBe(
          await prettier.format(text, { ...settings, filepath: path }),
        );
      }
    },
    120_000,
  );

  it('what oxfmt has no setting for', async () => {
    const settings = { experimentalTernaries: true, printWidth: 20 };
    const text = 'const a = condition ? consequent : alternate;';
    expect(await formatText(text, 'a.ts', settings)).toBe(
      await prettier.format(text, { ...settings, filepath: 'a.ts' }),
    );
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
