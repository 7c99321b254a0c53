import { type Code, code, joinCode, literal, use } from '../code/index.js';
import type { FileContribution, View } from '../contracts.js';
import { moduleOf } from '../support/feature-paths.js';
import { propertyOf, referencesOf } from '../support/fields.js';
import { filterFields, searchFields, sortFields, sortNames } from './query.js';
import { instanceOf, useClass, useType } from './references.js';
import type { Given, HouseContext } from './types.js';

/** The service: every query on the feature's table, and what becomes of rows before they leave. */
export function serviceFile(context: HouseContext): FileContribution {
  const { spec, places, style } = context;
  const { singular, plural } = spec.name;
  const references = referencesOf(spec).filter((field) => !field.readonly);
  const uniques = spec.fields.filter((field) => field.unique && !field.readonly);
  const given = style.entity.given;
  return {
    path: places.service.path,
    template: 'inhouse/service.ts',
    view: {
      service: places.service.className,
      entity: useClass(places.entity),
      repository: `${singular.camel}Repository`,
      create: useClass(places.create),
      update: useClass(places.update),
      query: useClass(places.query),
      response: useType(places.response),
      page: pageType(context),
      row: singular.camel,
      rows: plural.camel,
      id: style.id.property,
      idType: style.id.written,
      values: valuesOf(given.filter(({ onCreate }) => onCreate)),
      onChange: given
        .filter(({ onChange }) => onChange)
        .map(({ property, value }) => code`, { ${property}: ${value} }`),
      ...listView(context),
      one: mapped(singular.camel, context),
      notFound: missing(singular.words, style.id.property, 'NotFoundException'),
      refers: references.length > 0,
      referenceProperties: references.map(propertyOf).join(', '),
      references: references.map((field) => ({
        property: propertyOf(field),
        type: literal(style.id.type),
        target: useClass(style.placesOf(field.target).entity),
        refusal: missing(field.target.singular.words, propertyOf(field), 'BadRequestException'),
      })),
      exists: style.existsBy ? 'existsBy' : 'countBy',
      unique: uniques.length > 0,
      save: uniques.length > 0 ? 'store' : `${singular.camel}Repository.save`,
      conflict: uniques.length > 0 ? conflict(uniques.map(propertyOf)) : '',
      failure: uniques.length > 0 ? use('QueryFailedError', 'typeorm') : '',
      remove: style.entity.deleted === undefined ? 'remove' : 'softRemove',
    },
    purpose: `the rules and queries of ${plural.words}`,
  };
}

/** `dto`, or `{ ...dto, createdBy: SYSTEM_USER_ID }` */
function valuesOf(given: readonly Given[]): Code {
  const entries = given.map(({ property, value }) => code`, ${property}: ${value}`);
  return entries.length === 0 ? code`dto` : code`{ ...dto${joinCode(entries, '')} }`;
}

/** `` new NotFoundException(`There is no order ${id}`) `` */
function missing(words: string, variable: string, exception: string): Code {
  return code`new ${use(exception, '@nestjs/common')}(\`There is no ${words} \${${variable}}\`)`;
}

function conflict(names: readonly string[]): Code {
  return code`new ${use('ConflictException', '@nestjs/common')}(${literal(`${names.join(' or ')} is taken`)})`;
}

/** Which rows a list reads, in which order. */
function listView(context: HouseContext): View {
  const filters = conditions(context);
  const searches = searchFields(context.spec).length > 0;
  return {
    prelude: searches ? [`const where = { ${filters.join(' ')} };`, WORDS] : [],
    where: searches
      ? [code`where: ${searched(context)},`]
      : filters.length > 0
        ? [`where: { ${filters.join(' ')} },`]
        : [],
    order: orderOf(context),
    start: startOf(context),
    size: sizeOf(context),
    answer: answerOf(context),
  };
}

/** What is searched for is no pattern. */
const WORDS = "const words = `%${query.q?.replace(/[\\\\%_]/g, '\\\\$&') ?? ''}%`;";

/** A row as a response. */
function mapped(row: string, { style, places }: HouseContext): Code {
  const response = useClass(places.response);
  return style.mapping === 'plainToInstance'
    ? code`${use('plainToInstance', 'class-transformer')}(${response}, ${row})`
    : code`${response}.from(${row})`;
}

function mappedRows(context: HouseContext): Code {
  const { singular, plural } = context.spec.name;
  return context.style.mapping === 'plainToInstance'
    ? mapped(plural.camel, context)
    : code`${plural.camel}.map((${singular.camel}) => ${mapped(singular.camel, context)})`;
}

export function pageType(context: HouseContext): Code {
  const { answer } = context.style.pages;
  return answer === undefined
    ? useType(context.places.list)
    : code`${answer.page}<${useType(context.places.response)}>`;
}

function answerOf(context: HouseContext): Code {
  const { answer } = context.style.pages;
  return answer === undefined
    ? code`{ data: ${mappedRows(context)}, total }`
    : code`new ${answer.page}(${mappedRows(context)}, new ${answer.meta}(total, query))`;
}

/** `query.page`, or `(query.page ?? 1)` where it may be left out. */
function asked(name: string, standard: string, { style }: HouseContext): string {
  return style.pages.query?.optional.includes(name) === true
    ? `(query.${name} ?? ${standard})`
    : `query.${name}`;
}

function startOf(context: HouseContext): string {
  const { style, query } = context.style.pages;
  const first = query?.first ?? (style === 'page' ? 'page' : 'offset');
  return style === 'page'
    ? `(${asked(first, '1', context).replace(/^\((.*)\)$/, '($1)')} - 1) * ${sizeOf(context)}`
    : asked(first, '0', context).replace(/^\((.*)\)$/, '$1');
}

const sizeOf = (context: HouseContext): string => {
  const size = asked(context.style.pages.query?.size ?? 'limit', '20', context);
  return context.style.pages.style === 'page' ? size : size.replace(/^\((.*)\)$/, '$1');
};

/** Only what is asked for: TypeORM 1 refuses a condition that is undefined. */
function conditions({ spec }: HouseContext): readonly string[] {
  return filterFields(spec)
    .map(propertyOf)
    .map((name) => `...(query.${name} !== undefined && { ${name}: query.${name} }),`);
}

function searched({ spec }: HouseContext): Code {
  const any = joinCode(
    searchFields(spec)
      .map(propertyOf)
      .map((name) => code`{ ...where, ${name}: ${use('ILike', 'typeorm')}(words) }`),
    ', ',
  );
  return code`query.q === undefined ? where : [${any}]`;
}

function orderOf(context: HouseContext): Code {
  const { entity, id } = context.style;
  const newest = `{ ${entity.created === undefined ? '' : `${entity.created}: 'DESC', `}${id.property}: 'DESC' }`;
  const sorts = use(sortNames(context), moduleOf(context.places.query.path));
  return sortFields(context.spec).length === 0
    ? code`${newest}`
    : code`query.sort === undefined ? ${newest} : { ...${sorts}[query.sort], ${id.property}: 'ASC' }`;
}

/** `ordersService`, as the controller calls it. */
export const serviceName = ({ places }: HouseContext): string => instanceOf(places.service);
