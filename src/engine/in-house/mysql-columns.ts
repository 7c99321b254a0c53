import { type Code, code } from '../../code/index.js';
import type { TableColumn } from '../../contracts.js';
import type { House } from '../../host/house/index.js';
import type { IdStyle } from '../../inhouse/index.js';
import { type Database, isMysql, type MysqlStyle, snakeCase } from '../../schema/index.js';
import type { Column } from './columns.js';
import { databaseOf } from './database.js';

/** How tables are made there: with what the other migrations name, else as TypeORM makes them. */
export function mysqlStyle(house: Pick<House, 'dataSource' | 'migrations'>): MysqlStyle | undefined {
  return isMysql(databaseOf(house))
    ? { options: house.migrations.value.tableOptions ?? 'ENGINE=InnoDB' }
    : undefined;
}

/** The column that TypeORM makes of a property of a class in MySQL. */
export function mysqlColumn(
  { property, type, decorator, options, generated }: Column,
  implied: (property: string) => string | undefined,
): TableColumn {
  const name = options?.name ?? implied(property) ?? snakeCase(property);
  const told = { name, property, ...(options?.comment !== undefined && { comment: options.comment }) };
  if (generated !== undefined) {
    return generated === 'uuid'
      ? { ...told, nullable: false, type: 'varchar(36)' }
      : { ...told, nullable: false, type: sqlType('int', options), extra: 'AUTO_INCREMENT' };
  }
  const moment = MOMENTS[decorator];
  const precision = options?.precision ?? (moment === undefined ? undefined : 6);
  const now = `CURRENT_TIMESTAMP${precision === undefined || precision === 0 ? '' : `(${precision})`}`;
  const standard = options?.default ?? (moment === undefined || moment === 'delete' ? undefined : now);
  const onUpdate = options?.onUpdate ?? (moment === 'update' ? now : undefined);
  return {
    ...told,
    type: sqlType(
      options?.type ?? (moment === undefined ? standardType(type) : 'datetime'),
      precision === undefined ? options : { ...(options ?? NOTHING), precision },
    ),
    nullable: options?.nullable === true || moment === 'delete',
    ...(standard !== undefined && { default: /^now\(\)$/i.test(standard) ? 'CURRENT_TIMESTAMP' : standard }),
    ...(onUpdate !== undefined && { extra: `ON UPDATE ${onUpdate}` }),
  };
}

const NOTHING: NonNullable<Column['options']> = {
  name: undefined,
  type: undefined,
  length: undefined,
  precision: undefined,
  nullable: false,
  default: undefined,
};

const MOMENTS: Partial<Record<string, 'create' | 'update' | 'delete'>> = {
  CreateDateColumn: 'create',
  UpdateDateColumn: 'update',
  DeleteDateColumn: 'delete',
};

function standardType(type: string): string {
  return { number: 'int', boolean: 'boolean', Date: 'datetime', Buffer: 'blob' }[type] ?? 'varchar';
}

/** As TypeORM writes a type for MySQL: texts have 255 characters unless told otherwise. */
function sqlType(written: string, options: Column['options']): string {
  const type = ALIASES[written] ?? written;
  const length = options?.length ?? (type === 'varchar' ? 255 : undefined);
  const digits =
    options?.scale === undefined ? options?.precision : `${options.precision ?? 10},${options.scale}`;
  const size = length ?? (type === 'boolean' ? undefined : digits);
  return `${type}${size === undefined ? '' : `(${size})`}${options?.unsigned === true ? ' unsigned' : ''}`;
}

const ALIASES: Partial<Record<string, string>> = {
  integer: 'int',
  bool: 'boolean',
  numeric: 'decimal',
  dec: 'decimal',
  uuid: 'varchar(36)',
  'double precision': 'double',
  'simple-json': 'text',
  'simple-array': 'text',
};

interface MysqlId {
  readonly type: 'string' | 'number';
  readonly pipe: IdStyle['pipe'];
  readonly sqlType: string;
  readonly extra: string | undefined;
  /** What `@PrimaryGeneratedColumn()` is told. */
  readonly told: Code;
}

/** An id that the database or TypeORM makes; undefined for others. */
export function mysqlId(strategy: string, own: Column | undefined, database: Database): MysqlId | undefined {
  const unsigned = own?.options?.unsigned === true ? ' unsigned' : '';
  switch (strategy) {
    case 'serial':
    case 'identity': {
      const written = own?.options?.type ?? 'int';
      const whole = /^(tiny|small|medium|big)?int$/.test(written) ? written : 'int';
      return {
        type: 'number',
        pipe: 'ParseIntPipe',
        sqlType: `${whole}${unsigned}`,
        extra: 'AUTO_INCREMENT',
        told: code``,
      };
    }
    case 'bigint':
      return {
        type: 'string',
        pipe: undefined,
        sqlType: `bigint${unsigned}`,
        extra: 'AUTO_INCREMENT',
        told: code`{ type: 'bigint' }`,
      };
    case 'uuid':
      return own !== undefined && own.decorator !== 'PrimaryGeneratedColumn' && own.generated === undefined
        ? undefined
        : {
            type: 'string',
            pipe: 'ParseUUIDPipe',
            // MariaDB has such a type since 10.7, and TypeORM takes it where it is told of MariaDB.
            sqlType: database === 'mariadb' ? 'uuid' : 'varchar(36)',
            extra: undefined,
            told: code`'uuid'`,
          };
    default:
      return undefined;
  }
}
