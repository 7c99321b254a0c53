import type { Client } from 'pg';
import { expect, it } from 'vitest';
import type { ScalarType } from '../../src/spec/types.js';
import { HOSTILITIES } from './hostile-values.js';

/** The service that is attacked, and a connection to its database. */
export interface Target {
  readonly url: string;
  readonly client: Client;
}

const types = Object.keys(HOSTILITIES) as ScalarType[];

/** Feeds every type what it must refuse, wherever a value of it can stand: in a body, a change, a list and a filter. */
export function attackSpecimens(target: () => Target): void {
  it.each(types)('takes a good %s, and refuses every bad one in a new row', async (type) => {
    const { good, bad, list } = HOSTILITIES[type];
    const { url, client } = target();
    const taken = await send(url, 'POST', bodyOf(type, good));
    expect([taken.status, await taken.text()]).toEqual([201, expect.any(String)]);
    const before = await contentOf(client);

    const failures = await failuresOf([
      ...bad.map((value) => send(url, 'POST', bodyOf(type, value))),
      ...(list ? badLists(type).map((value) => send(url, 'POST', listOf(type, value))) : []),
    ]);

    expect(failures).toEqual([]);
    expect(await contentOf(client)).toEqual(before);
  });

  it.each(types)('changes no row to a bad %s', async (type) => {
    const { good, bad, list } = HOSTILITIES[type];
    const { url, client } = target();
    const created = await send(url, 'POST', bodyOf(type, good));
    const { id } = (await created.json()) as { id: string };
    const before = await contentOf(client);

    const failures = await failuresOf([
      ...bad.map((value) => send(`${url}/${id}`, 'PATCH', bodyOf(type, value))),
      ...(list ? badLists(type).map((value) => send(`${url}/${id}`, 'PATCH', listOf(type, value))) : []),
    ]);

    expect(failures).toEqual([]);
    expect(await contentOf(client)).toEqual(before);
  });

  it.each(types.filter((type) => HOSTILITIES[type].badFilters !== undefined))(
    'filters by no bad %s',
    async (type) => {
      const { url } = target();
      const { badFilters = [] } = HOSTILITIES[type];

      const hasOrder = !['boolean', 'uuid', 'enum', 'ip'].includes(type);
      const operators = ['', '[]', ...(hasOrder ? ['[gte]', '[lt]'] : [])];

      const failures = await failuresOf(
        badFilters
          .flatMap((value) => operators.map((each) => `${type}One${each}=${encodeURIComponent(value)}`))
          .map((query) => fetch(`${url}?${query}`)),
      );

      expect(failures).toEqual([]);
    },
  );
}

const bodyOf = (type: ScalarType, value: string): string => `{"${type}One":${value}}`;
const listOf = (type: ScalarType, value: string): string => `{"${type}Many":${value}}`;

/** Lists with one bad item, with too many, with holes, and what is none. */
function badLists(type: ScalarType): readonly string[] {
  const { good, bad } = HOSTILITIES[type];
  return [
    ...bad.map((value) => `[${good},${value}]`),
    `[${Array(6).fill(good).join(',')}]`,
    `[${good},null]`,
    good,
    '{"0":1,"length":1}',
    '"{}"',
  ];
}

function send(url: string, method: string, body: string): Promise<globalThis.Response> {
  return fetch(url, { method, headers: { 'content-type': 'application/json' }, body });
}

/** Answers that are no refusal with problem details: what came instead, and to what. */
async function failuresOf(requests: readonly Promise<globalThis.Response>[]): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const [index, request] of requests.entries()) {
    const answer = await request;
    const text = await answer.text();
    const type = answer.headers.get('content-type') ?? '';
    if (answer.status !== 400 || !type.includes('application/problem+json')) {
      failures.push(`${index}: ${answer.status} ${answer.url} ${text.slice(0, 200)}`);
    }
  }
  return failures;
}

/** Of the rows: how many there are, and what is in them. */
async function contentOf(client: Client): Promise<unknown> {
  const { rows } = await client.query(
    'SELECT count(*)::int, md5(string_agg(specimens::text, chr(10) ORDER BY id)) FROM specimens',
  );
  return rows[0];
}
