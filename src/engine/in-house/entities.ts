import type { House } from '../../host/house/index.js';
import type { HouseStyle } from '../../inhouse/index.js';
import { snakeCase } from '../../schema/index.js';
import { featureNameOf } from '../../spec/names.js';
import type { FeatureName, FeatureSpec } from '../../spec/types.js';

type Entity = House['tables']['value']['entities'][number];

/**
 * The entities that the house has itself, as features that can be referred to, by kebab-case plural: those whose ids are made as the
 * ids of new rows are, so that a reference has their type.
 */
export function entitiesOf({ tables, ids }: House): ReadonlyMap<string, Entity> {
  const { strategy, property } = ids.value;
  return new Map(
    tables.value.entities
      .filter(({ id }) => id?.strategy === strategy && id?.property === property)
      .map((entity) => [nameOf(entity).plural.kebab, entity]),
  );
}

/** `UserEntity` -> users */
function nameOf({ className }: Entity): FeatureName {
  return featureNameOf(snakeCase(className.replace(/(Entity|Model)$/, '')).replaceAll('_', '-'));
}

/** What a reference to such an entity is checked against: that it is there. */
export function specsOfEntities(entities: ReadonlyMap<string, Entity>): ReadonlyMap<string, FeatureSpec> {
  return new Map(
    [...entities].map(([plural, entity]) => [plural, { name: nameOf(entity), fields: [], versioned: false }]),
  );
}

/** A style that knows where these entities lie, and what their tables are called. */
export function withEntities(
  style: HouseStyle,
  entities: ReadonlyMap<string, Entity>,
  made: ReadonlySet<string>,
): HouseStyle {
  const own = ({ plural }: FeatureName): Entity | undefined =>
    made.has(plural.kebab) ? undefined : entities.get(plural.kebab);
  return {
    ...style,
    placesOf: (name) => {
      const places = style.placesOf(name);
      const entity = own(name);
      return entity === undefined
        ? places
        : {
            ...places,
            entity: {
              path: entity.file.endsWith('.ts') ? entity.file : `${entity.file}.ts`,
              className: entity.className,
            },
          };
    },
    table: {
      ...style.table,
      tableName: (name) => {
        const entity = own(name);
        return entity === undefined
          ? style.table.tableName(name)
          : (entity.table ?? snakeCase(entity.className));
      },
    },
  };
}
