/** What becomes of a name: the collection and the member that it gives, or the code of the problem. */
export type NameVerdict =
  { readonly plural: string; readonly singular: string } | { readonly refused: string };

const feature = (plural: string, singular: string): NameVerdict => ({ plural, singular });
const refused = (code: string): NameVerdict => ({ refused: code });

/** Names of features that are reserved, irregular, long or somebody else's. */
export const FEATURE_NAMES: readonly (readonly [name: string, verdict: NameVerdict])[] = [
  // Keywords of SQL.
  ['order', feature('orders', 'order')],
  ['user', feature('users', 'user')],
  ['group', feature('groups', 'group')],
  ['select', feature('selects', 'select')],
  ['table', feature('tables', 'table-item')],
  ['union', feature('unions', 'union')],
  ['grant', feature('grants', 'grant')],
  // Words that are irregular, or the same in both numbers.
  ['people', feature('people', 'person')],
  ['news', feature('news', 'news-item')],
  ['status', feature('statuses', 'status')],
  ['data', feature('data', 'data-item')],
  ['media', feature('media', 'media-item')],
  ['series', feature('series', 'series-item')],
  ['analysis', feature('analyses', 'analysis')],
  ['quota', feature('quotas', 'quota')],
  ['slice', feature('slices', 'slice')],
  ['s', feature('s', 's-item')],
  // Several words, and spellings of them.
  ['api-keys', feature('api-keys', 'api-key')],
  ['HTTPServer', feature('http-servers', 'http-server')],
  ['order_items', feature('order-items', 'order-item')],
  // Keywords and classes of JavaScript, and of what generated code imports.
  ['constructor', feature('constructors', 'constructor-item')],
  ['class', feature('classes', 'class-item')],
  ['default', feature('defaults', 'default-item')],
  ['import', feature('imports', 'import-item')],
  ['function', feature('functions', 'function-item')],
  ['promise', feature('promises', 'promise-item')],
  ['date', feature('dates', 'date-item')],
  ['map', feature('maps', 'map-item')],
  ['module', feature('modules', 'module-item')],
  ['entity', feature('entities', 'entity-item')],
  ['repository', feature('repositories', 'repository-item')],
  ['response', feature('responses', 'response-item')],
  ['problem', feature('problems', 'problem-item')],
  ['environment', feature('environments', 'environment-item')],
  ['test', feature('tests', 'test-item')],
  ['service', feature('services', 'service')],
  ['dto', feature('dtos', 'dto')],
  ['spec', feature('specs', 'spec')],
  ['app', feature('apps', 'app')],
  ['list', feature('lists', 'list')],
  ['page', feature('pages', 'page')],
  ['prototype', feature('prototypes', 'prototype-item')],
  // Sixty letters, and one more than a table's name can have.
  ['a'.repeat(60), feature(`${'a'.repeat(60)}s`, 'a'.repeat(60))],
  ['b'.repeat(63), refused('feature/name-too-long')],
  // Somebody else's.
  ['this', refused('feature/reserved-name')],
  ['extend', refused('feature/reserved-name')],
  ['argument', refused('feature/reserved-name')],
  ['migrations', refused('feature/reserved-name')],
  ['pg_class', refused('feature/reserved-name')],
  ['con', refused('feature/reserved-name')],
  ['docs', refused('feature/taken-route')],
  ['health', refused('feature/taken-folder')],
  ['common', refused('feature/taken-folder')],
  ['error', refused('plan/file-exists')],
  // No names.
  ['__proto__', refused('feature/bad-name')],
  ['../orders', refused('feature/bad-name')],
  ['orders; DROP TABLE users', refused('feature/bad-name')],
  ['3d-models', refused('feature/bad-name')],
  ['café', refused('feature/bad-name')],
  ['', refused('feature/bad-name')],
];

/** What becomes of a field of that name: nothing special, or the code of the problem. */
export const FIELD_NAMES: readonly (readonly [name: string, refused?: string])[] = [
  // Keywords of SQL.
  ['order'],
  ['user'],
  ['select'],
  ['limit'],
  ['offset'],
  ['group'],
  ['primary'],
  ['desc'],
  // Keywords of JavaScript.
  ['type'],
  ['default'],
  ['class'],
  ['new'],
  ['function'],
  ['await'],
  ['delete'],
  ['arguments'],
  ['eval'],
  // What generated code calls its own variables, methods and helpers.
  ['key'],
  ['value'],
  ['values'],
  ['count'],
  ['row'],
  ['query'],
  ['build'],
  ['create'],
  ['api'],
  ['from'],
  ['body'],
  ['data'],
  ['length'],
  ['name'],
  // Parameters of every list: a field, but not a filter.
  ['page'],
  ['sort'],
  ['cursor'],
  ['include'],
  ['q'],
  ['meta'],
  [`a${'b'.repeat(59)}`],
  // Somebody else's.
  ['constructor', 'field/reserved-name'],
  ['__proto__', 'field/reserved-name'],
  ['toString', 'field/reserved-name'],
  ['toJSON', 'field/reserved-name'],
  ['then', 'field/reserved-name'],
  ['ctid', 'field/reserved-name'],
  ['id', 'field/base-clash'],
  ['c'.repeat(64), 'field/name-too-long'],
  ['naïve', 'field/bad-name'],
  ['a.b', 'field/bad-name'],
  ['1st', 'field/bad-name'],
];

export const featureNames: readonly string[] = FEATURE_NAMES.map(([name]) => name);
export const fieldNames: readonly string[] = FIELD_NAMES.map(([name]) => name);

/** Those that work. */
export const goodFeatureNames: readonly string[] = FEATURE_NAMES.flatMap(([name, verdict]) =>
  'refused' in verdict ? [] : [name],
);
export const goodFieldNames: readonly string[] = FIELD_NAMES.flatMap(([name, code]) =>
  code === undefined ? [name] : [],
);
