import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.js';
import { breachesOf, type Sample } from './sample.js';

/** The ledger: how many clauses each definition has. */
const CLAUSES: Readonly<Record<string, number>> = { SP: 19, SM: 18, SV: 28, AP: 14, BV: 34 };
/** The clauses that a check has to enforce; SM-01 (docs/RULES.md) and BV-33 (one command for all) are no rules. */
// prettier-ignore
const ENFORCED = [
  'BV-01', 'BV-02', 'BV-03', 'BV-05', 'BV-06', 'BV-07', 'BV-16', 'BV-17', 'BV-29', 'BV-30', 'SM-10', 'SM-11', 'SM-12',
  'SP-06', 'SP-09', 'SP-14', 'SP-15', 'SV-09', 'SV-15', 'SV-18',
];

const folder = join(import.meta.dirname, 'samples');
const sampled = await Promise.all(
  readdirSync(folder).map(async (name) => {
    const { samples }: { samples: readonly Sample[] } = await import(join(folder, name));
    return { id: name.replace(/\.ts$/, ''), samples };
  }),
);

describe('every rule', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s says why it matters and how to mend it',
    (_, rule) => {
      expect(rule.rationale).toMatch(/^[A-Z`].{40,}\.$/s);
      expect(rule.remedy).toMatch(/^[A-Z`].{40,}\.$/s);
    },
  );

  it('has an id of its own, which is the name of its file', () => {
    const files = readdirSync(join(import.meta.dirname, '../../src/rules')).filter((name) =>
      name.endsWith('.ts'),
    );
    const ids = rules.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.map((id) => `${id}.ts`).sort()).toEqual(
      files.filter((name) => !['check.ts', 'index.ts', 'report.ts', 'rule.ts', 'types.ts'].includes(name)),
    );
  });

  it('answers for clauses that exist', () => {
    for (const clause of rules.flatMap(({ clauses }) => clauses)) {
      const [, definition = '', number] = /^([A-Z]{2})-(\d\d)$/.exec(clause) ?? [];

      expect(Number(number)).toBeLessThanOrEqual(CLAUSES[definition] ?? 0);
    }
  });

  it('has a good sample, a tricky one and a bad one', () => {
    for (const { id } of rules) {
      const samples = sampled.find((one) => one.id === id)?.samples ?? [];

      expect
        .soft(samples.filter(({ findings }) => findings !== undefined).length, `bad ones of ${id}`)
        .toBeGreaterThan(0);
      expect
        .soft(samples.filter(({ findings }) => findings === undefined).length, `good ones of ${id}`)
        .toBeGreaterThan(1);
    }
  });
});

describe('the rules together', () => {
  it.each(ENFORCED)('enforce %s', (clause) => {
    expect(rules.filter(({ clauses }) => clauses.includes(clause))).not.toEqual([]);
  });
});

describe.each(sampled)('$id', ({ id, samples }) => {
  it.each(samples.map((sample) => [sample.title, sample] as const))('%s', (_, sample) => {
    const found = breachesOf(id, sample).map(({ path, line, message }) => `${path}:${line} ${message}`);
    const expected = sample.findings ?? [];

    expect(found).toEqual(
      expected.map((start, index) => ((found[index] ?? '').startsWith(start) ? found[index] : start)),
    );
  });
});
