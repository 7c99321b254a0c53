import * as fc from 'fast-check';
import { modifierNames, onDeletes } from '../../src/spec/modifiers.js';
import { encode } from '../../src/spec/encoding.js';
import { relationTypes } from '../../src/spec/relations.js';
import { scalarTypeNames } from '../../src/spec/scalar-types.js';
import type { RelationType } from '../../src/spec/types.js';
import { anyText, field, name, scalar } from '../spec/arbitrary.js';
import { featureNames, fieldNames, goodFeatureNames, goodFieldNames } from './hostile-names.js';

/** What a user asks for, right or wrong. */
export interface Wish {
  readonly name: string;
  readonly fields: readonly string[];
  readonly versioned: boolean;
  readonly singular?: string | undefined;
}

/** Features that the service has, for relations to point to. */
export const NEIGHBOURS = [
  ['customers', 'name:string:120,email:email:unique'],
  ['tags', 'label:string:40:unique'],
  ['news', 'headline:string:120'],
] as const;

/** What can be said of a relation of a kind, each of which may be left out. Some contradict each other. */
const relationModifiers: Record<RelationType, readonly string[]> = {
  ref: ['optional', 'unique', 'index', 'filter=off', 'hidden', 'inversed-by=others'],
  one: ['optional', 'filter=off', 'inversed-by=other', 'mapped-by=owner'],
  many: ['mapped-by=owner'],
  'many-to-many': ['inversed-by=others', 'mapped-by=others'],
};

/** A relation of any kind, also of a feature to itself, mostly right. */
const relationField = (self: string, called: string): fc.Arbitrary<string> =>
  fc
    .constantFrom(...relationTypes)
    .chain((type) =>
      fc
        .tuple(
          fc.oneof(
            { weight: 8, arbitrary: fc.constantFrom('customers', 'tags', 'news', 'Customer') },
            { weight: 4, arbitrary: fc.constant(self) },
            { weight: 1, arbitrary: fc.constantFrom(...featureNames) },
          ),
          fc.subarray([...relationModifiers[type]]),
          fc.oneof(fc.constant(undefined), fc.constantFrom(...onDeletes)),
        )
        .map(([target, modifiers, onDelete]) =>
          [
            called,
            type,
            encode(target),
            ...modifiers,
            ...(onDelete === undefined || type.startsWith('many') ? [] : [`on-delete=${onDelete}`]),
          ].join(':'),
        ),
    );

const fieldName = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...goodFieldNames) },
  { weight: 12, arbitrary: fc.nat({ max: 99 }).chain(name) },
  { weight: 1, arbitrary: fc.constantFrom(...fieldNames) },
);

const loosePart = fc.oneof(
  fc.constantFrom(...modifierNames),
  fc
    .tuple(fc.constantFrom(...modifierNames), fc.oneof(anyText, fc.integer().map(String)))
    .map(([modifier, value]) => `${modifier}=${encode(value)}`),
  fc.integer({ min: -1, max: 3000 }).map(String),
  anyText.map(encode),
  fc.constantFrom('on', 'off', 'now', 'default=now', 'on-delete=set-null', 'filter=off', '%', '%zz'),
);

/** Anything that is written like a field. */
const looseField: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(fc.constantFrom(...fieldNames), anyText),
    fc.constantFrom(
      ...scalarTypeNames,
      ...scalarTypeNames.map((type) => `${type}-list`),
      ...relationTypes,
      'decimal:12:2',
      'enum:a:b',
      'number',
      '',
    ),
    fc.array(loosePart, { maxLength: 4 }),
  )
  .map((parts) => parts.flat().join(':'));

const fieldsOf = (self: string): fc.Arbitrary<readonly string[]> =>
  fc
    .uniqueArray(fieldName, { minLength: 1, maxLength: 5, selector: (called) => called.toLowerCase() })
    .chain((names) =>
      fc.tuple(
        ...names.map((called, index) =>
          fc.oneof(
            { weight: 20, arbitrary: field(index, fc.constant(called), scalar) },
            { weight: 6, arbitrary: relationField(self, called) },
            { weight: 1, arbitrary: looseField },
          ),
        ),
      ),
    );

const featureName = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...goodFeatureNames) },
  { weight: 1, arbitrary: fc.constantFrom(...featureNames) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 99 }).chain(name) },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z][a-z0-9-]{0,70}$/u) },
);

/** Requests, some half of which are right. */
export const wish: fc.Arbitrary<Wish> = featureName.chain((called) =>
  fc.record({
    name: fc.constant(called),
    fields: fieldsOf(called),
    versioned: fc.boolean(),
    singular: fc.oneof(
      { weight: 12, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: featureName },
    ),
  }),
);
