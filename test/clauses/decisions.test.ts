import { describe, expect, it } from 'vitest';
import type { PlanEntry } from '../../src/contracts.js';
import { planApplication } from '../../src/engine/application.js';

/** What a decision record says: what was chosen, over what, and why. */
const PARTS = ['**Decided:**', '**Instead of:**', '**Why:**'];

/** The parts that records lack, by their path. */
function gapsOf(records: ReadonlyMap<string, string>): readonly string[] {
  return [...records].flatMap(([path, text]) =>
    PARTS.filter((part) => !text.includes(part)).map((part) => `${path}: ${part}`),
  );
}

async function recordsOf(persona: string): Promise<ReadonlyMap<string, string>> {
  const nothing = { exists: () => false, read: () => '', list: () => [] };
  const request = { name: 'shop', persona, packageManager: 'npm', directory: 'shop', toolSpec: '^0.1.0' };
  const { entries } = await planApplication(request, nothing);
  const created = entries.filter(
    (entry): entry is Extract<PlanEntry, { action: 'create' }> => entry.action === 'create',
  );
  return new Map(
    created
      .filter(({ path }) => path.startsWith('docs/decisions/'))
      .map(({ path, content }) => [path, content]),
  );
}

describe('decision records of a new service', () => {
  it.each(['building-ville', 'senior-postgres'])(
    'say what was chosen over what, and why: %s',
    async (persona) => {
      const records = await recordsOf(persona);

      expect(records.size).toBeGreaterThan(8);
      expect(gapsOf(records)).toEqual([]);
    },
  );

  it('name what this run chose, not what another would', async () => {
    const nest = [...(await recordsOf('building-ville')).keys()].join('\n');
    const domain = [...(await recordsOf('senior-postgres')).keys()].join('\n');

    expect(nest).toMatch(/errors-nest[^]*imports-absolute/u);
    expect(nest).not.toMatch(/errors-domain|imports-relative/u);
    expect(domain).toMatch(/errors-domain[^]*imports-relative/u);
    expect(domain).not.toMatch(/errors-nest|imports-absolute/u);
  });

  it('would be found wanting without their reason', () => {
    const record = '# 1. Ids\n\n**Decided:** uuid.\n\n**Instead of:** serial.\n';

    expect(gapsOf(new Map([['docs/decisions/0001-ids.md', record]]))).toEqual([
      'docs/decisions/0001-ids.md: **Why:**',
    ]);
  });
});
