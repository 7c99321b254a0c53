import { type Code, code, literal, use } from '../code/index.js';
import type { ScalarField, ScalarType } from '../spec/types.js';
import { boundsOf } from './bounds.js';
import { call } from './call.js';
import { E164, patternOf, SLUG, TIME } from './patterns.js';
import { enumOf } from './values.js';
import type { HouseContext } from './types.js';

/** The decorators of class-validator that check one value. `each` is `{ each: true }` in a list. */
type Check = (field: ScalarField, each: string, context: HouseContext) => readonly Code[];

const checks: Record<ScalarType, Check> = {
  string: text,
  text,
  password: text,
  secret: text,
  integer: ({ min, max }, each) => [
    call('IsInt', each),
    call('Min', each, min ?? '-2147483648'),
    call('Max', each, max ?? '2147483647'),
  ],
  bigint: (field, each) => [matches(patternOf(field), each), ...within(field)],
  decimal: (field, each) => [matches(patternOf(field), each), ...within(field)],
  float: ({ min, max }, each) => [
    call('IsNumber', each, '{}'),
    ...(min === undefined ? [] : [call('Min', each, min)]),
    ...(max === undefined ? [] : [call('Max', each, max)]),
  ],
  boolean: (_field, each) => [call('IsBoolean', each)],
  date: (field, each) => [
    matches(String.raw`^\d{4}-\d{2}-\d{2}$`, each),
    call('IsISO8601', each, '{ strict: true }'),
    ...within(field),
  ],
  time: (field, each) => [matches(TIME, each), ...within(field)],
  timestamp: ({ min, max }, each) => [
    code`@${use('Type', 'class-transformer')}(() => Date)`,
    call('IsDate', each),
    ...(min === undefined ? [] : [call('MinDate', each, `new Date(${literal(min)})`)]),
    ...(max === undefined ? [] : [call('MaxDate', each, `new Date(${literal(max)})`)]),
  ],
  uuid: (_field, each) => [call('IsUUID', each, each === '' ? '' : `'all'`)],
  json: (_field, each) => [call('IsObject', each)],
  enum: (field, each, context) => [call('IsEnum', each, enumOf(field, context))],
  email: (_field, each) => [
    code`@${use('Transform', 'class-transformer')}(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value))`,
    call('IsEmail', each, each === '' ? '' : '{}'),
    call('MaxLength', each, '254'),
  ],
  url: (field, each) => [call('IsUrl', each, each === '' ? '' : '{}'), ...lengths(field, each)],
  slug: (field, each) => [matches(SLUG, each), ...lengths(field, each)],
  phone: (_field, each) => [matches(E164, each)],
  ip: (_field, each) => [call('IsIP', each, each === '' ? '' : 'undefined')],
};

/** What a single value has to be, besides what the decorators of a house say. */
export function checksOf(field: ScalarField, context: HouseContext): readonly Code[] {
  return checks[field.type](field, '', context);
}

/** What a value that is there has to be. */
export function validatorsOf(field: ScalarField, context: HouseContext): readonly Code[] {
  if (!field.list) {
    return checks[field.type](field, '', context);
  }
  const { min, max, ...item } = field;
  return [
    call('IsArray', ''),
    ...(min === undefined ? [] : [call('ArrayMinSize', '', min)]),
    call('ArrayMaxSize', '', max ?? '100'),
    ...checks[field.type](item, '{ each: true }', context),
  ];
}

/** Bounds of what is sent as text; an item of a list has none. */
function within(field: ScalarField): readonly Code[] {
  const bounds = boundsOf(field);
  if (bounds === undefined) {
    return [];
  }
  const { condition, words } = bounds;
  const validate = `(value: unknown) => typeof value === 'string' && ${condition}`;
  return [
    call(
      'ValidateBy',
      '',
      `{ name: 'isWithin', validator: { validate: ${validate} } }`,
      `{ message: ${literal(`$property must be ${words}`)} }`,
    ),
  ];
}

function matches(pattern: string, each: string): Code {
  return call('Matches', each, `/${pattern}/`);
}

function text(field: ScalarField, each: string): readonly Code[] {
  return [call('IsString', each), ...lengths(field, each)];
}

function lengths({ min, max, length }: ScalarField, each: string): readonly Code[] {
  const most = max ?? length?.toString();
  return [
    ...(min === undefined ? [] : [call('MinLength', each, min)]),
    ...(most === undefined ? [] : [call('MaxLength', each, most)]),
  ];
}
