export { type Change, statementsOf } from './change.js';
export { migrationContribution } from './contribution.js';
export { createTable } from './create-table.js';
export { nextTimestamp } from './timestamp.js';
