import { type Code, code, joinCode } from '../code/index.js';
import { useType } from './references.js';
import { mappedRows } from './responses.js';
import { withNames } from './marks.js';
import type { HouseContext, PageArgument, PageStyle } from './types.js';
import { wordsOf } from './words.js';

/** The type of a page of responses. */
export function pageType(context: HouseContext): Code {
  const { answer } = context.style.pages;
  if (answer === undefined) {
    return useType(context.places.list);
  }
  const response = useType(context.places.response);
  return answer.kind === 'members'
    ? code`{ ${itemsName(context)}: ${response}[]; ${totalName(context)}: number }`
    : code`${answer.page}<${response}>`;
}

/** `data`, or `orders` where the house calls them by their name. */
export const itemsName = ({ spec, style }: HouseContext): string => withNames(style.pages.items, spec.name);

/** The number of all rows: `total`, `count`. */
export const totalName = ({ spec, style: { pages } }: HouseContext): string =>
  pages.answer?.kind === 'members' ? withNames(pages.answer.total, spec.name) : 'total';

/** The house's own function where controllers call it: services give them rows. */
export function pagesInController({ style }: HouseContext) {
  const { answer } = style.pages;
  return answer?.kind === 'function' && answer.inController ? answer : undefined;
}

/** What a service gives for a list. */
export function listType(context: HouseContext): Code {
  return pagesInController(context) === undefined
    ? pageType(context)
    : code`${useType(context.places.response)}[]`;
}

/** Whether a page tells how many rows there are in all. */
export function isCounted({ style }: HouseContext): boolean {
  const { answer } = style.pages;
  return answer?.kind !== 'function' || answer.arguments.some(({ kind }) => kind === 'total');
}

/** `OrderListDto`, made of `orders` and `total`. */
export function answerOf(context: HouseContext): Code {
  const { answer } = context.style.pages;
  if (answer === undefined) {
    return code`{ ${rowsMember(context)}, total }`;
  }
  const rows = mappedRows(context);
  if (answer.kind === 'members') {
    const items = itemsName(context);
    return code`{ ${rows.text === items ? rows : code`${items}: ${rows}`}, ${totalName(context)} }`;
  }
  if (answer.kind === 'query') {
    return rows;
  }
  return answer.kind === 'classes'
    ? code`new ${answer.page}(${rows}, new ${answer.meta}(${metaArguments(answer, wordsOf(context).query)}))`
    : answer.inController
      ? rows
      : pageOf(rows, context);
}

const entry = (name: string, value: string): string => (name === value ? name : `${name}: ${value}`);

/** `total, query`, or `{ pageOptions: query, itemCount: total }` */
function metaArguments({ named }: Extract<PageStyle['answer'], { kind: 'classes' }>, query: string): string {
  return named === undefined
    ? `total, ${query}`
    : `{ ${entry(named.query, query)}, ${entry(named.total, 'total')} }`;
}

/** `data: orders.map(…)` */
function rowsMember(context: HouseContext): Code {
  return code`data: ${mappedRows(context)}`;
}

/** `infinityPagination(rows, { page: query.page, limit: query.limit })` */
export function pageOf(rows: Code, context: HouseContext): Code {
  const { answer } = context.style.pages;
  if (answer?.kind !== 'function') {
    return rows;
  }
  const given = answer.arguments.map((one) => argumentOf(one, context));
  return code`${answer.make}(${joinCode([rows, ...given], ', ')})`;
}

/** What reads a page by itself; undefined where the service does. */
export function pageRead(
  { where, order }: { readonly where: readonly Code[]; readonly order: Code },
  context: HouseContext,
): Code | undefined {
  const { answer } = context.style.pages;
  if (answer?.kind !== 'query') {
    return undefined;
  }
  const options = `{ ${answer.first}: ${readsFirst(context)}, ${answer.size}: ${readsSize(context)} }`;
  const search = joinCode([...where, code`order: ${order},`]);
  return code`${answer.make}(this.${wordsOf(context).repository}, ${options}, {\n${search}\n})`;
}

function argumentOf(argument: PageArgument, context: HouseContext): string {
  const first = readsFirst(context);
  const size = readsSize(context);
  switch (argument.kind) {
    case 'total':
      return 'total';
    case 'first':
      return first;
    case 'size':
      return size;
    case 'options':
      return `{ ${argument.first}: ${first}, ${argument.size}: ${size} }`;
  }
}

/** `query.page`, or `(query.page ?? 1)` where it may be left out. */
function asked(name: string, standard: string, context: HouseContext): string {
  const { query } = wordsOf(context);
  return context.style.pages.query?.optional.includes(name) === true
    ? `(${query}.${name} ?? ${standard})`
    : `${query}.${name}`;
}

const bare = (text: string): string => text.replace(/^\((.*)\)$/, '$1');

/** `query.page` */
export function readsFirst(context: HouseContext): string {
  const { style, query } = context.style.pages;
  return style === 'page'
    ? bare(asked(query?.first ?? 'page', '1', context))
    : bare(asked(query?.first ?? 'offset', '0', context));
}

/** How many rows come before those of the page. */
export function startOf(context: HouseContext): string {
  const { style, query } = context.style.pages;
  return style === 'page'
    ? `(${asked(query?.first ?? 'page', '1', context)} - 1) * ${asked(query?.size ?? 'limit', '20', context)}`
    : readsFirst(context);
}

export function readsSize(context: HouseContext): string {
  return bare(asked(context.style.pages.query?.size ?? 'limit', '20', context));
}
