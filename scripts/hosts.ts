import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/*
 * The doctor over every repository in a folder: one line each, and for each application of a workspace one.
 *
 *   npm run hosts -- ../repositories
 *
 * Ends with 1 when the doctor failed in any of them; that it finds something in the way is no failure.
 */

interface Fact {
  readonly says: string;
  readonly value: unknown;
}

interface Diagnosis {
  readonly ok: boolean;
  readonly facts: Readonly<Record<string, Fact | undefined>>;
  readonly problems: readonly { readonly code: string }[];
}

interface Row {
  readonly name: string;
  readonly cells: readonly string[];
  readonly failed: boolean;
}

const DOCTOR = join(import.meta.dirname, '../dist/cli/main.js');
const HEADINGS = [
  'repository',
  'Nest',
  'mapper',
  'features',
  'registered in',
  'imports across',
  'tests',
  'in the way',
];
const FACTS = ['nest', 'orm', 'features', 'registration', 'imports', 'tests'];

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run hosts -- <folder with repositories>');
  process.exitCode = 2;
} else {
  const rows = readdirSync(resolve(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => rowsOf(join(resolve(folder), name)));
  print(rows);
  process.exitCode = rows.some(({ failed }) => failed) ? 1 : 0;
}

/** A repository with several applications has a line for each of them. */
function rowsOf(root: string): readonly Row[] {
  const whole = diagnose(root);
  if (typeof whole === 'string' || whole.problems.every(({ code }) => code !== 'host/several-applications')) {
    return [rowOf(basename(root), whole)];
  }
  const names = applicationsOf(whole.facts['workspace']?.value);
  return names.map((name) => rowOf(`${basename(root)} ${name}`, diagnose(root, name)));
}

function applicationsOf(workspace: unknown): readonly string[] {
  const { applications } = workspace as { readonly applications: readonly { readonly name: string }[] };
  return applications.map(({ name }) => name);
}

/** @returns what went wrong, when the doctor itself failed */
function diagnose(root: string, project?: string): Diagnosis | string {
  const args = [
    DOCTOR,
    'doctor',
    '--json',
    '--cwd',
    root,
    ...(project === undefined ? [] : ['--project', project]),
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  try {
    const found = JSON.parse(stdout) as Diagnosis;
    return found.facts === undefined || status !== (found.ok ? 0 : 1) ? stdout.slice(0, 200) : found;
  } catch {
    return stderr.split('\n').slice(0, 3).join(' ');
  }
}

function rowOf(name: string, diagnosis: Diagnosis | string): Row {
  return typeof diagnosis === 'string'
    ? { name, cells: [diagnosis], failed: true }
    : {
        name,
        cells: [
          ...FACTS.map((fact) => diagnosis.facts[fact]?.says ?? ''),
          diagnosis.problems.map(({ code }) => code).join(', ') || 'nothing',
        ],
        failed: false,
      };
}

function print(rows: readonly Row[]): void {
  console.log(`| ${HEADINGS.join(' | ')} |\n|${HEADINGS.map(() => '---').join('|')}|`);
  for (const { name, cells } of rows) {
    console.log(`| ${[name, ...cells].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
  }
}
