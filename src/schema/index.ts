export { identifier } from './names.js';
export { quoteIdentifier, quoteIdentifiers, quoteLiteral } from './quote.js';
export { searchExpression } from './search.js';
export { tableOf } from './table.js';
export { joinTableOf } from './join-tables.js';
