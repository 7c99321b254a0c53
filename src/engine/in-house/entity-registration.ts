import type { Contribution, EditResult, HostProject } from '../../contracts.js';
import { retarget } from '../../code/index.js';
import type { House } from '../../host/house/index.js';
import type { HouseStyle } from '../../inhouse/index.js';
import type { FeatureSpec } from '../../spec/types.js';

/** Entities that are listed one by one have to be added there, which is left to whoever knows the list. */
export function entityRegistration(
  spec: FeatureSpec,
  style: HouseStyle,
  { dataSource }: Pick<House, 'dataSource'>,
  host: HostProject,
): readonly Contribution[] {
  const { entities } = dataSource.value;
  const path = dataSource.evidence.find(({ note }) => note === 'options')?.file;
  if (entities?.kind !== 'list' || path === undefined) {
    return [];
  }
  const { className, path: entity } = style.placesOf(spec.name).entity;
  const from = retarget(entity.replace(/\.ts$/, ''), path, host.importStyle);
  const result: EditResult = {
    status: 'refused',
    reason: 'the entities of the data source are a list of its own',
    byHand: `import { ${className} } from '${from}';\n\n// and in "entities":\n${className},`,
  };
  return [
    { id: 'entity', edits: [{ path, purpose: `makes ${className} known to TypeORM`, apply: () => result }] },
  ];
}
