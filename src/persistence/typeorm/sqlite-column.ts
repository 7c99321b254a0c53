import { type Code, code, literal, use } from '../../code/index.js';
import type { TableColumn } from '../../contracts.js';
import { objectCode } from './dialect.js';
import type { MysqlColumn } from './mysql-column.js';

/** `@Column({ type: 'varchar', length: 120 })`, as TypeORM's drivers for SQLite are told. */
export function sqliteColumnDecorator({
  column,
  isUnselected,
  implied,
  values,
  transformer,
}: MysqlColumn): Code {
  const { name, property, type, nullable } = column;
  const [, base = type, first, second] = /^([a-z -]+)\((\d+)(?:,(\d+))?\)$/u.exec(type) ?? [];
  const isExact = base === 'decimal' && column.field !== undefined;
  const standard = defaultOf(column);
  const made = isExact ? exact(Number(second ?? '0'), standard !== undefined) : transformer;
  const options = {
    ...(implied(property) !== name && { name: code`${literal(name)}` }),
    type: code`${literal(base)}`,
    ...(values !== undefined && { enum: values }),
    ...(!isExact && first !== undefined && { length: code`${first}` }),
    ...(isExact && { precision: code`${first ?? '10'}`, scale: code`${second ?? '0'}` }),
    ...(nullable && { nullable: code`true` }),
    ...(standard !== undefined && { default: standard }),
    ...(made !== undefined && { transformer: made }),
    ...(isUnselected && { select: code`false` }),
  };
  return code`@${use('Column', 'typeorm')}(${objectCode(options)})`;
}

/**
 * SQLite gives back a number, without the zeros at its end. What TypeORM reads back after an insert, since the database has a default
 * for it, it hands over twice: the second time as the text that was made the first time.
 */
function exact(scale: number, hasDefault: boolean): Code {
  return objectCode({
    to: code`(value: string | null) => value`,
    from: hasDefault
      ? code`(value: number | string | null) => (value === null ? null : Number(value).toFixed(${String(scale)}))`
      : code`(value: number | null) => value?.toFixed(${String(scale)}) ?? null`,
  });
}

/** A default as a value, or as an expression where there is none or TypeORM would not escape it. */
function defaultOf({ type, default: expression }: TableColumn): Code | undefined {
  if (expression === undefined) {
    return undefined;
  }
  if (type === 'boolean') {
    return code`${String(expression === '1')}`;
  }
  const text = /^'([^']*)'$/u.exec(expression)?.[1];
  return text !== undefined
    ? code`${literal(text)}`
    : /^-?\d/u.test(expression)
      ? code`${expression}`
      : code`() => ${literal(expression)}`;
}
