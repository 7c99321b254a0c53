// Cost of a feature when one process makes many, into one service: at 200 it is to be what it is at 20.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeService } from '../test/generated/service.ts';
import { interleave, median, side } from './support/measure.ts';
import { readOptions } from './support/options.ts';
import { nodeOutput } from './support/processes.ts';
import { report } from './support/report.ts';

const MAKER = fileURLToPath(new URL('many-features/maker.ts', import.meta.url));

const options = readOptions({ full: 5, quick: 1 });
const [few, many] = options.quick ? [5, 20] : [20, 200];
const service = makeService('bench-many', 'building-ville', []);
const peaks: number[] = [];

const some = side(() => perFeature(few));
const lots = side(() => perFeature(many));
await interleave(options.rounds, [lots, some]);

report(
  {
    bench: 'many-features',
    setting: `Features of 8 fields and 2 relations, made one after the other in one process by planFeature and applyToDisk; time of a feature, start of the process included.`,
    comparisons: [
      {
        what: `one of ${many}`,
        unit: 'ms',
        ours: lots.figures,
        peer: some.figures,
        against: `one of ${few}`,
        target: { atMost: 1.2 },
      },
    ],
    bounds: [{ what: `peak memory at ${many}`, unit: 'MiB', figure: median(peaks), atMost: 400 }],
  },
  options,
);

/** Makes features in a fresh copy of the service, in a process of its own. */
async function perFeature(count: number): Promise<number> {
  const copy = mkdtempSync(join(dirname(service.root), 'bench-many-'));
  try {
    cpSync(service.root, copy, { recursive: true, verbatimSymlinks: true });
    const started = performance.now();
    const peak = Number(await nodeOutput(copy, [MAKER, String(count)]));
    const took = performance.now() - started;
    if (count === many) {
      peaks.push(peak);
    }
    return took / count;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
