import type { SupportGroup } from './group.js';

const purposes = {
  unique: 'values that no two rows share',
  problem: 'expects a problem of a request',
  'rest-client': 'calls the endpoints of one feature',
  'related-client': 'calls the endpoints of one relation',
  'count-queries': 'counts statements',
  'as-json': 'a value as a response shows it',
};

/** What the specs and factories of features share. */
export const testHelperFiles: SupportGroup = () =>
  Object.fromEntries(
    Object.entries(purposes).map(([file, purpose]) => [
      `test/${file}`,
      { path: `test/support/${file}.ts`, template: `feature/support/${file}.ts`, view: {}, purpose },
    ]),
  );
