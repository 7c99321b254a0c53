import { type Code, code, joinCode, literal, propertyKey, use } from '../code/index.js';
import type { Field, ScalarType } from '../spec/types.js';
import { enumOf, exampleOf } from './values.js';
import type { HouseContext } from './types.js';

/** Type and format of a value in the OpenAPI document. */
const schemas: Record<Exclude<ScalarType, 'enum'>, { readonly type: string; readonly format?: string }> = {
  string: { type: 'string' },
  text: { type: 'string' },
  integer: { type: 'integer' },
  bigint: { type: 'string', format: 'int64' },
  decimal: { type: 'string', format: 'decimal' },
  float: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string', format: 'time' },
  timestamp: { type: 'string', format: 'date-time' },
  uuid: { type: 'string', format: 'uuid' },
  json: { type: 'object' },
  email: { type: 'string', format: 'email' },
  url: { type: 'string', format: 'uri' },
  slug: { type: 'string' },
  phone: { type: 'string' },
  ip: { type: 'string' },
  password: { type: 'string', format: 'password' },
  secret: { type: 'string' },
};

/** `@ApiProperty({ type: 'string', maxLength: 120, example: 'alpha' })`; nothing where the house does not write it. */
export function documented(field: Field, isRequired: boolean, context: HouseContext): readonly Code[] {
  if (!context.style.dto.documented) {
    return [];
  }
  const entries = { ...schemaOf(field, context), ...(field.optional && { nullable: code`true` }) };
  return [code`@${apiProperty(isRequired)}(${objectOf(entries)})`];
}

export const apiProperty = (isRequired: boolean): Code =>
  use(isRequired ? 'ApiProperty' : 'ApiPropertyOptional', '@nestjs/swagger');

function schemaOf(field: Field, context: HouseContext): Readonly<Record<string, Code>> {
  if (field.kind === 'relation') {
    const { type, pipe } = context.style.id;
    return {
      type: code`${literal(type === 'number' ? 'integer' : 'string')}`,
      ...(pipe === 'ParseUUIDPipe' && { format: code`'uuid'` }),
    };
  }
  const many = field.list ? { isArray: code`true` } : {};
  if (field.type === 'enum') {
    const name = enumOf(field, context);
    return { enum: name, enumName: code`${literal(name.text)}`, ...many };
  }
  const { type, format } = schemas[field.type];
  const length = field.list ? undefined : (field.max ?? field.length?.toString());
  const isText = type === 'string' && !field.list;
  return {
    type: code`${literal(type)}`,
    ...(type === 'object' && { additionalProperties: code`true` }),
    ...(format !== undefined && { format: code`${literal(format)}` }),
    ...many,
    ...(isText && format === undefined && length !== undefined && { maxLength: code`${length}` }),
    example: field.type === 'timestamp' ? code`'2025-01-31T09:30:00.000Z'` : exampleOf(field, context),
  };
}

/** `{ type: 'string', nullable: true }`; nothing for no entries. */
export function objectOf(entries: Readonly<Record<string, Code>>): Code {
  const members = Object.entries(entries).map(([key, value]) => code`${propertyKey(key)}: ${value}`);
  return members.length === 0 ? code`` : code`{ ${joinCode(members, ', ')} }`;
}
