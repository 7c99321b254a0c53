import { existsSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Database, databaseCell, openDatabase } from './database.ts';
import { binOf, commit, copyHost, install, installAdded } from './copy.ts';
import { changesOf, hunksOf, isRegistration } from './diff.ts';
import { type House, PROGRAM, diagnose, houseOf } from './doctor.ts';
import { programCell } from './program.ts';
import { lastWords, run } from './run.ts';
import { specsCell } from './specs.ts';
import { type Cell, type Row, cellOf, green, none, red } from './table.ts';
import { type Measure, compared, measure } from './tools.ts';

export const PROOF = [
  'repository',
  'mapper',
  'features',
  'tsc',
  'program',
  'lint',
  'format',
  'lines of the host',
  'new files',
  'unit specs',
  'migrations',
];

const FEATURES = [
  ['orders', 'title:string:120,total:decimal:12:2,status:enum:pending:paid'],
  ['order-notes', 'text:text,order:ref:orders'],
] as const;
/** Where a host has orders already. */
const OTHERS = FEATURES.map(([name, fields]) => [toInvoices(name), toInvoices(fields)] as const);

export interface Options {
  /** Folder that the copy is made in. */
  readonly work: string;
  readonly install: boolean;
  /** URL of a PostgreSQL server whose user may create databases. */
  readonly server: string;
}

/** Builds two features in a copy of a repository, and compares it with what it was. */
export async function prove(origin: string, options: Options): Promise<Row> {
  const name = basename(origin);
  const found = diagnose(origin);
  if (typeof found === 'string') {
    return { name, cells: [none('?'), red(`the doctor failed: ${found}`)] };
  }
  const house = houseOf(found);
  if (house.mapper !== undefined && house.mapper !== 'typeorm') {
    return { name, cells: [none(house.mapperTitle), none('not built in yet')] };
  }
  const failed = prepare(origin, join(options.work, name), house, options.install);
  if (failed !== undefined) {
    return { name, cells: [green(house.mapperTitle), red(failed)] };
  }
  const root = realpathSync(join(options.work, name));
  const before = measure(root, house);
  const own = house.mapper === undefined ? adopt(root) : house;
  if (typeof own === 'string') {
    return { name, cells: [green(house.mapperTitle), red(own)] };
  }
  const database = await openDatabase(root, own, options.server);
  return { name, cells: [green(house.mapperTitle), ...(await built(root, own, before, database))] };
}

function prepare(origin: string, root: string, house: House, mayInstall: boolean): string | undefined {
  const copied = copyHost(origin, root);
  if (copied !== undefined) {
    return `not copied: ${copied}`;
  }
  if (binOf(root, 'tsc') !== undefined) {
    return undefined;
  }
  const installed = mayInstall ? install(root, house.packageManager) : 'not asked for (--install)';
  return installed === undefined ? undefined : `dependencies are not installed: ${installed}`;
}

/** Without a mapper the host gets one first, as its own commit: what a feature changes is told apart. */
function adopt(root: string): House | string {
  const added = run(process.execPath, [PROGRAM, 'add', '--yes', '--skip-install'], root);
  const failed = added.code === 0 ? installAdded(root) : lastWords(added);
  const found = failed === undefined ? diagnose(root) : failed;
  const kept = commit(root, 'nest-persona add');
  if (typeof found === 'string' || kept !== undefined) {
    return `nest-persona add: ${typeof found === 'string' ? found : String(kept)}`;
  }
  return houseOf(found);
}

async function built(
  root: string,
  house: House,
  before: Measure,
  database: Database | string,
): Promise<readonly Cell[]> {
  const features = isTaken(root, house) ? OTHERS : FEATURES;
  const ran = features.map((args) => ({
    args,
    ...run(process.execPath, [PROGRAM, 'feature', ...args], root),
  }));
  const refused = ran.filter(({ code }) => code !== 0);
  if (refused.length > 0) {
    const details = refused.flatMap(({ args, stdout, stderr }) => [
      args.join(' '),
      ...`${stdout}${stderr}`.split('\n'),
    ]);
    return [red(`${refused.length} of ${ran.length} refused`, details)];
  }
  const written = filesSince(root, hostCommit(root));
  const after = measure(root, house, written);
  const migrations = filesSince(root, 'HEAD').filter((file) =>
    file.startsWith(`${house.migrationFolder ?? '\0'}/`),
  );
  return [
    green(features.map(([name]) => name).join(', ')),
    compared('new', before.tsc, after.tsc),
    programCell(root, house, written),
    compared('new', before.lint, after.lint),
    compared('new', before.format, after.format),
    linesCell(root, features[0][0]),
    green(
      `${filesSince(root, 'HEAD').length} of features, ${written.length} in all`,
      filesSince(root, 'HEAD'),
    ),
    specsCell(root, house, written),
    await databaseCell(database, migrations.length),
  ];
}

function isTaken(root: string, { sourceRoot }: House): boolean {
  return filesSince(root, EMPTY).some(
    (file) =>
      file.startsWith(sourceRoot) &&
      file.split('/').some((part) => /^orders?(\.(module|entity|controller)\.ts)?$/.test(part)),
  );
}

/** What the features changed in files that were there: nothing but their registration. */
function linesCell(root: string, feature: string): Cell {
  const names = new RegExp(feature.replace(/s$/, ''), 'i');
  const hunks = hunksOf(run('git', ['diff', '--unified=0', 'HEAD'], root).stdout);
  const foreign = hunks.filter((hunk) => !isRegistration(hunk, names));
  const lines = foreign.flatMap(({ file, removed, added }) =>
    [...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)].map(
      (line) => `${file}: ${line}`,
    ),
  );
  const host = hostCommit(root);
  const byAdd =
    host === run('git', ['rev-parse', 'HEAD'], root).stdout.trim() ? [] : changes(root, host, 'HEAD');
  const details = [...lines, ...changes(root, 'HEAD'), ...byAdd.map((line) => `nest-persona add: ${line}`)];
  return { ...cellOf('other than registration', lines), details };
}

function changes(root: string, ...revisions: readonly string[]): readonly string[] {
  return changesOf(run('git', ['diff', '--numstat', '--diff-filter=M', ...revisions], root).stdout).map(
    ({ file, added, removed }) => `${file} +${added} -${removed}`,
  );
}

const EMPTY = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

function hostCommit(root: string): string {
  return run('git', ['rev-list', '--max-parents=0', 'HEAD'], root).stdout.trim();
}

/** Files that were made since a commit, committed or not. */
function filesSince(root: string, commitId: string): readonly string[] {
  const committed = run('git', ['diff', '--name-only', '--diff-filter=A', commitId], root).stdout;
  const others = run('git', ['ls-files', '--others', '--exclude-standard'], root).stdout;
  return `${committed}\n${others}`.split('\n').filter((file) => file !== '' && existsSync(join(root, file)));
}

function toInvoices(text: string): string {
  return text.replaceAll('order', 'invoice');
}
