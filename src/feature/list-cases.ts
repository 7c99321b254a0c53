import { literal } from '../code/index.js';
import type { FeatureSpec, Field, ScalarType } from '../spec/types.js';
import type { JsonValue } from '../support/field-types.js';
import { ownFields, propertyOf } from '../support/fields.js';
import { textOf } from '../support/sample-values.js';
import { type Fixture, type FixtureColumn, rowsWhere, valueAt } from './fixture.js';

/** A query, and the rows of the fixture that it has to give. */
export type FilterCase = readonly [query: string, rows: readonly number[]];

interface QueryTraits {
  readonly commas: boolean;
  readonly ranges: boolean;
  /** A text that no filter of the type takes; absent where any text is one. */
  readonly bad?: string;
}

const text: QueryTraits = { commas: false, ranges: false };
const ordered = (bad: string): QueryTraits => ({ commas: true, ranges: true, bad });
const plain = (bad: string): QueryTraits => ({ commas: true, ranges: false, bad });

const traits: Record<ScalarType, QueryTraits> = {
  string: text,
  text,
  integer: ordered('1.5'),
  bigint: ordered('1.5'),
  decimal: ordered('many'),
  float: ordered('many'),
  boolean: plain('maybe'),
  date: ordered('2025-02-30'),
  time: ordered('25:00:00'),
  timestamp: ordered('2025-01-31'),
  uuid: plain('nonsense'),
  json: { commas: false, ranges: false, bad: 'nonsense' },
  enum: plain('no%20such%20value'),
  email: text,
  url: text,
  slug: text,
  phone: text,
  ip: plain('300.1.1.1'),
  password: text,
  secret: text,
};

/** Every way in which each field can be filtered by. */
export function filterCases({ columns }: Fixture): readonly FilterCase[] {
  const filters = columns.filter(({ field }) => field.filter);
  const cases = filters.flatMap(casesOf);
  const [first, second] = filters;
  return first === undefined || second === undefined ? cases : [...cases, bothOf(first, second)];
}

function casesOf(column: FixtureColumn): FilterCase[] {
  const { field, samples } = column;
  const { commas, ranges } = traits[field.type];
  const name = propertyOf(field);
  const said = samples.map((sample) => spoken(sample));
  const pivot = Math.min(1, samples.length - 1);
  const others = samples.flatMap((_, place) => (place === pivot ? [] : [place]));
  const several = others.map((place) => said[place]);
  const isAny = (places: readonly number[]) =>
    rowsWhere(column, (place) => place !== null && places.includes(place));
  const compare = (passes: (place: number) => boolean) =>
    rowsWhere(column, (place) => place !== null && passes(place));
  return [
    [`${name}=${said[pivot]}`, isAny([pivot])],
    ...(others.length < 2
      ? []
      : ([[several.map((one) => `${name}=${one}`).join('&'), isAny(others)]] as FilterCase[])),
    ...(others.length < 2 || !commas
      ? []
      : ([[`${name}=${several.join(',')}`, isAny(others)]] as FilterCase[])),
    ...(!ranges || field.list
      ? []
      : ([
          [`${name}[gte]=${said[pivot]}`, compare((place) => place >= pivot)],
          [`${name}[gt]=${said[pivot]}`, compare((place) => place > pivot)],
          [`${name}[lte]=${said[pivot]}`, compare((place) => place <= pivot)],
          [`${name}[lt]=${said[pivot]}`, compare((place) => place < pivot)],
        ] as FilterCase[])),
    ...(!field.optional
      ? []
      : ([
          [`${name}[null]=true`, rowsWhere(column, (place) => place === null)],
          [`${name}[null]=false`, rowsWhere(column, (place) => place !== null)],
        ] as FilterCase[])),
  ];
}

/** Two filters at once: what passes both. */
function bothOf(one: FixtureColumn, other: FixtureColumn): FilterCase {
  const [first, second] = [one, other].map(
    ({ field, samples }) => `${propertyOf(field)}=${spoken(samples[0] ?? null)}`,
  );
  const rows = rowsWhere(one, (place) => place === 0).filter((row) => other.places[row] === 0);
  return [`${first}&${second}`, rows];
}

/** A value as a query string has it. Of a list, one item. */
function spoken(value: JsonValue): string {
  const item: JsonValue = Array.isArray(value) ? value[0] : value;
  return encodeURIComponent(textOf(item));
}

/** Types whose words are the words of the samples; of a URL or a number they are not. */
const worded: ReadonlySet<ScalarType> = new Set<ScalarType>(['string', 'text', 'email', 'slug']);

/** The beginning of a word, and the rows that have it. */
export function searchCase({ columns }: Fixture): FilterCase | undefined {
  const searched = columns.filter(({ field }) => field.search && worded.has(field.type));
  const [first] = searched;
  if (first === undefined) {
    return undefined;
  }
  const word = textOf(first.samples[1] ?? first.samples[0]).slice(0, 3);
  const rows = searched.flatMap((column) =>
    column.places.flatMap((_, row) => (textOf(valueAt(column, row)).startsWith(word) ? [row] : [])),
  );
  return [`q=${word}`, [...new Set(rows)].sort((a, b) => a - b)];
}

/** A query that is refused, and the parameter that is to blame. */
export type BadQuery = readonly [query: string, parameter: string];

/** Each filter with what it does not take. */
export function badFilters(spec: FeatureSpec): readonly BadQuery[] {
  return ownFields(spec)
    .filter(({ filter }) => filter)
    .flatMap(badFiltersOf);
}

function badFiltersOf(field: Field): BadQuery[] {
  const name = propertyOf(field);
  const { bad, ranges } = field.kind === 'relation' ? plain('nonsense') : traits[field.type];
  const hasRanges = ranges && !(field.kind === 'scalar' && field.list);
  const queries = [
    ...(bad === undefined ? [] : [`${name}=${bad}`]),
    ...(bad === undefined || !hasRanges ? [] : [`${name}[gte]=${bad}`]),
    `${name}[near]=1`,
    ...(field.optional ? [`${name}[null]=maybe`] : []),
  ];
  return queries.map((query) => [query, name]);
}

/** Fields to sort by, with the values that the rows then have in order. */
export function sortCases({ columns, size }: Fixture): readonly string[] {
  return columns
    .filter(({ field, samples }) => field.sort && samples.length > 1)
    .map((column) => {
      const rows = Array.from({ length: size }, (_, row) => row);
      const place = (row: number): number => column.places[row] ?? Infinity;
      const values = [...rows].sort((a, b) => place(a) - place(b) || 0).map((row) => valueAt(column, row));
      return `[${literal(propertyOf(column.field))}, ${literal(values)}]`;
    });
}
