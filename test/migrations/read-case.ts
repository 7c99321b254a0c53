import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../../src/contracts.js';
import { tableOf } from '../../src/schema/index.js';
import { buildFeature } from '../../src/spec/build.js';
import type { FeatureSpec } from '../../src/spec/types.js';
import { managed, timestamped } from '../schema/builder.js';

const folder = import.meta.dirname;

/** Cases are the folders beside this file. */
export const cases: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export const fileOf = (name: string, file: string): string => join(folder, name, file);

/**
 * Reads `feature.txt`: one feature a line, as on the command line, in the order in which they are made:
 * `orders total:decimal:12:2 [--versioned] [--base=timestamped]`.
 */
export function tablesOf(name: string): readonly Table[] {
  const knownFeatures = new Map<string, FeatureSpec>();
  const lines = readFileSync(fileOf(name, 'feature.txt'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [, plural = '', fields = '', flags = ''] = /^(\S+) (.*?)((?: --\S+)*)$/u.exec(line) ?? [];
    const base = flags.includes('--base=timestamped') ? timestamped : managed;
    const spec = buildFeature({
      name: plural,
      fields,
      versioned: flags.includes('--versioned'),
      knownFeatures,
      base: { reservedProperties: ['id', base.created, base.updated, base.deleted] },
      takenFolders: [],
    });
    knownFeatures.set(spec.name.plural.kebab, spec);
    return tableOf(spec, base);
  });
}
