import { use } from '../../code/index.js';
import type { House } from '../../host/house/index.js';
import type { GraphqlStyle, HouseStyle, IdStyle } from '../../inhouse/index.js';
import { operationStyle, ordered, scalarOf } from './graphql-operations.js';
import { placesOverGraphql } from './graphql-places.js';

type Dependencies = Readonly<Record<string, string>>;

/** A style in which features are asked over GraphQL, where those of the house are. */
export function overGraphql(style: HouseStyle, house: House, dependencies: Dependencies): HouseStyle {
  const graphql = graphqlStyle(house, style.id, style.pages, dependencies);
  return graphql === undefined
    ? style
    : {
        ...style,
        graphql,
        placesOf: placesOverGraphql(house, graphql),
        pages: listsOverGraphql(style.pages, house),
        // What leaves is what the schema asks for: nothing is made of rows, nor left out of them.
        mapping: 'from',
        answers: undefined,
        example: undefined,
      };
}

/** Undefined where features are asked by routes. */
function graphqlStyle(
  { graphql, tables, dtos, pagination }: House,
  id: IdStyle,
  pages: HouseStyle['pages'],
  dependencies: Dependencies,
): GraphqlStyle | undefined {
  const facts = graphql.value;
  if (!facts.isMain) {
    return undefined;
  }
  const { types, carried, operations: known } = facts;
  const operations = ordered(known).map((purpose) =>
    operationStyle(
      purpose,
      facts,
      id,
      pages.query !== undefined ? pagination.value.query?.className : undefined,
    ),
  );
  const objects = new Set(types.objects);
  const entities = new Set(tables.value.entities.map(({ className }) => className));
  return {
    object: facts.object,
    saysType: facts.saysType,
    parameters: { query: facts.parameter, field: types.parameter },
    operations,
    fields: types.fields,
    fieldFirst: types.fieldFirst,
    typeFirst: types.typeFirst,
    id: scalarOf(types.id) ?? (id.type === 'number' ? 'Int' : 'ID'),
    moments: types.moments,
    validates: types.validates,
    lists: known.list?.input?.name === undefined ? 'ArgsType' : 'InputType',
    keepsNull: Number(/\d+/.exec(dependencies['@nestjs/graphql'] ?? '')?.[0] ?? 0) >= 13,
    partial: known.update === undefined || dtos.value.mappedTypes !== undefined,
    onClass: carried.onClass,
    onQueries: carried.onQueries,
    onMutations: carried.onMutations,
    after: carried.after,
    modules: facts.modules,
    enums: types.enums ?? 'own',
    isType: (className, entity) => objects.has(className) || !entities.has(entity),
    json: jsonScalar(dependencies),
    specs: facts.specs,
  };
}

function jsonScalar(dependencies: Dependencies): GraphqlStyle['json'] {
  const from = ['graphql-type-json', 'graphql-scalars'].find((name) => dependencies[name] !== undefined);
  return from === undefined
    ? undefined
    : use(from === 'graphql-scalars' ? 'JSONResolver' : 'GraphQLJSON', from);
}

/** A list of rows, asked with the house's own page where its other lists are. */
function listsOverGraphql(pages: HouseStyle['pages'], { graphql, pagination }: House): HouseStyle['pages'] {
  const input = graphql.value.operations.list?.input;
  const isPaged = input !== undefined && input.type === pagination.value.query?.className;
  return {
    ...pages,
    query: isPaged ? pages.query : undefined,
    answer: undefined,
  };
}
