import { code, joinCode, use } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import { useClass } from './references.js';
import { layered, repositoryProvider } from './repository.js';
import type { HouseContext } from './types.js';

/** The module that joins what belongs to a feature. */
export function moduleFile(context: HouseContext): FileContribution {
  const { spec, places, style } = context;
  const service = useClass(places.service);
  const apart = layered(context);
  const persistence = places.persistence === undefined ? undefined : useClass(places.persistence);
  const registered = style.modules.registering
    ? [code`${use('TypeOrmModule', '@nestjs/typeorm')}.forFeature([${useClass(places.entity)}])`]
    : [];
  const imported = [...style.openings.modules, ...(persistence === undefined ? registered : [persistence])];
  const provided = apart === undefined || persistence !== undefined ? [] : [repositoryProvider(apart)];
  return {
    path: places.module.path,
    template: 'inhouse/module.ts',
    view: {
      module: places.module.className,
      imported: imported.length === 0 ? '' : joinCode(imported, ', '),
      controller: useClass(places.controller),
      providers: joinCode([service, ...provided], ', '),
      exports: style.modules.exporting
        ? joinCode([service, ...(persistence === undefined ? [] : [persistence])], ', ')
        : '',
    },
    purpose: `joins what belongs to ${spec.name.plural.words}`,
  };
}
