import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const depcruise = join(import.meta.dirname, '../node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Cruise {
  readonly summary: {
    readonly violations: readonly { from: string; to: string; rule: { name: string } }[];
    totalCruised: number;
  };
}

describe('architecture', () => {
  it('lets each room know only those below it', () => {
    const output = execFileSync(
      process.execPath,
      [depcruise, 'src', '--config', '.dependency-cruiser.mjs', '--output-type', 'json', '--no-cache'],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const { violations, totalCruised } = (JSON.parse(output) as Cruise).summary;

    expect(totalCruised).toBeGreaterThan(40);
    expect(violations.map(({ from, to, rule }) => `${from} -> ${to}: ${rule.name}`)).toEqual([]);
  });
});
