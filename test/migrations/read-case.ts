import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BaseEntity, Table } from '../../src/contracts.js';
import { type Change, schedule } from '../../src/migrations/index.js';
import { tableOf } from '../../src/schema/index.js';
import { buildFeatures } from '../../src/spec/build.js';
import type { FeatureSpec } from '../../src/spec/types.js';
import { managed, timestamped } from '../schema/builder.js';

const folder = import.meta.dirname;

/** Cases are the folders beside this file. */
export const cases: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export const fileOf = (name: string, file: string): string => join(folder, name, file);

/** What a case comes to. */
export interface MigrationCase {
  /** The changes of each migration, in the order in which they run. */
  readonly migrations: readonly (readonly Change[])[];
  /** The tables as they are in the end. */
  readonly tables: readonly Table[];
}

/**
 * Reads `feature.txt`: one run a line, as on the command line, in the order in which they are made:
 * `orders total:decimal:12:2[,+feature=…] [--versioned] [--base=timestamped]`.
 */
export function readCase(name: string): MigrationCase {
  const lines = readFileSync(fileOf(name, 'feature.txt'), 'utf8').trim().split('\n');
  const project = new Project();
  const migrations = lines.flatMap((line) => project.run(line));
  return { migrations, tables: project.tables() };
}

class Project {
  private readonly features = new Map<string, FeatureSpec>();
  private readonly bases = new Map<string, BaseEntity>();

  run(line: string): readonly (readonly Change[])[] {
    const [, plural = '', fields = '', flags = ''] = /^(\S+) (.*?)((?: --\S+)*)$/u.exec(line) ?? [];
    const base = flags.includes('--base=timestamped') ? timestamped : managed;
    const { features, changed } = buildFeatures({
      name: plural,
      fields,
      versioned: flags.includes('--versioned'),
      knownFeatures: new Map(this.features),
      base: { reservedProperties: ['id', base.created, base.updated, base.deleted] },
      takenFolders: [],
    });
    const changes = [...changed].map(([kebab, spec]) => ({ before: this.table(kebab), spec }));
    for (const spec of features) {
      this.bases.set(spec.name.plural.kebab, base);
    }
    for (const spec of [...features, ...changed.values()]) {
      this.features.set(spec.name.plural.kebab, spec);
    }
    return schedule(
      features.map(({ name }) => this.table(name.plural.kebab)),
      changes.map(({ before, spec }) => ({ before, after: this.table(spec.name.plural.kebab) })),
    );
  }

  tables(): readonly Table[] {
    return [...this.features.keys()].map((kebab) => this.table(kebab));
  }

  private table(kebab: string): Table {
    const [spec, base] = [this.features.get(kebab), this.bases.get(kebab)];
    if (spec === undefined || base === undefined) {
      throw new Error(`no line makes ${kebab}`);
    }
    return tableOf(spec, base);
  }
}
