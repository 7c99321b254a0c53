import type { Contribution, FeatureContext, FeaturePaths, Table } from '../../contracts.js';
import { joinsOf, listsOf, toOneRelationsOf } from '../../support/fields.js';
import { neededSupport } from '../../support/needed.js';
import { controllerFile } from './controller.js';
import { createDtoFile, listResponseFile, responseDtoFile, updateDtoFile } from './dtos.js';
import { listQueryFile } from './list-query.js';

/** What a feature has to do with HTTP: its controller, and DTOs for all that comes in and goes out. */
export function restContribution(context: FeatureContext, _table: Table, paths: FeaturePaths): Contribution {
  const files = [
    controllerFile(context, paths),
    createDtoFile(context, paths),
    updateDtoFile(context, paths),
    listQueryFile(context, paths),
    responseDtoFile(context, paths),
    listResponseFile(context, paths),
  ];
  const includes = toOneRelationsOf(context.spec).some(({ hidden }) => !hidden);
  const named = [
    'errors/api-problem-response.decorator',
    'pagination/page-query',
    'pagination/page-meta.dto',
    'pagination/paginate',
    'validation/id-param.decorator',
    ...(includes ? ['filtering/include-of.decorator'] : []),
    ...(listsOf(context.spec).length > 0 ? ['relations/related-query.dto'] : []),
    ...(joinsOf(context.spec).length > 0 ? ['relations/ids.dto'] : []),
  ];
  return { id: 'api/rest', files: [...files, ...neededSupport(files, named, context)] };
}
