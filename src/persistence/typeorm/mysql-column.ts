import { type Code, code, literal, use } from '../../code/index.js';
import type { TableColumn } from '../../contracts.js';
import { objectCode } from './dialect.js';

/** What a column of MySQL or MariaDB is declared with, beyond what its table says. */
export interface MysqlColumn {
  readonly column: TableColumn;
  readonly isUnselected: boolean;
  /** What the project's naming strategy makes of a property; any other name is said. */
  readonly implied: (property: string) => string | undefined;
  /** The class of an enum. */
  readonly values: Code | undefined;
  /** What makes something else of the value that the database has. */
  readonly transformer: Code | undefined;
}

/** `@Column({ type: 'decimal', precision: 12, scale: 2 })` */
export function mysqlColumnDecorator({
  column,
  isUnselected,
  implied,
  values,
  transformer,
}: MysqlColumn): Code {
  const { name, property, type, nullable } = column;
  const [, base = type, first, second] = /^([a-z]+)\((\d+)(?:,(\d+))?\)/u.exec(type) ?? [];
  const isEnum = type.startsWith('enum(');
  const [plain, unsigned] = base.split(' ');
  const sized = { varchar: 'length', char: 'length', datetime: 'precision', timestamp: 'precision' }[base];
  const standard = defaultOf(column);
  const options = {
    ...(implied(property) !== name && { name: code`${literal(name)}` }),
    type: code`${literal(isEnum ? 'enum' : (plain ?? base))}`,
    ...(isEnum && values !== undefined && { enum: values }),
    ...(sized !== undefined && first !== undefined && { [sized]: code`${first}` }),
    ...(base === 'decimal' && { precision: code`${first ?? '10'}`, scale: code`${second ?? '0'}` }),
    ...((unsigned === 'unsigned' || type.endsWith(' unsigned')) && { unsigned: code`true` }),
    ...(nullable && { nullable: code`true` }),
    ...(standard !== undefined && { default: standard }),
    ...(transformer !== undefined && { transformer }),
    ...(isUnselected && { select: code`false` }),
  };
  return code`@${use('Column', 'typeorm')}(${objectCode(options)})`;
}

/** `@VersionColumn({ default: 1 })` */
export function mysqlVersionDecorator({ column, implied }: Pick<MysqlColumn, 'column' | 'implied'>): Code {
  const { name, property } = column;
  const options = {
    ...(implied(property) !== name && { name: code`${literal(name)}` }),
    ...(column.default !== undefined && { default: code`${column.default}` }),
  };
  return code`@${use('VersionColumn', 'typeorm')}(${objectCode(options)})`;
}

/**
 * A default as a value, which TypeORM compares with what the server says: a number of digits behind the point has to be a text, as
 * TypeORM would round it.
 */
function defaultOf({ type, default: expression }: TableColumn): Code | undefined {
  if (expression === undefined) {
    return undefined;
  }
  if (expression.startsWith('CURRENT_TIMESTAMP')) {
    return code`() => ${literal(expression)}`;
  }
  if (type === 'boolean' || (type === 'int' && /^-?\d+$/u.test(expression))) {
    return code`${expression}`;
  }
  const text = /^'(.*)'$/su.exec(expression)?.[1];
  return code`${literal(text === undefined ? expression : text.replaceAll("''", "'").replaceAll('\\\\', '\\'))}`;
}
