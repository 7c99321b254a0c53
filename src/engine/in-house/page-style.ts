import { code, use } from '../../code/index.js';
import type { House } from '../../host/house/index.js';
import type { PageStyle } from '../../inhouse/index.js';
import { moduleOf } from '../../support/feature-paths.js';

type ZodPage = NonNullable<NonNullable<House['zod']['value']>['page']>;

/** Members that every list understands; a class with others is about one feature. */
const GENERAL =
  /^(page|pageNumber|currentPage|limit|take|size|perPage|pageSize|skip|offset|q|order|sort|sortBy|orderBy)$/;
const FIRST = { page: /^(page|pageNumber|currentPage)$/, offset: /^(skip|offset)$/ } as const;
const SIZE = /^(limit|take|size|perPage|pageSize)$/;
const ITEMS = /^(data|items|results|rows|records)$/;

/**
 * How lists are asked for and answered.
 *
 * @param holdsRows whether services hold repositories, and answer what these give
 */
export function pageStyle(house: House, holdsRows = false): PageStyle {
  const asked = house.dtos.value.style === 'zod' ? house.zod.value?.page : undefined;
  const pages = { ...pagesOfClasses(house), ...(holdsRows && readByItself(house)) };
  return asked === undefined ? pages : { ...pages, ...pagesOfSchemas(asked) };
}

/** A function that is given the repository. It knows what holds where nothing is asked for. */
function readByItself({ pagination }: House): Partial<PageStyle> {
  const { asking } = pagination.value;
  if (asking === undefined) {
    return {};
  }
  const { make, page, first, size, items } = asking;
  return { answer: { kind: 'query', make, page, first, size }, items };
}

/** A member of a class about pages that may be left out, whatever it is for. */
const isShared = (
  { className, optional }: NonNullable<House['pagination']['value']['query']>,
  name: string,
): boolean =>
  optional.includes(name) &&
  /^(Abstract|Base|Common|Default)?Pag(e|er|ing|inate|inated|ination)(?![a-z])/.test(className);

/** Queries that are schemas name their page, and extend the one that is shared. */
function pagesOfSchemas({ first, size, schema }: ZodPage): Pick<PageStyle, 'style' | 'query'> {
  return {
    style: FIRST.page.test(first) ? 'page' : 'offset',
    query: { use: schema ?? code``, first, size, members: [first, size], optional: [] },
  };
}

function pagesOfClasses(house: House): PageStyle {
  const { styles, query, response, answer, helper, members } = house.pagination.value;
  const isOwn = answer === undefined && helper?.shape === undefined;
  const items = (isOwn ? members?.rows : response?.members.find((name) => ITEMS.test(name))) ?? 'data';
  const style = styles.find((one) => one === 'page' || one === 'offset') ?? 'page';
  const first = query?.members.find((name) => FIRST[style].test(name));
  const size = query?.members.find((name) => SIZE.test(name));
  if (
    query === undefined ||
    first === undefined ||
    size === undefined ||
    !query.members.every((name) => GENERAL.test(name) || isShared(query, name))
  ) {
    return { style, query: undefined, answer: madeWithoutClass(house), items };
  }
  return {
    style,
    query: {
      use: use(query.className, moduleOf(query.file)),
      first,
      size,
      members: query.members,
      optional: query.optional,
    },
    answer:
      answer === undefined
        ? madeWithoutClass(house)
        : {
            kind: 'classes',
            page: use(answer.page.className, moduleOf(answer.page.file)),
            meta: use(answer.meta.className, moduleOf(answer.meta.file)),
            named: answer.named,
          },
    items,
  };
}

/** `infinityPagination(rows, { page, limit })`, or `{ orders, count }` */
function madeWithoutClass({ pagination }: House): PageStyle['answer'] {
  const { helper, members } = pagination.value;
  if (helper?.shape === undefined) {
    return members === undefined ? undefined : { kind: 'members', ...members };
  }
  const { returns, document, calledBy } = helper.shape;
  return {
    kind: 'function',
    make: use(helper.name, moduleOf(helper.file)),
    page: use(returns.name, moduleOf(returns.file)),
    arguments: helper.shape.arguments,
    document: document === undefined ? undefined : use(document.name, moduleOf(document.file)),
    inController: calledBy === 'controller' && helper.shape.arguments.every(({ kind }) => kind !== 'total'),
  };
}
