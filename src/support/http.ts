import { commonFile, type SupportGroup } from './group.js';

/** What every request goes through. */
export const httpFiles: SupportGroup = () => ({
  'http/request-id': commonFile('http/request-id', 'gives every request an id'),
});
