import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../../src/contracts.js';
import type { Problem } from '../../src/errors.js';
import { tableOf } from '../../src/schema/index.js';
import { parseFieldList } from '../../src/spec/grammar.js';
import { featureNameOf } from '../../src/spec/names.js';
import { normaliseField } from '../../src/spec/normalise.js';
import { reportTo } from '../../src/spec/problems.js';
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
  const known = new Map<string, FeatureSpec['name']>();
  return readFileSync(fileOf(name, 'feature.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [, plural = '', list = '', flags = ''] = /^(\S+) (.*?)((?: --\S+)*)$/u.exec(line) ?? [];
      const self = featureNameOf(plural);
      known.set(self.plural.kebab, self);
      const { fields: drafts, problems: found } = parseFieldList(list);
      const problems: Problem[] = [...found];
      const fields = drafts.flatMap(
        (draft) =>
          normaliseField(draft, { self, known, relations: ['ref'] }, reportTo(problems, draft.place)) ?? [],
      );
      if (problems.length > 0) {
        throw new Error(JSON.stringify(problems, null, 2));
      }
      const spec = { name: self, fields, versioned: flags.includes('--versioned') };
      return tableOf(spec, flags.includes('--base=timestamped') ? timestamped : managed);
    });
}
