import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasTerminal, runInTerminal } from '../cli/wizard/pty.js';
import { createDatabase, type TestDatabase } from '../support/postgres.js';
import { FEATURES } from '../generated/features.js';
import { writeByHand } from '../generated/seeds-by-hand.js';
import {
  type FeatureArguments,
  makeService,
  type Outcome,
  runIn,
  type Service,
} from '../generated/service.js';

const ENCRYPTION_KEY = Buffer.alloc(32, 1).toString('base64');

/** More than one batch, but not two whole ones. */
const AMOUNT = 600;

/** Those whose rows are neither a tree nor unique in few values. */
const TABLES = ['customers', 'orders', 'users', 'samples'];

/** Relations of each kind, to names that come later, too; few values that are unique; every field bounded. */
const MORE: readonly FeatureArguments[] = [
  ['badges', 'label:string:20,user:one:users'],
  ['tags', 'name:string:20:unique'],
  ['posts', 'title:string:50,tags:many-to-many:tags'],
  ['zones', 'title:string:20,parent:ref:zones:optional'],
  ['areas', 'title:string:20,zone:ref:zones'],
  ['codes', 'letter:string:1:unique,level:enum:low:high'],
  [
    'bounds',
    'nick:string:12:min=3:max=8,body:text:min=30,age:integer:min=-5:max=5,big:bigint:max=-1,price:decimal:6:2:min=10:max=20,ratio:float:max=-0.5,day:date:min=2030-01-01,opens:time:min=09%3A00%3A00:max=17%3A00%3A00,due:timestamp:max=2000-01-01T00%3A00%3A00Z,site:url:max=30,handle:slug:max=9:unique,score:integer:min=1:max=100000:unique,tags:string-list:5:min=2:max=3,pin:password:max=6,grade:enum:a:b:c:optional',
  ],
];

describe.each(['building-ville', 'senior-postgres'])('npm run seed in a service of %s', (persona) => {
  /** What does not depend on the persona is tested with one of them. */
  const isFirst = persona === 'building-ville';
  let service: Service;
  let database: TestDatabase;

  const seed = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> =>
    runIn(service, ['npm', 'run', '--silent', 'seed', '--', ...args], {
      DATABASE_URL: database.url,
      ENCRYPTION_KEY,
      ...env,
    });
  const column = async (sql: string): Promise<readonly unknown[]> => {
    const { rows } = await database.client.query<{ value: unknown }>(sql);
    return rows.map(({ value }) => value);
  };
  const number = async (sql: string): Promise<number> => Number((await column(sql))[0]);
  const rowsOf = (table: string): Promise<number> => number(`SELECT count(*) AS value FROM ${table}`);

  const migrate = async (): Promise<void> => {
    const { code, output } = await runIn(service, ['npm', 'run', 'migration:run'], {
      DATABASE_URL: database.url,
      ENCRYPTION_KEY,
    });
    expect(code, output).toBe(0);
  };

  /** Seeds once more; answers what some tables come to. */
  const seedOnceMore = async (): Promise<readonly object[]> => {
    const { code, output } = await seed(['--count', String(AMOUNT)]);
    expect(code, output).toBe(0);
    expect(output).not.toContain('#');
    return Promise.all(
      TABLES.map(async (table) => ({
        table,
        isTold: output.includes(`${table}: ${AMOUNT} rows added\n`),
        rows: await rowsOf(table),
        // What one transaction has written has one xmin.
        batches: await number(`SELECT count(DISTINCT xmin::text) AS value FROM ${table}`),
      })),
    );
  };

  beforeAll(async () => {
    service = makeService(`seeds-${persona}`, persona, isFirst ? [...FEATURES, ...MORE] : FEATURES);
    if (isFirst) {
      writeByHand(service.root);
    }
    database = await createDatabase();
  }, 300_000);

  afterAll(() => database.drop());

  it.runIf(isFirst).each([
    [['--count', '0'], '--count takes a whole number from 1 up, not "0"'],
    [['--count=-5'], 'not "-5"'],
    [['--count', 'abc'], 'not "abc"'],
    [['--count', '1.5'], 'not "1.5"'],
    [['--count'], 'argument missing'],
    [['--only', 'nobody'], 'there is no "nobody"; there are: '],
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['orders'], "Unexpected argument 'orders'"],
  ])('refuses %j', async (args, message) => {
    const { code, output } = await seed(args);

    expect(output).toContain(message);
    expect(code).toBe(2);
  });

  it.runIf(isFirst)('refuses to run in production', async () => {
    const { code, output } = await seed([], { NODE_ENV: 'production' });

    expect(output).toContain('NODE_ENV is production');
    expect(code).toBe(1);
  });

  it.runIf(isFirst)(
    'says so when migrations have not been run',
    async () => {
      const { code, output } = await seed(['--only', 'customers']);

      expect(output).toContain('Some migrations have not been run');
      expect(code).toBe(1);
    },
    120_000,
  );

  it.runIf(isFirst)(
    'does without what is not required, and names what is',
    async () => {
      await migrate();

      const { code, output } = await seed(['--only', 'documents,orders', '--count', '2']);

      expect(output).toContain('documents: 2 rows added');
      expect(output).toContain('orders cannot do without customers, and there are none');
      expect(code).toBe(1);
      expect(await rowsOf('orders')).toBe(0);
    },
    240_000,
  );

  it('adds as many rows as asked for, in batches', async () => {
    await migrate();
    expect(await seedOnceMore()).toEqual(tablesAfter(1));
  }, 240_000);

  it.runIf(isFirst)('fills relations of every kind', async () => {
    for (const table of [
      'zones',
      'areas',
      'bounds',
      'badges',
      'lockers',
      'posts',
      'tags',
      'teams',
      'members',
    ]) {
      expect({ table, rows: await rowsOf(table) }).toEqual({ table, rows: AMOUNT });
    }
    expect(await number('SELECT count(DISTINCT parent_id) AS value FROM zones')).toBeGreaterThan(25);
    expect(await number('SELECT count(*) AS value FROM zones WHERE parent_id IS NULL')).toBeGreaterThan(25);
    expect(await number('SELECT count(lead_id) AS value FROM teams')).toBeGreaterThan(AMOUNT / 4);
    expect(await number('SELECT count(DISTINCT user_id) AS value FROM badges')).toBe(AMOUNT);
    expect(await number('SELECT count(DISTINCT tag_id) AS value FROM posts_tags')).toBeGreaterThan(
      AMOUNT / 2,
    );
  });

  it('gives rows that differ, with parents among the rows that are there', async () => {
    expect(await number('SELECT count(DISTINCT title) AS value FROM orders')).toBeGreaterThan(AMOUNT / 2);
    expect(await column('SELECT DISTINCT status AS value FROM orders ORDER BY 1')).toEqual([
      'in-progress',
      'paid',
      'pending',
    ]);
    expect(await number('SELECT count(DISTINCT customer_id) AS value FROM orders')).toBeGreaterThan(100);
    const authors = await number('SELECT count(author_id) AS value FROM documents');
    expect(authors).toBeGreaterThan(AMOUNT / 2);
    expect(authors).toBeLessThan(AMOUNT);
  });

  it('stores passwords and secrets as the service does', async () => {
    expect(await column('SELECT DISTINCT left(password, 7) AS value FROM users')).toEqual(['scrypt$']);
    expect(await column('SELECT DISTINCT left(api_token, 3) AS value FROM users')).toEqual(['v1.']);
  });

  it('makes rows that the API would take', async () => {
    const script = join(service.root, 'validate-seeds.mjs');
    writeFileSync(script, VALIDATE);
    const names = isFirst ? [...FEATURES, ...MORE] : FEATURES;

    const { code, output } = await runIn(
      service,
      [process.execPath, script, ...names.map(([name]) => name)],
      { DATABASE_URL: database.url, ENCRYPTION_KEY },
    );

    expect(code, output).toBe(0);
  });

  it('adds as many again in a second run', async () => {
    expect(await seedOnceMore()).toEqual(tablesAfter(2));
  }, 240_000);

  it.runIf(isFirst)(
    'takes every value of a unique column before it gives up',
    async () => {
      expect(await rowsOf('codes')).toBe(36);

      const { code, output } = await seed(['--only', 'codes']);

      expect(output).toContain('codes: 0 rows added, as there are no more values that no other row has');
      expect(code).toBe(0);
    },
    120_000,
  );

  it.runIf(hasTerminal && isFirst)(
    'shows a bar on a terminal',
    async () => {
      const { code, screen } = await runInTerminal(
        service.root,
        ['node', 'scripts/seed.mjs', '--only', 'customers', '--count', '1000'],
        { DATABASE_URL: database.url, ENCRYPTION_KEY },
      );

      expect(screen).toContain(`[${'#'.repeat(15)}${'-'.repeat(15)}] 500/1000 customers`);
      expect(screen).toContain(`[${'#'.repeat(30)}] 1000/1000 customers`);
      expect(code).toBe(0);
    },
    120_000,
  );
});

describe('npm run seed without a database of its own', () => {
  it('goes to the embedded one, which runs or not', async () => {
    const service = makeService('seeds-embedded', 'building-ville', FEATURES.slice(0, 1));
    const script = join(service.root, 'seed-running.mjs');
    writeFileSync(script, SEED_RUNNING);
    const env = { DATABASE_URL: '', NODE_ENV: '' };

    const first = await runIn(service, ['npm', 'run', '--silent', 'seed', '--', '--count', '3'], env);
    const second = await runIn(service, [process.execPath, script], env);

    expect(first.output).toContain('customers: 3 rows added');
    expect(first.code).toBe(0);
    expect(second.output).toContain('customers: 4 rows added');
    expect(second.output).toContain('7 customers');
    expect(second.code).toBe(0);
  }, 240_000);
});

const tablesAfter = (runs: number): readonly object[] =>
  TABLES.map((table) => ({ table, isTold: true, rows: AMOUNT * runs, batches: 2 * runs }));

/** Sends rows of each seed through the pipe that checks request bodies. */
const VALIDATE = `import 'reflect-metadata';
import { ValidationPipe } from '@nestjs/common';
import { getMetadataArgsStorage } from 'typeorm';

const ID = '0f8fad5b-d9cb-4a9f-a165-70867728950e';
const pipe = new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true });
for (const name of process.argv.slice(2)) {
  const { seed } = await import(\`./.data/seed/test/seeds/\${name}.seed.js\`);
  const single = seed.entity.name.replaceAll(/(?<=.)[A-Z]/gu, (letter) => '-' + letter).toLowerCase();
  const module = await import(\`./.data/seed/src/\${name}/dto/create-\${single}.dto.js\`);
  const [metatype] = Object.values(module);
  const keys = getMetadataArgsStorage().joinColumns.filter(({ target }) => target === seed.entity);
  const references = Object.fromEntries(keys.map(({ propertyName }) => [propertyName + 'Id', ID]));
  for (let row = 0; row < 100; row += 1) {
    const stored = JSON.stringify(await seed.row(references));
    // A hash is not what a client sends.
    const body = JSON.parse(stored.replace(/"scrypt[^"]*"/u, name === 'bounds' ? '"secret"' : '"long secret"'));
    await pipe.transform(body, { type: 'body', metatype }).catch((error) => {
      console.error(name, JSON.stringify(error.getResponse?.() ?? String(error)), body);
      process.exitCode = 1;
    });
  }
}
`;

/** Seeds while a server runs on the data folder, and counts. */
const SEED_RUNNING = `import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { startEmbeddedPostgres } from './scripts/embedded-postgres.mjs';

const server = await startEmbeddedPostgres({ databaseDir: '.data/postgres', keep: true });
const { status } = spawnSync('npm', ['run', '--silent', 'seed', '--', '--count', '4'], { stdio: 'inherit' });
const client = new pg.Client(server.url);
await client.connect();
const { rows } = await client.query('SELECT count(*) AS count FROM customers');
console.log(rows[0].count + ' customers');
await client.end();
await server.stop();
process.exitCode = status;
`;
