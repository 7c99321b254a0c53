import type { Code } from '../code/index.js';
import type { Database, TableStyle } from '../schema/index.js';
import type { FeatureName, FeatureSpec, ScalarField } from '../spec/types.js';
import type { GraphqlStyle } from './graphql/types.js';
import type { Place } from './place.js';
import type { ZodStyle } from './zod-types.js';

export type { Place } from './place.js';

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

export interface InstanceStyle {
  /** The name that the house knows it by. */
  readonly made: 'plainToInstance' | 'plainToClass';
  /** Whether each call leaves out what is not exposed; classes say it where none does. */
  readonly isStrict: boolean;
}

export interface ConstructStyle {
  /** The method of the entity that does it: `toDto`; undefined where the service does. */
  readonly method: string | undefined;
  /** Whether each entity declares that method. */
  readonly isOwn: boolean;
  /** The decorator that tells the base entity which class to make. */
  readonly mark: Code | undefined;
  /** Whether the base entity is given the class. */
  readonly isGeneric: boolean;
  /** What the class extends, which fills these properties. */
  readonly base: { readonly use: Code; readonly properties: readonly string[] } | undefined;
}

/** Classes of a feature in which nothing but names is about it. */
export interface ExampleStyle {
  /** The controller that is followed. */
  readonly of: string;
  readonly module: ExampleClass;
  readonly service: ExampleClass;
  readonly controller: ExampleClass;
}

export interface ExampleClass {
  readonly className: string;
  /** With marks for names: `{Singular}`, `{singular:name}`, `{plural:word}`. */
  readonly text: string;
  /** What is called after the feature comes from its own files. */
  readonly imports: readonly { readonly name: string; readonly from: string | undefined }[];
}

export interface E2eStyle {
  /** `test/orders.e2e-spec.ts` */
  readonly pathOf: (name: FeatureName) => string;
  /** What paths of routes begin with: `/api/v1`, or ''. */
  readonly lead: string;
  /** `let app: INestApplication;` */
  readonly declarations: readonly Code[];
  readonly hook: 'beforeAll' | 'beforeEach';
  /** What starts the application, in that hook. */
  readonly statements: readonly Code[];
  /** The hook that closes it, as the house writes it. */
  readonly closes: Code | undefined;
  /** The variable that holds the application. */
  readonly app: string | undefined;
  /** `request`, and `app.getHttpServer()` that it is given. */
  readonly request: Code;
  readonly server: Code;
  readonly test: 'it' | 'test';
  /** Where `describe` and its like are imported from; undefined where they are globals. */
  readonly runner: string | undefined;
  /** `/orders (GET)`, `should get an order`, `gets an order` */
  readonly titles: 'route' | 'should' | 'words';
  /** What paths in titles begin with. */
  readonly shownLead: string;
  /** `OrdersController (e2e)`, `/orders`, `Orders`, `orders` */
  readonly suite: 'controller' | 'path' | 'Words' | 'words';
  /** What a body that is not valid is answered with; undefined where only the house knows. */
  readonly refusal: 400 | 422 | undefined;
  /** The features whose rows can be made over HTTP. */
  readonly specOf: (name: FeatureName) => FeatureSpec | undefined;
}

export interface OpeningsStyle {
  readonly controller: OpeningStyle | undefined;
  readonly service: OpeningStyle | undefined;
  /** What every route is given: `@ReqContext() ctx: RequestContext`. */
  readonly carried: { readonly name: string; readonly decorator: Code; readonly type: Code } | undefined;
  /** Modules that those of features import. */
  readonly modules: readonly Code[];
}

/** `` this.logger.log(`${this.{method}.name} was called`); ``, with `{Class}` for the class that it stands in. */
export interface OpeningStyle {
  readonly statement: Code;
  /** Whether an empty line is after it. */
  readonly isSpaced: boolean;
  readonly helper: HelperStyle;
  /** Whether it names what every route is given. */
  readonly isTold: boolean;
}

export type HelperStyle =
  | {
      readonly kind: 'injected';
      readonly property: string;
      readonly keeps: string;
      readonly type: Code;
      readonly statements: readonly Code[];
    }
  | { readonly kind: 'made'; readonly property: string; readonly declaration: Code };

/** A class of its own speaks to TypeORM. */
export interface LayerStyle {
  /** `custom`: it extends TypeORM's `Repository`; `repository`: it holds one. */
  readonly access: 'repository' | 'custom';
  readonly methods: LayerMethods;
  /** What the repository is provided as where its port is an interface. */
  readonly token: PortToken | undefined;
  /** Makes domain objects of rows and the other way round, by these static methods. */
  readonly mapper: { readonly toDomain: string; readonly toRow: string } | undefined;
}

/** With marks for names: `{SINGULAR}_REPOSITORY`. */
export interface PortToken {
  /** Of the constant; undefined for a text of its own. */
  readonly name: string | undefined;
  readonly value: string;
}

/** What the methods of such a class are called. */
export type LayerMethods = Readonly<Record<'create' | 'page' | 'byId' | 'update' | 'remove', string>>;

/** What this house calls what every feature has, with marks for names: `find{Singular}ById`. */
export interface WordStyle {
  /** Methods, by what they are for. */
  readonly controller: Readonly<Record<'create' | 'list' | 'one' | 'update' | 'remove', string>>;
  readonly service: WordStyle['controller'];
  /** Variables that hold what is sent: `create{Singular}Dto`. */
  readonly created: string;
  readonly updated: string;
  readonly query: string;
  /** The property that holds TypeORM's repository: `{singular}Repository`. */
  readonly repository: string;
  /** `private readonly` */
  readonly keeps: string;
  readonly changes: 'Patch' | 'Put';
  /** The status of an answer to a removal. */
  readonly removed: 200 | 204;
  /** What is thrown where there is no such row, and its class; `{id}` is what was looked for. */
  readonly absence: { readonly thrown: Code; readonly className: string | undefined } | undefined;
}

export interface EntityStyle {
  readonly base: Code | undefined;
  /**
   * Members that an entity has besides its fields: id and timestamps that the base does not bring, what is abstract there.
   *
   * @param told what a property carries along with the decorator of its column
   */
  readonly members: (
    spec: FeatureSpec,
    told: (property: string, column: Code) => readonly Code[],
  ) => readonly Code[];
  /** Properties of the base, which are not declared again. */
  readonly inherited: readonly string[];
  /** What the mapper makes of a property; undefined where only the house's own strategy knows. */
  readonly impliedColumn: (property: string) => string | undefined;
  /** Values that the service gives columns of the base, as the house does: `createdBy: SYSTEM_USER_ID`. */
  readonly given: readonly Given[];
  readonly created: string | undefined;
  readonly updated: string | undefined;
  readonly deleted: string | undefined;
}

export interface Given {
  readonly property: string;
  readonly value: Code;
  readonly onCreate: boolean;
  readonly onChange: boolean;
}

export interface IdStyle {
  readonly property: string;
  readonly type: 'string' | 'number';
  /** As the house writes it: `string`, `number`, `Uuid`. */
  readonly written: Code;
  /** What a path's id has to be before it is looked up. */
  readonly pipe: 'ParseUUIDPipe' | 'ParseIntPipe' | undefined;
  /** The greatest number that one is. */
  readonly most: number;
  /** What makes something else of the value that the database has, in columns that refer to one as well. */
  readonly transformer: Code | undefined;
}

export interface DtoStyle {
  /** Whether each property is documented by hand; not where the compiler's plugin does it. */
  readonly documented: boolean;
  /** The package of `PartialType`; undefined where there is none, and the properties are written out. */
  readonly partialType: string | undefined;
  /** Whether that one can leave null to the validators. */
  readonly keepsNull: boolean;
  /** Decorators of the house that document and check at once: `@StringField({ maxLength: 120 })`. */
  readonly wrappers: Wrappers | undefined;
  /**
   * Whether something checks what is sent, decorators or schemas. Where nothing does, a list is asked for by parameters that Nest's
   * own pipes make.
   */
  readonly checked: boolean;
  /** How bodies and queries are declared by schemas; undefined where they are classes with decorators. */
  readonly zod: ZodStyle | undefined;
}

export interface Wrappers {
  /** The module that they come from. */
  readonly from: string;
  readonly names: readonly string[];
  readonly options: readonly string[];
}

export interface ControllerStyle {
  /** Where the routes of a feature are: `orders`. */
  readonly path: (name: FeatureName) => string;
  readonly swagger: boolean;
  /** What the routes of a feature are filed under in the documentation; undefined where nothing is. */
  readonly tag: ((name: FeatureName) => string) | undefined;
  /** `'1'`, where controllers name one. */
  readonly version: string | undefined;
  /** What gives a route the id of its row, and the type that it gives; undefined for `@Param()` with a pipe of Nest. */
  readonly idParameter: { readonly use: Code; readonly type: string } | undefined;
  /** Decorators that controllers or routes of the house carry: `@UseGuards(AuthGuard('jwt'))`. */
  readonly carried: readonly Code[];
  /** Those that may only stand on a route, by what it is for: `@Auth([RoleType.USER])`. */
  readonly carriedByRoutes: Readonly<Record<keyof WordStyle['controller'], readonly Code[]>>;
  /** What answers are put into, by what their routes are for. */
  readonly envelopes: Readonly<Partial<Record<keyof WordStyle['controller'], EnvelopeStyle>>>;
  /** How Swagger is told of routes. */
  readonly docs: RouteDocStyle;
  /** A decorator of the house that describes a route: `@ApiAuth({ summary, type })`. */
  readonly described: { readonly use: Code; readonly keys: readonly string[] } | undefined;
}

export interface RouteDocStyle {
  /** Whether routes say what they do. */
  readonly isTold: boolean;
  /** What they say, with marks for names. */
  readonly summaries: Readonly<Partial<Record<keyof WordStyle['controller'], string>>>;
  /** `@ApiOkResponse()`, or `@ApiResponse({ status: HttpStatus.OK })`, or with a number, or nothing. */
  readonly answers: 'named' | 'HttpStatus' | 'number' | 'none';
  /** `ApiEnvelope` of `ApiEnvelope(Order)`, which makes the class of an envelope. */
  readonly envelope: Code | undefined;
}

/** What answers are put into, and what routes say of it. */
export interface EnvelopeStyle {
  readonly made: EnvelopeMade;
  /** `BaseResponse`, or `BaseResponse<OrderOutput>`; undefined where routes do not say. */
  readonly type:
    | {
        readonly use: Code;
        readonly holds: 'nothing said' | 'the answer' | { readonly text: string };
      }
    | undefined;
}

/** `ResponseUtil.created(order, 'Order created successfully')`, `{ data: order, meta: {} }`: keys and texts have marks for names. */
export type EnvelopeMade =
  | { readonly kind: 'call'; readonly make: Code; readonly given: readonly EnvelopeValue[] }
  | {
      readonly kind: 'object';
      readonly members: readonly { readonly key: string; readonly value: EnvelopeValue }[];
    };

export type EnvelopeValue =
  | EnvelopeMade
  | { readonly kind: 'answer' | 'rows' | 'total' | 'first' | 'size' | 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly code: Code };

export interface PageStyle {
  readonly style: 'page' | 'offset';
  /** The class of the house that queries extend. */
  readonly query: HouseQuery | undefined;
  /** What the house makes a page with. */
  readonly answer: PageAnswer | undefined;
  /** The rows in an answer, with marks for names: `data`, `{plural}`. */
  readonly items: string;
}

export type PageAnswer =
  /** `new Page(rows, new PageMeta(total, query))`; with names: `new PageMeta({ pageOptions: query, itemCount: total })` */
  | {
      readonly kind: 'classes';
      readonly page: Code;
      readonly meta: Code;
      readonly named: { readonly query: string; readonly total: string } | undefined;
    }
  /** `paginated(rows, query.limit)` */
  | {
      readonly kind: 'function';
      readonly make: Code;
      readonly page: Code;
      readonly arguments: readonly PageArgument[];
      /** Makes the class of it for the documentation. */
      readonly document: Code | undefined;
      /** Whether controllers call it, with the rows that services give. */
      readonly inController: boolean;
    }
  /** `paginate(repository, { page, limit }, { where, order })`, which reads the rows by itself. */
  | {
      readonly kind: 'query';
      readonly make: Code;
      readonly page: Code;
      readonly first: string;
      readonly size: string;
    }
  /** `{ orders, count }`, with the members' own types in place of a class; names have marks. */
  | { readonly kind: 'members'; readonly rows: string; readonly total: string };

export type PageArgument =
  | { readonly kind: 'total' | 'first' | 'size' }
  | { readonly kind: 'options'; readonly first: string; readonly size: string };

export interface HouseQuery {
  readonly use: Code;
  /** `page` or `offset`, as the house calls it. */
  readonly first: string;
  /** `limit` */
  readonly size: string;
  readonly members: readonly string[];
  readonly optional: readonly string[];
}

/** What every part of a feature is made from. */
export interface HouseContext {
  readonly spec: FeatureSpec;
  readonly style: HouseStyle;
  readonly places: HousePlaces;
}
