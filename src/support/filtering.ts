import { commonFile, type SupportGroup } from './group.js';

/** Filters, search and relations of a list, from the query string to the query. */
export const filteringFiles: SupportGroup = () => ({
  'filtering/query-values': commonFile('filtering/query-values', 'reads values of a query string'),
  'filtering/filter': commonFile('filtering/filter', 'reads what a query string says of one property'),
  'filtering/filter-by.decorator': commonFile('filtering/filter-by.decorator', 'filter parameters of a list'),
  'filtering/apply-filter': commonFile('filtering/apply-filter', 'narrows a query to what passes a filter'),
  'filtering/search': commonFile('filtering/search', 'full-text search by beginnings of words'),
  'filtering/include-of.decorator': commonFile(
    'filtering/include-of.decorator',
    'relations that a list answers with each item',
  ),
});
