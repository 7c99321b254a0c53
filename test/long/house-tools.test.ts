import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nestPersona, temporaryFolder } from '../cli/project.js';
import { installed } from '../generated/service.js';
import { smallHouse } from '../inhouse/small-house.js';

/** None of these is ours: a house brings them. */
const DEPENDENCIES = { '@biomejs/biome': '2.6.8', oxfmt: '0.79.0', oxlint: '1.94.0' };

const HOUSES = [
  {
    name: 'Biome for both',
    dev: ['@biomejs/biome'],
    files: {
      'biome.json': JSON.stringify({
        files: { includes: ['src/**'] },
        formatter: { indentStyle: 'tab', lineWidth: 90 },
        linter: { rules: { preset: 'recommended', style: { useImportType: 'off' } } },
        javascript: {
          parser: { unsafeParameterDecoratorsEnabled: true },
          formatter: { quoteStyle: 'single', semicolons: 'asNeeded' },
        },
      }),
    },
    write: [['biome', 'check', '--write', '.']],
    check: [['biome', 'check', '--error-on-warnings', '.']],
    shows: '\ttitle!: string\n',
  },
  {
    name: 'oxfmt and oxlint',
    dev: ['oxfmt', 'oxlint'],
    files: {
      '.oxfmtrc.json': JSON.stringify({ singleQuote: true, semi: false, printWidth: 90, sortImports: {} }),
      '.oxlintrc.json': JSON.stringify({
        plugins: ['typescript', 'import', 'unicorn', 'oxc'],
        categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
        rules: { 'typescript/no-extraneous-class': ['error', { allowWithDecorator: true }] },
      }),
    },
    write: [['oxfmt', 'src']],
    check: [
      ['oxfmt', '--check', 'src'],
      ['oxlint', '--deny-warnings', 'src'],
    ],
    shows: '  title!: string\n',
  },
] as const;

/** What a tool of the house says of it. */
function run(root: string, [tool, ...args]: readonly string[]): string {
  const program = join(root, 'node_modules/.bin', tool ?? '');
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? 'clean' : `${stdout}${stderr}`;
}

describe.each(HOUSES)('a house that has $name', ({ dev, files, write, check, shows }) => {
  it('gets features that these have nothing to say of', { timeout: 180_000 }, () => {
    const root = temporaryFolder();
    const house = smallHouse();
    const manifest = JSON.parse(house['package.json'] ?? '') as { devDependencies: object };
    const devDependencies = { typescript: '^5.9.0', ...Object.fromEntries(dev.map((one) => [one, '*'])) };
    const all = { ...house, ...files, 'package.json': JSON.stringify({ ...manifest, devDependencies }) };
    for (const [path, text] of Object.entries(all).filter(([one]) => one !== '.prettierrc')) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    symlinkSync(
      installed({ dependencies: {}, devDependencies: DEPENDENCIES }),
      join(root, 'node_modules'),
      'dir',
    );
    for (const command of write) {
      run(root, command);
    }
    expect(check.map((command) => run(root, command))).toEqual(check.map(() => 'clean'));

    const made = [
      nestPersona(root, 'feature', 'orders', 'title:string:120,total:decimal:12:2,status:enum:pending:paid'),
      nestPersona(root, 'feature', 'order-lines', 'text:string:80,order:ref:orders'),
    ];

    expect(made.map(({ code }) => code)).toEqual([0, 0]);
    expect(made.map(({ stdout }) => stdout).join('\n')).not.toContain('has more to say');
    expect(check.map((command) => run(root, command))).toEqual(check.map(() => 'clean'));
    expect(readFileSync(join(root, 'src/orders/dto/create-order.dto.ts'), 'utf8')).toContain(shows);
    expect(readFileSync(join(root, 'src/app.module.ts'), 'utf8')).toMatch(
      /order-lines\.module'\nimport \{ OrdersModule \} from '\.\/orders\/orders\.module'\nimport \{ PostsModule/,
    );
  });
});
