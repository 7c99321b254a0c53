import { posix } from 'node:path';
import type { DataSourceFacts } from './data-source.js';
import { isSource } from './files.js';
import type { Ground } from './ground.js';
import { type Script, scriptsOf } from './scripts.js';
import { folderOf } from './sources.js';
import { commonest, counted, few, finding, type Finding } from './types.js';

/** What the members of a migration's class are marked with. */
export interface MigrationMembers {
  /** `public `, or nothing. */
  readonly methods: string;
  /** `readonly `, `public readonly `, or nothing; undefined where most have no property with their name. */
  readonly name: string | undefined;
}

export interface MigrationFacts {
  readonly folder: string | undefined;
  /** `<timestamp>-{kebab}.ts`; undefined when there are none to tell it by. */
  readonly fileName: string | undefined;
  /** Digits of the time in a name: 13 for milliseconds. */
  readonly timeDigits: number | undefined;
  readonly count: number;
  /** What its tables are made with, where the database is told: `ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`. */
  readonly tableOptions: string | undefined;
  /** How their classes are written; undefined where there are no classes to tell by. */
  readonly members: MigrationMembers | undefined;
  /** Scripts of `package.json` that run them, and whether the application does when it starts. */
  readonly scripts: readonly string[];
  readonly atStart: boolean;
}

/** Names of migrations of the tools that keep them as files with a time. */
const TIMED = /^(?:Migration)?(\d{10,17}|\d{4})([-_]?)(.*?)(?:\.ts|\.sql|)$/;

/** Where migrations lie, what they are called and how they are run. */
export function readMigrations(
  ground: Ground,
  dataSource: DataSourceFacts | undefined,
): Finding<MigrationFacts> {
  const { sources } = ground;
  const candidates = sources.paths.filter(
    (path) => (isSource(path) || path.endsWith('.sql')) && !/[.](spec|test)\./.test(path) && isTimed(path),
  );
  const folders = candidates.map(parentOf).filter((folder) => /(migration|drizzle)/i.test(folder));
  const folder = commonest(folders) ?? told(ground, dataSource);
  const files = candidates.filter((path) => parentOf(path) === folder);
  const names = files.map((path) =>
    path.endsWith('/migration.sql') ? posix.basename(folderOf(path)) : posix.basename(path),
  );
  const fileName = commonest(names.map(patternOf));
  const timeDigits = commonest(names.flatMap((name) => TIMED.exec(name)?.[1]?.length ?? []));
  const scripts = runners(ground);
  const starting = sources.own.flatMap((file) =>
    file.calls
      .filter(({ callee }) => callee.endsWith('.runMigrations') && !/seed/i.test(file.path))
      .map(({ start }) => ({ file: file.path, line: file.lineOf(start), note: 'runMigrations()' })),
  );
  const atStart = starting.length > 0 || dataSource?.migrationsRun === true;
  const value = {
    folder,
    fileName,
    timeDigits,
    count: files.length,
    tableOptions: commonest(files.flatMap((file) => tableOptionsIn(ground.reader.read(file)))),
    members: membersIn(files.map((file) => ground.reader.read(file))),
    scripts: scripts.map(({ name }) => name),
    atStart,
  };
  const says = [
    folder === undefined ? 'none' : `${folder}/${fileName ?? ''}`,
    ...(scripts.length === 0 ? [] : [`run by "${scripts[0]?.name ?? ''}"`]),
    ...(atStart ? ['run when the application starts'] : []),
  ].join(', ');
  return finding(value, says, [
    ...few(files, 1).map((file) => ({ file, note: `of ${counted(files.length, 'migration')}` })),
    ...few(scripts, 1).map(({ file, name, command }) => ({ file, note: `"${name}": "${command}"` })),
    ...few(starting, 1),
  ]);
}

const isTimed = (path: string): boolean =>
  TIMED.test(path.endsWith('/migration.sql') ? posix.basename(folderOf(path)) : posix.basename(path));

/**
 * @example
 * tableOptionsIn('CREATE TABLE orders (id int) ENGINE=InnoDB`') // ['ENGINE=InnoDB']
 */
const tableOptionsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\)\s*(ENGINE\s*=\s*\w+(?:[ \t]+[\w= ]+)?)\s*;?\s*[`'"]/gi)].map(([, options = '']) =>
    options.trim(),
  );

/** @param texts of migrations; those of TypeORM are classes */
function membersIn(texts: readonly string[]): MigrationMembers | undefined {
  const classes = texts.filter((text) => /implements MigrationInterface/.test(text));
  const names = classes.map(
    (text) => /^[ \t]*((?:public |readonly )*)name(?:: string)? = /m.exec(text)?.[1] ?? 'none',
  );
  const name = commonest(names);
  const methods = commonest(classes.flatMap((text) => /^[ \t]*(public )?async up\(/m.exec(text)?.[1] ?? ''));
  return methods === undefined ? undefined : { methods, name: name === 'none' ? undefined : name };
}

/** Prisma has a folder for each. */
const parentOf = (path: string): string => folderOf(path.endsWith('/migration.sql') ? folderOf(path) : path);

/**
 * @example
 * patternOf('1715028537217-CreateUser.ts') // '<time>-{Pascal}.ts'
 */
function patternOf(name: string): string {
  const [, , separator = '', rest = ''] = TIMED.exec(name) ?? [];
  const extension = posix.extname(name);
  const prefix = name.startsWith('Migration') ? 'Migration' : '';
  const style =
    rest === ''
      ? ''
      : /^[a-z0-9]+(-[a-z0-9]+)*$/.test(rest)
        ? '{kebab}'
        : /^[a-z0-9]+(_[a-z0-9]+)*$/.test(rest)
          ? '{snake}'
          : /^[A-Z]/.test(rest)
            ? '{Pascal}'
            : '{camel}';
  return `${prefix}<time>${separator}${style}${extension}`;
}

/**
 * `__dirname + '/migrations/**'` means a folder beside the file, `src/db/migrations/*` one from the app root, and `dist/db/migrations/*`
 * what `src/db/migrations` is compiled to.
 */
function told({ application, reader }: Ground, dataSource: DataSourceFacts | undefined): string | undefined {
  const besides = (dataSource?.files ?? []).map(folderOf);
  const { root, sourceRoot } = application;
  const candidates = (dataSource?.migrations ?? []).flatMap((written) => {
    const folder = folderIn(written);
    // A mere text is seen from where the command is run.
    const isBeside = /['"`]/.test(written);
    const isCompiled = /^(\.\/)?dist\//.test(written);
    const bases = isBeside
      ? [...besides, root, sourceRoot]
      : isCompiled && folder?.startsWith('src/') === false
        ? [sourceRoot, root]
        : [root, sourceRoot, ...besides];
    return folder === undefined ? [] : bases.map((base) => posix.join(base, folder));
  });
  return candidates.find((folder) => reader.exists(folder)) ?? candidates[0];
}

/**
 * @example
 * folderIn("__dirname + '/migrations/*{.ts,.js}'") // 'migrations'
 */
function folderIn(written: string): string | undefined {
  const path = /([\w./-]*migrations[\w-]*)/i.exec(
    written.replace(/^.*['"`}](?=[^'"`}]*migrations)/i, ''),
  )?.[1];
  return path?.replace(/^(\.\/|\/|dist\/)+/, '');
}

function runners(ground: Ground): readonly Script[] {
  return scriptsOf(ground)
    .filter(({ name, command }) => /(migrat|db:)/i.test(name) && RUNS.test(`${name} ${command}`))
    .filter(({ command }) => !command.includes('create-only'))
    .toSorted((a, b) => Number(UNDOES.test(a.name)) - Number(UNDOES.test(b.name)));
}

const UNDOES = /revert|down|generate|reset/i;

const RUNS =
  /migrations?:(run|up|latest|deploy)\b|migrate:(latest|deploy|up|dev)\b|migrate (deploy|latest|dev)\b|drizzle-kit migrate|db:migrate\b|(^|\s)migration\s|migration\.ts\b/i;
