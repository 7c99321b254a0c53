import type { BaseEntity, InheritedKeys, Table, TableColumn, TableForeignKey } from '../contracts.js';
import { isReference } from '../spec/sides.js';
import type { FeatureName, FeatureSpec, Field, Name, OnDelete } from '../spec/types.js';
import { checkExpression } from './checks.js';
import { sqlDefault } from './defaults.js';
import { type BaseColumns, indexesOf } from './indexes.js';
import { joinTablesOf } from './join-tables.js';
import { inMysql, type MysqlStyle } from './mysql-table.js';
import { identifier, namesOf, snakeCase } from './names.js';
import { inSqlite } from './sqlite-table.js';
import { sqlType } from './types.js';

/**
 * The relational shape of a feature. The migration creates it and the entity declares it, so that both have every column,
 * default, predicate and name from here.
 *
 * Names are explicit, in PostgreSQL's own manner, as an error or a log line then says what it is about:
 * `orders_pkey`, `orders_customer_id_fkey`, `orders_total_check`, `orders_email_key`, `orders_status_created_id_idx`.
 *
 * @param spec a checked feature: its names clash neither with each other nor with the base entity's
 * @param base the entity that every entity extends; it decides how the columns for creation, change and deletion are called
 * @example
 * tableOf(orders, managedEntity).columns.map(({ name, type }) => `${name} ${type}`);
 * // ['id uuid', 'created timestamptz(3)', …, 'customer_id uuid', 'total numeric(12,2)']
 */
export function tableOf(spec: FeatureSpec, base: BaseEntity): Table {
  return tableIn(spec, styleOf(base));
}

/** How the tables of a project are made, whatever is in them. */
export interface TableStyle {
  readonly tableName: (name: FeatureName) => string;
  readonly columnName: (name: Name) => string;
  /** The name of a reference: `customer_id`. */
  readonly referenceName: (name: Name) => string;
  /** The type of a reference: that of an id, which may be made in another way. */
  readonly referenceType: string;
  /** Columns that every table has, the id among them, in their order. */
  readonly columns: readonly TableColumn[];
  /** Those of `columns` that indexes refer to. */
  readonly base: BaseColumns;
  /** The keys of such columns, in a table of this name. */
  readonly inherited?: (table: string) => InheritedKeys;
  /** Where the database is MySQL or MariaDB; types of `columns` and of references are of that one already. */
  readonly mysql?: MysqlStyle;
  /** Whether the database is SQLite; likewise. */
  readonly sqlite?: boolean;
}

/** {@link tableOf} for a project with tables of its own style. */
export function tableIn(spec: FeatureSpec, style: TableStyle): Table {
  const table = identifier(style.tableName(spec.name));
  const name = namesOf(table);
  const columns = [
    ...style.columns,
    ...spec.fields.flatMap((field) => columnsOf(field, style)),
    ...(spec.versioned ? [version] : []),
  ];
  const made: Table = {
    name: table,
    columns,
    primaryKey: { name: name('pkey'), columns: [style.base.id.name] },
    foreignKeys: columns.flatMap((column) => foreignKeysOf(column, name, style)),
    checks: columns.flatMap((column) => checksOf(column, name)),
    indexes: indexesOf(columns, style.base, name),
    joinTables: joinTablesOf(spec),
    ...(style.inherited !== undefined && { inherited: style.inherited(table) }),
  };
  return style.sqlite === true
    ? inSqlite(made, style.base)
    : style.mysql === undefined
      ? made
      : inMysql(made, style.base, style.mysql);
}

type Namer = (...parts: readonly string[]) => string;

/** Counts the writes of a row, for optimistic locking. */
const version: TableColumn = {
  name: 'version',
  property: 'version',
  type: 'integer',
  nullable: false,
  default: '1',
};

const onDelete: Record<OnDelete, TableForeignKey['onDelete']> = {
  restrict: 'RESTRICT',
  cascade: 'CASCADE',
  'set-null': 'SET NULL',
};

function styleOf(base: BaseEntity): TableStyle {
  const now = { nullable: false, default: 'now()' };
  const id = { name: 'id', property: 'id', type: 'uuid', nullable: false, default: 'gen_random_uuid()' };
  const created = { ...moment(base.created), ...now };
  const deleted = { ...moment(base.deleted), nullable: true };
  return {
    tableName: ({ plural }) => plural.snake,
    columnName: ({ snake }) => snake,
    referenceName: ({ snake }) => `${snake}_id`,
    referenceType: id.type,
    columns: [id, created, { ...moment(base.updated), ...now }, deleted],
    base: { id, created, deleted },
  };
}

function moment(property: string): Pick<TableColumn, 'name' | 'property' | 'type'> {
  return { name: snakeCase(property), property, type: 'timestamptz(3)' };
}

/** What is held elsewhere, in a join table or in the other feature's, has no column here. */
function columnsOf(field: Field, { columnName, referenceName, referenceType }: TableStyle): TableColumn[] {
  if (field.kind === 'relation') {
    return isReference(field)
      ? [
          {
            name: referenceName(field.name),
            property: `${field.name.camel}Id`,
            type: referenceType,
            nullable: field.optional,
            field,
          },
        ]
      : [];
  }
  const expression = sqlDefault(field);
  return [
    {
      name: columnName(field.name),
      property: field.name.camel,
      type: sqlType(field),
      nullable: field.optional,
      ...(expression === undefined ? {} : { default: expression }),
      field,
    },
  ];
}

function foreignKeysOf(
  { name: column, property, field }: TableColumn,
  name: Namer,
  { tableName, base }: TableStyle,
): TableForeignKey[] {
  return field?.kind === 'relation'
    ? [
        {
          name: name(column, 'fkey'),
          column,
          property,
          targetTable: identifier(tableName(field.target)),
          targetColumn: base.id.name,
          onDelete: onDelete[field.onDelete],
          field,
        },
      ]
    : [];
}

function checksOf({ name: column, field }: TableColumn, name: Namer): Table['checks'] {
  const expression = field === undefined ? undefined : checkExpression(field, column);
  return expression === undefined ? [] : [{ name: name(column, 'check'), expression }];
}
