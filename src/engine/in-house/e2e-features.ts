import type { HostProject } from '../../contracts.js';
import { e2eObstacle, type E2eStyle, type HouseStyle } from '../../inhouse/index.js';
import type { FeatureSpec } from '../../spec/types.js';
import type { E2eManner } from './e2e-style.js';

/**
 * A style that writes e2e specs where that can be done.
 *
 * @param manner words where it cannot be done for any feature
 * @returns with a note for each feature that gets none
 */
export function withE2e(
  style: HouseStyle,
  manner: E2eManner | string,
  features: readonly FeatureSpec[],
  host: HostProject,
): { readonly style: HouseStyle; readonly notes: readonly string[] } {
  if (typeof manner === 'string') {
    return { style, notes: [`No e2e spec is written, as ${manner}.`] };
  }
  const known = new Map(features.map((spec) => [spec.name.plural.kebab, spec]));
  const e2e: E2eStyle = {
    ...manner,
    specOf: ({ plural: { kebab } }) => known.get(kebab) ?? host.features.get(kebab)?.spec,
  };
  const notes = features.flatMap((spec) => {
    const obstacle = e2eObstacle(spec, style, e2e);
    return obstacle === undefined
      ? []
      : [`No e2e spec is written for ${spec.name.plural.words}, as ${obstacle}.`];
  });
  return { style: { ...style, e2e }, notes };
}
