import { type Code, code, joinCode, use } from '../code/index.js';
import { isMysql, isSqlite } from '../schema/index.js';
import { moduleOf } from '../support/feature-paths.js';
import { propertyOf } from '../support/fields.js';
import { isCounted, readsSize, startOf, totalName } from './pages.js';
import { filterFields, searchFields, sortFields, sortNames } from './query.js';
import type { HouseContext } from './types.js';
import { wordsOf } from './words.js';

/** Which rows a list reads, in which order. */
export function listQuery(context: HouseContext) {
  const filters = conditions(context);
  const { query } = wordsOf(context);
  const searches = searchFields(context.spec).length > 0;
  return {
    prelude: searches
      ? [code`const where = { ${joinCode(filters, ' ')} };`, wordsIn(query), ...likeIn(context)]
      : [],
    where: searches
      ? [code`where: ${searched(context)},`]
      : filters.length > 0
        ? [code`where: { ${joinCode(filters, ' ')} },`]
        : [],
    order: orderOf(context),
    start: startOf(context),
    size: readsSize(context),
    finder: isCounted(context) ? 'findAndCount' : 'find',
  };
}

/** What the rows of a list are called when they are there: `[orders, total]`, or `orders` where nobody counts them. */
export function foundNames(context: HouseContext): string {
  const { plural } = context.spec.name;
  return isCounted(context) ? `[${plural.camel}, ${totalName(context)}]` : plural.camel;
}

/** What is searched for is no pattern. */
const wordsIn = (query: string): string =>
  `const words = \`%\${${query}.q?.replace(/[\\\\%_]/g, '\\\\$&') ?? ''}%\`;`;

/** In a pattern of SQLite nothing stands for itself, unless the query says what marks it. */
function likeIn({ style }: HouseContext): readonly Code[] {
  const pattern = "`${column} LIKE :words ESCAPE '\\\\'`";
  return isSqlite(style.database)
    ? [code`const like = ${use('Raw', 'typeorm')}((column) => ${pattern}, { words });`]
    : [];
}

/** Only what is asked for: TypeORM 1 refuses a condition that is undefined. */
function conditions(context: HouseContext): readonly Code[] {
  const { query } = wordsOf(context);
  return filterFields(context.spec).map((field) => {
    const name = propertyOf(field);
    const value =
      field.kind === 'scalar' && field.list
        ? code`${use('ArrayContains', 'typeorm')}([${query}.${name}])`
        : code`${query}.${name}`;
    return code`...(${query}.${name} !== undefined && { ${name}: ${value} }),`;
  });
}

function searched(context: HouseContext): Code {
  // What MySQL compares texts by takes capitals for small letters already.
  const { database } = context.style;
  const like = isSqlite(database)
    ? code`like`
    : code`${use(isMysql(database) ? 'Like' : 'ILike', 'typeorm')}(words)`;
  const any = searchFields(context.spec)
    .map(propertyOf)
    .map((name) => code`{ ...where, ${name}: ${like} }`);
  const [only, ...others] = any;
  const matching = only !== undefined && others.length === 0 ? only : code`[${joinCode(any, ', ')}]`;
  return code`${wordsOf(context).query}.q === undefined ? where : ${matching}`;
}

function orderOf(context: HouseContext): Code {
  const { entity, id } = context.style;
  const { query } = wordsOf(context);
  const newest = `{ ${entity.created === undefined ? '' : `${entity.created}: 'DESC', `}${id.property}: 'DESC' }`;
  const sorts = use(sortNames(context), moduleOf(context.places.query.path));
  return sortFields(context.spec).length === 0
    ? code`${newest}`
    : code`${query}.sort === undefined ? ${newest} : { ...${sorts}[${query}.sort], ${id.property}: 'ASC' }`;
}
