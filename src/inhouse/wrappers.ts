import { type Code, code, joinCode, use } from '../code/index.js';
import type { Field, ScalarType } from '../spec/types.js';
import { call } from './call.js';
import { objectOf } from './documentation.js';
import type { HouseContext, Wrappers } from './types.js';
import { checksOf } from './validators.js';
import { enumOf } from './values.js';

/** The names that a decorator for a type goes by, the best first. */
const NAMES: Readonly<Partial<Record<ScalarType, readonly string[]>>> = {
  string: ['StringField'],
  text: ['StringField'],
  slug: ['StringField'],
  decimal: ['StringField'],
  bigint: ['StringField'],
  date: ['StringField'],
  time: ['StringField'],
  phone: ['PhoneField', 'StringField'],
  ip: ['StringField'],
  integer: ['NumberField'],
  float: ['NumberField'],
  boolean: ['BooleanField'],
  timestamp: ['DateField'],
  enum: ['EnumField'],
  email: ['EmailField', 'StringField'],
  url: ['URLField', 'UrlField', 'StringField'],
  uuid: ['UUIDField', 'UuidField', 'StringField'],
};

/** What the decorator of that name says already. */
const TELLING: ReadonlySet<string> = new Set([
  'PhoneField',
  'EmailField',
  'URLField',
  'UrlField',
  'UUIDField',
  'UuidField',
]);
const PLAIN: ReadonlySet<ScalarType> = new Set([
  'string',
  'text',
  'integer',
  'float',
  'boolean',
  'timestamp',
  'enum',
]);

/**
 * The decorators of the house for a property of a request.
 *
 * @param presence `required`; `optional`: null is a value, too; `absent`: may be left out, and is no null
 * @returns undefined where the house has none for such a value
 */
export function wrapped(
  field: Field,
  presence: 'required' | 'optional' | 'absent',
  context: HouseContext,
): readonly Code[] | undefined {
  const { wrappers } = context.style.dto;
  const name = wrappers === undefined ? undefined : nameFor(field, wrappers, context);
  if (wrappers === undefined || name === undefined) {
    return undefined;
  }
  const isOptional = presence === 'optional' && wrappers.names.includes(`${name}Optional`);
  const told = {
    ...limits(field, wrappers),
    ...(presence === 'optional' &&
      field.optional &&
      wrappers.options.includes('nullable') && { nullable: code`true` }),
    ...(presence !== 'required' && !isOptional && { required: code`false` }),
  };
  const more =
    field.kind === 'relation' || PLAIN.has(field.type) || TELLING.has(name) ? [] : checksOf(field, context);
  return [
    decorator(isOptional ? `${name}Optional` : name, field, told, wrappers, context),
    ...(presence === 'absent' ? [call('ValidateIf', '', '(_body, value) => value !== undefined')] : []),
    ...(presence === 'optional' && !isOptional ? [call('IsOptional', '')] : []),
    ...more,
  ];
}

/** The decorator of the house for a property of a response; undefined where it has none. */
export function wrappedResponse(field: Field, context: HouseContext): Code | undefined {
  const { wrappers } = context.style.dto;
  const name = wrappers === undefined ? undefined : nameFor(field, wrappers, context);
  if (wrappers === undefined || name === undefined) {
    return undefined;
  }
  const shown = field.optional && wrappers.names.includes(`${name}Optional`) ? `${name}Optional` : name;
  return decorator(shown, field, {}, wrappers, context);
}

/** The same for what every row has. */
export function wrappedCommon(type: string, isUuid: boolean, { style }: HouseContext): Code | undefined {
  const { wrappers } = style.dto;
  const names =
    type === 'Date'
      ? ['DateField']
      : type === 'number'
        ? ['NumberField']
        : [...(isUuid ? ['UUIDField', 'UuidField'] : []), 'StringField'];
  const name = names.find((one) => wrappers?.names.includes(one) === true);
  return wrappers === undefined || name === undefined ? undefined : code`@${use(name, wrappers.from)}()`;
}

function nameFor(field: Field, { names }: Wrappers, { style }: HouseContext): string | undefined {
  if (field.kind === 'scalar' && field.list) {
    return undefined;
  }
  const known =
    field.kind === 'scalar'
      ? NAMES[field.type]
      : style.id.type === 'number'
        ? ['NumberField']
        : style.id.pipe === 'ParseUUIDPipe'
          ? NAMES.uuid
          : NAMES.string;
  return known?.find((name) => names.includes(name));
}

function decorator(
  name: string,
  field: Field,
  told: Readonly<Record<string, Code>>,
  { from }: Wrappers,
  context: HouseContext,
): Code {
  const options = objectOf(told);
  const parts = [
    ...(field.kind === 'scalar' && field.type === 'enum' ? [code`() => ${enumOf(field, context)}`] : []),
    ...(options.text === '' ? [] : [options]),
  ];
  return code`@${use(name, from)}(${joinCode(parts, ', ')})`;
}

/** Bounds that the decorators take. */
function limits(field: Field, { options }: Wrappers): Readonly<Record<string, Code>> {
  if (field.kind === 'relation') {
    return {};
  }
  const { type, min, max, length } = field;
  const isNumber = type === 'integer' || type === 'float';
  const isText = ['string', 'text', 'slug', 'url'].includes(type);
  const most = max ?? length?.toString();
  const all = {
    ...(type === 'integer' && { int: 'true' }),
    ...(isNumber && min !== undefined && { min }),
    ...(isNumber && max !== undefined && { max }),
    ...(isText && min !== undefined && { minLength: min }),
    ...(isText && most !== undefined && { maxLength: most }),
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) => (options.includes(key) ? [[key, code`${value}`]] : [])),
  );
}
