import { type Code, code, literal, use } from '../../code/index.js';
import type { FeatureContext, FeaturePaths, FileContribution, Table, TableColumn } from '../../contracts.js';
import { searchExpression } from '../../schema/index.js';
import type { Field } from '../../spec/types.js';
import { featureNames } from '../../support/feature-names.js';
import { moduleOf } from '../../support/feature-paths.js';
import { propertyOf, referencedFeatures, toOneRelationsOf } from '../../support/fields.js';
import { entityOf, relationViews } from './repository-relations.js';

/** The repository of a feature: every query that its service needs, and the only class that knows TypeORM. */
export function repositoryFile(context: FeatureContext, table: Table, paths: FeaturePaths): FileContribution {
  const { spec, host } = context;
  const names = featureNames(spec.name);
  const alias = spec.name.singular.camel;
  const document = searchExpression(table.columns, ({ property }) => `${alias}.${property}`);
  return {
    path: paths.repository,
    template: 'persistence/typeorm/repository.ts',
    view: {
      table: table.name,
      alias,
      rows: spec.name.plural.camel,
      deleted: host.baseEntity.deleted,
      versioned: spec.versioned,
      entity: use(names.entity, moduleOf(paths.entity)),
      repository: names.repository,
      createDto: use(names.createDto, moduleOf(paths.createDto), { typeOnly: true }),
      updateDto: use(names.updateDto, moduleOf(paths.updateDto), { typeOnly: true }),
      listQuery: use(names.listQuery, moduleOf(paths.listQuery), { typeOnly: true }),
      searches: document !== undefined,
      document: literal(document ?? ''),
      filters: table.columns.flatMap((column) => filterStatement(column, alias)),
      include: toOneRelationsOf(spec).some(({ hidden }) => !hidden) ? ', query.include' : '',
      references: referencedFeatures(spec).map((target) => ({
        name: target.singular.camel,
        entity: entityOf(target, context, paths),
      })),
      ...relationViews(context, table, paths),
    },
    purpose: `every query on ${table.name}`,
  };
}

function filterStatement({ property, field }: TableColumn, alias: string): Code[] {
  if (field === undefined || !field.filter) {
    return [];
  }
  const apply = use(filterFunction(field), 'src/common/filtering/apply-filter');
  return [code`${apply}(select, ${literal(`${alias}.${property}`)}, query.${propertyOf(field)});`];
}

function filterFunction(field: Field): string {
  if (field.kind === 'relation') {
    return 'applyFilter';
  }
  if (field.list) {
    return 'applyListFilter';
  }
  return field.type === 'json' ? 'applyJsonFilter' : 'applyFilter';
}
