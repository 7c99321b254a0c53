import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { relationTypes } from '../../src/spec/relations.js';
import { scalarTypeNames } from '../../src/spec/scalar-types.js';
import { checkWish, type Verdict } from './check-wish.js';
import { memoryService, type MemoryService } from './memory-service.js';
import { NEIGHBOURS, wish } from './requests.js';

/** The same requests in every run, unless FUZZ_SEED says otherwise: a failure is that of the change that is tested. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_121);

interface FuzzOptions {
  readonly persona: string;
  readonly runs: number;
  /** Suites of different numbers make different requests. */
  readonly series: number;
}

/** Random requests to a service of a persona: each is generated, or refused with a reason. */
export function describeFuzz({ persona, runs, series }: FuzzOptions): void {
  const seed = SEED + series;

  describe(`${runs} random features of ${persona}, FUZZ_SEED=${SEED} series ${series}`, () => {
    const verdicts: Verdict[] = [];
    let service: MemoryService;

    beforeAll(async () => {
      service = await memoryService(persona, NEIGHBOURS);
    });

    it(
      'are generated as code that parses, or refused with a reason',
      async () => {
        await fc.assert(
          fc.asyncProperty(wish, async (each) => {
            verdicts.push(await checkWish(each, service));
          }),
          { numRuns: runs, seed },
        );
      },
      60_000 + runs * 500,
    );

    it('are of every type and relation, right and wrong', () => {
      const accepted = verdicts.flatMap(({ spec }) => (spec === undefined ? [] : [spec]));
      const fields = accepted.flatMap((spec) => spec.fields);
      const lists = fields.filter((field) => field.kind === 'scalar' && field.list);
      const codes = new Set(verdicts.flatMap(({ problems = [] }) => problems.map(({ code }) => code)));

      expect(new Set(fields.map(({ type }) => type))).toEqual(
        new Set([...scalarTypeNames, ...relationTypes]),
      );
      expect(new Set(lists.map(({ type }) => type)).size).toBeGreaterThan(runs > 1000 ? 16 : 4);
      expect(accepted.length / verdicts.length).toBeGreaterThan(0.3);
      expect(codes.size).toBeGreaterThan(15);
    });
  });
}
