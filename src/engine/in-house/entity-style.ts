import { type Code, code, joinCode, literal, use } from '../../code/index.js';
import type { Problem } from '../../errors.js';
import type { House } from '../../host/house/index.js';
import type { EntityStyle, IdStyle } from '../../inhouse/index.js';
import { isSqlite, type TableStyle } from '../../schema/index.js';
import type { FeatureSpec } from '../../spec/types.js';
import { type Column, decoratorOf, impliedColumn, tableColumn } from './columns.js';
import { databaseOf } from './database.js';
import { idOf, uuidDefault } from './ids.js';
import { inheritedFrom } from './inherited.js';
import { mysqlColumn, mysqlStyle } from './mysql-columns.js';
import { sqliteColumn } from './sqlite-columns.js';

type Base = NonNullable<House['baseEntity']['value']>;

export interface Persistence {
  readonly table: TableStyle;
  readonly entity: EntityStyle;
  readonly id: IdStyle;
  readonly problems: readonly Problem[];
}

/** How this house keeps its rows: base entity, id, timestamps, soft deletion and names. */
export function persistenceIn(house: House, strictProperties: boolean): Persistence {
  const base = importable(house.baseEntity.value);
  const tables = house.tables.value;
  const strategy = house.dataSource.value.namingStrategy;
  const implied = impliedColumn(strategy);
  const inherited = base?.columns ?? [];
  const id = idOf(house, inherited, implied);
  const own = ownColumns(house, inherited);
  const others = [...inherited, ...own].filter(({ property }) => property !== id.style.property);
  const uuid = uuidDefault(house.dataSource.value);
  const mysql = mysqlStyle(house);
  const database = databaseOf(house);
  const sqlite = isSqlite(database);
  const declared = others.map((column) =>
    sqlite
      ? sqliteColumn(column, implied)
      : mysql === undefined
        ? tableColumn(column, implied, uuid)
        : mysqlColumn(column, implied),
  );
  const keys = inheritedFrom(base, tables.entities, [id.column, ...declared], implied, database);
  const columns = [...declared, ...keys.columns];
  const named = (pattern: RegExp, decorator: string): string | undefined =>
    others.find((one) => one.decorator === decorator)?.property ??
    others.find(({ property }) => pattern.test(property))?.property;
  const created = named(/^created(At|_at|On)?$/, 'CreateDateColumn');
  const deleted = named(/^deleted(At|_at|On)?$/, 'DeleteDateColumn');
  const at = (property: string | undefined) => columns.find((column) => column.property === property);
  const isSnake = strategy !== undefined || tables.columns === 'snake';
  const { constructed } = house.responses.value;
  const made = constructed?.isOwn === true ? constructed.method : undefined;
  const bang = strictProperties ? '!' : '';
  return {
    table: {
      tableName: ({ singular, plural }) => (tables.number === 'singular' ? singular : plural).snake,
      columnName: ({ snake, camel }) => (isSnake ? snake : camel),
      referenceName: ({ snake, camel }) => (isSnake ? `${snake}_id` : `${camel}Id`),
      referenceType: id.referenceType,
      columns: [id.column, ...columns],
      ...(keys.keys !== undefined && { inherited: keys.keys }),
      base: { id: id.column, created: at(created), deleted: at(deleted) },
      ...(mysql !== undefined && { mysql }),
      ...(sqlite && { sqlite }),
    },
    entity: {
      base: base === undefined ? undefined : use(base.name, moduleOf(base) ?? ''),
      members: (spec, told) => [
        ...(id.decorator === undefined
          ? []
          : [
              joinCode([
                ...told(id.style.property, id.decorator),
                code`${id.style.property}${bang}: ${id.style.written};`,
              ]),
            ]),
        ...own.map((column) => declaration(column, bang, told(column.property, decoratorOf(column)))),
        ...(base?.abstractMembers ?? []).flatMap((name) => implementation(name, base, spec)),
      ],
      inherited: [
        id.style.property,
        ...others.map(({ property }) => property),
        ...(base?.relations ?? []).map(({ property }) => property),
      ],
      impliedColumn: implied,
      given: [...givenIn(base, id.style), ...touched(base)],
      created,
      updated: named(UPDATED, 'UpdateDateColumn'),
      deleted,
    },
    id: id.style,
    problems: [
      ...(base === undefined ? [] : problemsOf(base, id.style, house.baseEntity.evidence[0]?.file, made)),
      ...keys.problems,
    ],
  };
}

/** A base that cannot be named from here is none. */
function importable(base: Base | undefined): Base | undefined {
  return base !== undefined && moduleOf(base) === undefined ? undefined : base;
}

/** From the app root, or the package that it is imported from. */
function moduleOf({ file, specifier }: Base): string | undefined {
  if (file !== undefined && !file.startsWith('../')) {
    return file.replace(/\.ts$/, '');
  }
  return specifier?.startsWith('.') === true ? undefined : specifier;
}

/** What entities of the house declare for themselves, as their base does not bring it. */
function ownColumns({ tables, softDelete }: House, inherited: readonly Column[]): readonly Column[] {
  const { created, updated, deleted } = tables.value;
  const wanted = [created, updated, softDelete.value.isHabit ? deleted : undefined];
  return wanted
    .filter((column) => column !== undefined)
    .filter(({ property }) => inherited.every((one) => one.property !== property));
}

function declaration(column: Column, bang: string, decorators: readonly Code[]): Code {
  const nullable = column.decorator === 'DeleteDateColumn' ? ' | null' : '';
  return joinCode([...decorators, `${column.property}${bang}: Date${nullable};`]);
}

/** `idPrefix() { return 'ord_'; }`, after that of another entity. */
function implementation(name: string, base: Base | undefined, { name: { singular } }: FeatureSpec): Code[] {
  const example = base?.implementations[name];
  if (example === undefined) {
    return [];
  }
  const { of, returns } = example;
  const theirs = of.replace(/Entity$/, '').toLowerCase();
  const ours = singular.camel.toLowerCase();
  let shared = 0;
  while (shared < theirs.length && returns[shared]?.toLowerCase() === theirs[shared]) {
    shared++;
  }
  const text =
    shared === theirs.length
      ? singular.snake + returns.slice(shared)
      : ours.slice(0, shared) + returns.slice(shared);
  // The beginning of two words is that of another name.
  const isCompound = singular.snake.includes('_');
  const value = shared === 0 || (isCompound && shared < theirs.length) ? `${singular.snake}_` : text;
  return [code`${name}(): string {\n  return ${literal(value)};\n}`];
}

function givenIn(base: Base | undefined, { property: id }: IdStyle): EntityStyle['given'] {
  return (base?.columns ?? [])
    .filter(({ isRequired, property }) => isRequired && property !== id)
    .flatMap(({ property }) => {
      const value = base?.given[property];
      const onChange = /^(updated|modified|changed)/.test(property);
      return value === undefined ? [] : [{ property, value, onCreate: true, onChange }];
    });
}

/** A time of change that is a plain column, which nobody else keeps. */
function touched(base: Base | undefined): EntityStyle['given'] {
  return (base?.columns ?? [])
    .filter(({ property, decorator }) => decorator === 'Column' && UPDATED.test(property))
    .map(({ property }) => ({ property, value: code`new Date()`, onCreate: false, onChange: true }));
}

const UPDATED = /^(updated|modified)(At|_at|On)?$/;

function problemsOf(base: Base, { property: id }: IdStyle, file = '', made?: string): readonly Problem[] {
  const unfilled = base.columns.filter(
    ({ isRequired, property }) => isRequired && property !== id && base.given[property] === undefined,
  );
  const abstract = base.abstractMembers.filter(
    (name) => base.implementations[name] === undefined && name !== made,
  );
  const computed = base.columns.filter(({ property }) => property.startsWith('['));
  return [
    ...computed.map(({ property }) => ({
      code: 'house/computed-column',
      place: `${file}, ${base.name}${property}`,
      message: 'every table has this column, and its name is not written there',
      hint: 'write the name of the property itself',
    })),
    ...unfilled.map(({ property }) => ({
      code: 'house/unknown-value',
      place: `${file}, ${base.name}.${property}`,
      message:
        'every row needs a value for this column, and nothing in the project shows where one comes from',
      hint: 'give the column a default, or let it be null',
    })),
    ...abstract.map((name) => ({
      code: 'house/abstract-member',
      place: `${file}, ${base.name}.${name}`,
      message: 'every entity has to have this member, and no entity shows what it gives back',
      hint: 'give it a value in the base entity',
    })),
  ];
}
