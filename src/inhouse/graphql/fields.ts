import { type Code, code, joinCode, literal, use } from '../../code/index.js';
import type { Field, ScalarField, ScalarType } from '../../spec/types.js';
import { enumOf } from '../values.js';
import type { GraphqlContext } from './context.js';
import type { GraphqlStyle } from './types.js';

type Scalar = 'String' | 'Boolean' | 'Date' | 'Int' | 'Float' | 'JSON';

const scalars: Record<Exclude<ScalarType, 'enum'>, Scalar> = {
  string: 'String',
  text: 'String',
  integer: 'Int',
  // Exact numbers are text, as they are in the entity: a float would round them.
  bigint: 'String',
  decimal: 'String',
  float: 'Float',
  boolean: 'Boolean',
  date: 'String',
  time: 'String',
  timestamp: 'Date',
  uuid: 'String',
  json: 'JSON',
  email: 'String',
  url: 'String',
  slug: 'String',
  phone: 'String',
  ip: 'String',
  password: 'String',
  secret: 'String',
};

/** What TypeScript's own types already say. */
const IMPLIED: ReadonlySet<string> = new Set(['String', 'Boolean', 'Date']);

/** `@Field(() => Int, { nullable: true })`; nothing where the compiler's plugin writes it. */
export function fieldDecorator(field: Field, isNullable: boolean, context: GraphqlContext): readonly Code[] {
  const { graphql, style } = context;
  if (field.kind === 'relation') {
    const type = style.id.type === 'number' ? 'Int' : graphql.id === 'Int' ? 'String' : graphql.id;
    return decoratorOf(named(type), { isNullable, isImplied: type === 'String' && !field.optional }, graphql);
  }
  const type = typeOfField(field, context);
  // The compiler tells nothing of a type that is null as well.
  const isImplied =
    !field.list && !field.optional && field.type !== 'enum' && IMPLIED.has(scalars[field.type]);
  return decoratorOf(field.list ? code`[${type}]` : type, { isNullable, isImplied }, graphql);
}

/** The same of something that is no field of the feature. */
export function plainField(type: string, graphql: GraphqlStyle, isNullable = false): readonly Code[] {
  return decoratorOf(named(type), { isNullable, isImplied: IMPLIED.has(type) }, graphql);
}

/** The same of another type of the schema. */
export function typeField(type: Code, isNullable: boolean, graphql: GraphqlStyle): Code {
  return joinCode([...decoratorOf(type, { isNullable, isImplied: false }, graphql)]);
}

/** What the id of a row is told. */
export function idField({ graphql, style }: Pick<GraphqlContext, 'graphql' | 'style'>): readonly Code[] {
  const type = graphql.id === 'String' && style.id.type === 'number' ? 'Int' : graphql.id;
  return plainField(type, graphql);
}

function typeOfField(field: ScalarField, context: GraphqlContext): Code {
  if (field.type === 'enum') {
    return enumOf(field, context);
  }
  const scalar = scalars[field.type];
  return scalar === 'JSON' ? (context.graphql.json ?? named('String')) : named(scalar);
}

/** `String` and its like are JavaScript's own. */
export function named(type: string): Code {
  return IMPLIED.has(type) ? code`${type}` : use(type, '@nestjs/graphql');
}

interface Told {
  readonly isNullable: boolean;
  readonly isImplied: boolean;
}

function decoratorOf(type: Code, { isNullable, isImplied }: Told, graphql: GraphqlStyle): readonly Code[] {
  const options = isNullable ? ['{ nullable: true }'] : [];
  if (isImplied && graphql.fields === 'plugin' && !isNullable) {
    return [];
  }
  const told =
    isImplied && graphql.fields !== 'explicit'
      ? options
      : [code`(${graphql.parameters.field}) => ${type}`, ...options];
  return [code`@${use('Field', '@nestjs/graphql')}(${joinCode(told, ', ')})`];
}

/** `registerEnumType(OrderStatus, { name: 'OrderStatus' });` */
export function enumRegistration(field: ScalarField, context: GraphqlContext): Code {
  const { className } = context.places.enumOf(field);
  return code`${use('registerEnumType', '@nestjs/graphql')}(${enumOf(field, context)}, { name: ${literal(className)} });`;
}
