import type { FeatureSpec } from './types.js';

/** What a feature is checked against. */
export interface FeatureSurroundings {
  /** The project's features, by kebab-case plural; one of the name that is built is about to be replaced by it. */
  readonly knownFeatures: ReadonlyMap<string, FeatureSpec>;
  readonly base: {
    /** Properties that the base entity brings: `id`, `created`, … */
    readonly reservedProperties: readonly string[];
  };
  /** Names of folders beside the features that are not features: `common`, `config`, … */
  readonly takenFolders: readonly string[];
  /** Names of classes that the feature's must not have, beyond those that are known here. */
  readonly takenClasses?: readonly string[];
}
