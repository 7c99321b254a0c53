import { type Code, code, joinCode, literal } from '../code/index.js';
import type { Field, ScalarField, ScalarType } from '../spec/types.js';
import { boundsOf } from './bounds.js';
import { E164, patternOf, SLUG, TIME } from './patterns.js';
import type { HouseContext } from './types.js';
import { enumOf } from './values.js';
import type { ZodStyle } from './zod-types.js';

type Schema = (field: ScalarField, zod: ZodStyle, context: HouseContext) => Code;

/** What a request may send for one value. */
const sent: Record<ScalarType, Schema> = {
  string: text,
  text,
  password: text,
  secret: text,
  integer: ({ min, max }, { z }) =>
    code`${z}.number().int().min(${min ?? '-2147483648'}).max(${max ?? '2147483647'})`,
  bigint: matching,
  decimal: matching,
  float: ({ min, max }, { z, isFour }) =>
    code`${z}.number()${isFour ? '' : '.finite()'}${bound('min', min)}${bound('max', max)}`,
  boolean: (_field, { z }) => code`${z}.boolean()`,
  date: (field, zod) =>
    zod.knowsDates
      ? zod.formats === 'functions'
        ? code`${zod.z}.iso.date()${within(field)}`
        : code`${zod.z}.string().date()${within(field)}`
      : code`${zod.z}.string().regex(/^\\d{4}-\\d{2}-\\d{2}$/).refine((value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value))${within(field)}`,
  time: (field, { z }) => code`${z}.string().regex(/${TIME}/)${within(field)}`,
  timestamp: ({ min, max }, zod) =>
    joinCode(
      [
        zod.formats === 'functions'
          ? code`${zod.z}.iso.datetime({ offset: true })`
          : code`${zod.z}.string().datetime({ offset: true })`,
        ...(zod.knowsDates ? [] : ['.refine((value) => !Number.isNaN(Date.parse(value)))']),
        '.transform((value) => new Date(value))',
        ...(min === undefined ? [] : [`.refine((value) => value >= new Date(${literal(min)}))`]),
        ...(max === undefined ? [] : [`.refine((value) => value <= new Date(${literal(max)}))`]),
      ],
      '',
    ),
  uuid: (_field, zod) => format('uuid', zod),
  json: (_field, { z }) => code`${z}.record(${z}.string(), ${z}.unknown())`,
  enum: (field, { z, isFour }, context) =>
    code`${z}.${isFour ? 'enum' : 'nativeEnum'}(${enumOf(field, context)})`,
  email: (_field, zod) =>
    zod.formats === 'functions'
      ? code`${zod.z}.email().max(254).toLowerCase()`
      : code`${zod.z}.string().trim().toLowerCase().email().max(254)`,
  // Any scheme is an address: `javascript:`, too.
  url: (field, zod) =>
    zod.formats === 'functions'
      ? code`${zod.z}.url({ protocol: /^https?$/ })${lengths(field)}`
      : code`${zod.z}.string().url().regex(/^https?:/i)${lengths(field)}`,
  slug: (field, { z }) => code`${z}.string().regex(/${SLUG}/)${lengths(field)}`,
  phone: (_field, { z }) => code`${z}.string().regex(/${E164}/)`,
  ip: (_field, { z, isFour, formats }) =>
    isFour
      ? formats === 'functions'
        ? code`${z}.union([${z}.ipv4(), ${z}.ipv6()])`
        : code`${z}.string().ipv4().or(${z}.string().ipv6())`
      : code`${z}.string().ip()`,
};

/** What a body that makes a row may say of a field. */
export function sentSchema(field: Field, zod: ZodStyle, context: HouseContext): Code {
  return field.kind === 'relation' ? idSchema(zod, context) : listed(field, zod, context);
}

/** What a query string may ask for: it has text only. */
export function askedSchema(field: Field, zod: ZodStyle, context: HouseContext): Code {
  const { z } = zod;
  if (field.kind === 'relation') {
    return idSchema(zod, context, true);
  }
  if (field.type === 'boolean') {
    return code`${z}.enum(['true', 'false']).transform((value) => value === 'true')`;
  }
  const plain = listed(field, zod, context);
  return field.type === 'integer' || field.type === 'float'
    ? { ...plain, text: plain.text.replace('.number()', '.coerce.number()') }
    : plain;
}

/** What an answer says of a field. */
export function shownSchema(field: Field, zod: ZodStyle, context: HouseContext): Code {
  const { z, isFour } = zod;
  const one = (): Code => {
    if (field.kind === 'relation') {
      return shownId(zod, context);
    }
    switch (field.type) {
      case 'integer':
        return code`${z}.number().int()`;
      case 'float':
        return code`${z}.number()`;
      case 'boolean':
        return code`${z}.boolean()`;
      case 'json':
        return code`${z}.record(${z}.string(), ${z}.unknown())`;
      case 'enum':
        return code`${z}.${isFour ? 'enum' : 'nativeEnum'}(${enumOf(field, context)})`;
      case 'timestamp':
        return zod.moment.code;
      default:
        return code`${z}.string()`;
    }
  };
  const whole = field.kind === 'scalar' && field.list ? code`${z}.array(${one()})` : one();
  return field.optional ? code`${whole}.nullable()` : whole;
}

/** The id of a row in an answer. */
export function shownId(zod: ZodStyle, { style }: HouseContext): Code {
  return style.id.type === 'number'
    ? code`${zod.z}.number().int()`
    : style.id.pipe === 'ParseUUIDPipe'
      ? format('uuid', zod)
      : code`${zod.z}.string()`;
}

function idSchema(zod: ZodStyle, { style }: HouseContext, isText = false): Code {
  const { type, pipe, most } = style.id;
  if (type === 'number') {
    return code`${zod.z}${isText ? '.coerce' : ''}.number().int().min(1).max(${most})`;
  }
  return pipe === 'ParseUUIDPipe' ? format('uuid', zod) : code`${zod.z}.string().max(255)`;
}

/** Bounds of what is sent as text. */
function within(field: ScalarField): string {
  const bounds = boundsOf(field);
  return bounds === undefined
    ? ''
    : `.refine((value) => ${bounds.condition}, ${literal(`must be ${bounds.words}`)})`;
}

function listed(field: ScalarField, zod: ZodStyle, context: HouseContext): Code {
  if (!field.list) {
    return sent[field.type](field, zod, context);
  }
  const { min, max, ...item } = field;
  return code`${zod.z}.array(${sent[field.type](item, zod, context)})${bound('min', min)}.max(${max ?? '100'})`;
}

function format(name: 'uuid', { z, formats }: ZodStyle): Code {
  return formats === 'functions' ? code`${z}.${name}()` : code`${z}.string().${name}()`;
}

function matching(field: ScalarField, { z }: ZodStyle): Code {
  return code`${z}.string().regex(/${patternOf(field)}/)${within(field)}`;
}

function text(field: ScalarField, { z }: ZodStyle): Code {
  return code`${z}.string()${lengths(field)}`;
}

const bound = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `.${name}(${value})`;

function lengths({ min, max, length }: ScalarField): string {
  return bound('min', min) + bound('max', max ?? length?.toString());
}
