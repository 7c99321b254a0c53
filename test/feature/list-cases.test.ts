import { describe, expect, it } from 'vitest';
import { fixtureOf, valueAt } from '../../src/feature/fixture.js';
import { badFilters, filterCases, searchCase, sortCases } from '../../src/feature/list-cases.js';
import { defaultPersona } from '../../src/personas/index.js';
import type { FeatureSpec } from '../../src/spec/types.js';
import { hostOf, specsOf, missing } from './support.js';

function specOf(fields: string): FeatureSpec {
  return specsOf([['orders', fields]], hostOf(defaultPersona))[0] ?? missing();
}

describe('the rows of a list test', () => {
  it('repeat values, so that there are ties, but not unique ones; the last has null', () => {
    const { columns, size } = fixtureOf(
      specOf('total:integer:sort,code:string:unique,note:string:filter:optional'),
    );
    const rows = Array.from({ length: size }, (_, row) => columns.map((column) => valueAt(column, row)));

    expect(rows).toEqual([
      [1, 'alpha', 'alpha'],
      [2, 'bravo', 'bravo'],
      [3, 'charlie', 'charlie'],
      [1, 'delta', 'alpha'],
      [2, 'echo', null],
    ]);
  });

  it('are as few as a unique field has values', () => {
    expect(fixtureOf(specOf('kind:enum:a:b:unique')).size).toBe(2);
  });
});

describe('filterCases', () => {
  it('asks for equality, several values, ranges and null', () => {
    expect(filterCases(fixtureOf(specOf('total:integer:filter:optional')))).toEqual([
      ['total=2', [1]],
      ['total=1&total=3', [0, 2, 3]],
      ['total=1,3', [0, 2, 3]],
      ['total[gte]=2', [1, 2]],
      ['total[gt]=2', [2]],
      ['total[lte]=2', [0, 1, 3]],
      ['total[lt]=2', [0, 3]],
      ['total[null]=true', [4]],
      ['total[null]=false', [0, 1, 2, 3]],
    ]);
  });

  it('encodes what a query string would take for something else', () => {
    const cases = filterCases(fixtureOf(specOf('mobile:phone:filter')));

    expect(cases[0]).toEqual(['mobile=%2B14155550101', [1, 4]]);
  });

  it('joins two filters', () => {
    const cases = filterCases(fixtureOf(specOf('flag:boolean,total:integer:filter')));

    expect(cases.at(-1)).toEqual(['flag=false&total=1', [0]]);
  });
});

describe('searchCase', () => {
  it('looks for the beginning of a word in every searched field', () => {
    expect(searchCase(fixtureOf(specOf('title:string:search,code:string:unique:search')))).toEqual([
      'q=bra',
      [1, 4],
    ]);
    expect(searchCase(fixtureOf(specOf('title:string')))).toBeUndefined();
  });
});

describe('sortCases', () => {
  it('has null as the largest value', () => {
    expect(sortCases(fixtureOf(specOf('total:integer:sort:optional')))).toEqual([
      `['total', [1, 1, 2, 3, null]]`,
    ]);
  });
});

describe('badFilters', () => {
  it('names the parameter of each', () => {
    expect(badFilters(specOf('total:integer:filter:optional,title:string:filter'))).toEqual([
      ['total=1.5', 'total'],
      ['total[gte]=1.5', 'total'],
      ['total[near]=1', 'total'],
      ['total[null]=maybe', 'total'],
      ['title[near]=1', 'title'],
    ]);
  });
});
