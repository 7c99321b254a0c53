import { isIndexed, sqlTypeOfMysql } from '../schema/index.js';
import type { ScalarField } from '../spec/types.js';

/** What of a field MySQL and MariaDB do not keep. */
export function mysqlReasons(field: ScalarField): readonly string[] {
  const { list, unique } = field;
  return [
    ...(list ? ['lists are arrays of PostgreSQL'] : []),
    ...(!list && unique && !isIndexed({ type: sqlTypeOfMysql(field) })
      ? ['MySQL has no unique index on a text as long as this']
      : []),
    ...(hasDefault(field) ? [] : ['MySQL has no such default']),
  ];
}

/** A default that reads the same in both databases. */
function hasDefault({ type, default: given }: ScalarField): boolean {
  if (given === undefined) {
    return true;
  }
  const isMoment = type === 'timestamp' || type === 'date';
  return given === 'now' ? isMoment : !WITHOUT.has(type) && !/\\|::/.test(given);
}

/** Types whose columns have no constant for a default there, or one that depends on the time zone. */
const WITHOUT: ReadonlySet<string> = new Set(['text', 'json', 'timestamp']);
