import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { inject } from 'vitest';

/** A database of one suite's own, on the server that the run shares. */
export interface TestDatabase {
  readonly url: string;
  readonly client: Client;
  /** Disconnects and removes the database, whoever else is connected to it. */
  drop(): Promise<void>;
}

/**
 * URL of the run's PostgreSQL, which is started when it is asked for the first time.
 * Needs `test/support/postgres-server.ts` as Vitest's global setup.
 */
export async function postgresUrl(): Promise<string> {
  const answer = await text(connect(inject('postgresDoor'), '127.0.0.1'));
  if (!answer.startsWith('postgres')) {
    throw new Error(answer);
  }
  return answer;
}

/**
 * Creates an empty database and connects to it.
 *
 * @example
 * const database = await createDatabase();
 * await database.client.query('SELECT 1');
 * await database.drop();
 */
export async function createDatabase(): Promise<TestDatabase> {
  const serverUrl = await postgresUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(serverUrl, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  return {
    url: url.href,
    client,
    drop: async () => {
      await client.end();
      await administer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
