import type { FileContribution } from '../contracts.js';
import { useClass } from './references.js';
import type { HouseContext } from './types.js';

/** The module that joins what belongs to a feature. */
export function moduleFile({ spec, places }: HouseContext): FileContribution {
  return {
    path: places.module.path,
    template: 'inhouse/module.ts',
    view: {
      module: places.module.className,
      entity: useClass(places.entity),
      controller: useClass(places.controller),
      service: useClass(places.service),
    },
    purpose: `joins what belongs to ${spec.name.plural.words}`,
  };
}
