import type { Code } from '../code/index.js';
import type { FeatureName } from '../spec/types.js';

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
