import { type Code, code, joinCode, literal, use } from '../code/index.js';
import { type Database, isMysql } from '../schema/index.js';
import type { FeatureSpec, Field, RelationField } from '../spec/types.js';
import { propertyOf, referencesOf, writableFields } from '../support/fields.js';
import { useClass } from './references.js';
import type { Given, HouseContext } from './types.js';
import { missing } from './words.js';

/** References that a request names. */
export const writableReferences = (spec: FeatureSpec): readonly RelationField[] =>
  referencesOf(spec).filter((field) => !field.readonly);

/** Fields of which no two rows that a request makes may be alike. */
export const uniquesOf = ({ fields }: FeatureSpec): readonly Field[] =>
  fields.filter((field) => field.unique && !field.readonly);

/**
 * What a row is made of, of what was sent: all of it, or each property by itself where nothing has kept out what no body has, such as
 * an id.
 *
 * @param sent the variable that holds it
 */
export function takenFrom(sent: string, context: HouseContext): Code {
  return context.style.dto.checked ? code`${sent}` : code`{ ${joinCode(entriesOf(sent, context), ', ')} }`;
}

const entriesOf = (sent: string, { spec }: HouseContext): readonly string[] =>
  writableFields(spec)
    .map(propertyOf)
    .map((name) => `${name}: ${sent}.${name}`);

/** The same with values that the service gives besides. */
export function madeOf(sent: string, given: readonly Given[], context: HouseContext): Code {
  const taken = takenFrom(sent, context);
  const entries = given.map(({ property, value }) => code`${property}: ${value}`);
  return context.style.dto.checked || entries.length === 0
    ? valuesOf(given, taken)
    : code`{ ${joinCode([...entriesOf(sent, context), ...entries], ', ')} }`;
}

/** `dto`, or `{ ...dto, createdBy: SYSTEM_USER_ID }` */
export function valuesOf(given: readonly Given[], values: Code): Code {
  const entries = given.map(({ property, value }) => code`, ${property}: ${value}`);
  return entries.length === 0 ? values : code`{ ...${values}${joinCode(entries, '')} }`;
}

/** What a service that holds a repository of TypeORM refuses by: references to nothing, and values that are taken. */
export function refusalsOf({ spec, style }: HouseContext) {
  const references = writableReferences(spec);
  const uniques = uniquesOf(spec).map(propertyOf);
  const isUnique = uniques.length > 0;
  return {
    refers: references.length > 0,
    referenceProperties: references.map(propertyOf).join(', '),
    references: references.map((field) => ({
      property: propertyOf(field),
      type: literal(style.id.type),
      target: useClass(style.placesOf(field.target).entity),
      refusal: missing(field.target.singular.words, propertyOf(field), 'BadRequestException'),
    })),
    exists: style.existsBy ? 'existsBy' : 'countBy',
    unique: isUnique,
    conflict: isUnique ? conflict(uniques) : '',
    failure: isUnique ? use('QueryFailedError', 'typeorm') : '',
    isTaken: isTaken(style),
  };
}

/** What tells that another row has a value; drivers of SQLite but one say so in words alone. */
export function isTaken({ database }: Pick<HouseContext['style'], 'database'>): string {
  return database === 'sqlite' || database === 'sqljs'
    ? `error.message.includes('UNIQUE constraint failed')`
    : `(error.driverError as { code?: string }).code === '${takenCode(database)}'`;
}

const takenCode = (database: Database): string =>
  database === 'better-sqlite3' ? 'SQLITE_CONSTRAINT_UNIQUE' : isMysql(database) ? 'ER_DUP_ENTRY' : '23505';

export function conflict(names: readonly string[]): Code {
  return code`new ${use('ConflictException', '@nestjs/common')}(${literal(`${names.join(' or ')} is taken`)})`;
}
