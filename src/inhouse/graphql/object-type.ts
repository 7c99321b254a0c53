import { type Code, code, joinCode, use } from '../../code/index.js';
import type { FileContribution } from '../../contracts.js';
import type { Field, RelationField, ScalarField } from '../../spec/types.js';
import { ownFields, propertyOf, referencesOf, scalarsOf } from '../../support/fields.js';
import { valueType } from '../properties.js';
import { declared, useClass } from '../references.js';
import type { HouseContext, Place } from '../types.js';
import { type GraphqlContext, graphqlContext } from './context.js';
import { enumRegistration, fieldDecorator, idField, plainField, typeField } from './fields.js';

const objectMark = (): Code => code`@${use('ObjectType', '@nestjs/graphql')}()`;

/** What an entity carries that is a type of the schema as well; the same for others. */
export function entityDecorators(own: readonly Code[], context: HouseContext): readonly Code[] {
  const known = entityType(context);
  if (known === undefined) {
    return own;
  }
  return known.graphql.typeFirst ? [objectMark(), ...own] : [...own, objectMark()];
}

/** What a property of an entity carries: its column, and where it is in the schema its field. */
export function memberDecorators(
  column: Code,
  field: Field | undefined,
  context: HouseContext,
): readonly Code[] {
  const known = entityType(context);
  return known === undefined || field === undefined || field.hidden
    ? [column]
    : inOrder(fieldDecorator(field, field.optional, known), [column], known);
}

/** The same of what it refers to. */
export function referenceDecorators(
  own: readonly Code[],
  field: RelationField,
  context: HouseContext,
): readonly Code[] {
  const known = entityType(context);
  const type = known === undefined || field.hidden ? undefined : typeOfTarget(field, known);
  return known === undefined || type === undefined
    ? own
    : inOrder([typeField(type, field.optional, known.graphql)], own, known);
}

/** The same of a property that is no field of the feature: the id, and when a row was made and changed. */
export function ownDecorators(property: string, column: Code, context: HouseContext): readonly Code[] {
  const known = entityType(context);
  if (known === undefined) {
    return [column];
  }
  const { id, entity } = context.style;
  const isTold = known.graphql.moments && property !== entity.deleted;
  const field = property === id.property ? idField(known) : isTold ? plainField('Date', known.graphql) : [];
  return inOrder(field, [column], known);
}

/** Enums that the schema gets to know where the entity is. */
export function registrations(context: HouseContext): readonly Code[] {
  const known = graphqlContext(context);
  return known?.graphql.enums === 'entity'
    ? enumsOf(known).map((field) => enumRegistration(field, known))
    : [];
}

export const enumsOf = ({ spec }: HouseContext): readonly ScalarField[] =>
  scalarsOf(spec).filter(({ type }) => type === 'enum');

/** References whose rows can be asked for along with a row. */
export function shownReferences(context: GraphqlContext): readonly RelationField[] {
  return referencesOf(context.spec).filter(
    (field) => !field.hidden && typeOfTarget(field, context) !== undefined,
  );
}

/** A type of the schema that is no entity. */
export function modelFile(context: GraphqlContext): FileContribution {
  const { spec, places, style, graphql } = context;
  const { created, updated } = style.entity;
  const moments = graphql.moments ? [created, updated].filter((one) => one !== undefined) : [];
  return {
    path: places.response.path,
    template: 'inhouse/dto.ts',
    view: {
      decorators: [objectMark()],
      className: places.response.className,
      extends: '',
      properties: [
        joinCode([...idField(context), code`${declared(style.id.property, context)}: ${style.id.written};`]),
        ...moments.map((moment) =>
          joinCode([...plainField('Date', graphql), `${declared(moment, context)}: Date;`]),
        ),
        ...ownFields(spec)
          .filter(({ hidden }) => !hidden)
          .map((field) => modelProperty(field, context)),
        ...shownReferences(context).map((field) => modelReference(field, context)),
      ],
    },
    purpose: 'what the schema knows of one',
  };
}

function modelProperty(field: Field, context: GraphqlContext): Code {
  return joinCode([
    ...fieldDecorator(field, field.optional, context),
    code`${declared(propertyOf(field), context)}: ${valueType(field, context)}${field.optional ? ' | null' : ''};`,
  ]);
}

function modelReference(field: RelationField, context: GraphqlContext): Code {
  const type = typeOfTarget(field, context) ?? code``;
  return joinCode([
    typeField(type, field.optional, context.graphql),
    code`${field.name.camel}?: ${type} | null;`,
  ]);
}

/** What the schema knows the rows as that a field refers to; undefined where it does not know them. */
function typeOfTarget(field: RelationField, context: GraphqlContext): Code | undefined {
  const { graphql, style, spec } = context;
  const isOwn = field.target.plural.kebab === spec.name.plural.kebab;
  const places = isOwn ? context.places : style.placesOf(field.target);
  const place: Place = graphql.object === 'entity' ? places.entity : places.response;
  if (!graphql.isType(place.className, places.entity.className)) {
    return undefined;
  }
  return isOwn ? code`${place.className}` : useClass(place);
}

/** Undefined where entities are no types of the schema. */
function entityType(context: HouseContext): GraphqlContext | undefined {
  const known = graphqlContext(context);
  return known?.graphql.object === 'entity' ? known : undefined;
}

const inOrder = (
  field: readonly Code[],
  column: readonly Code[],
  { graphql }: GraphqlContext,
): readonly Code[] => (graphql.fieldFirst ? [...field, ...column] : [...column, ...field]);
