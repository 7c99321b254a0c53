import type { BaseEntity, Table, TableColumn, TableForeignKey } from '../contracts.js';
import { isReference } from '../spec/sides.js';
import type { FeatureSpec, Field, OnDelete, RelationField } from '../spec/types.js';
import { checkExpression } from './checks.js';
import { sqlDefault } from './defaults.js';
import { type BaseColumns, indexesOf } from './indexes.js';
import { joinTablesOf } from './join-tables.js';
import { identifier, namesOf, snakeCase } from './names.js';
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
  const table = identifier(spec.name.plural.snake);
  const name = namesOf(table);
  const baseColumns = baseColumnsOf(base);
  const columns = [
    ...Object.values(baseColumns),
    ...spec.fields.flatMap(columnsOf),
    ...(spec.versioned ? [version] : []),
  ];
  return {
    name: table,
    columns,
    primaryKey: { name: name('pkey'), columns: [baseColumns.id.name] },
    foreignKeys: columns.flatMap((column) => foreignKeysOf(column, name)),
    checks: columns.flatMap((column) => checksOf(column, name)),
    indexes: indexesOf(columns, baseColumns, name),
    joinTables: joinTablesOf(spec),
  };
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

function baseColumnsOf(base: BaseEntity): BaseColumns & { readonly updated: TableColumn } {
  const now = { nullable: false, default: 'now()' };
  return {
    id: { name: 'id', property: 'id', type: 'uuid', nullable: false, default: 'gen_random_uuid()' },
    created: { ...moment(base.created), ...now },
    updated: { ...moment(base.updated), ...now },
    deleted: { ...moment(base.deleted), nullable: true },
  };
}

function moment(property: string): Pick<TableColumn, 'name' | 'property' | 'type'> {
  return { name: snakeCase(property), property, type: 'timestamptz(3)' };
}

/** What is held elsewhere, in a join table or in the other feature's, has no column here. */
function columnsOf(field: Field): TableColumn[] {
  if (field.kind === 'relation') {
    return isReference(field)
      ? [
          {
            name: `${field.name.snake}_id`,
            property: `${field.name.camel}Id`,
            type: sqlType(field),
            nullable: field.optional,
            field,
          },
        ]
      : [];
  }
  const expression = sqlDefault(field);
  return [
    {
      name: field.name.snake,
      property: field.name.camel,
      type: sqlType(field),
      nullable: field.optional,
      ...(expression === undefined ? {} : { default: expression }),
      field,
    },
  ];
}

function foreignKeysOf({ name: column, property, field }: TableColumn, name: Namer): TableForeignKey[] {
  return field?.kind === 'relation' ? [foreignKey(column, property, field, name)] : [];
}

function foreignKey(column: string, property: string, field: RelationField, name: Namer): TableForeignKey {
  return {
    name: name(column, 'fkey'),
    column,
    property,
    targetTable: identifier(field.target.plural.snake),
    targetColumn: 'id',
    onDelete: onDelete[field.onDelete],
    field,
  };
}

function checksOf({ name: column, field }: TableColumn, name: Namer): Table['checks'] {
  const expression = field === undefined ? undefined : checkExpression(field, column);
  return expression === undefined ? [] : [{ name: name(column, 'check'), expression }];
}
