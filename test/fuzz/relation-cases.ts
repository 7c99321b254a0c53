import { featureNameOf } from '../../src/spec/names.js';

/** Kinds of relations, from both sides, to others and to the feature itself. */
export const RELATIONS = [
  'none',
  'ref',
  'optional ref',
  'ref with its other side',
  'ref that cascades',
  'one',
  'one with its other side',
  'optional one',
  'many',
  'many-to-many',
  'many-to-many with its other side',
  'tree',
  'graph',
] as const;

export type RelationCase = (typeof RELATIONS)[number];

/**
 * The fields of a relation, `at` tells those of one feature apart; the targets are made before, see {@link TARGETS}. The other
 * side is named after the feature, so that no two of a target are the same.
 */
export function relationOf(relation: RelationCase, self: string, at: number): readonly string[] {
  const { plural, singular } = featureNameOf(self);
  const fields: Record<RelationCase, readonly string[]> = {
    none: [],
    ref: [`owner${at}:ref:customers`],
    'optional ref': [`reviewer${at}:ref:customers:optional:index`],
    'ref with its other side': [`buyer${at}:ref:customers:inversed-by=${plural.camel}${at}`],
    'ref that cascades': [`account${at}:ref:accounts:on-delete=cascade`],
    one: [`profile${at}:one:accounts`],
    'one with its other side': [`twin${at}:one:accounts:optional:inversed-by=${singular.camel}${at}`],
    'optional one': [`deputy${at}:one:customers:optional`],
    many: [`lines${at}:many:accounts:mapped-by=${singular.camel}Of${at}`],
    'many-to-many': [`tags${at}:many-to-many:tags`],
    'many-to-many with its other side': [`groups${at}:many-to-many:tags:inversed-by=${plural.camel}${at}`],
    tree: [`parent${at}:ref:${self}:optional:inversed-by=children${at}`],
    graph: [`related${at}:many-to-many:${self}:inversed-by=relatedBy${at}`],
  };
  return fields[relation];
}

/** What relations of the cases point to. */
export const TARGETS = [
  ['customers', 'name:string:120:search:sort,email:email:unique'],
  ['accounts', 'number:string:30:unique,owner:ref:customers:optional'],
  ['tags', 'label:string:40:unique'],
] as const;
