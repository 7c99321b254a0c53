import { decorated } from './classes.js';
import { isTestFile } from './files.js';
import type { Ground } from './ground.js';
import type { Role } from './roles.js';
import type { SourceFile } from './source.js';

/** A unit spec of a service. */
export const OF_SERVICE = /service\.(spec|test)\.ts$/;

const ANSWERS =
  /^\{(Singular|Plural)\}(Base|Basic|Data|Details?|Full|Get|Info|Item|Model|Object|Out|Output|Presenter|Public|Rdo|Read|Res|Resource|Resp|Response|Result|Return|Show|Simple|Summary|View)*(Dto|DTO)?$/;

/** `GetUserResponse`, `OutputUserDto` */
const SHOWN =
  /^(Base|Full|Get|Out|Output|Public|Read|Res|Response|Return|Show|Simple|View)+\{Singular\}(Dto|DTO|Res|Response|ResponseDto|ResDto)?$/;

const SENT =
  /^(\{(Singular|Plural)\}|Add|All|Args|Body|By|Command|Create|Criteria|Data|Dto|DTO|Edit|Entity|Filter|Filters|Find|Get|Input|List|Model|Modify|New|Object|Options|Page|Paginated|Pagination|Params|Patch|Payload|Query|Queries|Req|Request|Schema|Search|Type|Update)+$/;

/** `FieldSoilDto` is about a field and its soil, which a new feature does not have; `UpdateUsersBulkDto` about many at once. */
export function isAboutMore(role: Role, className: string): boolean {
  return role === 'response'
    ? !ANSWERS.test(className) && !SHOWN.test(className)
    : (role === 'create' || role === 'update' || role === 'query') && !SENT.test(className);
}

/** What routes answer and are asked with. */
export interface RouteTypes {
  /** `UserDto`, where routes answer `Promise<UserDto>`. */
  readonly answered: ReadonlySet<string>;
  /** `GetUsersDto`, where a list is asked for by `@Query() query: GetUsersDto`. */
  readonly queried: ReadonlySet<string>;
}

/** What the routes of an application are asked and answered with. */
export function typesOfRoutes({ sources }: Ground): RouteTypes {
  const routes = sources.own.flatMap(({ classes }) =>
    classes
      .filter((node) => decorated(node, 'Controller') !== undefined)
      .flatMap(({ members }) => members.filter(({ kind }) => kind === 'method')),
  );
  const queried = routes
    .filter((route) => decorated(route, 'Get')?.args.length === 0)
    .flatMap(({ parameters }) => parameters.filter((one) => decorated(one, 'Query')?.args.length === 0))
    .map(({ type }) => type);
  return {
    answered: new Set(routes.flatMap(({ type }) => type.match(/\w+/g) ?? [])),
    queried: new Set(queried),
  };
}

/** What may be called so for another reason, and is an answer where routes give it. */
const ANSWER = /(Dto|DTO|Out|Output|Presenter|Rdo|Resource|Result|View)$/;
const DTO = /(Dto|DTO|Input|Request|Req|Args|Params|Query)$/;
/** `UserCreateDto`, `UserUpdateReqDto`, `UserCreateRequestDto` */
const ending = (verb: string): RegExp =>
  new RegExp(`\\w(${verb})(Req|Request|Body|Input)?(Dto|DTO|Input|Request|Req|Body|Args|Params)$`);
const CREATE = ending('Create');
const UPDATE = ending('Update|Edit|Patch');
const QUERY = ending('Query|List|Filter|Search|Find');

/** By the class's name, in the order in which they are looked for. */
const BY_NAME: readonly (readonly [role: Role, is: (name: string) => boolean])[] = [
  ['controller', (name) => name.endsWith('Controller')],
  ['resolver', (name) => name.endsWith('Resolver')],
  ['service', (name) => name.endsWith('Service')],
  ['repository', (name) => name.endsWith('Repository')],
  ['create', (name) => (/^Create\w+/.test(name) && DTO.test(name)) || CREATE.test(name)],
  ['update', (name) => (/^(Update|Edit|Patch)\w+/.test(name) && DTO.test(name)) || UPDATE.test(name)],
  ['response', (name) => /(Response|ResponseDto|ResDto)$/.test(name)],
  ['query', (name) => (/^(Query|List|Find|Filter)\w+/.test(name) && DTO.test(name)) || QUERY.test(name)],
];

/** What the classes of a file are for: the first of each kind; of queries that which a list is asked for by. */
export function rolesIn(
  source: SourceFile,
  answers: RouteTypes,
): readonly { readonly role: Role; readonly className: string }[] {
  if (isTestFile(source.path)) {
    return OF_SERVICE.test(source.path) ? [{ role: 'spec', className: '' }] : [];
  }
  const found = source.classes
    .filter(({ isAbstract }) => !isAbstract)
    .flatMap(({ name }) => {
      const role = roleOfClass(name, answers);
      return role === undefined ? [] : [{ role, className: name }];
    });
  const asked = found.find(({ className }) => answers.queried.has(className));
  const firsts = new Map(found.toReversed().map((one) => [one.role, one]));
  return [...firsts.values()].toReversed().map((one) => (one.role === 'query' ? (asked ?? one) : one));
}

/**
 * What the type of a schema is for, which often says less than the class of a DTO.
 *
 * @example
 * dtoRoleOf('CreateUser'); // 'create'
 */
export function dtoRoleOf(name: string): 'create' | 'update' | 'query' | 'response' | 'list' | undefined {
  const plain = name.replace(/(Type|Schema)$/, '');
  if (
    /(List|Page|Paginated)(Response|Res)?(Dto|DTO)?$|^Paginated/.test(plain) &&
    !/^(List|Find|Get)/.test(plain)
  ) {
    return 'list';
  }
  const role = roleOfClass(plain, NO_TYPES) ?? roleOfClass(`${plain}Dto`, NO_TYPES);
  return role === 'create' || role === 'update' || role === 'query' || role === 'response' ? role : undefined;
}

const NO_TYPES: RouteTypes = { answered: new Set(), queried: new Set() };

export function roleOfClass(name: string, { answered, queried }: RouteTypes): Role | undefined {
  if (queried.has(name)) {
    return 'query';
  }
  const known = BY_NAME.find(([, is]) => is(name))?.[0];
  return known ?? (ANSWER.test(name) && answered.has(name) ? 'response' : undefined);
}
