import { filterFields, searchFields, sortFields } from '../query.js';
import type { HouseContext, WordStyle } from '../types.js';
import { withNames } from '../marks.js';
import type { GraphqlStyle, OperationStyle, Purpose } from './types.js';

/** A feature in a house that is asked over GraphQL. */
export interface GraphqlContext extends HouseContext {
  readonly graphql: GraphqlStyle;
}

/** Undefined for other houses. */
export function graphqlContext(context: HouseContext): GraphqlContext | undefined {
  const { graphql, words } = context.style;
  if (graphql === undefined) {
    return undefined;
  }
  return { ...context, style: { ...context.style, words: wordsIn(graphql, words) }, graphql };
}

/** Services are called by resolvers, and variables are called as arguments are there. */
function wordsIn({ operations }: GraphqlStyle, words: WordStyle): WordStyle {
  const of = (purpose: Purpose): OperationStyle | undefined =>
    operations.find((one) => one.purpose === purpose);
  const { service, created, updated, query } = words;
  return {
    ...words,
    service: {
      create: of('create')?.service ?? service.create,
      list: of('list')?.service ?? service.list,
      one: of('one')?.service ?? service.one,
      update: of('update')?.service ?? service.update,
      remove: of('remove')?.service ?? service.remove,
    },
    created: of('create')?.input?.local ?? created,
    updated: of('update')?.input?.local ?? updated,
    query: of('list')?.input?.local ?? query,
  };
}

/** What a feature does for one purpose, with its name in place. */
export function operationFor(purpose: Purpose, { graphql, spec }: GraphqlContext): OperationStyle {
  const style = graphql.operations.find((one) => one.purpose === purpose);
  if (style === undefined) {
    throw new Error(`a style has no ${purpose}`);
  }
  const named = (text: string): string => withNames(text, spec.name);
  const words = (text: string): string =>
    text
      .replaceAll('{singular}', spec.name.singular.words)
      .replaceAll('{plural}', spec.name.plural.words)
      .replaceAll('{Singular}', capital(spec.name.singular.words))
      .replaceAll('{Plural}', capital(spec.name.plural.words));
  return {
    ...style,
    method: named(style.method),
    name: style.name === undefined ? undefined : named(style.name),
    description: style.description === undefined ? undefined : words(style.description),
    service: named(style.service),
    input: style.input && {
      name: style.input.name === undefined ? undefined : named(style.input.name),
      local: named(style.input.local),
    },
    id: style.id && { ...style.id, name: named(style.id.name), local: named(style.id.local) },
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether a list is asked for anything: for a page, or for some of the rows. */
export function isAsked(context: GraphqlContext): boolean {
  return context.style.pages.query !== undefined || hasOwnArguments(context);
}

/** Whether a feature has a class of its own for what its lists are asked. */
export const hasOwnArguments = ({ spec }: GraphqlContext): boolean =>
  [...filterFields(spec), ...sortFields(spec), ...searchFields(spec)].length > 0;
