import { type Code, code, joinCode, literal, use } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import { propertyOf, referencesOf } from '../support/fields.js';
import type { FeatureSpec, Field, RelationField } from '../spec/types.js';
import { foundNames, listQuery } from './list-query.js';
import { answerOf, listType } from './pages.js';
import { instanceOf, useBody, useClass, useType } from './references.js';
import { mapped } from './responses.js';
import type { Given, HouseContext } from './types.js';
import { absent, missing, type Words, wordsOf } from './words.js';

/** The service: every query on the feature's table, and what becomes of rows before they leave. */
export function serviceFile(context: HouseContext): FileContribution {
  const { spec, places, style } = context;
  const { singular, plural } = spec.name;
  const references = writableReferences(spec);
  const uniques = uniquesOf(spec);
  const given = style.entity.given;
  const words = wordsOf(context);
  const maps = style.mapping !== 'none';
  return {
    path: places.service.path,
    template: 'inhouse/service.ts',
    view: {
      service: places.service.className,
      entity: useClass(places.entity),
      ...called(words),
      repository: words.repository,
      find: maps ? words.find : words.service.one,
      store: words.store,
      keeps: style.words.keeps,
      create: useBody(places.create, context),
      update: useBody(places.update, context),
      queryClass: useBody(places.query, context),
      response: useType(places.response),
      page: listType(context),
      row: singular.camel,
      id: style.id.property,
      idType: style.id.written,
      values: valuesOf(
        given.filter(({ onCreate }) => onCreate),
        code`${words.created}`,
      ),
      onChange: given
        .filter(({ onChange }) => onChange)
        .map(({ property, value }) => code`, { ${property}: ${value} }`),
      ...listQuery(context),
      found: foundNames(context),
      answer: answerOf(context),
      maps,
      visibility: maps ? 'private ' : '',
      one: mapped(code`${singular.camel}`, context),
      notFound: absent(context),
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
      save: uniques.length > 0 ? words.store : `${words.repository}.save`,
      conflict: uniques.length > 0 ? conflict(uniques.map(propertyOf)) : '',
      failure: uniques.length > 0 ? use('QueryFailedError', 'typeorm') : '',
      remove: style.entity.deleted === undefined ? 'remove' : 'softRemove',
    },
    purpose: `the rules and queries of ${plural.words}`,
  };
}

/** The words that the templates of all services have. */
export const called = ({ service, created, updated, query }: Words) => ({
  calls: service,
  created,
  updated,
  query,
});

/** References that a request names. */
export const writableReferences = (spec: FeatureSpec): readonly RelationField[] =>
  referencesOf(spec).filter((field) => !field.readonly);

/** Fields of which no two rows that a request makes may be alike. */
export const uniquesOf = ({ fields }: FeatureSpec): readonly Field[] =>
  fields.filter((field) => field.unique && !field.readonly);

/** `dto`, or `{ ...dto, createdBy: SYSTEM_USER_ID }` */
export function valuesOf(given: readonly Given[], values: Code): Code {
  const entries = given.map(({ property, value }) => code`, ${property}: ${value}`);
  return entries.length === 0 ? values : code`{ ...${values}${joinCode(entries, '')} }`;
}

export function conflict(names: readonly string[]): Code {
  return code`new ${use('ConflictException', '@nestjs/common')}(${literal(`${names.join(' or ')} is taken`)})`;
}

/** `ordersService`, as the controller calls it. */
export const serviceName = ({ places }: HouseContext): string => instanceOf(places.service);
