// Latency of a page by cursor at row 900,000 of 1,000,000 against that of the first page.
import { makeApiService } from './support/api-service.ts';
import { interleave, side, type Side } from './support/measure.ts';
import { readOptions } from './support/options.ts';
import { report } from './support/report.ts';

const PAGES_A_ROUND = 20;

const options = readOptions({ full: 15, quick: 2 });
const rows = options.quick ? 20_000 : 1_000_000;
const depth = rows * 0.9;
const service = await makeApiService('bench-keyset', rows);
try {
  const url = await service.start('main.js');
  const orders = [
    { what: 'newest first', sort: '-created', columns: 'created DESC, id DESC' },
    { what: 'by total', sort: 'total', columns: 'total, id' },
  ];
  const comparisons = [];
  for (const { what, sort, columns } of orders) {
    // The first page by cursor too: one by number also counts the rows.
    const first = pages(`${url}/orders?sort=${sort}&cursor=${await cursorAfter(sort, columns, 1)}`);
    const deep = pages(`${url}/orders?sort=${sort}&cursor=${await cursorAfter(sort, columns, depth)}`);
    await interleave(options.rounds, [first, deep]);
    comparisons.push({
      what,
      unit: 'ms',
      ours: deep.figures,
      peer: first.figures,
      against: 'the first page',
      target: { atMost: 1.5 },
    });
  }
  const setting = `The page behind row ${depth} of ${rows} over HTTP, one request at a time, ${PAGES_A_ROUND} in a round.`;
  report({ bench: 'keyset', setting, comparisons }, options);
} finally {
  await service.stop();
}

/** Milliseconds of a page. */
function pages(url: string): Side {
  return side(async () => {
    const started = performance.now();
    for (let page = 0; page < PAGES_A_ROUND; page++) {
      const response = await fetch(url);
      const { data } = JSON.parse(await response.text()) as { readonly data?: readonly unknown[] };
      if (data?.length !== 20) {
        throw new Error(`${url} answered ${response.status} and no full page`);
      }
    }
    return (performance.now() - started) / PAGES_A_ROUND;
  });
}

/** The cursor that a page would give which ends with a row, without turning thousands of pages. */
async function cursorAfter(sort: string, columns: string, row: number): Promise<string> {
  const property = sort.replace('-', '');
  const found = await service.client.query<{ id: string; value: unknown }>(
    `SELECT id, ${property} AS value FROM orders ORDER BY ${columns} LIMIT 1 OFFSET $1`,
    [row - 1],
  );
  const [last] = found.rows;
  return Buffer.from(JSON.stringify([sort, last?.value, last?.id])).toString('base64url');
}
