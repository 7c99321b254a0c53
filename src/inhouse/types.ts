import type { Database, TableStyle } from '../schema/index.js';
import type { FeatureName, FeatureSpec, ScalarField } from '../spec/types.js';
import type { ConstructStyle, InstanceStyle, PageStyle } from './answer-types.js';
import type { ExampleStyle, LayerStyle, OpeningsStyle } from './class-types.js';
import type { E2eStyle } from './e2e-types.js';
import type { EntityStyle, IdStyle } from './entity-types.js';
import type { GraphqlStyle } from './graphql/types.js';
import type { Place } from './place.js';
import type { ControllerStyle, WordStyle } from './route-types.js';
import type { DtoStyle } from './sent-types.js';

export type * from './answer-types.js';
export type * from './class-types.js';
export type * from './e2e-types.js';
export type * from './entity-types.js';
export type { Place } from './place.js';
export type * from './route-types.js';
export type * from './sent-types.js';

/** Where the files of a feature lie in this house, and what is in them. */
export interface HousePlaces {
  readonly module: Place;
  readonly controller: Place;
  /** In place of a controller, where features are asked over GraphQL. */
  readonly resolver: Place;
  readonly service: Place;
  readonly entity: Place;
  readonly create: Place;
  readonly update: Place;
  readonly query: Place;
  readonly response: Place;
  readonly list: Place;
  /** Parts of a house that keeps its queries apart from its services; undefined where it has none of the kind. */
  readonly repository: Place | undefined;
  readonly port: Place | undefined;
  readonly persistence: Place | undefined;
  readonly mapper: Place | undefined;
  readonly domain: Place | undefined;
  /** Folders that are imported as one, by an `index.ts`. */
  readonly barrels: readonly string[];
  /** The unit spec of the service. */
  readonly spec: Place;
  readonly enumOf: (field: ScalarField) => Place;
}

/** How this house writes a feature. Everything is measured in its own code; see `src/engine/in-house`. */
export interface HouseStyle {
  readonly placesOf: (name: FeatureName) => HousePlaces;
  readonly table: TableStyle;
  readonly database: Database;
  readonly entity: EntityStyle;
  readonly id: IdStyle;
  readonly dto: DtoStyle;
  readonly controller: ControllerStyle;
  /** Undefined where features are asked by routes. */
  readonly graphql: GraphqlStyle | undefined;
  readonly pages: PageStyle;
  /**
   * `plainToInstance`: a class of `@Expose()`d properties; `from`: a static method that names each; `none`: what the repository
   * gives is answered, an entity or a domain object; `construct`: a class whose constructor is given the row.
   */
  readonly mapping: 'from' | 'plainToInstance' | 'construct' | 'none';
  /** How `plainToInstance` is called. */
  readonly instances: InstanceStyle;
  /** The static method of a response that makes it, for `from`: `fromEntity`. */
  readonly maker: string;
  /** How such a class is made; undefined for the other ways. */
  readonly construct: ConstructStyle | undefined;
  /** Undefined where something else than entities is answered; else whether their properties are documented by hand. */
  readonly answers: { readonly documented: boolean } | undefined;
  /** Whether what `@Exclude()` marks stays out of an answer that nothing is made of. */
  readonly serializes: boolean;
  /** Undefined where services hold the repositories of TypeORM. */
  readonly layers: LayerStyle | undefined;
  /** What methods begin with, and what is there for it. */
  readonly openings: OpeningsStyle;
  readonly words: WordStyle;
  /** Whether a property without a value is an error, so that it is written `title!: string`. */
  readonly strictProperties: boolean;
  /** A feature whose controller and service have what they can do from classes of the house; undefined where they have routes of their own. */
  readonly example: ExampleStyle | undefined;
  /** How specs get `describe` and the functions of fakes; undefined where the house has no unit specs. */
  readonly specs: { readonly runner: 'jest' | 'vitest'; readonly globals: boolean } | undefined;
  /** How relative imports end. */
  readonly moduleEnding: '' | '.js' | '.ts';
  /** How e2e specs start the application; undefined where the house has none like that. */
  readonly e2e: E2eStyle | undefined;
  /** What the modules of features say besides what they need. */
  readonly modules: { readonly exporting: boolean; readonly registering: boolean };
  /** Whether `Repository.existsBy` is there: since TypeORM 0.3.18. */
  readonly existsBy: boolean;
  /** Whether TypeORM can be told of GIN indexes: since 1.0. */
  readonly indexMethods: boolean;
}

/** What every part of a feature is made from. */
export interface HouseContext {
  readonly spec: FeatureSpec;
  readonly style: HouseStyle;
  readonly places: HousePlaces;
}
