import { type Code, code, docComment, joinCode, literal, use } from '../code/index.js';
import type { FileContribution, Table, TableColumn, TableForeignKey } from '../contracts.js';
import { columnDecorator, tableDecorators, versionDecorator } from '../persistence/typeorm/dialect.js';
import { mysqlColumnDecorator, mysqlVersionDecorator } from '../persistence/typeorm/mysql-column.js';
import { sqliteColumnDecorator } from '../persistence/typeorm/sqlite-column.js';
import { isMysql, isSqlite } from '../schema/index.js';
import type { Field, RelationField, ScalarField } from '../spec/types.js';
import { listsOf } from '../support/fields.js';
import { documented } from './documentation.js';
import {
  entityDecorators,
  memberDecorators,
  ownDecorators,
  referenceDecorators,
  registrations,
} from './graphql/object-type.js';
import { declared, useClass, useType } from './references.js';
import type { HouseContext } from './types.js';
import { canUnselect } from './unsupported.js';
import { typeOf } from './values.js';

/** The entity: what the table says, on the house's own base. */
export function entityFile(context: HouseContext, table: Table): FileContribution {
  const { spec, style, places } = context;
  const { base, members } = style.entity;
  const { construct } = style;
  const given = construct?.isGeneric === true ? code`<${useType(places.response)}>` : '';
  return {
    path: places.entity.path,
    template: 'inhouse/entity.ts',
    view: {
      statements: registrations(context),
      decorators: [
        ...entityDecorators(tableDecorators(table, style.indexMethods), context),
        ...(construct?.mark === undefined ? [] : [code`@${construct.mark}(${useClass(places.response)})`]),
      ],
      className: places.entity.className,
      extends: base === undefined ? '' : code` extends ${base}${given}`,
      members: [
        ...members(spec, (property, column) => ownDecorators(property, column, context)),
        ...table.columns.flatMap((column) => (column.field === undefined ? [] : [member(column, context)])),
        ...(spec.versioned ? table.columns.filter(isVersion) : []).map((column) => version(column, context)),
        ...table.foreignKeys.map((key) => reference(key, context)),
        ...listsOf(spec).map((field) => otherSide(field, context)),
        ...(construct?.isOwn === true && construct.method !== undefined
          ? [
              code`${construct.method}(): ${useClass(places.response)} {\n  return new ${useClass(places.response)}(this);\n}`,
            ]
          : []),
      ],
    },
    purpose: `the rows of ${table.name}`,
  };
}

function member(column: TableColumn, context: HouseContext): Code {
  const { field, property, nullable } = column;
  const type = field?.kind === 'scalar' ? typeOf(field, context) : context.style.id.written;
  const description = field?.description;
  return joinCode([
    ...(description === undefined ? [] : [docComment(description)]),
    ...(field === undefined ? [] : answered(field, context)),
    ...memberDecorators(columnOf(column, context), field, context),
    code`${declared(property, context)}: ${type}${nullable ? ' | null' : ''};`,
  ]);
}

/** The column, as TypeORM is told of it for the database of the house. */
function columnOf(column: TableColumn, { style, places }: HouseContext): Code {
  const { field } = column;
  const isHidden = isUnselected(field, style);
  const implied = style.entity.impliedColumn;
  const transformer = field?.kind === 'relation' ? style.id.transformer : undefined;
  if (style.database === 'postgres') {
    return columnDecorator(column, isHidden, implied, transformer);
  }
  const values = field?.type === 'enum' ? useClass(places.enumOf(field)) : undefined;
  const decorate = isMysql(style.database) ? mysqlColumnDecorator : sqliteColumnDecorator;
  return decorate({ column, isUnselected: isHidden, implied, values, transformer });
}

/** A hidden value of a row that is answered as it is, and that nothing takes out of the answer. */
function isUnselected(field: Field | undefined, style: HouseContext['style']): boolean {
  return field?.hidden === true && !style.serializes && canUnselect(style);
}

/** What the feature is versioned by; a base has columns of its own. */
const isVersion = ({ property, field }: TableColumn): boolean =>
  property === 'version' && field === undefined;

function version(column: TableColumn, context: HouseContext): Code {
  const { impliedColumn: implied } = context.style.entity;
  return joinCode([
    isMysql(context.style.database) || isSqlite(context.style.database)
      ? mysqlVersionDecorator({ column, implied })
      : versionDecorator(column, implied),
    code`${declared(column.property, context)}: number;`,
  ]);
}

/** Where rows are answered as they are. */
function answered(field: Field, context: HouseContext): readonly Code[] {
  const { answers } = context.style;
  if (answers === undefined) {
    return [];
  }
  return field.hidden
    ? isUnselected(field, context.style)
      ? []
      : [code`@${use('Exclude', 'class-transformer')}({ toPlainOnly: true })`]
    : answers.documented
      ? documented(field, true, context)
      : [];
}

function reference({ field, name, column, onDelete }: TableForeignKey, context: HouseContext): Code {
  const target = targetOf(field, context);
  const wrapped = use('Relation', 'typeorm', { typeOnly: true });
  return joinCode([
    ...referenceDecorators(
      [
        code`@${use('ManyToOne', 'typeorm')}(() => ${target}, ${wayBack(field)}{ onDelete: ${literal(onDelete)}, nullable: ${String(field.optional)} })`,
        code`@${use('JoinColumn', 'typeorm')}({ name: ${literal(column)}, foreignKeyConstraintName: ${literal(name)} })`,
      ],
      field,
      context,
    ),
    code`${field.name.camel}?: ${wrapped}<${target}> | null;`,
  ]);
}

/** The rows of another feature that refer to this one. */
function otherSide(field: RelationField, context: HouseContext): Code {
  const target = targetOf(field, context);
  const { camel } = field.target.singular;
  const wrapped = use('Relation', 'typeorm', { typeOnly: true });
  return joinCode([
    code`@${use('OneToMany', 'typeorm')}(() => ${target}, (${camel}) => ${camel}.${field.mappedBy?.camel ?? ''})`,
    code`${field.name.camel}?: ${wrapped}<${target}>[];`,
  ]);
}

function targetOf(field: RelationField, { spec, style, places }: HouseContext): Code {
  return field.target.plural.kebab === spec.name.plural.kebab
    ? code`${places.entity.className}`
    : useClass(style.placesOf(field.target).entity);
}

/** `(order) => order.lines, `: the other side, where there is one. */
function wayBack({ target, inversedBy }: RelationField): string {
  const { camel } = target.singular;
  return inversedBy === undefined ? '' : `(${camel}) => ${camel}.${inversedBy.camel}, `;
}

/** The enum of a field; its column holds the values as text. */
export function enumFile(field: ScalarField, { places }: HouseContext): FileContribution {
  const { path, className } = places.enumOf(field);
  return {
    path,
    template: 'persistence/typeorm/enum.ts',
    view: {
      comment: docComment(...(field.description === undefined ? [] : [field.description])),
      name: className,
      members: (field.values ?? []).map(({ member: name, value }) => code`${name} = ${literal(value)},`),
    },
    purpose: `the values of ${field.name.camel}`,
  };
}
