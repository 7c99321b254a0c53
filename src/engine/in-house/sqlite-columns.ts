import { type Code, code } from '../../code/index.js';
import type { TableColumn } from '../../contracts.js';
import type { IdStyle } from '../../inhouse/index.js';
import { snakeCase } from '../../schema/index.js';
import type { Column } from './columns.js';

/** The column that TypeORM makes of a property of a class in SQLite. */
export function sqliteColumn(
  { property, type, decorator, options, generated }: Column,
  implied: (property: string) => string | undefined,
): TableColumn {
  const told = { name: options?.name ?? implied(property) ?? snakeCase(property), property };
  if (generated !== undefined) {
    return { ...told, nullable: false, type: generated === 'uuid' ? 'varchar' : 'integer' };
  }
  const isMoment = /^(Create|Update|Delete)DateColumn$/.test(decorator);
  const isDeleted = decorator === 'DeleteDateColumn';
  const standard = options?.default ?? (isMoment && !isDeleted ? `datetime('now')` : undefined);
  return {
    ...told,
    type: sqlType(options?.type ?? (isMoment ? 'datetime' : standardType(type)), options),
    nullable: options?.nullable === true || isDeleted,
    ...(standard !== undefined && { default: WORDS[standard] ?? standard }),
  };
}

/** SQLite keeps numbers for these, and TypeORM says so. */
const WORDS: Partial<Record<string, string>> = { true: '1', false: '0' };

function standardType(type: string): string {
  return { number: 'integer', boolean: 'boolean', Date: 'datetime', Buffer: 'blob' }[type] ?? 'varchar';
}

/** As TypeORM writes a type for SQLite: nothing has a length unless it is told one. */
function sqlType(written: string, options: Column['options']): string {
  const type = ALIASES[written] ?? written;
  const { length, precision, scale } = options ?? {};
  const size =
    length ?? (precision !== undefined && scale !== undefined ? `${precision},${scale}` : precision);
  return size === undefined ? type : `${type}(${size})`;
}

const ALIASES: Partial<Record<string, string>> = {
  int: 'integer',
  uuid: 'varchar',
  'simple-array': 'text',
  'simple-json': 'text',
  'simple-enum': 'varchar',
};

interface SqliteId {
  readonly type: 'string' | 'number';
  readonly pipe: IdStyle['pipe'];
  readonly sqlType: string;
  readonly extra: string | undefined;
  /** What `@PrimaryGeneratedColumn()` is told. */
  readonly told: Code;
}

/** An id that SQLite or TypeORM makes; undefined for others. SQLite counts in columns of one type alone. */
export function sqliteId(strategy: string, own: Column | undefined): SqliteId | undefined {
  switch (strategy) {
    case 'serial':
    case 'identity':
    case 'bigint':
      return {
        type: 'number',
        pipe: 'ParseIntPipe',
        sqlType: 'integer',
        extra: 'AUTOINCREMENT',
        told: code``,
      };
    case 'uuid':
      return own !== undefined && own.decorator !== 'PrimaryGeneratedColumn' && own.generated === undefined
        ? undefined
        : { type: 'string', pipe: 'ParseUUIDPipe', sqlType: 'varchar', extra: undefined, told: code`'uuid'` };
    default:
      return undefined;
  }
}
