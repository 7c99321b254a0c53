export { type Change, describeChange, needsOf, statementsOf } from './change.js';
export { migrationClass, migrationContribution } from './contribution.js';
export { createTable } from './create-table.js';
export { changesBetween } from './difference.js';
export { type ChangedTable, schedule } from './schedule.js';
export { nextTimestamp } from './timestamp.js';
