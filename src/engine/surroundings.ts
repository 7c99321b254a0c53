import type { Problem } from '../errors.js';
import { type HostReading, propertiesOf } from '../host/index.js';
import type { FeatureSurroundings } from '../spec/build.js';
import type { FeatureSpec } from '../spec/types.js';

/** What a feature of this project is checked against: by a run, and by the wizard at each answer. */
export function surroundingsOf({ host, takenFolders }: HostReading): FeatureSurroundings {
  return {
    knownFeatures: new Map([...host.features].map(([plural, { spec }]) => [plural, spec])),
    base: { reservedProperties: propertiesOf(host.baseEntity) },
    takenFolders,
  };
}

/**
 * Says that the project has a feature of this name already, if it has.
 *
 * @param models the features that have a model; others are the project's own. All are when absent
 */
export function checkIsNew(
  { name }: Pick<FeatureSpec, 'name'>,
  around: FeatureSurroundings,
  models: { has(plural: string): boolean } = around.knownFeatures,
): readonly Problem[] {
  const plural = name.plural.kebab;
  if (!around.knownFeatures.has(plural)) {
    return [];
  }
  if (!models.has(plural)) {
    return ownProblems(name, around);
  }
  return [
    {
      code: 'feature/exists',
      place: `feature "${plural}"`,
      message: 'there is such a feature already',
      hint: `choose another name; to make it anew, delete its folder, its migration and .nest-persona/features/${plural}.yaml`,
    },
  ];
}

/** What was made by hand is told by its folder, where it has one. */
function ownProblems(
  { singular, plural }: FeatureSpec['name'],
  { takenFolders }: FeatureSurroundings,
): readonly Problem[] {
  return [singular, plural].some(({ kebab }) => takenFolders.includes(kebab))
    ? []
    : [
        {
          code: 'feature/exists',
          place: `feature "${plural.kebab}"`,
          message: 'the project has an entity of this name already',
          hint: `choose another name, such as "${singular.kebab}-entries": what the project has of its own is left as it is`,
        },
      ];
}
