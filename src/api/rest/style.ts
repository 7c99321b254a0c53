import { type Code, code, literal, use } from '../../code/index.js';
import type { ScalarField, ScalarType } from '../../spec/types.js';
import { type EnumHome, enumClass } from '../../support/field-types.js';
import { bounded } from '../../support/text-bounds.js';
import {
  decimalPattern,
  lengthValidators,
  matches,
  numberBounds,
  own,
  queryValue,
  said,
  textSchema,
  textValidators,
  validator,
} from './words.js';

/** How the REST API says, checks and filters one value of a scalar type. */
export interface ApiType {
  /** Keys of its OpenAPI schema. */
  readonly schema: (field: ScalarField, home: EnumHome) => Readonly<Record<string, Code>>;
  /** Decorators that check it. `options` is the last argument of each: `{ each: true }` in a list, else nothing. */
  readonly validators: (field: ScalarField, options: string | undefined, home: EnumHome) => readonly Code[];
  /** How it is read from a query string; absent where it cannot be filtered or sorted by. */
  readonly queryValue?: (field: ScalarField, home: EnumHome) => Code;
  /** Whether `total[gte]=1` makes sense. */
  readonly ranges: boolean;
  /** What a client has to know besides. */
  readonly note?: string;
}

const E164 = String.raw`^\+[1-9]\d{6,14}$`;
const SLUG = '^[a-z0-9]+(?:-[a-z0-9]+)*$';

/** Items of a list that was given no bound. */
export const MAX_ITEMS = 100;

export const apiTypes: Record<ScalarType, ApiType> = {
  string: {
    schema: textSchema,
    validators: textValidators,
    queryValue: queryValue('textValue'),
    ranges: false,
  },
  text: {
    schema: textSchema,
    validators: textValidators,
    queryValue: queryValue('textValue'),
    ranges: false,
  },
  integer: {
    schema: (field) => ({ ...said({ type: 'integer', format: 'int32' }), ...numberBounds(field) }),
    validators: ({ min, max }, options) => [
      validator('IsInt', options),
      validator('Min', options, min ?? '-2147483648'),
      validator('Max', options, max ?? '2147483647'),
    ],
    queryValue: queryValue('integerValue'),
    ranges: true,
  },
  bigint: {
    schema: () => said({ type: 'string', format: 'int64' }),
    validators: ({ min, max }, options) => [own('IsBigintString', 'is-bigint-string', options, { min, max })],
    queryValue: queryValue('bigintValue'),
    ranges: true,
  },
  decimal: {
    schema: ({ precision = 0, scale = 0 }) =>
      said({ type: 'string', format: 'decimal', pattern: decimalPattern(precision, scale) }),
    validators: ({ precision, scale, min, max }, options) => [
      own('IsDecimalString', 'is-decimal-string', options, { precision, scale, min, max }),
    ],
    queryValue: ({ precision = 0, scale = 0 }) =>
      code`${use('decimalValue', 'src/common/filtering/query-values')}(${precision}, ${scale})`,
    ranges: true,
  },
  float: {
    schema: (field) => ({ ...said({ type: 'number', format: 'double' }), ...numberBounds(field) }),
    validators: ({ min, max }, options) => [
      validator('IsNumber', options, '{}'),
      ...(min === undefined ? [] : [validator('Min', options, min)]),
      ...(max === undefined ? [] : [validator('Max', options, max)]),
    ],
    queryValue: queryValue('floatValue'),
    ranges: true,
  },
  boolean: {
    schema: () => said({ type: 'boolean' }),
    validators: (_field, options) => [validator('IsBoolean', options)],
    queryValue: queryValue('booleanValue'),
    ranges: false,
  },
  date: {
    schema: () => said({ type: 'string', format: 'date' }),
    validators: ({ min, max }, options) => [own('IsCalendarDate', 'is-calendar-date', options, { min, max })],
    queryValue: queryValue('dateValue'),
    ranges: true,
  },
  time: {
    schema: () => said({ type: 'string', format: 'time' }),
    validators: ({ min, max }, options) => [own('IsTimeOfDay', 'is-time-of-day', options, { min, max })],
    queryValue: queryValue('timeValue'),
    ranges: true,
    note: 'Without a time zone.',
  },
  timestamp: {
    schema: () => said({ type: 'string', format: 'date-time' }),
    validators: ({ min, max }, options) => [own('IsTimestamp', 'is-timestamp', options, { min, max })],
    queryValue: queryValue('timestampValue'),
    ranges: true,
  },
  uuid: {
    schema: () => said({ type: 'string', format: 'uuid' }),
    validators: (_field, options) => [validator('IsUUID', options, `'loose'`)],
    queryValue: queryValue('uuidValue'),
    ranges: false,
  },
  json: {
    schema: () => said({ type: 'object', additionalProperties: true }),
    validators: (_field, options) => [validator('IsObject', options)],
    queryValue: queryValue('jsonValue'),
    ranges: false,
  },
  enum: {
    schema: (field, home) => ({
      enum: enumClass(field, home),
      enumName: code`${literal(enumClass(field, home).text)}`,
    }),
    validators: (field, options, home) => [validator('IsEnum', options, enumClass(field, home))],
    queryValue: (field, home) => {
      const name = enumClass(field, home);
      return code`${use('enumValue', 'src/common/filtering/query-values')}(${name}, ${literal(name.text)})`;
    },
    ranges: false,
  },
  email: {
    schema: () => said({ type: 'string', format: 'email', maxLength: 254 }),
    validators: (_field, options) => [
      code`@${use('NormalizeEmail', 'src/common/validation/normalize-email')}()`,
      validator('IsEmail', options, '{ allow_utf8_local_part: false }'),
      validator('MaxLength', options, '254'),
    ],
    queryValue: queryValue('emailValue'),
    ranges: false,
    note: 'Kept in lower case.',
  },
  url: {
    schema: (field) => ({ ...textSchema(field), ...said({ format: 'uri' }) }),
    validators: (field, options) => [
      validator(
        'IsUrl',
        options,
        `{ protocols: ['http', 'https'], require_protocol: true, require_tld: false }`,
      ),
      ...lengthValidators(field, options),
    ],
    queryValue: queryValue('textValue'),
    ranges: false,
  },
  slug: {
    schema: (field) => ({ ...textSchema(field), ...said({ pattern: SLUG }) }),
    validators: (field, options) => [
      matches(SLUG, 'must be lower-case words joined by hyphens', options),
      ...lengthValidators(field, options),
    ],
    queryValue: queryValue('textValue'),
    ranges: false,
  },
  phone: {
    schema: () => said({ type: 'string', pattern: E164 }),
    validators: (_field, options) => [matches(E164, 'must be a phone number such as +14155550123', options)],
    queryValue: queryValue('textValue'),
    ranges: false,
  },
  ip: {
    schema: () => said({ type: 'string' }),
    validators: (_field, options) => [own('IsIpAddress', 'is-ip-address', options)],
    queryValue: queryValue('ipValue'),
    ranges: false,
  },
  password: {
    schema: (field) => ({ ...textSchema(bounded(field)), ...said({ format: 'password' }) }),
    validators: (field, options) => textValidators(bounded(field), options),
    ranges: false,
    note: 'Stored as a hash, never answered.',
  },
  secret: {
    schema: (field) => textSchema(bounded(field)),
    validators: (field, options) => textValidators(bounded(field), options),
    ranges: false,
    note: 'Stored encrypted, never answered.',
  },
};
