import type { FeatureSpec, ScalarField } from '../spec/types.js';
import type { JsonValue } from '../support/field-types.js';
import { scalarsOf } from '../support/fields.js';
import { samplesOf } from '../support/sample-values.js';

/** Rows that the tests of a list store, known before anything runs. */
export interface Fixture {
  readonly size: number;
  /** Fields that the rows say something about. */
  readonly columns: readonly FixtureColumn[];
}

export interface FixtureColumn {
  readonly field: ScalarField;
  /** Ascending. */
  readonly samples: readonly JsonValue[];
  /** Of each row: its index in `samples`, or null. */
  readonly places: readonly (number | null)[];
}

const ROWS = 5;
const REPEATING = 3;

/**
 * Plans the rows of a list's tests. Values repeat every third row, so that there are ties to break, unless they are unique; the last
 * row has null wherever it may.
 */
export function fixtureOf(spec: FeatureSpec): Fixture {
  const writable = scalarsOf(spec).filter((field) => !field.readonly);
  const size = Math.min(
    ROWS,
    ...writable.filter(({ unique }) => unique).map((field) => samplesOf(field, ROWS).length),
  );
  const columns = writable
    .filter(({ filter, sort, search }) => filter || sort || search)
    .map((field) => {
      const samples = samplesOf(field, field.unique ? size : REPEATING);
      const places = Array.from({ length: size }, (_, row) =>
        field.optional && row === size - 1 && size > 1 ? null : row % samples.length,
      );
      return { field, samples, places };
    });
  return { size, columns };
}

/** The value of a column in a row. */
export function valueAt({ samples, places }: FixtureColumn, row: number): JsonValue {
  const place = places[row];
  return place === null || place === undefined ? null : (samples[place] ?? null);
}

/** Rows whose place in the samples passes. */
export function rowsWhere({ places }: FixtureColumn, passes: (place: number | null) => boolean): number[] {
  return places.flatMap((place, row) => (passes(place) ? [row] : []));
}
