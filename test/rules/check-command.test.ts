import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.js';

const lint = {
  'package.json':
    '{ "dependencies": { "@nestjs/core": "^12.0.0" }, "scripts": { "lint": "oxlint --type-aware" } }',
  '.oxlintrc.json': '{}',
};
const good = {
  ...lint,
  '.nest-persona/persona.yaml': 'persona: building-ville\n',
  'src/a.ts': 'export const a = 1;\n',
};
const bad = { ...good, 'src/b.ts': "import { a } from './a';\nconsole.log(a);\n" };

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true });
  }
  vi.restoreAllMocks();
});

/** Runs the command in a service with these files. */
async function check(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const root = mkdtempSync(join(tmpdir(), 'check-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const output = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const exitCode = await run(['check', '--cwd', root, ...args]);
  return { exitCode, output: output.mock.calls.join('\n'), errors: errors.mock.calls.join('\n') };
}

describe('nest-persona check', () => {
  it('exits 0 and says so when there is nothing to find', async () => {
    const { exitCode, output } = await check(good);

    expect(exitCode).toBe(0);
    expect(output).toMatch(/OK.*1 files? keep \d+ rules/);
  });

  it('exits 1 and tells place, rule, clauses, reason and remedy of each finding', async () => {
    const { exitCode, output } = await check(bad);

    expect(exitCode).toBe(1);
    expect(output).toContain('import-style (BV-02)');
    expect(output).toContain("src/b.ts:1:19  import of './a' has to be 'src/a'");
    expect(output).toContain('why:  When a module has one name only');
    expect(output).toContain('mend: Write the specifier');
    expect(output).toContain('no-console (SM-11)');
    expect(output).toContain('2 findings of 2 rules');
  });

  it('gives the same as JSON, whole in each finding', async () => {
    const { exitCode, output } = await check(bad, '--json');
    const report: { ok: boolean; findings: readonly object[] } = JSON.parse(output);

    expect(exitCode).toBe(1);
    expect(report.ok).toBe(false);
    expect(report.findings).toEqual([
      expect.objectContaining({
        rule: 'import-style',
        clauses: ['BV-02'],
        path: 'src/b.ts',
        line: 1,
        column: 19,
      }),
      expect.objectContaining({
        rule: 'no-console',
        path: 'src/b.ts',
        line: 2,
        rationale: expect.any(String),
        remedy: expect.any(String),
      }),
    ]);
  });

  it('applies the rules of the persona that the service follows, or that is asked for', async () => {
    const relative = { ...good, 'src/b.ts': "export { a } from './a.js';\n" };

    expect(
      (await check({ ...relative, '.nest-persona/persona.yaml': 'persona: senior-postgres\n' })).exitCode,
    ).toBe(0);
    expect((await check(relative)).exitCode).toBe(1);
    expect((await check(relative, '--persona', 'senior-postgres')).exitCode).toBe(0);
  });

  it('goes by the settings of the service before the persona', async () => {
    const settings = 'persona: building-ville\nimportStyle: relative-js\nbaseEntity: { className: Row }\n';
    const entity =
      "import { Entity } from 'typeorm';\nimport { Row } from './row.js';\n@Entity()\nexport class Order extends Row {}\n";
    const files = {
      'src/order.ts': entity,
      'src/row.ts': 'export class Row {}\n',
      'migrations/1-a.sql': 'CREATE TABLE orders ()',
    };

    expect((await check({ ...good, ...files, '.nest-persona/persona.yaml': settings })).exitCode).toBe(0);
    expect((await check({ ...good, ...files })).output).toContain('does not extend ManagedEntity');
  });

  it('counts lines and columns in texts with a byte order mark, Windows line ends and emoji', async () => {
    const text = "\uFEFFexport const smile = '😀é';\r\n/* 😀 */ console.log('x');\r\n";

    expect((await check({ ...good, 'src/b.ts': text })).output).toContain(
      'src/b.ts:2:10  console.log is used',
    );
  });

  it('refuses a persona that there is not', async () => {
    const { exitCode, errors } = await check(lint, '--persona', 'junior');

    expect(exitCode).toBe(1);
    expect(errors).toContain('check/unknown-persona');
  });

  it.each([
    ['no persona', lint, 'host/no-persona'],
    [
      'an unknown persona',
      { ...lint, '.nest-persona/persona.yaml': 'persona: junior\n' },
      'host/unknown-persona',
    ],
    ['a file that does not parse', { ...good, 'src/b.ts': 'const = 1;' }, 'check/unparsable'],
    [
      'a service without code',
      { ...lint, '.nest-persona/persona.yaml': 'persona: building-ville\n' },
      'check/no-code',
    ],
    ['a broken package.json', { ...good, 'package.json': '{ "@nestjs/core"' }, 'check/bad-package-json'],
  ])('exits 1 with a problem for %s', async (_, files, code) => {
    const text = await check(files);
    const json = await check(files, '--json');

    expect(text.exitCode).toBe(1);
    expect(text.errors).toContain(code);
    expect(JSON.parse(json.output)).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
