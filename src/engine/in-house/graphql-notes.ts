import type { House } from '../../host/house/index.js';
import type { HouseStyle } from '../../inhouse/index.js';
import type { FeatureSpec } from '../../spec/types.js';

/** Why there is no e2e spec of a feature that is asked over GraphQL. */
export const e2eOverGraphql = ({ e2e }: House): string =>
  e2e.value.file === undefined
    ? 'the project has none to take after'
    : 'e2e specs are written for routes so far, and this feature is asked over GraphQL';

/** What the reader of a plan has to know of a feature that is asked over GraphQL. */
export function graphqlNotes(
  features: readonly FeatureSpec[],
  { graphql }: House,
  { graphql: style, pages }: HouseStyle,
): readonly string[] {
  if (style === undefined) {
    return [];
  }
  const { controllers, carried, sibling, operations, types } = graphql.value;
  const isExact = features.some(({ fields }) => fields.some(({ type }) => type === 'decimal'));
  const others = Object.values(operations).filter(({ answers }) => answers === 'other');
  return [
    `Asked over GraphQL as ${sibling ?? 'its siblings'} is; the schema file is made when the application starts.`,
    ...(controllers > 0 ? ['Some features here have routes as well; none are written.'] : []),
    ...(isExact
      ? [
          `Decimals are String in the schema, which keeps them exact${types.decimal === 'Float' ? '; other columns of the kind are Float here' : ''}.`,
        ]
      : []),
    ...(pages.query === undefined ? ['Lists give all rows, as no other list here is asked for a page.'] : []),
    ...(others.length > 0
      ? [
          `Mutations give the row, where others here give ${[...new Set(others.map(({ type }) => type))].join(', ')}.`,
        ]
      : []),
    ...carried.varied.map(
      (name) =>
        `Other resolvers carry @${name}, told something else each time; the new one does not: who may ask it is yours to say.`,
    ),
  ];
}
