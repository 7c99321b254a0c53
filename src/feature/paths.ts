import type { FeatureContext, FeaturePaths } from '../contracts.js';
import { pathsOf } from '../support/feature-paths.js';

/** Where the files of the feature go. */
export function featurePaths({ spec, host, timestamp }: FeatureContext): FeaturePaths {
  return pathsOf(spec.name, host, timestamp);
}
