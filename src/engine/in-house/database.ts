import type { House } from '../../host/house/index.js';
import type { Database } from '../../schema/index.js';

/** What keeps the rows; where nothing tells, PostgreSQL. */
export function databaseOf({ dataSource }: Pick<House, 'dataSource'>): Database {
  const { type = '' } = dataSource.value;
  return type === 'mariadb' || type === 'sqlite' || type === 'better-sqlite3' || type === 'sqljs'
    ? type
    : type.endsWith('mysql')
      ? 'mysql'
      : 'postgres';
}
