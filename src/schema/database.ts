/** The databases that features are written for. */
export type Database = 'postgres' | Mysql;

type Mysql = 'mysql' | 'mariadb';

/** Whether rows are kept by MySQL or MariaDB, whose types and statements are others. */
export const isMysql = (database: Database): database is Mysql => database !== 'postgres';
