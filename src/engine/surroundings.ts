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

/** Says that the project has a feature of this name already, if it has. */
export function checkIsNew(
  { name }: Pick<FeatureSpec, 'name'>,
  around: FeatureSurroundings,
): readonly Problem[] {
  const plural = name.plural.kebab;
  if (!around.knownFeatures.has(plural)) {
    return [];
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
