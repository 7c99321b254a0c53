import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { makeService, type Service } from '../../test/generated/service.ts';
import { startEmbedded } from '../../test/support/postgres-server.ts';
import { ENVIRONMENT } from './processes.ts';

/** A generated service, built, beside a migrated database with rows. */
export interface ApiService {
  readonly client: Client;
  /** Starts one of its programs, below `dist`; answers where it listens. */
  start(program: string, env?: NodeJS.ProcessEnv): Promise<string>;
  /** Ends everything that was started. */
  stop(): Promise<void>;
}

const FEATURES = [
  ['customers', 'name:string:120,email:email:unique'],
  [
    'orders',
    'title:string:120:search:sort,total:decimal:12:2:min=0:filter:sort,status:enum:pending:paid:shipped:default=pending,note:text:optional,quantity:integer:min=1:max=1000:filter,externalNumber:bigint:optional:unique,placedAt:timestamp:filter:sort,gift:boolean:default=false,customer:ref:customers',
  ],
] as const;

/**
 * Makes the service and its database.
 *
 * @param rows how many orders there are, of a hundred customers
 * @param addition folder of sources that become its `src/bench`
 */
export async function makeApiService(name: string, rows: number, addition?: string): Promise<ApiService> {
  const service = makeService(name, 'building-ville', FEATURES);
  if (addition !== undefined) {
    cpSync(addition, join(service.root, 'src/bench'), { recursive: true });
  }
  execFileSync(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build'], inService(service));
  const server = await startEmbedded();
  const children: ChildProcess[] = [];
  const client = new Client({ connectionString: server.url });
  const stop = async (): Promise<void> => {
    await Promise.all(children.map(end));
    await client.end();
    await server.stop();
  };
  try {
    const migrate = ['node_modules/typeorm/cli.js', 'migration:run', '-d', 'dist/database/data-source.js'];
    execFileSync(process.execPath, migrate, inService(service, { DATABASE_URL: server.url }));
    await client.connect();
    await seed(client, rows);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    client,
    stop,
    async start(program, env) {
      const port = await freePort();
      const settings = { ...SETTINGS, ...env, PORT: String(port), DATABASE_URL: server.url };
      const { cwd } = inService(service);
      const child = spawn(process.execPath, [join('dist', program)], {
        cwd,
        env: { ...ENVIRONMENT, ...settings },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      children.push(child);
      const url = `http://127.0.0.1:${port}`;
      await untilReady(`${url}/orders`, child);
      return url;
    },
  };
}

/** The same for every program. */
const SETTINGS = { NODE_ENV: 'production', DATABASE_POOL_SIZE: '10', LOG_LEVEL: 'info' };

function inService({ root }: Service, env: NodeJS.ProcessEnv = {}) {
  return {
    cwd: root,
    env: { ...ENVIRONMENT, ...env },
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
  };
}

async function seed(client: Client, rows: number): Promise<void> {
  await client.query(`
    INSERT INTO customers (name, email)
    SELECT 'Customer ' || n, 'customer' || n || '@example.com' FROM generate_series(1, 100) AS n`);
  await client.query(
    `INSERT INTO orders (created, updated, title, total, status, note, quantity, external_number, placed_at, gift, customer_id)
     SELECT moment, moment, 'Order number ' || n, n % 10000 / 100.0, (ARRAY['pending', 'paid', 'shipped'])[n % 3 + 1],
            CASE WHEN n % 2 = 0 THEN 'A note on order number ' || n END, n % 1000 + 1, n, moment, n % 5 = 0, customer.id
       FROM generate_series(1, $1::int) AS n
       CROSS JOIN LATERAL (SELECT timestamptz '2025-01-01' + n * interval '1 second' AS moment) AS time
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM customers) AS customer ON place = n % 100 + 1`,
    [rows],
  );
  await client.query('VACUUM ANALYZE');
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (child.exitCode === null && performance.now() < deadline) {
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) {
      return;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error(`${child.spawnargs.join(' ')} did not answer`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('no port is free');
  }
  return address.port;
}
