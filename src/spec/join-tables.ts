import type { Problem } from '../errors.js';
import { reportTo } from './problems.js';
import { isJoined } from './sides.js';
import { quoted } from './suggest.js';
import type { FeatureSpec, Field } from './types.js';

/** The name of the table that holds a many-to-many relation, in words that `src/schema` makes an identifier of. */
export function joinTableParts(
  owner: Pick<FeatureSpec, 'name'>,
  field: Pick<Field, 'name'>,
): readonly [string, string] {
  return [owner.name.plural.snake, field.name.snake];
}

/** Reports join tables that would have the name of a feature's table, or of another join table. */
export function checkJoinTables(
  features: ReadonlyMap<string, FeatureSpec>,
  asking: readonly string[],
  placeOf: (feature: FeatureSpec, field: Field) => string,
  problems: Problem[],
): void {
  const owners = new Map([...features.values()].map(({ name }) => [name.plural.snake, name.plural.kebab]));
  const inOrderOfAge = [...features].sort(
    ([one], [other]) => Number(asking.includes(one)) - Number(asking.includes(other)),
  );
  for (const [plural, feature] of inOrderOfAge) {
    for (const field of feature.fields.filter(isJoined)) {
      const table = joinTableParts(feature, field).join('_');
      const owner = owners.get(table);
      if (owner !== undefined) {
        reportTo(problems, placeOf(feature, field))(
          'field/join-table-clash',
          `its table ${quoted(table)} would have the name of one that the feature "${owner}" has`,
          'choose another name',
        );
      }
      owners.set(table, plural);
    }
  }
}
