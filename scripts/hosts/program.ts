import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, matchesGlob, normalize, relative } from 'node:path';
import { binOf, manifestOf } from './copy.ts';
import type { House } from './doctor.ts';
import { run } from './run.ts';
import { type Cell, cellOf, red } from './table.ts';

/** The compiler's settings that list what the application's main file reaches; gone once it has answered. */
const REACH = 'tsconfig.reach.tmp.json';
const SPEC = /[.-](spec|test)\.ts$/;

/** Whether each new TypeScript file is compiled with the host, and imported by the application. */
export function programCell(root: string, house: House, written: readonly string[]): Cell {
  const files = written.filter((file) => /(?<!\.d)\.ts$/.test(file));
  const whole = listed(root, house.tsconfig);
  const reached = reachable(root, house);
  if (typeof whole === 'string') {
    return red(`tsc lists no files: ${whole}`);
  }
  if (typeof reached === 'string') {
    return red(`tsc lists no files that the application reaches: ${reached}`);
  }
  const findings = [
    ...files
      .filter((file) => !whole.has(file))
      .map((file) => `${file} is not in the program of ${house.tsconfig}`),
    ...files
      .filter((file) => mustBeReached(file, house) && !reached.has(file))
      .map((file) => `${file} is not reached`),
    ...files
      .filter((file) => isMigration(file, house) && !isRun(file, house))
      .map((file) => `${file} is no migration of the data source's: ${house.migrationPatterns.join(', ')}`),
  ];
  return {
    ...cellOf('left out', findings),
    ...(findings.length === 0 && { text: `${files.length} files in it` }),
  };
}

function mustBeReached(file: string, house: House): boolean {
  const isTest =
    SPEC.test(file) || file.startsWith('test/') || file.startsWith(`${house.e2eFolder ?? 'test'}/`);
  return !isTest && !isMigration(file, house);
}

function isMigration(file: string, { migrationFolder }: House): boolean {
  return migrationFolder !== undefined && file.startsWith(`${migrationFolder}/`);
}

/** Whether a data source's patterns find a migration; those that are computed are left to the run of it. */
function isRun(file: string, { dataSources, migrationPatterns, sourceRoot }: House): boolean {
  const folders = dataSources.map((source) => dirname(source));
  const patterns = migrationPatterns.flatMap((text) => migrationGlobs(text, folders, sourceRoot));
  return patterns.length === 0 || patterns.some((pattern) => matchesGlob(file, pattern));
}

/** A path, or one that is put behind the folder of the file itself. */
const LITERAL = /^(?:(?:__dirname|import\.meta\.dirname) *\+ *)?(?:(['"`])[^'"`]*\1|[^'"`()]*)$/;

/**
 * Globs of source files from the text of a pattern, which may name what is compiled: `__dirname + '/migrations/*.ts'`,
 * `dist/src/db/migrations/*.js`.
 *
 * @returns none for a pattern that is computed
 * @param folders where the data sources lie, which `__dirname` stands for
 */
export function migrationGlobs(
  text: string,
  folders: readonly string[],
  sourceRoot: string,
): readonly string[] {
  if (!LITERAL.test(text)) {
    return [];
  }
  const [, path = text] = /['"`](.*)['"`]/.exec(text) ?? [];
  const local = path.replace(/^\$\{__dirname\}|^\$\{import\.meta\.dirname\}/, '');
  const isLocal = local !== path || /__dirname|import\.meta\.dirname/.test(text);
  const glob = local.replace(/\.js$/, '.ts');
  if (isLocal) {
    return folders.map((folder) => normalize(join(folder, glob)));
  }
  const inside = glob.replace(/^(\.\/)?(dist|build)\//, '');
  return inside === glob ? [normalize(glob)] : [inside, `${sourceRoot}/${inside}`];
}

function reachable(root: string, house: House): ReadonlySet<string> | string {
  const scripts = Object.values(manifestOf(root).scripts ?? {}).join(' ');
  const named = [...scripts.matchAll(/[\w./-]+\.[jt]s\b/g)].flatMap(([file]) =>
    sourcesOf(file, house.sourceRoot),
  );
  const files = [house.entry, ...house.dataSources, ...named].filter((file) => existsSync(join(root, file)));
  const settings = {
    extends: `./${house.tsconfig}`,
    files,
    include: [],
    compilerOptions: { noEmit: true, incremental: false, composite: false },
  };
  writeFileSync(join(root, REACH), JSON.stringify(settings));
  try {
    return listed(root, REACH);
  } finally {
    rmSync(join(root, REACH));
  }
}

/** Where the source of a file lies that a script names, maybe as what is compiled. */
function sourcesOf(file: string, sourceRoot: string): readonly string[] {
  const source = normalize(file).replace(/\.js$/, '.ts');
  const inside = source.replace(/^(dist|build)\//, '');
  return inside === source ? [source] : [inside, `${sourceRoot}/${inside}`];
}

function listed(root: string, tsconfig: string): ReadonlySet<string> | string {
  const { stdout, stderr } = run(binOf(root, 'tsc') ?? 'tsc', ['--listFilesOnly', '-p', tsconfig], root);
  const files = stdout.split('\n').filter((line) => line.startsWith(root));
  return files.length === 0
    ? `${stdout} ${stderr}`.trim()
    : new Set(files.map((file) => relative(root, file)));
}
