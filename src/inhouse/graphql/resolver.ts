import { type Code, code, joinCode, literal, use } from '../../code/index.js';
import type { FileContribution } from '../../contracts.js';
import { objectOf } from '../documentation.js';
import { useClass, useType } from '../references.js';
import { serviceName } from '../service.js';
import { argumentsClass } from './arguments.js';
import { type GraphqlContext, operationFor } from './context.js';
import { named } from './fields.js';
import type { GraphqlStyle, OperationStyle, Purpose } from './types.js';

/** The resolver: the queries and mutations, with what the house's others carry. */
export function resolverFile(context: GraphqlContext): FileContribution {
  const { spec, places, graphql } = context;
  const type = objectType(context);
  const told = graphql.saysType ? code`(${graphql.parameters.query}) => ${type}` : '';
  const mark = code`@${use('Resolver', '@nestjs/graphql')}(${told})`;
  return {
    path: places.resolver.path,
    template: 'inhouse/graphql/resolver.ts',
    view: {
      decorators: placed(mark, graphql.onClass, graphql.after),
      resolver: places.resolver.className,
      service: useClass(places.service),
      keeps: context.style.words.keeps,
      services: serviceName(context),
      operations: graphql.operations.map(({ purpose }) =>
        operationView(operationFor(purpose, context), context),
      ),
    },
    purpose: `the queries and mutations of ${spec.name.plural.words}`,
  };
}

/** What the schema knows a row as. */
export const objectType = ({ graphql, places }: GraphqlContext): Code =>
  useClass(graphql.object === 'entity' ? places.entity : places.response);

function operationView(operation: OperationStyle, context: GraphqlContext) {
  const { graphql } = context;
  const { method, isAsync, awaits, isTyped } = operation;
  const call = callOf(operation, context);
  const mark = code`@${kindOf(operation)}(${joinCode(answered(operation, context), ', ')})`;
  const carried = isQuery(operation) ? graphql.onQueries : graphql.onMutations;
  return {
    decorators: placed(mark, carried, graphql.after),
    head: `${isAsync ? 'async ' : ''}${method}`,
    parameters: joinCode(parameters(operation, context), ', '),
    type: isTyped ? code`: Promise<${answer(operation, context)}>` : '',
    answer: code`${isAsync && awaits ? 'await ' : ''}this.${serviceName(context)}.${operation.service}(${call})`,
  };
}

const isQuery = ({ purpose }: OperationStyle): boolean => purpose === 'list' || purpose === 'one';

/** `Query` of GraphQL. */
const kindOf = (operation: OperationStyle): Code =>
  use(isQuery(operation) ? 'Query' : 'Mutation', '@nestjs/graphql');

function placed(mark: Code, carried: readonly Code[], after: GraphqlStyle['after']): readonly Code[] {
  const others = carried.map((one) => code`@${one}`);
  return after ? [mark, ...others] : [...others, mark];
}

function answered(operation: OperationStyle, context: GraphqlContext): readonly Code[] {
  const { purpose, name, description, isNullable, answers } = operation;
  const type = objectType(context);
  const given = purpose === 'list' ? code`[${type}]` : answers === 'boolean' ? code`Boolean` : type;
  const options = objectOf({
    ...(name !== undefined && { name: code`${literal(name)}` }),
    ...(description !== undefined && { description: code`${literal(description)}` }),
    ...(isNullable && { nullable: code`true` }),
  });
  const thunk = code`(${context.graphql.parameters.query}) => ${given}`;
  return options.text === '' ? [thunk] : [thunk, options];
}

function answer({ purpose, answers }: OperationStyle, { graphql, places }: GraphqlContext): Code {
  const type = useType(graphql.object === 'entity' ? places.entity : places.response);
  return purpose === 'list' ? code`${type}[]` : answers === 'boolean' ? code`boolean` : type;
}

/** `@Args('id', { type: () => ID }, ParseUUIDPipe) id: string` */
function parameters(operation: OperationStyle, context: GraphqlContext): readonly Code[] {
  const args = use('Args', '@nestjs/graphql');
  const { id, input } = operation;
  const own = id?.within === 'arguments' ? [idParameter(operation, context)] : [];
  const type = inputType(operation.purpose, context);
  if (type === undefined || input === undefined) {
    return own;
  }
  const name = input.name === undefined ? '' : literal(input.name);
  return [...own, code`@${args}(${name}) ${input.local}: ${type}`];
}

function idParameter({ id }: OperationStyle, { style, graphql }: GraphqlContext): Code {
  const type =
    id?.scalar === undefined ? [] : [code`{ type: (${graphql.parameters.query}) => ${named(id.scalar)} }`];
  const told = [code`${literal(id?.name ?? 'id')}`, ...type, ...(id?.pipe === undefined ? [] : [id.pipe])];
  return code`@${use('Args', '@nestjs/graphql')}(${joinCode(told, ', ')}) ${id?.local ?? 'id'}: ${style.id.written}`;
}

/** The class of what a mutation or a list is given. */
function inputType(purpose: Purpose, context: GraphqlContext): Code | undefined {
  const { places } = context;
  switch (purpose) {
    case 'create':
      return useClass(places.create);
    case 'update':
      return useClass(places.update);
    case 'list':
      return argumentsClass(context);
    default:
      return undefined;
  }
}

function callOf({ purpose, id, input }: OperationStyle, context: GraphqlContext): string {
  const given = inputType(purpose, context) === undefined ? [] : [input?.local ?? 'input'];
  const property = context.style.id.property;
  const rows = id === undefined ? [] : [id.within === 'input' ? `${given[0]}.${property}` : id.local];
  return [...rows, ...given].join(', ');
}
