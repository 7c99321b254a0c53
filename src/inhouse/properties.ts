import { type Code, code, joinCode, use } from '../code/index.js';
import type { Field } from '../spec/types.js';
import { propertyOf } from '../support/fields.js';
import { apiProperty, documented } from './documentation.js';
import { declared } from './references.js';
import type { HouseContext } from './types.js';
import { call } from './call.js';
import { validatorsOf } from './validators.js';
import { wrapped, wrappedCommon, wrappedResponse } from './wrappers.js';
import { typeOf } from './values.js';

/** A property of the body that makes a row. */
export function createProperty(field: Field, context: HouseContext): Code {
  const isRequired = !field.optional && !hasDefault(field);
  return property(field, isRequired, context);
}

/** The same for a body that changes some properties. */
export function updateProperty(field: Field, context: HouseContext): Code {
  return property(field, false, context);
}

function property(field: Field, isRequired: boolean, context: HouseContext): Code {
  const name = propertyOf(field);
  const head = isRequired ? declared(name, context) : `${name}?`;
  const own = wrapped(field, isRequired ? 'required' : field.optional ? 'optional' : 'absent', context);
  const plain = (): readonly Code[] => [
    ...documented(field, isRequired, context),
    ...(context.style.dto.checked ? [...absence(field, isRequired), ...valueChecks(field, context)] : []),
  ];
  return joinCode([...(own ?? plain()), code`${head}: ${valueType(field, context)}${nullable(field)};`]);
}

/** A property of a response. */
export function responseProperty(field: Field, context: HouseContext): Code {
  const own = wrappedResponse(field, context);
  return joinCode([
    ...(own === undefined ? documented(field, true, context) : [own]),
    ...exposed(context),
    code`${declared(propertyOf(field), context)}: ${valueType(field, context)}${nullable(field)};`,
  ]);
}

/** A property of a domain object; what is hidden stays out of answers. */
export function domainProperty(field: Field, context: HouseContext): Code {
  const isAnswer = context.style.mapping === 'none';
  const hidden = code`@${use('Exclude', 'class-transformer')}({ toPlainOnly: true })`;
  const told = !isAnswer ? [] : field.hidden ? [hidden] : documented(field, true, context);
  return joinCode([
    ...told,
    code`${declared(propertyOf(field), context)}: ${valueType(field, context)}${nullable(field)};`,
  ]);
}

/** What every row has: its id and when it was made and changed. */
export function commonProperties(context: HouseContext): readonly Code[] {
  const { id, entity } = context.style;
  const moments = [entity.created, entity.updated].filter((one) => one !== undefined);
  return [common(id.property, id.type, context), ...moments.map((moment) => common(moment, 'Date', context))];
}

function common(name: string, type: string, context: HouseContext): Code {
  const own = wrappedCommon(type, context.style.id.pipe === 'ParseUUIDPipe', context);
  const plain = context.style.dto.documented ? [code`@${apiProperty(true)}()`] : [];
  return joinCode([
    ...(own === undefined ? plain : [own]),
    ...exposed(context),
    `${declared(name, context)}: ${type};`,
  ]);
}

function exposed({ style }: HouseContext): readonly Code[] {
  return style.mapping === 'plainToInstance' ? [code`@${use('Expose', 'class-transformer')}()`] : [];
}

/** `@IsOptional()` lets null through, too, which only a nullable column takes. */
export function absence({ optional }: Field, isRequired: boolean): readonly Code[] {
  if (isRequired) {
    return [];
  }
  return [
    optional ? call('IsOptional', '') : call('ValidateIf', '', '(_body, value) => value !== undefined'),
  ];
}

/** What a value that is there has to be. */
export function valueChecks(field: Field, context: HouseContext): readonly Code[] {
  if (field.kind === 'scalar') {
    return validatorsOf(field, context);
  }
  const { type, pipe, most } = context.style.id;
  if (type === 'number') {
    return [call('IsInt', ''), call('Min', '', '1'), call('Max', '', String(most))];
  }
  return pipe === 'ParseUUIDPipe'
    ? [call('IsUUID', '')]
    : [call('IsString', ''), call('MaxLength', '', '255')];
}

/** The TypeScript type of a value, without null. */
export function valueType(field: Field, context: HouseContext): Code {
  return field.kind === 'relation' ? context.style.id.written : typeOf(field, context);
}

const nullable = ({ optional }: Field): string => (optional ? ' | null' : '');

export const hasDefault = (field: Field): boolean => field.kind === 'scalar' && field.default !== undefined;
