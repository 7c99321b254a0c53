import { literal } from '../code/index.js';
import type { View } from '../contracts.js';
import type { Field } from '../spec/types.js';
import { propertyOf } from '../support/fields.js';
import { type Invalid, invalidValues } from './invalid-values.js';

/** A value that the field does not take, as an expression. */
export function badValueOf(field: Field): string {
  const [text = 'null'] = refusalsOf(field).flatMap((refusal) =>
    refusal.kind === 'value' ? [refusal.text] : [],
  );
  return text;
}

function refusalsOf(field: Field): readonly Invalid[] {
  return field.kind === 'relation' ? [{ kind: 'value', text: `'not-a-uuid'` }] : invalidValues(field);
}

/** By kind, so that the title of a test does not hold a text of a thousand letters. */
export function refusalsView(fields: readonly Field[]): View {
  const all = fields.flatMap((field) =>
    refusalsOf(field).map((refusal) => ({ property: literal(propertyOf(field)), refusal })),
  );
  const rows = all.flatMap(({ property, refusal }) =>
    refusal.kind === 'value' ? [`[${property}, ${refusal.text}],`] : [],
  );
  const lengths = all.flatMap(({ property, refusal }) =>
    refusal.kind === 'length' ? [`[${property}, ${refusal.length}],`] : [],
  );
  const sizes = all.flatMap(({ property, refusal }) =>
    refusal.kind === 'items' ? [`[${property}, ${refusal.length}, ${refusal.item}],`] : [],
  );
  return {
    invalid: rows,
    invalidLengths: lengths,
    isLong: lengths.length > 0,
    invalidSizes: sizes,
    isSized: sizes.length > 0,
  };
}
