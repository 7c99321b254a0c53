import { commonFile, type SupportGroup } from './group.js';

/** What the relations of a feature to several rows, and the relations that lists answer, have in common. */
export const relatedFiles: SupportGroup = ({ baseEntity }) => ({
  'relations/related-query.dto': commonFile(
    'relations/related-query.dto',
    'which page of related rows is wanted',
    {
      created: baseEntity.created,
    },
  ),
  'relations/ids.dto': commonFile('relations/ids.dto', 'the rows that a relation is to lead to'),
  'relations/included': commonFile('relations/included', 'the type of a relation in a response'),
  'validation/each-once.decorator': commonFile('validation/each-once.decorator', 'ids without repetitions'),
});
