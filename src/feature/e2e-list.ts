import { code, joinCode, literal } from '../code/index.js';
import type { FeatureContext, FeaturePaths, View } from '../contracts.js';
import type { RelationField } from '../spec/types.js';
import { valueCode } from '../support/field-types.js';
import { propertyOf, referencesOf, scalarsOf, toOneRelationsOf } from '../support/fields.js';
import { targetsOfRows } from './e2e-related.js';
import { factoryOf } from './factory.js';
import { fixtureOf, valueAt } from './fixture.js';
import { badFilters, filterCases, searchCase, sortCases } from './list-cases.js';

/** What the e2e spec says of lists: the rows that it stores, and what each query has to give. */
export function listView({ spec, host }: FeatureContext, paths: FeaturePaths): View {
  const fixture = fixtureOf(spec);
  const home = { spec, paths };
  const { size } = fixture;
  const rows = Array.from({ length: size }, (_, row) => {
    const values = fixture.columns.map(
      (column) => code`${propertyOf(column.field)}: ${valueCode(column.field, valueAt(column, row), home)}`,
    );
    return code`{ ${joinCode(values, ', ')} },`;
  });
  const search = searchCase(fixture);
  const filters = [...filterCases(fixture), ...(search === undefined ? [] : [search])];
  const sorted = sortCases(fixture);
  const sortable = scalarsOf(spec).filter(({ sort }) => sort);
  const relations = referencesOf(spec).filter(({ hidden, readonly }) => !hidden && !readonly);
  const context = { spec, host };
  return {
    rows,
    deleted: host.baseEntity.deleted,
    size,
    lastPage: Math.ceil(size / 2),
    pageNumbers: literal(Array.from({ length: Math.ceil(size / 2) }, (_, index) => index + 1)),
    sorts: literal([host.baseEntity.created, ...sortable.map(propertyOf)]),
    orders: sorted,
    isOrdered: sorted.length > 0,
    filters: filters.map((one) => `${literal(one)},`),
    isFiltered: filters.length > 0,
    badFilters: badFilters(spec).map((one) => `${literal(one)},`),
    includes: toOneRelationsOf(spec)
      .filter(({ hidden, readonly }) => !hidden && !readonly)
      .map((field) => includeView(field, context)),
    referenceFilters: relations
      .filter(({ filter }) => filter)
      .map((field) => ({ property: propertyOf(field), create: factoryOf(field, host) })),
  };
}

function includeView(field: RelationField, context: Pick<FeatureContext, 'spec' | 'host'>): View {
  return {
    relation: field.name.camel,
    route: field.target.plural.kebab,
    given: targetsOfRows(field, context),
  };
}
