import { describeService } from '../generated/persona-suite.js';
import { featureCases } from './feature-cases.js';
import { TARGETS } from './relation-cases.js';

/** The pairwise sample of a persona, in one service: compiled, linted, migrated there and back, its own tests run. */
export function describePairwise(persona: string): void {
  describeService({
    name: `pairwise-${persona}`,
    persona,
    features: [...TARGETS, ...featureCases(persona)],
  });
}
