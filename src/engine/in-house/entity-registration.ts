import { posix } from 'node:path';
import type { Contribution, EditContribution, HostProject } from '../../contracts.js';
import { addEntity, refuseEntity } from '../../edit/index.js';
import type { House } from '../../host/house/index.js';
import type { HouseStyle } from '../../inhouse/index.js';
import type { FeatureSpec } from '../../spec/types.js';

type EntityList = House['dataSource']['value']['entityLists'][number];

/** Entities that are listed one by one have to be added to each of these lists. */
export function entityRegistration(
  spec: FeatureSpec,
  style: HouseStyle,
  { dataSource, workspace }: Pick<House, 'dataSource' | 'workspace'>,
  host: HostProject,
): readonly Contribution[] {
  const { entity } = style.placesOf(spec.name);
  const { root } = workspace.value.application;
  const edits = dataSource.value.entityLists.map((list): EditContribution => {
    const { file, at, line, extension } = list;
    const importStyle =
      extension === undefined ? host.importStyle : ({ kind: 'relative', extension } as const);
    const module = entity.path.replace(/\.ts$/, '');
    const from = isOutside(file) ? wayTo(posix.join(root, module), posix.join(root, file)) : module;
    const request = { className: entity.className, from, file, importStyle };
    const reason = byHand(list);
    return {
      path: file,
      purpose: `makes ${entity.className} known to TypeORM`,
      apply:
        reason === undefined && at.kind !== 'computed'
          ? addEntity({ ...request, at })
          : refuseEntity(request, `${reason ?? ''} (line ${line})`),
    };
  });
  return edits.length === 0 ? [] : [{ id: 'entity', edits }];
}

/** Why nobody but the user can say how an entity gets into a list. */
function byHand({ file, at }: EntityList): string | undefined {
  if (at.kind === 'computed') {
    return `the entities come from "${at.text.replaceAll(/\s+/g, ' ').slice(0, 80)}", which is computed`;
  }
  return isOutside(file)
    ? 'the entities are listed outside of the application, which others may use'
    : undefined;
}

/** A list that lies outside of the application, in a package that others may use. */
const isOutside = (file: string): boolean => file.startsWith('../');

/** The way from a file to a module, both told from the root of the repository. */
const wayTo = (module: string, file: string): string => posix.relative(posix.dirname(file), module);
