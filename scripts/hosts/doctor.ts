import { join } from 'node:path';
import { run } from './run.ts';

interface Fact {
  readonly says: string;
  readonly value: unknown;
}

/** What `nest-persona doctor --json` prints. */
export interface Diagnosis {
  readonly ok: boolean;
  readonly facts: Readonly<Record<string, Fact | undefined>>;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

export const PROGRAM = join(import.meta.dirname, '../../dist/cli/main.js');

/** @returns what went wrong, when the doctor itself failed */
export function diagnose(root: string, project?: string): Diagnosis | string {
  const which = project === undefined ? [] : ['--project', project];
  const { code, stdout, stderr } = run(process.execPath, [PROGRAM, 'doctor', '--json', ...which], root);
  try {
    const found = JSON.parse(stdout) as Diagnosis;
    return found.facts === undefined || code !== (found.ok ? 0 : 1) ? stdout.slice(0, 200) : found;
  } catch {
    return stderr.split('\n').slice(0, 3).join(' ');
  }
}

/** What the proof goes by, from the doctor's facts; paths from the root of the repository. */
export interface House {
  readonly mapper: string | undefined;
  readonly mapperTitle: string;
  readonly packageManager: string;
  readonly tsconfig: string;
  readonly entry: string;
  readonly sourceRoot: string;
  readonly linter: string | undefined;
  readonly formatter: string | undefined;
  readonly runner: string | undefined;
  readonly unitSpecs: number;
  readonly features: number;
  readonly e2eFolder: string | undefined;
  readonly dataSources: readonly string[];
  readonly migrationPatterns: readonly string[];
  readonly migrationFolder: string | undefined;
  readonly migrationScripts: readonly string[];
}

/** The facts that the proof goes by; what a host does not have is missing or null. */
interface Facts {
  readonly workspace: { readonly application: { tsconfig?: string; entry?: string; sourceRoot?: string } };
  readonly orm: { readonly id?: string; readonly title: string };
  readonly packageManager?: { readonly name?: string };
  readonly linter?: { readonly name?: string };
  readonly formatter?: { readonly name?: string };
  readonly features?: { count?: number };
  readonly tests?: { runner?: string; unit?: { count: number }; e2e?: { folder?: string } };
  readonly dataSource?: { files?: string[]; migrations?: string[] } | null;
  readonly migrations?: { folder?: string; scripts?: string[] } | null;
}

/** @throws TypeError when the doctor's report lacks a fact that it always has */
export function houseOf({ facts }: Diagnosis): House {
  const values = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact?.value]));
  const { workspace, orm, packageManager, linter, formatter, features, tests, dataSource, migrations } =
    values as unknown as Facts;
  const { application } = workspace;
  return {
    mapper: orm.id,
    mapperTitle: orm.title,
    packageManager: packageManager?.name ?? 'npm',
    tsconfig: application.tsconfig ?? 'tsconfig.json',
    entry: application.entry ?? 'src/main.ts',
    sourceRoot: application.sourceRoot ?? 'src',
    linter: linter?.name,
    formatter: formatter?.name,
    runner: tests?.runner,
    features: features?.count ?? 0,
    unitSpecs: tests?.unit?.count ?? 0,
    e2eFolder: tests?.e2e?.folder,
    dataSources: dataSource?.files ?? [],
    migrationPatterns: dataSource?.migrations ?? [],
    migrationFolder: migrations?.folder,
    migrationScripts: migrations?.scripts ?? [],
  };
}
