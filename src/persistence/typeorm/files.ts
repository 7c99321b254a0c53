import type { Contribution, FeatureContext, FeaturePaths, Table } from '../../contracts.js';
import { scalarsOf } from '../../support/fields.js';
import { neededSupport } from '../../support/needed.js';
import { entityFile } from './entity.js';
import { enumFile } from './enum.js';
import { repositoryFile } from './repository.js';

/**
 * What TypeORM has to do with a feature: entity, enums and repository.
 *
 * @param table as the migration creates it, so that TypeORM's own diff finds nothing
 */
export function typeormContribution(
  context: FeatureContext,
  table: Table,
  paths: FeaturePaths,
): Contribution {
  const { spec } = context;
  const files = [
    entityFile(context, table, paths),
    ...scalarsOf(spec)
      .filter(({ type }) => type === 'enum')
      .map((field) => enumFile(field, context, paths)),
    repositoryFile(context, table, paths),
  ];
  const searches = scalarsOf(spec).some(({ search }) => search);
  const named = ['pagination/paginate', ...(searches ? ['filtering/search'] : [])];
  return { id: 'persistence/typeorm', files: [...files, ...neededSupport(files, named, context)] };
}
