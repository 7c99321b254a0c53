import { describe, expect, it } from 'vitest';
import { personas } from '../../src/personas/index.js';
import { featureCases } from './feature-cases.js';
import { goodFeatureNames } from './hostile-names.js';

/** Names that a field can have and somebody else has a use for. */
const HOSTILE = 'order type default user class key value count limit page sort'.split(' ');

describe('the pairwise sample', () => {
  const features = personas.flatMap(({ id }) => featureCases(id));

  it('is of sixty features at least, under all hostile names', () => {
    expect(features.length).toBeGreaterThanOrEqual(60);
    expect(goodFeatureNames.filter((name) => !features.some(([each]) => each === name))).toEqual([]);
  });

  it('has fields of hostile names, with and without versions', () => {
    const fields = new Set(
      features.flatMap(([, list]) => list.split(',').map((field) => field.split(':')[0] ?? '')),
    );

    expect(HOSTILE.filter((name) => !fields.has(name))).toEqual([]);
    expect(features.filter((each) => each.includes('--versioned')).length).toBeGreaterThan(3);
  });
});
