import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { driftOf } from '../../scripts/hosts/database.ts';
import { changesOf, hunksOf, isRegistration } from '../../scripts/hosts/diff.ts';
import { databaseVariables, parseEnv, prepareEnvironment } from '../../scripts/hosts/environment.ts';
import {
  type Finding,
  biomeFindings,
  eslintFindings,
  newFindings,
  oxlintFindings,
  tscFindings,
} from '../../scripts/hosts/findings.ts';
import { migrationGlobs } from '../../scripts/hosts/program.ts';
import { outcome } from '../../scripts/hosts/specs.ts';
import { cellOf, detailsOf, green, isRed, none, red, tableOf, textOf } from '../../scripts/hosts/table.ts';
import { compared } from '../../scripts/hosts/tools.ts';

function finding(file: string, code: string, message = 'm', line = 1): Finding {
  return { file, line, code, message };
}

function isOurs(removed: readonly string[], added: readonly string[]): boolean {
  return isRegistration({ file: 'a.ts', removed, added }, /order/i);
}

describe('findings that are new', () => {
  it('are those beyond the number of their file and code, wherever their lines are', () => {
    const before = [finding('a.ts', 'TS1', 'old', 3), finding('b.ts', 'TS1')];
    const after = [
      finding('a.ts', 'TS1', 'old', 9),
      finding('a.ts', 'TS1', 'fresh', 4),
      finding('b.ts', 'TS1'),
    ];

    expect(newFindings(before, after)).toEqual([finding('a.ts', 'TS1', 'fresh', 4)]);
  });

  it('are not made up for by one less of another file or code', () => {
    const before = [finding('a.ts', 'TS1'), finding('a.ts', 'TS1')];

    expect(newFindings(before, [finding('b.ts', 'TS1'), finding('a.ts', 'TS2')])).toHaveLength(2);
  });

  it('are seen when the same message comes twice', () => {
    expect(
      newFindings([finding('a.ts', 'TS1')], [finding('a.ts', 'TS1'), finding('a.ts', 'TS1')]),
    ).toHaveLength(1);
  });

  it('make a cell red, and a tool that ends only afterwards does too', () => {
    expect(compared('new', [], [finding('a.ts', 'TS1', 'm', 7)])).toEqual(red('1 new', ['a.ts:7 TS1 m']));
    expect(compared('new', [finding('a.ts', 'TS1')], [finding('a.ts', 'TS1')]).state).toBe('green');
    expect(compared('new', [], 'broken').state).toBe('red');
    expect(compared('new', 'not installed', 'not installed').state).toBe('none');
  });
});

describe('reports of tools', () => {
  it('of the compiler, with a file and without, and none of its other lines', () => {
    const output =
      "src/a.ts(3,14): error TS2345: Argument (of it)\n  more\nerror TS5023: Unknown 'x'.\nFound 2 errors.";

    expect(tscFindings(output)).toEqual([
      finding('src/a.ts', 'TS2345', 'Argument (of it)', 3),
      finding('', 'TS5023', "Unknown 'x'.", 0),
    ]);
  });

  it('of linters, by files from the root', () => {
    const eslint = [{ filePath: '/r/src/a.ts', messages: [{ ruleId: 'no-var', line: 2, message: 'm' }] }];
    const oxlint = {
      diagnostics: [{ code: 'c', message: 'm', filename: 'a.ts', labels: [{ span: { line: 4 } }] }],
    };
    const biome = {
      diagnostics: [{ category: 'lint/x', description: 'm', location: { path: { file: 'a.ts' } } }],
    };

    expect(eslintFindings(JSON.stringify(eslint), '/r')).toEqual([finding('src/a.ts', 'no-var', 'm', 2)]);
    expect(oxlintFindings(JSON.stringify(oxlint))).toEqual([finding('a.ts', 'c', 'm', 4)]);
    expect(biomeFindings(JSON.stringify(biome))).toEqual([finding('a.ts', 'lint/x', 'm', 0)]);
  });

  it('of runners: a spec that fails, that cannot be loaded, or that the runner leaves out', () => {
    const tests = [
      { status: 'passed', fullName: 'works' },
      { status: 'failed', fullName: 'breaks' },
    ];
    const report = {
      testResults: [
        { name: '/r/a.spec.ts', status: 'failed', assertionResults: tests },
        { name: '/r/b.spec.ts', status: 'failed', message: 'no module', assertionResults: [] },
      ],
    };

    expect(outcome(report, ['a.spec.ts', 'b.spec.ts', 'c.spec.ts'], '/r')).toEqual({
      passed: 1,
      problems: [
        'c.spec.ts is not taken by the runner',
        '/r/b.spec.ts did not run: no module',
        'breaks: failed ',
      ],
    });
  });

  it("of TypeORM's drift: queries that would be run, not those that are logged", () => {
    const output =
      'query: SELECT 1\n----\nALTER TABLE "a" DROP COLUMN "b";\n   CREATE INDEX "i" ON "a" ("c");\n';

    expect([...driftOf(output)]).toEqual([
      'ALTER TABLE "a" DROP COLUMN "b";',
      'CREATE INDEX "i" ON "a" ("c");',
    ]);
    expect(driftOf('Your schema is up to date').size).toBe(0);
  });
});

describe('lines of the host', () => {
  it('are read from a diff', () => {
    const diff =
      'diff --git a/a.ts b/a.ts\n--- a/a.ts\n+++ b/a.ts\n@@ -1 +1,2 @@ x\n-old\n+new\n+more\n@@ -9 +10 @@\n-last\n+end\n' +
      'diff --git a/b.ts b/b.ts\n--- a/b.ts\n+++ b/b.ts\n@@ -0,0 +1 @@\n+one\n';

    expect(hunksOf(diff)).toEqual([
      { file: 'a.ts', removed: ['old'], added: ['new', 'more'] },
      { file: 'a.ts', removed: ['last'], added: ['end'] },
      { file: 'b.ts', removed: [], added: ['one'] },
    ]);
  });

  it('may import the feature and name it in a list, which may be broken into lines', () => {
    expect(isOurs([], ["import { OrdersModule } from './orders/orders.module';"])).toBe(true);
    expect(isOurs(['  A'], ['  A,', '  OrdersModule'])).toBe(true);
    expect(isOurs(['[A, B],'], ['[', '  A,', '  B,', '  OrdersModule,', '],'])).toBe(true);
  });

  it('may not lose, gain or reorder anything else', () => {
    expect(isOurs(['[A, B]'], ['[A, OrdersModule]'])).toBe(false);
    expect(isOurs(['[A, B]'], ['[B, A, OrdersModule]'])).toBe(false);
    expect(isOurs(['// why'], [])).toBe(false);
    expect(isOurs([], ["import { Other } from './other';"])).toBe(false);
    expect(isOurs([], ['const a = 1; // orders'])).toBe(false);
  });

  it('are counted, and binary files with them', () => {
    expect(changesOf('2\t1\tsrc/a.ts\n-\t-\tlogo.png\n')).toEqual([
      { file: 'src/a.ts', added: 2, removed: 1 },
      { file: 'logo.png', added: 1, removed: 1 },
    ]);
  });
});

describe('the environment of a host', () => {
  const url = 'postgresql://u:p@127.0.0.1:5544/d';

  it('is read from its example', () => {
    const text = '# A=1\nB="x y" # z\nexport C=\'q\'\nD=1 # one\nE=\nF=2\n';

    expect(parseEnv(text)).toEqual({ B: 'x y', C: 'q', D: '1', E: '', F: '2' });
  });

  it('tells where the database is, by parts or by URL, and touches nothing else', () => {
    const parts = {
      DATABASE_HOST: 'db',
      DATABASE_PORT: '1',
      POSTGRES_USER: 'x',
      DATABASE_NAME: 'n',
      DATABASE_URL: '',
    };

    expect(
      databaseVariables({ ...parts, REDIS_HOST: 'r', DATABASE_TYPE: 'postgres', APP_PORT: '3' }, url),
    ).toEqual({
      DATABASE_HOST: '127.0.0.1',
      DATABASE_PORT: '5544',
      POSTGRES_USER: 'u',
      DATABASE_NAME: 'd',
    });
    expect(databaseVariables({ DB_URL: '' }, url)).toEqual({ DB_URL: url });
  });
});

it('the environment of a host without an example has what its sources ask for', () => {
  const root = mkdtempSync(join(tmpdir(), 'nest-persona-environment-'));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'data-source.ts'), 'export const host = process.env.DB_HOST;\n');
  writeFileSync(join(root, 'src/options.ts'), "export const name = config.get<string>('DB_NAME', 'x');\n");

  try {
    expect(prepareEnvironment(root, 'postgresql://u:p@127.0.0.1:5544/d')).toEqual({
      DB_HOST: '127.0.0.1',
      DB_NAME: 'd',
    });
  } finally {
    rmSync(root, { recursive: true });
  }
});

describe('patterns of migrations', () => {
  it('stand for source files, whether they name those or what is compiled', () => {
    expect(migrationGlobs("__dirname + '/migrations/**/*{.ts,.js}'", ['src/database'], 'src')).toEqual([
      'src/database/migrations/**/*{.ts,.js}',
    ]);
    expect(migrationGlobs("compiled('./migrations/*.js')", ['src/database'], 'src')).toEqual([]);
    expect(migrationGlobs('dist/src/db/migrations/*.js', ['src'], 'src')).toContain('src/db/migrations/*.ts');
    expect(migrationGlobs('dist/migrations/*.js', ['src'], 'src')).toContain('src/migrations/*.ts');
  });
});

describe('the table', () => {
  it('is red where one cell is', () => {
    expect(isRed({ name: 'a', cells: [green('x'), none('y')] })).toBe(false);
    expect(isRed({ name: 'a', cells: [green('x'), red('y')] })).toBe(true);
    expect([cellOf('new', []), cellOf('new', ['one'])].map(textOf)).toEqual(['✓ 0 new', '✗ 1 new']);
  });

  it('keeps what cells say in one line each, and tells below it what was counted', () => {
    expect(tableOf(['a', 'b'], [['x|y', 'two\nlines']])).toBe('| a | b |\n|---|---|\n| x\\|y | two lines |');
    expect(detailsOf(['tsc', 'lint'], { name: 'host', cells: [green('0'), red('1 new', ['a.ts:1'])] })).toBe(
      'host\n  ✗ lint:\n      a.ts:1',
    );
  });
});
