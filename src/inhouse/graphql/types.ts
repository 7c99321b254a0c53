import type { Code } from '../../code/index.js';

/** What a feature is asked for. */
export type Purpose = 'create' | 'list' | 'one' | 'update' | 'remove';

/** How a house writes features that are asked for over GraphQL. Names have marks for the feature's name: `create{Singular}`. */
export interface GraphqlStyle {
  /** Whether the entity is the type of the schema, or a class of its own is. */
  readonly object: 'entity' | 'model';
  /** Whether `@Resolver()` says what it is about. */
  readonly saysType: boolean;
  /** The parameters of `@Query((returns) => Order)` and `@Field((type) => Order)`; '' for none. */
  readonly parameters: { readonly query: string; readonly field: string };
  /** The five that every feature has, in the order in which they are written. */
  readonly operations: readonly OperationStyle[];
  readonly fields: 'explicit' | 'implied' | 'plugin';
  readonly fieldFirst: boolean;
  readonly typeFirst: boolean;
  /** What ids are in the schema. */
  readonly id: 'ID' | 'Int' | 'String';
  readonly moments: boolean;
  readonly validates: boolean;
  /** `ArgsType`: the members of a class are the arguments of a list; `InputType`: they are those of one argument. */
  readonly lists: 'ArgsType' | 'InputType';
  /** Where the body that changes a row is not made of the other. */
  readonly partial: boolean;
  /** Whether `PartialType` can leave null to the validators. */
  readonly keepsNull: boolean;
  readonly onClass: readonly Code[];
  readonly onQueries: readonly Code[];
  readonly onMutations: readonly Code[];
  /** Whether these come after `@Query()`. */
  readonly after: boolean;
  /** Modules that a feature imports for these. */
  readonly modules: readonly Code[];
  /** Where enums are registered. */
  readonly enums: 'own' | 'entity';
  /** Whether a class is a type of the schema, or will be when the entity is written that it stands for. */
  readonly isType: (className: string, entity: string) => boolean;
  /** The scalar of JSON; undefined where the house has none. */
  readonly json: Code | undefined;
  /** Whether resolvers have specs. */
  readonly specs: boolean;
}

/** A query or a mutation. */
export interface OperationStyle {
  readonly purpose: Purpose;
  readonly method: string;
  /** What the schema calls it, where that is another name. */
  readonly name: string | undefined;
  readonly description: string | undefined;
  /** The method of the service that does it. */
  readonly service: string;
  readonly isAsync: boolean;
  readonly awaits: boolean;
  readonly isTyped: boolean;
  readonly isNullable: boolean;
  readonly answers: 'row' | 'boolean';
  /** What a row is made or changed by, or what a list is asked for; undefined where that is nothing. */
  readonly input: ArgumentStyle | undefined;
  readonly id: IdArgument | undefined;
}

export interface ArgumentStyle {
  /** In the schema; undefined where the members of a class are the arguments. */
  readonly name: string | undefined;
  readonly local: string;
}

export interface IdArgument {
  /** An argument of its own, or a member of the input. */
  readonly within: 'arguments' | 'input';
  readonly name: string;
  readonly local: string;
  readonly scalar: 'ID' | 'Int' | 'String' | undefined;
  readonly pipe: Code | undefined;
}
