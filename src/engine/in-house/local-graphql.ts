import type { Code } from '../../code/index.js';
import type { House } from '../../host/house/index.js';

type Facts = House['graphql']['value'];

/** What resolvers carry and their ids are checked by, as the application imports it. */
export function localGraphql(
  { carried, modules, operations }: Facts,
  code: (one: Code) => Code,
): Pick<Facts, 'carried' | 'modules' | 'operations'> {
  return {
    carried: {
      ...carried,
      onClass: carried.onClass.map(code),
      onQueries: carried.onQueries.map(code),
      onMutations: carried.onMutations.map(code),
    },
    modules: modules.map(code),
    operations: Object.fromEntries(
      Object.entries(operations).map(([purpose, one]) => [
        purpose,
        { ...one, id: one.id && { ...one.id, pipe: one.id.pipe && code(one.id.pipe) } },
      ]),
    ),
  };
}
