import { posix } from 'node:path';
import type { Contribution, EditContribution } from '../../contracts.js';
import { addEntity } from '../../edit/index.js';
import type { House } from '../../host/house/index.js';
import type { HousePlaces, HouseStyle, Place } from '../../inhouse/index.js';
import type { FeatureSpec } from '../../spec/types.js';

/** What a feature puts into a folder that the house imports as one, its `index.ts` has to pass on. */
export function barrelRegistration(
  spec: FeatureSpec,
  style: HouseStyle,
  { naming }: Pick<House, 'naming'>,
  written: readonly string[],
): readonly Contribution[] {
  const folders = new Set(naming.value.barrels.folders);
  const edits = partsOf(spec, style.placesOf(spec.name))
    .filter(({ path }) => written.includes(path) && folders.has(posix.dirname(path)))
    .map(({ path, className }): EditContribution => {
      const file = `${posix.dirname(path)}/index.ts`;
      return {
        path: file,
        purpose: `passes on ${className}`,
        apply: addEntity({
          className,
          from: path.replace(/\.ts$/, ''),
          file,
          importStyle: { kind: 'relative', extension: style.moduleEnding },
          at: { kind: 'exports' },
        }),
      };
    });
  return edits.length === 0 ? [] : [{ id: 'barrels', edits }];
}

function partsOf(spec: FeatureSpec, places: HousePlaces): readonly Place[] {
  const enums = spec.fields.flatMap((field) => (field.kind === 'scalar' ? places.enumOf(field) : []));
  const { module, controller, service, entity, create, update, query, response, list } = places;
  const { repository, persistence, mapper, domain } = places;
  const all = [module, controller, service, entity, create, update, query, response, list, repository];
  return [...all, persistence, mapper, domain, ...enums].filter((place) => place !== undefined);
}
