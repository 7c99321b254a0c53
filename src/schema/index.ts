export { identifier, snakeCase } from './names.js';
export { quoteIdentifier, quoteIdentifiers, quoteLiteral } from './quote.js';
export { searchExpression } from './search.js';
export { type Database, isIndexed, isMysql, sqlTypeOfMysql, tableOfMysql } from './mysql.js';
export { tableIn, tableOf, type TableStyle } from './table.js';
export { joinTableOf } from './join-tables.js';
