import { type FeatureInput, buildFeature } from '../../src/spec/build.js';
import { type Problem, ProblemsError } from '../../src/errors.js';
import type { Field, FeatureSpec } from '../../src/spec/types.js';

export const customers = buildFeature({
  name: 'customers',
  fields: 'name:string:120',
  knownFeatures: new Map(),
  base: { reservedProperties: [] },
  takenFolders: [],
});

export const surroundings = {
  knownFeatures: new Map([['customers', customers]]),
  base: { reservedProperties: ['id', 'createdAt', 'updatedAt', 'deletedAt'] },
  takenFolders: ['common', 'config', 'database', 'health'],
} satisfies Partial<FeatureInput>;

/** Builds `orders` of these fields. */
export function build(fields: string | readonly string[], changes: Partial<FeatureInput> = {}): FeatureSpec {
  return buildFeature({ name: 'orders', ...surroundings, ...changes, fields });
}

export function fieldOf(text: string, changes: Partial<FeatureInput> = {}): Field {
  const [field] = build([text], changes).fields;
  if (field === undefined) {
    throw new Error(`no field in ${text}`);
  }
  return field;
}

/** What building reports; empty when it succeeds. Any other error is thrown on. */
export function problemsOf(run: () => unknown): readonly Problem[] {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) {
      return error.problems;
    }
    throw error;
  }
}

export function codesOf(run: () => unknown): readonly string[] {
  return problemsOf(run).map(({ code }) => code);
}
