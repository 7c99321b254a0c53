import type { Name } from './types.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** What TypeScript does not take as the name of a variable in a module, or where it would hide something that code relies on. */
export const notAVariable = words(`
  arguments await break case catch class const constructor continue debugger default delete do else enum eval export extends
  false finally for function if implements import in instanceof interface let new null package private protected prototype
  public return static super switch this throw true try typeof undefined var void while with yield
  console global globalThis process require module exports
`);

/**
 * Classes, types and decorators that generated code uses by these names: an entity of the same name would hide them in the files
 * that need both.
 */
const notAClass = words(`
  Array Boolean BigInt Buffer Date Error Function Infinity Intl Iterable Iterator Map Math Number Object Promise Proxy Reflect
  RegExp Set String Symbol Url WeakMap
  Awaited Exclude Extract NonNullable Omit Partial Pick Readonly Record Required ReturnType
  Application BadRequestException Body ConflictException Controller Delete ExecutionContext Get Global Header Headers Host HttpCode
  HttpException HttpStatus Inject Injectable Logger Module NestFactory NotFoundException Optional Param Patch Pipe Post Provider Put
  Query Redirect Reflector Req Request Res Response Type UseFilters UseGuards UseInterceptors UsePipes ValidationPipe
  Allow Contains Equals Expose Length Matches Max Min Transform ValidateIf ValidateNested
  And Any ArrayContains Between Brackets Check Column DataSource Entity EntityManager EntitySchema Equal FindOptions Generated ILike
  In Index IsNull JoinColumn JoinTable LessThan Like Migration MoreThan Not Or Raw Relation Repository Table Tree Unique View
  Test TestingModule
  BaseEntity DomainError Environment ManagedEntity Pagination Problem ProblemDetails
`);

/** Whether a feature's member cannot have this name in code; it is an *item* then. */
export function isUnusableAsSingular({ camel, pascal }: Name): boolean {
  return notAVariable.has(camel) || notAClass.has(pascal);
}

/**
 * Properties that every object has, or whose meaning in a class is taken. A field of such a name would not compile, would break
 * the object's conversion to text, or would let a body reach the prototype.
 */
export const objectMembers: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'toJSON',
]);

/** Columns that every PostgreSQL table has already; the server refuses others of the same name even in quotes. */
export const systemColumns = words('cmax cmin ctid oid tableoid xmax xmin');

/** Tables that TypeORM keeps for itself. */
export const systemTables = words('migrations typeorm_metadata');

/** Paths that the service serves already. */
export const takenRoutes = words('docs docs-json');

/** Query parameters of a list that are not filters. */
export const listParameters = words('page limit cursor sort include q');

/** Base names that Windows keeps for devices, whatever the extension: a repository with such a file cannot be checked out there. */
export function isDeviceName(kebab: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/u.test(kebab);
}

/** PostgreSQL cuts what is longer, without a word. */
export const maxIdentifierBytes = 63;
