import type { ClassFacts, MemberFacts } from './classes.js';
import type { ControllerFacts } from './controllers.js';
import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';
import { type AskingHelper, askingHelper, packagedHelper } from './asking-helper.js';
import { type PageAnswer, pageAnswer } from './page-answer.js';
import { type PageHelper, pageHelper } from './page-helper.js';
import { pageMembers, type PageMembers } from './page-members.js';
import { textOf } from './syntax.js';
import { finding, type Finding } from './types.js';

/** `page`: a page number and a size; `offset`: what to skip and what to take; `cursor`: after which one. */
export type PaginationStyle = 'page' | 'offset' | 'cursor';

export interface PaginationClass {
  readonly className: string;
  readonly file: string;
  readonly members: readonly string[];
  /** Members that need not be given. */
  readonly optional: readonly string[];
}

export interface PaginationFacts {
  readonly styles: readonly PaginationStyle[];
  /** What a request says. */
  readonly query: PaginationClass | undefined;
  /** What is answered, with items and what is known of the others. */
  readonly response: PaginationClass | undefined;
  /** A function that makes the answer: `infinityPagination`. */
  readonly helper: PageHelper | undefined;
  /** A function that reads a page by itself, with the repository that it is given. */
  readonly asking: AskingHelper | undefined;
  /** How an answer is made of rows and their total, where that can be told. */
  readonly answer: PageAnswer | undefined;
  /** What services give in place of a class. */
  readonly members: PageMembers | undefined;
}

const NAMED =
  /(Page|Pagina|Cursor|Offset|LoadMore)|^(Query|List|Find|Filter|Search|Get)|(Query|QueryParams|Filter|ListOptions)(Dto|Args|Input)?$/;
const OTHER =
  /(Interceptor|Service|Module|Controller|Decorator|Builder|Helper|Util|Entity|Repository|Handler|Pipe|Guard|Exception|Error)$/;
const PAGE = /^(page|pageNumber|pageNo|currentPage)$/;
const SIZE = /^(limit|take|size|perPage|pageSize|itemsPerPage|first|count)$/;
const SKIP = /^(skip|offset)$/;
const CURSOR = /^(cursor|after|before|afterCursor|beforeCursor)$/;
const ITEMS = /^(data|items|results|rows|edges|content|docs|records|nodes)$/;
const AROUND =
  /^(meta|total|totalCount|hasNextPage|hasMore|pageInfo|pagination|count|nextCursor|totalPages|itemCount)$/;

interface Candidate {
  readonly file: SourceFile;
  readonly node: ClassFacts;
  readonly members: readonly string[];
  readonly optional: readonly string[];
}

/** The classes that lists are asked for and answered with. */
export function readPagination(
  ground: Ground,
  controllers: readonly ControllerFacts[],
): Finding<PaginationFacts> {
  const files = [...ground.sources.own, ...ground.sources.shared];
  const named = files.flatMap((file) =>
    file.classes
      .filter(({ name }) => NAMED.test(name) && !OTHER.test(name))
      .map((node): Candidate => {
        const members = membersOf(ground, file, node);
        return {
          file,
          node,
          members: members.map(({ name }) => name),
          optional: members.filter(({ isOptional }) => isOptional).map(({ name }) => name),
        };
      }),
  );
  const queries = named.filter(
    (one) =>
      stylesOf(one.members).length > 0 &&
      !has(one.members, ITEMS) &&
      !/(Meta|Response|Result|Info)/.test(one.node.name),
  );
  const responses = named.filter(({ members }) => has(members, ITEMS) && has(members, AROUND));
  const query = mostUsed(ground, queries, files);
  const response = mostUsed(ground, responses, files);
  const helper = helperIn(ground, files);
  const loose = query === undefined ? parameters(controllers) : undefined;
  const ordered = [...(query === undefined ? [] : [query]), ...queries].flatMap(({ members }) =>
    stylesOf(members),
  );
  const styles = [...new Set([...ordered, ...(loose?.styles ?? [])])];
  const value: PaginationFacts = {
    styles,
    query: described(query),
    response: described(response),
    helper,
    asking: askingIn(ground, files, helper),
    answer: pageAnswer(ground, response, query?.node.name),
    members: pageMembers(ground, controllers),
  };
  const says = [
    styles.length === 0 && response === undefined ? 'none' : styles.join(' and '),
    ...(query === undefined ? [] : [`asked for by ${query.node.name}`]),
    ...(loose === undefined ? [] : ['asked for by single parameters']),
    ...(response === undefined ? [] : [`answered by ${response.node.name}`]),
    ...(helper === undefined && value.asking === undefined
      ? []
      : [`${helper?.name ?? value.asking?.make.text ?? ''}()`]),
  ];
  return finding(value, says.filter((part) => part !== '').join(', '), [
    ...[query, response].map((one) =>
      one === undefined
        ? undefined
        : { file: one.file.path, line: one.file.lineOf(one.node.start), note: one.members.join(', ') },
    ),
    loose === undefined ? undefined : { file: loose.file.path, line: loose.file.lineOf(loose.start) },
    helper === undefined ? undefined : { file: helper.file, note: `${helper.name}()` },
  ]);
}

/** What a class has, its parent's members included. */
function membersOf({ resolver }: Ground, file: SourceFile, node: ClassFacts): readonly MemberFacts[] {
  const inherited =
    node.superName === undefined ? undefined : resolver.classOf(file, node.superName)?.node.members;
  return [...(inherited ?? []), ...node.members].filter(
    ({ kind, isStatic }) => kind === 'property' && !isStatic,
  );
}

const has = (members: readonly string[], pattern: RegExp): boolean =>
  members.some((name) => pattern.test(name));

function stylesOf(members: readonly string[]): readonly PaginationStyle[] {
  const shown: readonly (readonly [PaginationStyle, boolean])[] = [
    ['cursor', has(members, CURSOR)],
    ['page', has(members, PAGE) && has(members, SIZE)],
    ['offset', has(members, SKIP) && has(members, SIZE)],
  ];
  return shown.filter(([, isShown]) => isShown).map(([style]) => style);
}

/** `@Query('skip') skip: number` */
function parameters(
  controllers: readonly ControllerFacts[],
):
  | { readonly styles: readonly PaginationStyle[]; readonly file: SourceFile; readonly start: number }
  | undefined {
  for (const { file, routes } of controllers) {
    for (const route of routes) {
      const names = route.parameters
        .flatMap(({ decorations }) => decorations)
        .filter(({ name }) => name === 'Query')
        .flatMap(({ args }) => textOf(args[0]) ?? []);
      const styles = stylesOf(names);
      if (styles.length > 0) {
        return { styles, file, start: route.node.start };
      }
    }
  }
  return undefined;
}

/** Of several the one that others extend, else the one that most files know. */
function mostUsed(
  ground: Ground,
  candidates: readonly Candidate[],
  files: readonly SourceFile[],
): Candidate | undefined {
  const isMeant = (one: Candidate, from: SourceFile, specifier: string): boolean =>
    candidates.every(({ node }) => node === one.node || node.name !== one.node.name) ||
    ground.resolver.fileOf(from.path, specifier) === one.file.path;
  const users = (one: Candidate): readonly SourceFile[] =>
    files.filter(
      (file) =>
        file !== one.file &&
        file.imports.some(
          ({ names, specifier }) =>
            names.some(({ imported }) => imported === one.node.name) && isMeant(one, file, specifier),
        ),
    );
  return candidates
    .map((one) => {
      const by = users(one);
      const extended = by.filter(({ classes }) =>
        classes.some(({ superName }) => superName === one.node.name),
      );
      return { one, extended: extended.length, count: by.length };
    })
    .toSorted((a, b) => b.extended - a.extended || b.count - a.count)[0]?.one;
}

/** What reads pages by itself, of the house or of a package. */
function askingIn(
  ground: Ground,
  files: readonly SourceFile[],
  helper: PageHelper | undefined,
): AskingHelper | undefined {
  const own = files.find(({ path }) => path === helper?.file);
  return own === undefined || helper === undefined
    ? packagedHelper(files)
    : askingHelper(ground, own, helper.name);
}

function helperIn(ground: Ground, files: readonly SourceFile[]): PageHelper | undefined {
  const found = files.flatMap((file) =>
    file.exports
      .filter(
        ({ exported, specifier }) =>
          specifier === undefined && /^(paginate|[a-z]+Paginat(e|ion)\w*)$/.test(exported),
      )
      .map(({ exported }) => ({ name: exported, file })),
  );
  const users = (name: string): number =>
    files.filter(({ imports }) =>
      imports.some(({ names }) => names.some(({ imported }) => imported === name)),
    ).length;
  const used = found
    .map((one) => ({ one, count: users(one.name) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)[0]?.one;
  return used === undefined ? undefined : pageHelper(ground, used.file, used.name, files);
}

const described = (found: Candidate | undefined): PaginationClass | undefined =>
  found === undefined
    ? undefined
    : {
        className: found.node.name,
        file: found.file.path,
        members: found.members,
        optional: found.optional,
      };
