import { use } from '../code/index.js';
import type { FileContribution, View } from '../contracts.js';
import type { SupportGroup } from './group.js';

/** What the specs and factories of features share. */
export const testHelperFiles: SupportGroup = ({ baseEntity }) => ({
  ...helper('unique', 'values that no two rows share'),
  ...helper('problem', 'expects a problem of a request'),
  ...helper('rest-client', 'calls the endpoints of one feature'),
  ...helper('related-client', 'calls the endpoints of one relation'),
  ...helper('count-queries', 'counts statements'),
  ...helper('as-json', 'a value as a response shows it'),
  ...helper('set-created', 'gives rows a definite order', {
    base: use(baseEntity.className, baseEntity.module, { typeOnly: true }),
    created: baseEntity.created,
  }),
});

function helper(file: string, purpose: string, view: View = {}): Record<string, FileContribution> {
  return {
    [`test/${file}`]: {
      path: `test/support/${file}.ts`,
      template: `feature/support/${file}.ts`,
      view,
      purpose,
    },
  };
}
