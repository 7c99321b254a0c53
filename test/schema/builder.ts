import type { BaseEntity } from '../../src/contracts.js';
import type {
  FeatureName,
  FeatureSpec,
  Field,
  Name,
  RelationField,
  ScalarField,
  ScalarType,
} from '../../src/spec/types.js';

export const managed: BaseEntity = {
  className: 'ManagedEntity',
  module: 'src/common/entities/managed.entity',
  created: 'created',
  updated: 'updated',
  deleted: 'deleted',
};

export const timestamped: BaseEntity = {
  ...managed,
  className: 'BaseEntity',
  created: 'createdAt',
  updated: 'updatedAt',
  deleted: 'deletedAt',
};

/** `order-item` in every spelling. */
export function nameOf(kebab: string): Name {
  const words = kebab.split('-');
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return {
    kebab,
    pascal,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    snake: words.join('_'),
    constant: words.join('_').toUpperCase(),
    words: words.join(' '),
  };
}

export function featureName(plural: string): FeatureName {
  return { plural: nameOf(plural), singular: nameOf(plural.replace(/s$/u, '')) };
}

const noModifiers = {
  optional: false,
  unique: false,
  index: false,
  readonly: false,
  hidden: false,
  filter: false,
  sort: false,
};

export function scalar(name: string, type: ScalarType, options: Partial<ScalarField> = {}): ScalarField {
  return { kind: 'scalar', type, list: false, search: false, ...noModifiers, ...options, name: nameOf(name) };
}

export function enumeration(
  name: string,
  values: readonly string[],
  options: Partial<ScalarField> = {},
): ScalarField {
  return scalar(name, 'enum', {
    values: values.map((value, position) => ({ value, member: `Value${position}` })),
    ...options,
  });
}

export function ref(name: string, target: string, options: Partial<RelationField> = {}): RelationField {
  const onDelete = options.optional ? 'set-null' : 'restrict';
  return {
    kind: 'relation',
    type: 'ref',
    onDelete,
    ...noModifiers,
    ...options,
    name: nameOf(name),
    target: featureName(target),
  };
}

export function feature(
  plural: string,
  fields: readonly Field[],
  options: Partial<FeatureSpec> = {},
): FeatureSpec {
  return { name: featureName(plural), fields, versioned: false, ...options };
}
