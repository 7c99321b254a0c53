/** The databases that features are written for. */
export type Database = 'postgres' | Mysql | Sqlite;

type Mysql = 'mysql' | 'mariadb';

/** By what TypeORM calls the drivers `sqlite3`, `better-sqlite3` and `sql.js`, as they do not fail alike. */
type Sqlite = 'sqlite' | 'better-sqlite3' | 'sqljs';

/** Whether rows are kept by MySQL or MariaDB, whose types and statements are others. */
export const isMysql = (database: Database): database is Mysql =>
  database === 'mysql' || database === 'mariadb';

/** Whether rows are kept by SQLite, whose types and statements are others. */
export const isSqlite = (database: Database): database is Sqlite =>
  database === 'sqlite' || database === 'better-sqlite3' || database === 'sqljs';
