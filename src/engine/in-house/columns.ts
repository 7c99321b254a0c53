import { type Code, code, literal, use } from '../../code/index.js';
import type { TableColumn } from '../../contracts.js';
import type { House } from '../../host/house/index.js';
import { objectOf } from '../../inhouse/index.js';
import { snakeCase } from '../../schema/index.js';

type Base = NonNullable<House['baseEntity']['value']>;
export type Column = Base['columns'][number];

/** What the mapper makes of a property; undefined where a strategy of the house's own decides. */
export function impliedColumn(strategy: string | undefined): (property: string) => string | undefined {
  if (strategy === undefined) {
    return (property) => property;
  }
  return /snake/i.test(strategy) ? snakeCase : () => undefined;
}

/** The column that TypeORM makes of a property of a class, as the migration has to create it. */
export function tableColumn(
  { property, type, decorator, options, generated }: Column,
  implied: (property: string) => string | undefined,
  uuid = 'uuid_generate_v4()',
): TableColumn {
  const name = options?.name ?? implied(property) ?? snakeCase(property);
  if (generated !== undefined) {
    return { name, property, nullable: false, ...generatedType(generated, options?.type, uuid) };
  }
  const isMoment = MOMENTS.has(decorator);
  const standard = options?.default ?? (decorator.startsWith('Delete') || !isMoment ? undefined : 'now()');
  return {
    name,
    property,
    type: sqlType(options?.type ?? (isMoment ? 'timestamp' : standardType(type)), options),
    nullable: options?.nullable === true || decorator === 'DeleteDateColumn',
    ...(standard === undefined ? {} : { default: asCompared(standard) }),
    ...(options?.comment !== undefined && { comment: options.comment }),
  };
}

/** `@Generated('uuid')`: the type is told by the strategy, unless it counts. */
function generatedType(
  strategy: string,
  type: string | undefined,
  uuid: string,
): Pick<TableColumn, 'type' | 'default'> {
  return strategy === 'uuid'
    ? { type: 'uuid', default: uuid }
    : { type: type === 'bigint' || type === 'int8' ? 'bigserial' : 'serial' };
}

/** TypeORM takes `CURRENT_TIMESTAMP` for `now()`, and compares with what the database says. */
function asCompared(expression: string): string {
  return /^current_timestamp(\(\))?$/i.test(expression) ? 'now()' : expression;
}

const MOMENTS: ReadonlySet<string> = new Set(['CreateDateColumn', 'UpdateDateColumn', 'DeleteDateColumn']);

function standardType(type: string): string {
  return { number: 'integer', boolean: 'boolean', Date: 'timestamp' }[type] ?? 'varchar';
}

function sqlType(type: string, options: Column['options']): string {
  const size = options?.length ?? options?.precision;
  return size === undefined ? type : `${type}(${size})`;
}

/** `@DeleteDateColumn({ name: 'deleted_at' })`, as the house writes it. */
export function decoratorOf({ decorator, options }: Column): Code {
  const told = {
    ...(options?.name !== undefined && { name: code`${literal(options.name)}` }),
    ...(options?.type !== undefined && { type: code`${literal(options.type)}` }),
    ...(options?.precision !== undefined && { precision: code`${options.precision}` }),
    ...(options?.nullable === true && { nullable: code`true` }),
    ...(options?.default !== undefined && { default: code`() => ${literal(options.default)}` }),
  };
  return code`@${use(decorator, 'typeorm')}(${objectOf(told)})`;
}
