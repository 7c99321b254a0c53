import { abilitiesOf } from '../../src/spec/scalars.js';
import { scalarTypeNames, scalarTypes } from '../../src/spec/scalar-types.js';
import type { Flag } from '../../src/spec/modifiers.js';
import type { ScalarType } from '../../src/spec/types.js';
import type { FeatureArguments } from '../generated/service.js';
import { goodFeatureNames } from './hostile-names.js';
import { type Combination, pairwise } from './pairwise.js';
import { relationOf, RELATIONS } from './relation-cases.js';

/** Names of fields by who else has a use for them. */
const FIELD_NAMES = {
  ordinary: ['title', 'homeAddress', 'x1', 'isACopy', `a${'b'.repeat(59)}`, 'name'],
  sql: ['order', 'user', 'select', 'group', 'primary', 'desc', 'offset', 'table'],
  script: ['class', 'default', 'new', 'function', 'await', 'delete', 'arguments', 'this'],
  generated: ['value', 'key', 'type', 'count', 'row', 'query', 'build', 'create', 'api', 'data', 'length'],
  parameter: ['page', 'limit', 'sort', 'cursor', 'include', 'q', 'meta'],
} as const;

/** Everything that can be said of a field and of the feature that it is in; every two of these meet. */
const FACTORS = {
  type: scalarTypeNames,
  list: [false, true],
  presence: ['required', 'optional', 'readonly', 'hidden'],
  query: ['plain', 'filter', 'sort', 'filter:sort', 'search', 'unique', 'index', 'filter=off'],
  bounds: ['none', 'min', 'max', 'both'],
  fallback: [false, true],
  relation: RELATIONS,
  fieldName: Object.keys(FIELD_NAMES) as readonly (keyof typeof FIELD_NAMES)[],
  persona: ['building-ville', 'senior-postgres'],
  versioned: [false, true],
} as const;

type Case = Combination<typeof FACTORS>;

/** What values of a type look like: arguments, bounds and a default between them. */
const EXAMPLES: Record<
  ScalarType,
  { readonly args?: string; readonly bounds?: readonly [string, string]; readonly value?: string }
> = {
  string: { args: '40', bounds: ['2', '30'], value: "it's" },
  text: { bounds: ['2', '300'], value: '%24%7Bx%7D' },
  integer: { bounds: ['-5', '1000'], value: '7' },
  bigint: { bounds: ['-9007199254740993', '9223372036854775806'], value: '9007199254740993' },
  decimal: { args: '12:2', bounds: ['-10', '1000.50'], value: '12.50' },
  float: { bounds: ['-0.5', '1e6'], value: '0.25' },
  boolean: { value: 'false' },
  date: { bounds: ['2020-01-31', '2030-12-31'], value: 'now' },
  time: { bounds: ['060000', '235959'], value: '093000' },
  timestamp: { bounds: ['2020-01-31T000000Z', '2030-12-31T000000Z'], value: '2026-01-31T093000Z' },
  uuid: { value: '7f2c0d2e-5a0b-4c1d-9e3f-0a1b2c3d4e5f' },
  json: { value: '%7B"a":1%7D'.replace(':', '%3A') },
  enum: { args: 'open:in-progress:2xl:A%2B', value: 'open' },
  email: { value: 'somebody@example.com' },
  url: { bounds: ['12', '300'], value: 'https%3A//example.com/' },
  slug: { bounds: ['2', '60'], value: 'a-b' },
  phone: { value: '%2B4930123456' },
  ip: { value: '192.0.2.1' },
  password: { bounds: ['10', '100'] },
  secret: { bounds: ['4', '200'] },
};

const FIELDS_A_FEATURE = 4;

/** Features by persona: a pairwise sample of all that the grammar can say, under hostile names. */
export function featureCases(persona: string): readonly FeatureArguments[] {
  const cases = pairwise(FACTORS).filter((each) => each.persona === persona);
  const groups = [false, true].flatMap((versioned) =>
    deal(
      cases.filter((each) => each.versioned === versioned),
      FIELDS_A_FEATURE,
    ),
  );
  return groups.map((group, index) => featureOf(group, nameOf(persona, index), index));
}

/** Between them, the personas have features of all hostile names. */
function nameOf(persona: string, index: number): string {
  const half = Math.floor(goodFeatureNames.length / FACTORS.persona.length);
  const first = FACTORS.persona.findIndex((each) => each === persona) * half;
  const letter = String.fromCodePoint(97 + (index % 26));
  return index < goodFeatureNames.length
    ? (goodFeatureNames[(first + index) % goodFeatureNames.length] ?? '')
    : `${letter}${letter}-parcels`;
}

/** Items that follow each other are alike, so that they are dealt out like cards. */
function deal<T>(items: readonly T[], size: number): T[][] {
  const hands = Math.ceil(items.length / size);
  return Array.from({ length: hands }, (_, hand) => items.filter((_item, at) => at % hands === hand));
}

function featureOf(cases: readonly Case[], name: string, index: number): FeatureArguments {
  const taken = new Set<string>();
  const fields = cases.map((each) => fieldOf(each, fieldName(each.fieldName, index, taken)));
  const relations = cases.flatMap(({ relation }, at) => relationOf(relation, name, at));
  const versioned = cases.some((each) => each.versioned) ? ['--versioned'] : [];
  return [name, [...fields, ...relations].join(','), ...versioned];
}

/** Each feature begins at another name of the pool. */
function fieldName(pool: keyof typeof FIELD_NAMES, index: number, taken: Set<string>): string {
  const names: readonly string[] = FIELD_NAMES[pool];
  const name = [...names, ...names].slice(index % names.length).find((each) => !taken.has(each)) ?? 'spare';
  taken.add(name);
  return name;
}

/** A field as a case wants it, as far as its type can be that. */
function fieldOf(wish: Case, name: string): string {
  const { type } = wish;
  const list = wish.list && scalarTypes[type].can.has('list');
  const can = abilitiesOf(type, list);
  const hidden = wish.presence === 'hidden' && scalarTypes[type].implied !== 'hidden';
  const query = wish.query.split(':').filter((flag) => can.has(flag.replace('=off', '') as Flag));
  const shown = query.filter((flag) => !(hidden && ['filter', 'sort', 'search'].includes(flag)));
  const flags = shown.filter((flag) => !(flag === 'filter' && wish.fieldName === 'parameter'));
  const { args, value, bounds: [min, max] = ['1', '5'] } = EXAMPLES[type];
  const [least, most] = list ? ['1', '5'] : [min, max];
  const bounds = can.has('min') ? wish.bounds : 'none';
  const fallback = wish.fallback && can.has('default') && !flags.includes('unique') ? value : undefined;
  const isReadonly = wish.presence === 'readonly';
  return [
    name,
    list ? `${type}-list` : type,
    args,
    (wish.presence === 'optional' || (isReadonly && fallback === undefined)) && 'optional',
    isReadonly && 'readonly',
    hidden && 'hidden',
    ...flags,
    (bounds === 'min' || bounds === 'both') && `min=${least}`,
    (bounds === 'max' || bounds === 'both') && `max=${most}`,
    fallback !== undefined && `default=${fallback}`,
  ]
    .filter((part) => typeof part === 'string')
    .join(':');
}
