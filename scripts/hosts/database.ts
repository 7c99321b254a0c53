import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { manifestOf } from './copy.ts';
import type { House } from './doctor.ts';
import { prepareEnvironment } from './environment.ts';
import { type Ran, lastWords, run, runLine } from './run.ts';
import { type Cell, green, none, red } from './table.ts';

const RUN = 'migration:run';

/** A database of the host's own, migrated as far as the host goes. */
export interface Database {
  /** What runs a command of TypeORM's. */
  readonly how: string;
  typeorm(command: string): Ran;
  tables(): Promise<readonly string[]>;
  /** What TypeORM would change in the schema, before anything new. */
  readonly drift: ReadonlySet<string>;
}

/** @returns why there is none: its reason is the host's, not ours */
export async function openDatabase(root: string, house: House, server: string): Promise<Database | string> {
  const { dependencies = {} } = manifestOf(root);
  if (dependencies['pg'] === undefined) {
    return 'the host does not depend on pg';
  }
  const url = await createDatabase(server);
  const env = prepareEnvironment(root, url);
  const command = commandOf(root, house, env);
  if (command === undefined) {
    return 'no script and no data source to run migrations by';
  }
  const migrated = command.typeorm(RUN);
  if (migrated.code !== 0) {
    return `the host's own migrations do not run: ${lastWords(migrated)}`;
  }
  const logged = command.typeorm('schema:log');
  return logged.code === 0
    ? { ...command, drift: driftOf(logged.stdout), tables: () => tablesOf(url) }
    : `schema:log does not run: ${lastWords(logged)}`;
}

/** Migrates, looks for drift, takes back what is new, and migrates again. */
export async function databaseCell(database: Database | string, migrations: number): Promise<Cell> {
  if (typeof database === 'string') {
    return none(`not run: ${database}`);
  }
  const before = await database.tables();
  const problems = [...migrate(database, 1, RUN)];
  const made = await database.tables();
  const drift = database.typeorm('schema:log');
  problems.push(
    ...(made.length > before.length ? [] : ['no table is new']),
    ...(drift.code === 0 ? [] : [`schema:log: ${lastWords(drift)}`]),
    ...[...driftOf(drift.stdout)]
      .filter((change) => !database.drift.has(change))
      .map((change) => `drift: ${change}`),
    ...migrate(database, migrations, 'migration:revert'),
  );
  const left = await database.tables();
  problems.push(
    ...left.filter((name) => !before.includes(name)).map((name) => `${name} is left after the revert`),
  );
  problems.push(
    ...before.filter((name) => !left.includes(name)).map((name) => `${name} is gone after the revert`),
  );
  problems.push(...migrate(database, 1, RUN));
  const again = await database.tables();
  problems.push(
    ...made.filter((name) => !again.includes(name)).map((name) => `${name} is not made a second time`),
  );
  const added = made.filter((name) => !before.includes(name));
  return problems.length === 0
    ? green(`${added.join(', ')} up, no drift, down, up (${database.how})`)
    : red(`${problems.length} problems (${database.how})`, problems);
}

function migrate(database: Database, times: number, command: string): readonly string[] {
  const ran = Array.from({ length: times }, () => database.typeorm(command));
  return ran.filter(({ code }) => code !== 0).map((each) => `${command}: ${lastWords(each)}`);
}

/** Queries in what `schema:log` prints, beside the log of those that it asks the database. */
export function driftOf(output: string): ReadonlySet<string> {
  const lines = output.split('\n').map((line) => line.trim());
  return new Set(lines.filter((line) => /^(CREATE|ALTER|DROP|COMMENT|INSERT|DELETE|UPDATE)\b/.test(line)));
}

/** The host's script with another command of TypeORM's in it; where none says it, TypeORM on what the host builds. */
function commandOf(
  root: string,
  house: House,
  env: Readonly<Record<string, string>>,
): Pick<Database, 'how' | 'typeorm'> | undefined {
  const { scripts = {} } = manifestOf(root);
  const name = [...house.migrationScripts, ...Object.keys(scripts)].find((script) =>
    scripts[script]?.includes(RUN),
  );
  const line = name === undefined ? undefined : scripts[name];
  const [source] = house.dataSources;
  const build = scripts['build'];
  if (line !== undefined) {
    // Some run what is compiled, and leave it to the developer to compile it.
    const compiled = source !== undefined && /\bdist\//.test(readFileSync(join(root, source), 'utf8'));
    const first = compiled && build !== undefined && !line.includes('build') ? `${build} && ` : '';
    return {
      how: `npm run ${name ?? ''}`,
      typeorm: (command) => runLine(`${first}${line.replace(RUN, command)}`, root, env),
    };
  }
  if (source === undefined || build === undefined) {
    return undefined;
  }
  const within = source.replace(/^src\//, '').replace(/\.ts$/, '.js');
  return {
    how: 'TypeORM on what the host builds',
    typeorm: (command) => {
      const built = runLine(build, root, env);
      const [file] = globSync(`dist/**/${within}`, { cwd: root });
      return built.code === 0 && file !== undefined
        ? run(process.execPath, [join(root, 'node_modules/typeorm/cli.js'), command, '-d', file], root, env)
        : {
            ...built,
            code: built.code === 0 ? 1 : built.code,
            stderr: `${built.stderr}\nerror: no ${within} is built`,
          };
    },
  };
}

let databases = 0;

async function createDatabase(server: string): Promise<string> {
  databases += 1;
  const name = `host_${process.pid}_${databases}`;
  await query(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Tables and enums: what a migration may leave behind. */
async function tablesOf(url: string): Promise<readonly string[]> {
  const rows = await query(
    url,
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'
     UNION ALL SELECT typname FROM pg_type WHERE typtype = 'e' ORDER BY name`,
  );
  return rows.map(({ name }) => name);
}

async function query(url: string, text: string): Promise<readonly { name: string }[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ name: string }>(text)).rows;
  } finally {
    await client.end();
  }
}
