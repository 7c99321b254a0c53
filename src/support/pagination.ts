import { commonFile, type SupportGroup } from './group.js';

/** Pages by number and by cursor. */
export const paginationFiles: SupportGroup = () => ({
  'pagination/cursor': commonFile('pagination/cursor', 'writes and reads cursors'),
  'pagination/keyset': commonFile('pagination/keyset', 'finds the rows behind a cursor'),
  'pagination/page-meta.dto': commonFile('pagination/page-meta.dto', 'tells where in a list a page is'),
  'pagination/page-query': commonFile('pagination/page-query', 'query parameters of every list'),
  'pagination/paginate': commonFile('pagination/paginate', 'reads one page'),
  'pagination/sort': commonFile('pagination/sort', 'whitelisted sort orders'),
  'validation/read-with.decorator': commonFile(
    'validation/read-with.decorator',
    'reads a parameter, or says what is wrong with it',
  ),
});
