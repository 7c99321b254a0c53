import { describe, expect, it } from 'vitest';
import { nextTimestamp } from '../../src/migrations/index.js';

const now = 1763683200000;

describe('nextTimestamp', () => {
  it.each<[string, readonly string[], number]>([
    ['is now in a new project', [], now],
    ['is now after older migrations', ['1700000000000-create-customers.ts', 'CreateItems1700000000001'], now],
    ['is later than a migration of this very moment', [`${now}-create-customers.ts`], now + 1],
    ['is later than one of a clock ahead', [`CreateCustomers${now + 5000}`, `${now}-x.js`], now + 5001],
    ['ignores what is no timestamp', ['12345678901234-x.ts', 'readme.md', '2020-01-01.ts'], now],
  ])('%s', (_, existing, expected) => {
    expect(nextTimestamp(existing, now)).toBe(expected);
  });

  it('rises strictly when several features are made in one run', () => {
    const names: string[] = [];
    for (const feature of ['a', 'b', 'c']) {
      names.push(`${nextTimestamp(names, now)}-create-${feature}.ts`);
    }
    expect(names).toEqual([`${now}-create-a.ts`, `${now + 1}-create-b.ts`, `${now + 2}-create-c.ts`]);
  });
});
