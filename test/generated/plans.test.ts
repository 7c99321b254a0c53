import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/postgres.js';
import { FEATURES, FILTERS, ROWS, SORTS } from './plans-cases.js';
import { freePort } from '../support/postgres-server.js';
import { makeService, runIn } from './service.js';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Recheck Cond'?: string;
  readonly Filter?: string;
  readonly Plans?: readonly PlanNode[];
}

/** What the running service itself sends to the database, explained. */
describe('every list that the API offers is read through an index', () => {
  const statements: Statement[] = [];
  let database: TestDatabase;
  let child: ChildProcess;
  let url: string;

  beforeAll(async () => {
    const service = makeService('plans', 'building-ville', FEATURES);
    database = await createDatabase();
    const { code, output } = await runIn(service, ['npm', 'run', 'migration:run'], {
      DATABASE_URL: database.url,
    });
    if (code !== 0) {
      throw new Error(output);
    }
    for (const statement of ROWS.split(';')) {
      await database.client.query(statement);
    }
    await database.client.query('SET enable_seqscan = off');
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    child = spawn(
      process.execPath,
      ['--import', join(import.meta.dirname, 'plans-hook.mjs'), 'dist/main.js'],
      {
        cwd: service.root,
        env: { ...process.env, DATABASE_URL: database.url, PORT: String(port) },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    );
    child.on('message', (statement: Statement) => statements.push(statement));
    await vi.waitUntil(
      () =>
        fetch(`${url}/health/ready`).then(
          ({ ok }) => ok,
          () => false,
        ),
      {
        timeout: 60_000,
        interval: 200,
      },
    );
  }, 400_000);

  afterAll(async () => {
    child.kill('SIGKILL');
    await database.drop();
  });

  /** The plan of the statement that answers a list, with the one that counts, as a flat list of nodes. */
  async function plan(query: string): Promise<PlanNode[]> {
    statements.length = 0;
    const answer = await fetch(`${url}/orders?${query}`);
    expect(answer.status, await answer.text()).toBe(200);
    const [statement] = await vi.waitUntil(() => {
      const found = statements.filter(({ text }) => text.includes('FROM "orders"'));
      return found.length > 0 && found;
    });
    const { rows } = await database.client.query<{ 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }>(
      `EXPLAIN (FORMAT JSON) ${statement?.text}`,
      [...(statement?.values ?? [])],
    );
    return rows.flatMap((row) => flat(row['QUERY PLAN'][0].Plan));
  }

  it('offers the filters that are tried below, and no other', async () => {
    const document = (await (await fetch(`${url}/docs-json`)).json()) as ApiDocument;
    const offered = document.paths['/orders'].get.parameters.map(({ name }) => name);
    const others = new Set(['page', 'limit', 'cursor', 'sort', 'include', 'q']);

    expect(offered.filter((name) => !others.has(name)).toSorted()).toEqual(
      FILTERS.map(([parameter]) => parameter).toSorted(),
    );
    expect(
      document.paths['/orders'].get.parameters.find(({ name }) => name === 'sort')?.schema.pattern,
    ).toContain(`(${Object.keys(SORTS).join('|')})`);
  });

  it.each(FILTERS)('%s=%s', async (parameter, value, index) => {
    const nodes = await plan(`${parameter}=${encodeURIComponent(value)}`);

    expect(readBy(nodes)).toContainEqual(expect.stringMatching(index));
    // Of the page as well as of the total: what the index did not find would have to be looked for row by row.
    expect(
      nodes
        .map((node) => node.Filter ?? '')
        .filter((filter) => !/^\(?deleted IS NULL\)?$/u.test(filter))
        .join(''),
    ).toBe('');
  });

  it('q', async () => {
    expect(new Set(readBy(await plan('q=title%2077')))).toEqual(new Set(['orders_search_idx']));
  });

  const sorts = Object.entries(SORTS).flatMap(([property, index]) => [
    [property, index],
    [`-${property}`, index],
  ]);

  it.each(sorts)('sort=%s, and on from its cursor', async (sort, index) => {
    const first = await fetch(`${url}/orders?sort=${sort}`);
    const { meta } = (await first.json()) as { readonly meta: { readonly nextCursor: string } };
    for (const nodes of [await plan(`sort=${sort}`), await plan(`sort=${sort}&cursor=${meta.nextCursor}`)]) {
      expect(readBy(nodes)).toContainEqual(expect.stringMatching(index));
      expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort');
    }
  });

  it('its whole, page by page and by cursor', async () => {
    const { meta } = (await (await fetch(`${url}/orders`)).json()) as {
      readonly meta: { readonly nextCursor: string };
    };
    for (const query of ['', 'page=3', `cursor=${meta.nextCursor}`]) {
      const nodes = await plan(query);
      expect(readBy(nodes)).toContain('orders_created_id_idx');
      expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort');
    }
  });
});

interface ApiDocument {
  readonly paths: {
    readonly '/orders': {
      readonly get: {
        readonly parameters: readonly {
          readonly name: string;
          readonly schema: { readonly pattern?: string };
        }[];
      };
    };
  };
}

function flat(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flat)];
}

/** What the tables are read by: names of indexes, or that one is read as a whole. */
function readBy(nodes: readonly PlanNode[]): string[] {
  return nodes.flatMap((node) => node['Index Name'] ?? (node['Node Type'] === 'Seq Scan' ? 'no index' : []));
}
