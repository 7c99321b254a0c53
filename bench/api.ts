// Requests per second of the generated list and read, against hand-written controllers on TypeORM and on pg.
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { makeApiService } from './support/api-service.ts';
import { interleave, side, type Side } from './support/measure.ts';
import { readOptions } from './support/options.ts';
import { type Comparison, report } from './support/report.ts';

const ROWS = 1_000;
const CONNECTIONS = 8;
const PEERS = fileURLToPath(new URL('api/peers', import.meta.url));

/** See `start` of the peers. */
const PLACE =
  process.env['PEERS'] === 'handbook'
    ? 'The peers are in small applications of their own.'
    : 'All are in the same service.';

// Many and short: on a shared machine the speed changes from one second to the next.
const options = readOptions({ full: 21, quick: 1 });
const seconds = options.quick ? 1 : 2;
const service = await makeApiService('bench-api', ROWS, PEERS);
try {
  const { rows } = await service.client.query<{ id: string }>('SELECT id FROM orders LIMIT 100');
  const reads = rows.map(({ id }) => `/orders/${id}`);
  const servers = {
    ours: await service.start('main.js'),
    typeorm: await service.start('bench/typeorm/main.js'),
    pg: await service.start('bench/pg/main.js'),
  };
  const sizes = await Promise.all(Object.values(servers).map((url) => sizeOf(`${url}/orders`)));
  const list = await measure(servers, ['/orders']);
  const read = await measure(servers, reads);
  report(
    {
      bench: 'api',
      setting: `Pages of 20 of ${ROWS} rows with totals (${sizes.join(', ')} bytes) and single rows; ${CONNECTIONS} connections, ${seconds} s a round. ${PLACE}`,
      comparisons: [...comparisons('list', list), ...comparisons('read', read)],
    },
    options,
  );
} finally {
  await service.stop();
}

type Servers<T> = Readonly<Record<'ours' | 'typeorm' | 'pg', T>>;

async function measure(
  { ours, typeorm, pg }: Servers<string>,
  paths: readonly string[],
): Promise<Servers<Side>> {
  const sides = { ours: load(ours, paths), typeorm: load(typeorm, paths), pg: load(pg, paths) };
  await interleave(options.rounds, Object.values(sides));
  return sides;
}

function load(url: string, paths: readonly string[]): Side {
  return side(async () => {
    const { requests, non2xx, errors } = await autocannon({
      url,
      connections: CONNECTIONS,
      duration: seconds,
      requests: paths.map((path) => ({ path })),
    });
    if (non2xx + errors > 0) {
      throw new Error(`${url} answered ${non2xx} times with an error, and ${errors} times not at all`);
    }
    return requests.average;
  });
}

function comparisons(what: string, { ours, typeorm, pg }: Servers<Side>): Comparison[] {
  const common = { what, unit: 'req/s', ours: ours.figures };
  return [
    { ...common, peer: typeorm.figures, against: 'by hand on TypeORM', target: { atLeast: 1 } },
    { ...common, peer: pg.figures, against: 'by hand on pg', target: { atLeast: 0.6 } },
  ];
}

async function sizeOf(url: string): Promise<number> {
  const response = await fetch(url);
  return (await response.text()).length;
}
