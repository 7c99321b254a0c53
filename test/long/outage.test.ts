import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Exchange, Load } from '../generated/load.js';
import { launch, migrate, type Running, start } from '../generated/running.js';
import { makeService, type Service } from '../generated/service.js';
import { type RestartableServer, startRestartable } from '../support/postgres-server.js';

const CLIENTS = 24;
const TAGS = 3;

/** More than the time that a request may wait for a connection, see `ACQUIRE_TIMEOUT_MS` of the service. */
const PATIENCE_MS = 6_000;

describe('a service whose database is stopped and started again', () => {
  let server: RestartableServer;
  let service: Service;
  let running: Running;
  let tagIds: readonly string[];

  beforeAll(async () => {
    service = makeService('outage', 'building-ville', [
      ['tags', 'label:string:40'],
      ['orders', 'reference:string:40:unique,quantity:integer:min=1,tags:many-to-many:tags'],
    ]);
    server = await startRestartable();
    await migrate(service, server.url);
    running = await start(service, server.url);
    tagIds = await Promise.all(
      Array.from({ length: TAGS }, async (_, index) => {
        const answer = await post(`${running.url}/tags`, { label: `tag ${index}` });
        return ((await answer.json()) as { id: string }).id;
      }),
    );
  }, 400_000);

  afterAll(async () => {
    running.process.kill('SIGKILL');
    await server.stop();
    await server.remove();
  });

  it.each([
    ['stopped', () => server.stop()],
    ['killed', () => server.crash()],
  ] as const)(
    'answers 503 at once while it is %s, and goes on by itself, with every write that it confirmed',
    async (how, stop) => {
      const load = new Load(
        `${running.url}/orders`,
        (reference) => ({ reference: `${how}-${reference}`, quantity: 1, tagIds }),
        CLIENTS,
      );
      await wait(1_500);
      const stopping = Date.now();
      await stop();
      await readiness(503);
      const away = Date.now();
      expect((await fetch(`${running.url}/health/live`)).status).toBe(200);
      await wait(3_000);
      const starting = Date.now();
      await server.start();
      await readiness(200);
      const back = Date.now();
      await wait(1_500);
      const exchanges = await load.stop();

      expectClean(exchanges);
      const { confirmed, refused } = sorted(exchanges);
      expect(confirmed.some(({ sent }) => sent < stopping)).toBe(true);
      expect(confirmed.some(({ sent }) => sent > back)).toBe(true);
      expect(refused.filter(({ sent }) => sent > away && sent < starting).length).toBeGreaterThan(20);

      const stored = await storedOrders(how);
      expect(confirmed.filter(({ reference }) => !stored.has(`${how}-${reference}`))).toEqual([]);
      // An order is stored with its tags, or not at all.
      expect([...stored].filter(([, tags]) => tags !== TAGS)).toEqual([]);
      // Whoever was refused while the database was away has stored nothing; of those that it left in the middle,
      // some may have been stored when it went.
      const unconfirmed = refused.filter(({ reference }) => stored.has(`${how}-${reference}`));
      expect(unconfirmed.filter(({ sent }) => sent > away && sent < starting)).toEqual([]);
      expect(unconfirmed.length).toBeLessThanOrEqual(CLIENTS);
      expect(stored.size).toBe(confirmed.length + unconfirmed.length);
    },
    120_000,
  );

  it('waits for a database that comes later, and says so', async () => {
    await server.stop();
    const early = await launch(service, server.url);
    try {
      await vi.waitFor(
        () =>
          expect(messagesOf(early)).toMatch(
            /database does not answer.*attempt 2 of \d+, the next in 1000 ms/u,
          ),
        {
          timeout: 20_000,
        },
      );
      expect(early.process.exitCode).toBeNull();

      await server.start();
      await vi.waitFor(async () => expect((await fetch(`${early.url}/health/ready`)).status).toBe(200), {
        timeout: 20_000,
        interval: 200,
      });
      const exit = once(early.process, 'exit');
      early.process.kill('SIGTERM');
      expect(await exit).toEqual([0, null]);
    } finally {
      early.process.kill('SIGKILL');
    }
  }, 60_000);

  async function readiness(status: number): Promise<void> {
    await vi.waitFor(async () => expect((await fetch(`${running.url}/health/ready`)).status).toBe(status), {
      timeout: 15_000,
      interval: 50,
    });
  }

  /** The number of tags of each order, by its reference. */
  async function storedOrders(prefix: string): Promise<ReadonlyMap<string, number>> {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    const { rows } = await client.query<{ reference: string; tags: number }>(
      `SELECT reference, (SELECT count(*)::int FROM orders_tags WHERE order_id = orders.id) AS tags
         FROM orders WHERE reference LIKE $1 || '-%'`,
      [prefix],
    );
    await client.end();
    return new Map(rows.map(({ reference, tags }) => [reference, tags]));
  }
});

function post(url: string, body: object): Promise<globalThis.Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Each request was answered, in bounded time: created, or refused with problem details that say when to come back. */
function expectClean(exchanges: readonly Exchange[]): void {
  const unclean = exchanges.filter(
    ({ status, contentType, retryAfter, body, took }) =>
      took > PATIENCE_MS ||
      (status !== 201 &&
        !(
          status === 503 &&
          contentType?.includes('application/problem+json') === true &&
          Number(retryAfter) > 0 &&
          (JSON.parse(body) as { code?: unknown }).code === 'database_unavailable'
        )),
  );
  expect(unclean).toEqual([]);
}

function sorted(exchanges: readonly Exchange[]): Record<'confirmed' | 'refused', readonly Exchange[]> {
  return {
    confirmed: exchanges.filter(({ status }) => status === 201),
    refused: exchanges.filter(({ status }) => status === 503),
  };
}

function messagesOf({ log }: Running): string {
  return log()
    .map(({ msg }) => String(msg))
    .join('\n');
}
