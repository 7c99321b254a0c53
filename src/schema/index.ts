export { type MysqlStyle } from './mysql-table.js';
export { mysqlObstacle } from './mysql-types.js';
export { mysqlIdentifier, mysqlIdentifiers, mysqlLiteral } from './mysql-quote.js';
export { identifier, snakeCase } from './names.js';
export { quoteIdentifier, quoteIdentifiers, quoteLiteral } from './quote.js';
export { searchExpression } from './search.js';
export { type Database, isMysql } from './database.js';
export { tableIn, tableOf, type TableStyle } from './table.js';
export { joinTableOf } from './join-tables.js';
