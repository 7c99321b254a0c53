import { type Code, code, joinCode, use } from '../../code/index.js';
import type { FileContribution } from '../../contracts.js';
import type { Field } from '../../spec/types.js';
import { propertyOf, writableFields } from '../../support/fields.js';
import { call } from '../call.js';
import { absence, hasDefault, valueChecks, valueType } from '../properties.js';
import { declared, useClass } from '../references.js';
import { type GraphqlContext, operationFor } from './context.js';
import { fieldDecorator, plainField } from './fields.js';

/** What makes a row. */
export function createInputFile(context: GraphqlContext): FileContribution {
  const { spec, places } = context;
  return {
    path: places.create.path,
    template: 'inhouse/dto.ts',
    view: {
      decorators: [inputType()],
      className: places.create.className,
      extends: '',
      properties: writableFields(spec).map((field) =>
        property(field, !field.optional && !hasDefault(field), context),
      ),
    },
    purpose: 'what makes one',
  };
}

/** What changes a row: everything may be left out, but for its id where that is told here. */
export function updateInputFile(context: GraphqlContext): FileContribution {
  const { spec, places, graphql } = context;
  const options = graphql.validates && graphql.keepsNull ? ', { skipNullProperties: false }' : '';
  const own = graphql.partial ? [] : writableFields(spec).map((field) => property(field, false, context));
  return {
    path: places.update.path,
    template: 'inhouse/dto.ts',
    view: {
      decorators: [inputType()],
      className: places.update.className,
      extends: graphql.partial
        ? code` extends ${use('PartialType', '@nestjs/graphql')}(${useClass(places.create)}${options})`
        : '',
      properties: [...idOfUpdate(context), ...own],
    },
    purpose: 'what changes one',
  };
}

const inputType = (): Code => code`@${use('InputType', '@nestjs/graphql')}()`;

function property(field: Field, isRequired: boolean, context: GraphqlContext): Code {
  const name = propertyOf(field);
  const checks = context.graphql.validates
    ? [...absence(field, isRequired), ...valueChecks(field, context)]
    : [];
  return joinCode([
    ...fieldDecorator(field, !isRequired, context),
    ...checks,
    code`${isRequired ? declared(name, context) : `${name}?`}: ${valueType(field, context)}${field.optional ? ' | null' : ''};`,
  ]);
}

function idOfUpdate(context: GraphqlContext): readonly Code[] {
  const { id } = operationFor('update', context);
  if (id?.within !== 'input') {
    return [];
  }
  const { style, graphql } = context;
  const { type, pipe, property: name, written } = style.id;
  const scalar = type === 'number' ? 'Int' : (id.scalar ?? graphql.id);
  const check =
    type === 'number' ? call('IsInt', '') : call(pipe === 'ParseUUIDPipe' ? 'IsUUID' : 'IsString', '');
  return [
    joinCode([
      ...plainField(scalar, graphql),
      ...(graphql.validates ? [check] : []),
      code`${declared(name, context)}: ${written};`,
    ]),
  ];
}
