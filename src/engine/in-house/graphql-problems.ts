import type { Problem } from '../../errors.js';
import type { House } from '../../host/house/index.js';

/** Why features that are asked over GraphQL cannot be written as the house does it. */
export function graphqlProblems({ graphql, layers }: House): readonly Problem[] {
  const { schema, base, operations, sibling, object, types } = graphql.value;
  const place = graphql.evidence[0]?.file ?? 'package.json';
  const list = operations.list;
  const reasons: readonly (readonly [boolean, string, string])[] = [
    [
      schema === 'files',
      'the schema is made of .graphql files',
      'only schemas that are made of classes are written',
    ],
    [
      base !== undefined,
      `resolvers extend ${base ?? ''}`,
      'only resolvers with queries and mutations of their own are written',
    ],
    [
      list !== undefined && list.answers !== 'row',
      `${sibling ?? 'the resolver'} gives lists as ${list?.type ?? ''}`,
      'only lists of rows are written',
    ],
    [
      layers.value.access !== 'service',
      'services ask repositories of the project',
      'only services that hold repositories of TypeORM are written for GraphQL',
    ],
    [
      object === 'entity' && types.untypedBase !== undefined,
      `${types.untypedBase ?? ''}, which entities extend, is no type of the schema`,
      'the id of a row would not be in the schema',
    ],
  ];
  return reasons
    .filter(([is]) => is)
    .slice(0, 1)
    .map(([, here, so]) => ({
      code: 'house/other-graphql',
      place,
      message: `${here} here, and ${so} so far`,
      hint: 'wait for a version of nest-persona that follows this, or write the feature by hand',
    }));
}
