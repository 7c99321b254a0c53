import {
  Check,
  Column,
  type ColumnOptions,
  type ColumnType,
  Entity,
  Index,
  JoinColumn,
  JoinTable,
  ManyToMany,
  ManyToOne,
  PrimaryGeneratedColumn,
} from 'typeorm';
import type { Table, TableColumn } from '../../src/contracts.js';

type EntityClass = new () => object;

/** What `tableOf` uses; another type would be declared as text, and drift. */
const columnTypes: readonly ColumnType[] = [
  ...(['uuid', 'text', 'varchar', 'integer', 'bigint', 'numeric', 'double precision', 'boolean'] as const),
  ...(['date', 'time', 'timestamptz', 'jsonb', 'inet'] as const),
];

/**
 * Declares tables as TypeORM entities, with the decorators that a generated entity has. `EntitySchema` would be shorter, but it
 * loses the method of an index.
 */
export function entitiesOf(tables: readonly Table[]): readonly EntityClass[] {
  const classes = new Map(tables.map(({ name }) => [name, newClass()]));
  const classOf = (table: string): EntityClass => classes.get(table) ?? newClass();
  for (const table of tables) {
    declare(table, classOf);
  }
  return [...classes.values()];
}

function newClass(): EntityClass {
  return class {
    declare readonly id: string;
  };
}

function declare(table: Table, classOf: (table: string) => EntityClass): void {
  const entity = classOf(table.name);
  Entity(table.name)(entity);
  for (const column of table.columns) {
    if (table.primaryKey.columns.includes(column.name)) {
      PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: table.primaryKey.name })(
        entity.prototype,
        column.property,
      );
    } else {
      Column(columnOptions(column))(entity.prototype, column.property);
    }
  }
  for (const key of table.foreignKeys) {
    const property = key.field.name.camel;
    ManyToOne(() => classOf(key.targetTable), { onDelete: key.onDelete, nullable: key.field.optional })(
      entity.prototype,
      property,
    );
    JoinColumn({ name: key.column, foreignKeyConstraintName: key.name })(entity.prototype, property);
  }
  for (const { name, columns, field } of table.joinTables) {
    const property = field.name.camel;
    const [own, other] = columns.map((column) => ({
      name: column.name,
      foreignKeyConstraintName: column.foreignKey,
    }));
    ManyToMany(() => classOf(columns[1].targetTable))(entity.prototype, property);
    JoinTable({
      name,
      synchronize: false,
      ...(own && { joinColumn: own }),
      ...(other && { inverseJoinColumn: other }),
    })(entity.prototype, property);
  }
  for (const { name, expression } of table.checks) {
    Check(name, expression)(entity);
  }
  for (const { name, properties, unique, where, method, expression } of table.indexes) {
    const index =
      expression === undefined
        ? Index(name, [...properties], { unique, ...(where && { where }), ...(method && { type: method }) })
        : Index(name, { synchronize: false });
    index(entity);
  }
}

function columnOptions({ name, type, nullable, default: expression }: TableColumn): ColumnOptions {
  const [, base = type, first, second, list] =
    /^([a-z ]+?)(?:\((\d+)(?:,(\d+))?\))?(\[\])?$/u.exec(type) ?? [];
  return {
    name,
    type: columnTypes.find((one) => one === base) ?? 'text',
    nullable,
    ...(list && { array: true }),
    ...(base === 'varchar' && first && { length: first }),
    // TypeORM does not read the precision of an array of times, and would set it again and again.
    ...(base.startsWith('time') && !list && { precision: Number(first) }),
    ...(base === 'numeric' && first && { precision: Number(first), scale: Number(second) }),
    ...(expression !== undefined && { default: () => declaredDefault(expression) }),
  };
}

/** As `src/schema/defaults.ts` documents it. */
function declaredDefault(expression: string): string {
  return /^(-?\d+|-[\d.]+)$/u.test(expression)
    ? `'${expression}'`
    : expression.replaceAll(/::[\w\s.[\]\-"]+/gu, '');
}
