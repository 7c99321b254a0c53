import type { Problem } from '../../errors.js';
import type { House } from '../../host/house/index.js';
import { graphqlProblems } from './graphql-problems.js';
import { zodProblems } from './zod-style.js';

type Dependencies = Readonly<Record<string, string>>;

/** Why bodies of requests cannot be written as the house does it. */
export function dtoProblems(house: House, dependencies: Dependencies): readonly Problem[] {
  const { dtos, graphql } = house;
  const { isMain, types } = graphql.value;
  if (isMain) {
    return [...graphqlProblems(house), ...(types.validates ? missing(dependencies) : [])];
  }
  const { style } = dtos.value;
  if (style === 'zod') {
    return zodProblems(house);
  }
  if (style === 'graphql') {
    return [
      {
        code: 'house/other-dtos',
        place: dtos.evidence[0]?.file ?? 'package.json',
        message:
          'bodies of requests are GraphQL inputs here, and nothing shows how a feature is asked over GraphQL',
        hint: 'make a first resolver with queries and mutations of its own: features then follow it',
      },
    ];
  }
  return isChecked(dependencies) || (house.nest.value.major ?? 0) >= 10 ? [] : missing(dependencies);
}

const CHECKING = ['class-validator', 'class-transformer'] as const;

/** Whether the project has what checks bodies by the decorators of their classes. */
export const isChecked = (dependencies: Dependencies): boolean =>
  CHECKING.every((name) => dependencies[name] !== undefined);

function missing(dependencies: Dependencies): readonly Problem[] {
  return CHECKING.filter((name) => dependencies[name] === undefined).map((name) => ({
    code: 'house/no-validation',
    place: 'package.json',
    message: `bodies of requests are checked with ${name}, which the project does not depend on`,
    hint: `install ${name}`,
  }));
}
