import { code, joinCode, use } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import { foundNames, listQuery } from './list-query.js';
import { answerOf, listType, pageRead } from './pages.js';
import { constructorOf, handed, openingsOf } from './openings.js';
import { instanceOf, useBody, useClass, useType } from './references.js';
import { mapped } from './responses.js';
import type { HouseContext } from './types.js';
import { versionedChange } from './versions.js';
import { absent, type Words, wordsOf } from './words.js';
import { madeOf, refusalsOf, takenFrom, uniquesOf } from './writes.js';

/** The service: every query on the feature's table, and what becomes of rows before they leave. */
export function serviceFile(context: HouseContext): FileContribution {
  const { spec, places, style } = context;
  const { singular, plural } = spec.name;
  const words = wordsOf(context);
  const maps = style.mapping !== 'none';
  return {
    path: places.service.path,
    template: 'inhouse/service.ts',
    view: {
      service: places.service.className,
      constructs: joinCode(constructorOf('service', places.service, constructing(context), context)),
      ...begun(context),
      passes: handed('service', context).passes,
      entity: useClass(places.entity),
      calls: words.service,
      created: words.created,
      query: words.query,
      repository: words.repository,
      find: maps ? words.find : words.service.one,
      create: useBody(places.create, context),
      update: useBody(places.update, context),
      queryClass: useBody(places.query, context),
      response: useType(places.response),
      page: listType(context),
      row: singular.camel,
      id: style.id.property,
      idType: style.id.written,
      ...(spec.versioned ? versionedChange(context, lookup(context)) : plainChange(context)),
      ...listQuery(context),
      read: pageRead(listQuery(context), context) ?? '',
      found: foundNames(context),
      answer: answerOf(context),
      maps,
      visibility: maps ? 'private ' : '',
      one: mapped(code`${singular.camel}`, context),
      notFound: absent(context),
      ...refusalsOf(context),
      ...stored(context),
      remove: style.entity.deleted === undefined ? 'remove' : 'softRemove',
    },
    purpose: `the rules and queries of ${plural.words}`,
  };
}

/** The constructor of a service that holds a repository of TypeORM. */
function constructing(context: HouseContext) {
  const { places, style } = context;
  const entity = useClass(places.entity);
  const repository = joinCode([
    code`@${use('InjectRepository', '@nestjs/typeorm')}(${entity})`,
    code`${style.words.keeps} ${wordsOf(context).repository}: ${use('Repository', 'typeorm')}<${entity}>`,
  ]);
  return { plain: code`constructor(\n${repository},\n) {}`, parameters: [repository] };
}

/** What the methods of all services begin with, and what they are given before all else. */
export function begun(context: HouseContext) {
  const { style, places } = context;
  const { takes, passes } = handed('service', context);
  const opens = openingsOf('service', places.service, wordsOf(context).service, context);
  // What others call is a method like the others; what only the service itself calls is not.
  const own = style.mapping === 'none';
  return {
    opens,
    takes,
    findTakes: own ? takes : '',
    findPasses: own ? passes : '',
    findOpens: own ? opens.one : [],
  };
}

/** The words that the templates of all services have. */
export const called = ({ service, created, updated, query }: Words) => ({
  calls: service,
  created,
  updated,
  query,
});

/** How rows are made, and what tells that a value of one is taken. */
function stored(context: HouseContext) {
  const { spec, style, places } = context;
  const { repository, store, created } = wordsOf(context);
  const row = spec.name.singular.camel;
  const isUnique = uniquesOf(spec).length > 0;
  const given = style.entity.given.filter(({ onCreate }) => onCreate);
  const made = code`this.${repository}.create(${madeOf(created, given, context)})`;
  const saved = code`this.${repository}.save(${made})`;
  const making = { making: isUnique ? code`this.${store}(${spec.versioned ? saved : made})` : saved };
  const entity = useClass(places.entity);
  return spec.versioned
    ? { ...making, storing: `${store}<Result>(write: Promise<Result>): Promise<Result>`, write: 'write' }
    : {
        ...making,
        storing: code`${store}(${row}: ${entity}): Promise<${entity}>`,
        write: `this.${repository}.save(${row})`,
      };
}

/** Of two writers the second one wins. */
function plainChange(context: HouseContext) {
  const { spec, style } = context;
  const { repository, store, updated } = wordsOf(context);
  const row = spec.name.singular.camel;
  const given = style.entity.given
    .filter(({ onChange }) => onChange)
    .map(({ property, value }) => code`, { ${property}: ${value} }`);
  const merged = code`this.${repository}.merge(${row}, ${takenFrom(updated, context)}${joinCode(given, '')})`;
  const save = uniquesOf(spec).length > 0 ? store : `${repository}.save`;
  return {
    changed: updated,
    changes: updated,
    searching: `const ${row} = await this.${lookup(context)};`,
    changing: [code`await this.${save}(${merged});`],
  };
}

/** `find(id)`: how a service gets the row itself. */
export function lookup(context: HouseContext): string {
  const { find, service } = wordsOf(context);
  const { findPasses } = begun(context);
  const name = context.style.mapping === 'none' ? service.one : find;
  return `${name}(${findPasses}${context.style.id.property})`;
}

/** `ordersService`, as the controller calls it. */
export const serviceName = ({ places }: HouseContext): string => instanceOf(places.service);
