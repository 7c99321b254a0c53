import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binOf } from './copy.ts';
import type { House } from './doctor.ts';
import { type Ran, lastWords, run } from './run.ts';
import { type Cell, green, none, red } from './table.ts';

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

const UNIT = /[.-](spec|test)\.ts$/;
const END_TO_END = /e2e/;

/** Runs the new unit specs, and no others, in the host's own runner. */
export function specsCell(root: string, house: House, written: readonly string[]): Cell {
  const specs = written.filter((file) => UNIT.test(file) && !END_TO_END.test(file));
  if (specs.length === 0) {
    // A feature gets no spec where most of the host's have none.
    return house.unitSpecs * 2 < house.features || house.unitSpecs === 0
      ? none(`none written: the host has ${house.unitSpecs} for ${house.features} features`)
      : red(`none written, where the host has ${house.unitSpecs}`);
  }
  const { runner = '' } = house;
  const ask = RUNNERS[runner];
  if (ask === undefined || binOf(root, runner) === undefined) {
    return none(`${specs.length} written, not run: ${runner || 'no runner'} is not installed`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'nest-persona-specs-'));
  try {
    const file = join(folder, 'report.json');
    const ran = run(join(root, 'node_modules/.bin', runner), ask(file, specs), root);
    return judged(root, specs, file, ran);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const RUNNERS: Readonly<Record<string, (report: string, specs: readonly string[]) => readonly string[]>> = {
  // Paths given as patterns: what the host's own settings leave out stays out, and is missed in the report.
  jest: (report, specs) => [
    '--ci',
    '--json',
    `--outputFile=${report}`,
    ...specs.map((file) => `${file.replaceAll('.', '\\.')}$`),
  ],
  vitest: (report, specs) => ['run', '--reporter=json', `--outputFile=${report}`, ...specs],
};

function judged(root: string, specs: readonly string[], file: string, ran: Ran): Cell {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return red(`the runner gave no report: ${lastWords(ran)}`);
  }
  const { passed, problems } = outcome(report, specs, root);
  return problems.length === 0
    ? green(`${passed} passed in ${specs.length} files`)
    : red(`${passed} passed, ${problems.length} failed`, problems);
}

/** @returns how many tests passed, and a line for each that did not, or for a spec that the runner did not take */
export function outcome(
  { testResults }: Report,
  specs: readonly string[],
  root: string,
): { readonly passed: number; readonly problems: readonly string[] } {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const ran = new Set(testResults.map(({ name }) => name));
  const problems = [
    ...specs.filter((spec) => !ran.has(join(root, spec))).map((spec) => `${spec} is not taken by the runner`),
    ...testResults
      .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
      .map(({ name, message = '' }) => `${name} did not run: ${firstLines(message)}`),
    ...tests
      .filter(({ status }) => status !== 'passed')
      .map(
        ({ fullName, status, failureMessages }) =>
          `${fullName}: ${status} ${firstLines(failureMessages?.[0])}`,
      ),
  ];
  return { passed: tests.filter(({ status }) => status === 'passed').length, problems };
}

function firstLines(text = ''): string {
  return text.split('\n').slice(0, 6).join(' ').slice(0, 400);
}
