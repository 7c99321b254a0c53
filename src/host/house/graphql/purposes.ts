import type { OperationFacts, ResolverFacts } from './resolvers.js';

/** What a feature is asked for. */
export const PURPOSES = ['create', 'list', 'one', 'update', 'remove'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** With marks for the feature's name. */
const NAMES: Readonly<Record<Purpose, RegExp>> = {
  create: /^(create|add|new|insert|save)(One|New)?(\{Singular\})?$/,
  list: /^(\{plural\}|(all|list|(get|find|fetch|load|read)(All|Many|List)?(Of)?)(\{Plural\}|\{Singular\}(List|s)?)?|findAll)$/,
  one: /^(\{singular\}|(get|find|fetch|load|read|show)(One)?(\{Singular\})?(By(Id|ID))?)$/,
  update: /^(update|edit|change|modify|patch)(One)?(\{Singular\})?(By(Id|ID))?$/,
  remove: /^(remove|delete|destroy|softDelete|softRemove)(One)?(\{Singular\})?(By(Id|ID))?$/,
};

/** Whether something is called after what it is for. */
export const isNamedFor = (purpose: Purpose, name: string): boolean => NAMES[purpose].test(name);

/** What each query and mutation of a resolver is for, as far as its name and its types tell. */
export function purposesOf({
  type,
  operations,
}: Pick<ResolverFacts, 'type' | 'operations'>): ReadonlyMap<Purpose, OperationFacts> {
  const found = PURPOSES.flatMap((purpose): (readonly [Purpose, OperationFacts])[] => {
    const one = operations.find((operation) => isFor(purpose, operation, type));
    return one === undefined ? [] : [[purpose, one]];
  });
  return new Map(found);
}

function isFor(purpose: Purpose, operation: OperationFacts, type: string | undefined): boolean {
  const { kind, name, method, isList, arguments: given } = operation;
  const isNamed = [method, ...(name === undefined ? [] : [name])].some((one) => isNamedFor(purpose, one));
  const isAbout = operation.type === type;
  switch (purpose) {
    case 'list':
      return kind === 'Query' && isNamed && (isList ? isAbout : !isAbout) && !given.some(isId);
    case 'one':
      return kind === 'Query' && isNamed && isAbout && !isList && given.length > 0;
    default:
      return kind === 'Mutation' && isNamed;
  }
}

/** Whether an argument is the id of a row: by its name, or as nothing else is asked for by its kind. */
export const isId = ({ name, scalar }: OperationFacts['arguments'][number]): boolean =>
  name === 'id' || scalar === 'ID' || /^\{singular\}(Id|ID)$/.test(name ?? '');
