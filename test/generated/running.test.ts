import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/postgres.js';
import { FEATURES } from './features.js';
import { findOpenApiGaps, type OpenApiDocument } from './openapi-gaps.js';
import { expectProblem, migrate, type Running, start } from './running.js';
import { makeService, runIn, type Service } from './service.js';

/** The compiled service as production runs it: a process of its own, told by its environment only. */
describe('a running service', () => {
  let service: Service;
  let database: TestDatabase;
  let running: Running;

  beforeAll(async () => {
    service = makeService('running', 'building-ville', FEATURES);
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

    it.each<[string, string | Buffer, string, number[]]>([
      ['deep JSON', '['.repeat(20_000) + ']'.repeat(20_000), 'application/json', [400]],
      [
        'a deep document',
        `{"name":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`,
        'application/json',
        [400],
      ],
      [
        'a body that is too large',
        JSON.stringify({ name: 'x'.repeat(2_000_000) }),
        'application/json',
        [413],
      ],
      ['half a document', '{"name": "a"', 'application/json', [400]],
      ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'application/json', [400]],
      ['another content type', 'name=a', 'text/plain', [400, 415]],
      ['NUL in a text', '{"name":"a\\u0000b","email":"a@example.com"}', 'application/json', [400]],
      ['half a character', '{"name":"a\\ud800b","email":"b@example.com"}', 'application/json', [400]],
      ['a prototype', '{"__proto__":{"name":"a"},"constructor":1}', 'application/json', [400]],
      [
        'a date that is none',
        '{"name":"a","email":"c@example.com","birthday":"2024-02-30"}',
        'application/json',
        [400],
      ],
      [
        'a list that is too long',
        JSON.stringify({ name: 'a', email: 'd@example.com', tags: Array(5_000).fill('x') }),
        'application/json',
        [400],
      ],
    ])('refuses %s and stores nothing', async (_what, body, type, codes) => {
      const answer = await fetch(`${running.url}/customers`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });

      expect(codes).toContain(answer.status);
      await expectProblem(answer, answer.status);
      const { rows } = await database.client.query<{ count: string }>('SELECT count(*) FROM customers');
      expect(rows[0]?.count).toBe('0');
    });
  });

  it('finishes what it has begun when it is told to stop, then exits with 0', async () => {
    const own = await start(service, database.url);
    const locker = new Client({ connectionString: database.url });
    await locker.connect();
    await locker.query('BEGIN; LOCK TABLE orders IN ACCESS EXCLUSIVE MODE');
    const slow = fetch(`${own.url}/orders`);
    await wait(500);

    const exit = once(own.process, 'exit');
    own.process.kill('SIGTERM');
    await wait(500);
    await locker.query('COMMIT');
    await locker.end();

    expect((await slow).status).toBe(200);
    expect(await exit).toEqual([0, null]);
  });
});

const query = (parameter: string, value: string): string => `${parameter}=${encodeURIComponent(value)}`;
