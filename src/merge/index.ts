export { changedLines } from './changed-lines.js';
export { mergeSource } from './merge-source.js';
export { describeChange, type Generated, mergeText } from './merge-text.js';
