import type { HostReading } from '../host/index.js';
import { ProblemsError, type Problem } from '../errors.js';
import { type BuiltFeatures, buildFeatures, type FeatureSurroundings } from '../spec/build.js';
import { splitFeatures } from '../spec/feature-list.js';
import { isIdentifier } from '../spec/identifiers.js';
import { featureNameOf } from '../spec/names.js';
import type { FeatureSpec } from '../spec/types.js';
import { checkIsNew, surroundingsOf } from './surroundings.js';

/** What the user asked for. */
export interface FeatureRequest {
  readonly name: string;
  /** The field list, as one text or as separate words; `+feature=orders` in it starts the next feature. */
  readonly fields: string | readonly string[];
  /** Of the first feature; the others say it in the list. */
  readonly versioned: boolean;
  /** The user's own word for one member of the first feature. */
  readonly singular?: string | undefined;
  /** Whether the modules are registered in their parent. */
  readonly register: boolean;
  /** Milliseconds since 1970; injected so that a run can be repeated. */
  readonly now: number;
}

/**
 * The request as checked specs; what is wrong with the project and with the request is told together.
 *
 * @param own what the project has of its own: properties of every entity, and what can be referred to besides features
 * @throws ProblemsError with every problem of both
 */
export function specsOf(
  request: FeatureRequest,
  reading: HostReading,
  own?: { readonly reserved: readonly string[]; readonly entities: ReadonlyMap<string, FeatureSpec> },
): BuiltFeatures {
  const around = surroundingsOf(reading);
  const { built, found } = tryBuild(
    request,
    own === undefined
      ? around
      : {
          ...around,
          base: { reservedProperties: own.reserved },
          knownFeatures: new Map([...own.entities, ...around.knownFeatures]),
        },
    around.knownFeatures,
  );
  const all = [...reading.problems, ...found];
  if (built === undefined || all.length > 0) {
    throw new ProblemsError(all);
  }
  return built;
}

function tryBuild(
  { name, fields, versioned, singular }: FeatureRequest,
  around: FeatureSurroundings,
  models: FeatureSurroundings['knownFeatures'],
): { readonly built?: BuiltFeatures; readonly found: readonly Problem[] } {
  try {
    const own = singular === undefined ? {} : { singular };
    const built = buildFeatures({ name, fields, versioned, ...own, ...around });
    return { built, found: built.features.flatMap((spec) => checkIsNew(spec, around, models)) };
  } catch (error) {
    if (error instanceof ProblemsError) {
      const exist = splitFeatures(name, fields)
        .filter((part) => isIdentifier(part.name))
        .flatMap((part) => checkIsNew({ name: featureNameOf(part.name) }, around, models));
      return { found: [...exist, ...error.problems] };
    }
    throw error;
  }
}
