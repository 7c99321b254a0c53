import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/postgres.js';
import { FEATURES } from './features.js';
import { attackSpecimens } from './hostile-requests.js';
import { HOSTILE_BODIES, HOSTILE_PATHS, HOSTILE_QUERIES, ODD_QUERIES } from './hostile-transport.js';
import { SPECIMEN_FIELDS } from './hostile-values.js';
import { findOpenApiGaps, type OpenApiDocument } from './openapi-gaps.js';
import { ENCRYPTION_KEY, expectProblem, migrate, type Running, start } from './running.js';
import { makeService, runIn, type Service } from './service.js';

/** The compiled service as production runs it: a process of its own, told by its environment only. */
describe('a running service', () => {
  let service: Service;
  let database: TestDatabase;
  let running: Running;

  beforeAll(async () => {
    service = makeService('running', 'building-ville', [...FEATURES, ['specimens', SPECIMEN_FIELDS]]);
    database = await createDatabase();
    await migrate(service, database.url);
    running = await start(service, database.url);
  }, 400_000);

  afterAll(async () => {
    running.process.kill('SIGKILL');
    await database.drop();
  });

  it('does not boot without what it needs, and names all of it', async () => {
    const { code, output } = await runIn(service, [process.execPath, 'dist/main.js'], {
      DATABASE_URL: '',
      ENCRYPTION_KEY: '',
    });

    expect(code).not.toBe(0);
    expect(output).toMatch(/DATABASE_URL.*missing/u);
    expect(output).toMatch(/ENCRYPTION_KEY.*missing/u);
  });

  it('describes itself by an OpenAPI document that is valid and complete', async () => {
    const document = (await (await fetch(`${running.url}/docs-json`)).json()) as OpenApiDocument;

    expect(await new Validator().validate(structuredClone(document) as never)).toMatchObject({ valid: true });
    expect(findOpenApiGaps(document)).toEqual([]);
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/orders', '/orders/{id}', '/orders/{id}/restore']),
    );
  });

  it('writes JSON lines that carry the id of their request', async () => {
    await fetch(`${running.url}/orders`, { headers: { 'X-Request-Id': 'trace-me' } });

    await expect.poll(() => running.log().some(({ requestId }) => requestId === 'trace-me')).toBe(true);
  });

  describe('under hostile requests', () => {
    const hostile = [
      "'; DROP TABLE orders; --",
      '" OR 1=1',
      '%00',
      '../../etc/passwd',
      '${7*7}',
      '\u{202E}',
      '99999999999999999999',
    ];
    const places = [
      'page',
      'limit',
      'cursor',
      'sort',
      'include',
      'status',
      'total',
      'total[gte]',
      'externalNumber',
      'placedAt',
      'customerId',
      'nonsense',
    ];

    it.each(places.flatMap((place) => hostile.map((value) => [place, value])))(
      'refuses %s=%s',
      async (place, value) => {
        const answer = await fetch(`${running.url}/orders?${query(place, value)}`);

        await expectProblem(answer, 400);
      },
    );

    it.each(hostile)('searches for the text %s and finds nothing', async (value) => {
      const answer = await fetch(`${running.url}/orders?${query('q', value)}`);

      expect([200, 400]).toContain(answer.status);
    });

    it.each(HOSTILE_QUERIES)('refuses ?%s', async (text) => {
      await expectProblem(await fetch(`${running.url}/orders?${text}`), 400);
    });

    it.each(ODD_QUERIES)('survives ?%s', async (text) => {
      const answer = await fetch(`${running.url}/orders?${text}`);

      // 431: Node.js itself refuses an endless address.
      expect([200, 400, 431]).toContain(answer.status);
    });

    it.each(HOSTILE_PATHS)('refuses /orders%s, however it is asked', async (path, statuses) => {
      const requests = [
        ['GET', path],
        ['PATCH', path, '{"title":"x"}'],
        ['DELETE', path],
        ['POST', `${path}/restore`],
      ] as const;
      for (const [method, at, body = null] of requests) {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(`${running.url}/orders${at}`, { method, body, headers });

        expect(statuses, `${method} ${at}`).toContain(answer.status);
        await expectProblem(answer, answer.status);
      }
    });

    it.each(HOSTILE_BODIES)('refuses %s and stores nothing', async (_what, body, headers, statuses) => {
      const answer = await fetch(`${running.url}/customers`, { method: 'POST', headers, body });

      expect(statuses).toContain(answer.status);
      await expectProblem(answer, answer.status);
      const { rows } = await database.client.query<{ count: string }>('SELECT count(*) FROM customers');
      expect(rows[0]?.count).toBe('0');
    });

    attackSpecimens(() => ({ url: `${running.url}/specimens`, client: database.client }));
  });

  it('finishes what it has begun when it is told to stop, then exits with 0', async () => {
    const own = await start(service, database.url);
    const locker = new Client({ connectionString: database.url });
    await locker.connect();
    await locker.query('BEGIN; LOCK TABLE orders, documents IN ACCESS EXCLUSIVE MODE');
    const begun = [
      fetch(`${own.url}/orders`),
      fetch(`${own.url}/orders?page=2`),
      fetch(`${own.url}/documents?limit=1`),
      fetch(`${own.url}/documents`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"title":"written while it stops","body":"x"}',
      }),
    ];
    await wait(500);

    const exit = once(own.process, 'exit');
    own.process.kill('SIGTERM');
    await wait(500);
    await expect(fetch(`${own.url}/health/live`)).rejects.toThrow('fetch failed');
    expect(own.process.exitCode).toBeNull();
    await locker.query('COMMIT');

    expect((await Promise.all(begun)).map(({ status }) => status)).toEqual([200, 200, 200, 201]);
    expect(await exit).toEqual([0, null]);
    const { rows } = await locker.query(`SELECT title FROM documents WHERE title = 'written while it stops'`);
    await locker.end();
    expect(rows).toHaveLength(1);
  });

  it('leaves nothing open that would keep a process alive', async () => {
    const script = `
      import { NestFactory } from '@nestjs/core';
      import { AppModule } from './dist/app.module.js';
      import { configureApp } from './dist/app.setup.js';
      const app = await NestFactory.create(AppModule, { bufferLogs: true });
      configureApp(app);
      await app.listen(0);
      const answer = await fetch(await app.getUrl() + '/orders');
      console.log('answered', answer.status);
      await app.close();`;
    const { code, output } = await runIn(
      service,
      ['timeout', '20', process.execPath, '--input-type=module', '--eval', script],
      { DATABASE_URL: database.url, ENCRYPTION_KEY },
    );

    expect(output).toContain('answered 200');
    expect(code, output).toBe(0);
  });
});

const query = (parameter: string, value: string): string => `${parameter}=${encodeURIComponent(value)}`;
