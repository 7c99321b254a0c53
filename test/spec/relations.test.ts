import { describe, expect, it } from 'vitest';
import { buildFeatures } from '../../src/spec/build.js';
import { printFieldList } from '../../src/spec/grammar.js';
import { parseModels } from '../../src/spec/models.js';
import { printModel } from '../../src/spec/print-model.js';
import type { FeatureSpec } from '../../src/spec/types.js';
import { problemsOf, surroundings } from './support.js';

function built(fields: string): Record<string, string> {
  const { features, changed } = buildFeatures({ name: 'orders', fields, ...surroundings });
  const specs: FeatureSpec[] = [...features, ...changed.values()];
  return Object.fromEntries(specs.map((spec) => [spec.name.plural.kebab, printFieldList(spec)]));
}

describe('a relation', () => {
  it('leaves the other feature alone, unless its other side is asked for', () => {
    expect(built('customer:ref:customers')).toEqual({ orders: 'customer:ref:customers' });
    expect(built('customers:many-to-many:customers')).toEqual({ orders: 'customers:many-to-many:customers' });
  });

  it('is added to the other feature where it is asked for', () => {
    expect(built('customer:ref:customers:inversed-by=orders')).toEqual({
      orders: 'customer:ref:customers:inversed-by=orders',
      customers: 'name:string:120,orders:many:orders:mapped-by=customer',
    });
    expect(built('customer:one:customers:inversed-by=order')).toMatchObject({
      customers: 'name:string:120,order:one:orders:mapped-by=customer',
    });
    expect(built('buyers:many-to-many:customers:inversed-by=orders')).toMatchObject({
      customers: 'name:string:120,orders:many-to-many:orders:mapped-by=buyers',
    });
  });

  it('gives the other feature an optional reference, when only the list was asked for', () => {
    expect(built('customers:many:customers')).toEqual({
      orders: 'customers:many:customers:mapped-by=order',
      customers: 'name:string:120,order:ref:orders:optional:inversed-by=customers',
    });
    expect(built('a:text,buyer:one:customers:mapped-by=purchase')).toMatchObject({
      customers: 'name:string:120,purchase:one:orders:optional:inversed-by=buyer',
    });
    expect(built('a:text,buyers:many-to-many:customers:mapped-by=purchases')).toMatchObject({
      customers: 'name:string:120,purchases:many-to-many:orders:inversed-by=buyers',
    });
  });

  it('can be a tree, said from either side or from both', () => {
    const tree = 'parent:ref:orders:optional:inversed-by=children,children:many:orders:mapped-by=parent';
    expect(built('parent:ref:orders:optional,children:many:orders')).toEqual({ orders: tree });
    expect(built('parent:ref:orders:optional:inversed-by=children')).toEqual({ orders: tree });
    expect(built('related:many-to-many:orders:inversed-by=relatedBy')).toEqual({
      orders:
        'related:many-to-many:orders:inversed-by=relatedBy,relatedBy:many-to-many:orders:mapped-by=related',
    });
  });
});

describe('features of one run', () => {
  it('come in the order in which they can be made', () => {
    const { features } = buildFeatures({
      name: 'orders',
      fields:
        'tag:ref:tags,+feature=tags,label:ref:labels:optional,+feature=labels,name:text,order:ref:orders',
      ...surroundings,
    });

    expect(features.map(({ name }) => name.plural.kebab)).toEqual(['tags', 'orders', 'labels']);
  });

  it('know both sides of their relations, and have options of their own', () => {
    const { features } = buildFeatures({
      name: 'orders',
      fields: 'items:many:order-lines,+versioned,+feature=order-lines,order:ref:orders,+singular=line',
      ...surroundings,
    });

    expect(features.map((spec) => [spec.name.singular.kebab, spec.versioned, printFieldList(spec)])).toEqual([
      ['order', true, 'items:many:order-lines:mapped-by=order'],
      ['line', false, 'order:ref:orders:inversed-by=items'],
    ]);
  });
});

describe('models', () => {
  const around = { base: surroundings.base, takenFolders: [] };
  const { features } = buildFeatures({
    name: 'orders',
    fields:
      'items:many:lines,parent:ref:orders:optional:inversed-by=children,+feature=lines,order:ref:orders',
    ...surroundings,
  });

  it('keep both sides', () => {
    const files = features.map((spec) => ({ path: spec.name.plural.kebab, text: printModel(spec) }));

    expect([...parseModels(files, around).values()]).toEqual(features);
  });

  it('keep a list with a name that would be too long for a column', () => {
    const name = 'x'.repeat(62);
    const long = buildFeatures({
      name: 'orders',
      fields: `a:text,+feature=lines,order:ref:orders:inversed-by=${name}`,
      ...surroundings,
    });
    const files = long.features.map((spec) => ({ path: spec.name.plural.kebab, text: printModel(spec) }));

    expect([...parseModels(files, around).values()]).toEqual(long.features);
  });

  it('have to agree', () => {
    const files = features.map((spec) => ({
      path: spec.name.plural.kebab,
      text: printModel({ ...spec, fields: spec.fields.filter(({ name }) => name.camel !== 'items') }),
    }));

    expect(problemsOf(() => parseModels(files, around)).map(({ code, place }) => [code, place])).toEqual([
      ['model/one-sided', 'lines, field "order"'],
    ]);
  });
});
