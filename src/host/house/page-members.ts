import { actionOf } from './actions.js';
import type { ControllerFacts } from './controllers.js';
import type { Ground } from './ground.js';
import { stemsOf, withoutStem } from './stems.js';
import { commonest } from './types.js';

/** What services give for a list without a class for it: `{ users: UserOutput[]; count: number }`. Names have marks. */
export interface PageMembers {
  readonly rows: string;
  readonly total: string;
}

const PAIR = /^Promise<\{\s*(\w+)\s*:\s*([\w<>[\]]+)\s*[;,]\s*(\w+)\s*:\s*([\w<>[\]]+)\s*[;,]?\s*\}>$/;
const ROWS = /^(\{plural\}|data|items|results|rows|records|list)$/;
const TOTAL = /^(total|count|totalCount|totalItems|\{plural\}Count)$/;

/** As most services say it that lists are asked of. */
export function pageMembers(
  { sources }: Ground,
  controllers: readonly ControllerFacts[],
): PageMembers | undefined {
  const lists = controllers.flatMap(({ routes }) => routes.filter((one) => actionOf(one) === 'list'));
  const found = sources.own.flatMap(({ classes }) =>
    classes
      .filter(({ name }) => name.endsWith('Service'))
      .flatMap(({ name, members }) => {
        const stems = stemsOf(name.replace(/Service$/, ''));
        const pairs = members
          .filter(({ kind }) => kind === 'method')
          .flatMap(({ type }) => {
            const [, first, ofFirst = '', second, ofSecond = ''] = PAIR.exec(type) ?? [];
            const all = [
              { name: first, type: ofFirst },
              { name: second, type: ofSecond },
            ];
            const rows = all.find((one) => /\[\]$|^Array</.test(one.type))?.name;
            const total = all.find((one) => one.type === 'number')?.name;
            return rows === undefined || total === undefined
              ? []
              : [{ rows: withoutStem(rows, stems), total: withoutStem(total, stems) }];
          });
        return pairs.filter(({ rows, total }) => ROWS.test(rows) && TOTAL.test(total)).slice(0, 1);
      }),
  );
  const key = commonest(found.map((one) => JSON.stringify(one)));
  return found.length * 2 < Math.max(lists.length, 1)
    ? undefined
    : found.find((one) => JSON.stringify(one) === key);
}
