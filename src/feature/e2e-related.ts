import { type Code, code, literal, use } from '../code/index.js';
import type { FeatureContext, View } from '../contracts.js';
import { isOwner } from '../spec/sides.js';
import type { RelationField } from '../spec/types.js';
import { featureNames } from '../support/feature-names.js';
import { moduleOf, pathsOf } from '../support/feature-paths.js';
import { propertyOf } from '../support/fields.js';
import { isToItself, otherSideOf, type RelatedList, relatedLists, treesOf } from '../support/relations.js';
import { factoryOf } from './factory.js';

type Home = Pick<FeatureContext, 'spec' | 'host'>;

/** What the e2e spec says of relations to several rows, and of trees. */
export function relatedView(context: FeatureContext): View {
  const { spec, host } = context;
  const lists = relatedLists(spec);
  return {
    lists: lists.map(({ field, path }) => ({
      path,
      words: field.name.words,
      route: field.target.plural.kebab,
      relate: relateLines(field, context),
      entity: entityCode(field.target, context),
    })),
    joins: lists.flatMap((list) => joinView(list, host)),
    trees: treesOf(spec).map((field) => ({ property: propertyOf(field), words: field.name.words })),
  };
}

function joinView({ field, path, join }: RelatedList, host: FeatureContext['host']): View[] {
  return join === undefined
    ? []
    : [
        {
          path,
          ids: join.ids,
          words: field.name.words,
          route: field.target.plural.kebab,
          create: factoryOf(field, host),
        },
      ];
}

/** Statements that make one more row belong to the row `id`. */
function relateLines(field: RelationField, context: Home): readonly Code[] {
  const create = factoryOf(field, context.host);
  if (field.type === 'many-to-many') {
    const entity = entityCode(context.spec.name, context);
    return [
      code`const row = await ${create}(testApp.app);`,
      code`await testApp.dataSource.createQueryBuilder().relation(${entity}, ${literal(field.name.camel)}).of(id).add(row.id);`,
    ];
  }
  return madeFor(field, context, 'id');
}

/** Statements that make a row of the other side, `row`, that refers to this one. */
function madeFor(field: RelationField, context: Home, id: string): readonly Code[] {
  const create = factoryOf(field, context.host);
  const other = otherSideOf(field, context);
  const property = other === undefined ? '' : propertyOf(other);
  return other?.readonly === true
    ? [
        code`const row = await ${create}(testApp.app);`,
        code`await testApp.dataSource.getRepository(${entityCode(field.target, context)}).update(row.id, { ${property}: ${id} });`,
      ]
    : [code`const row = await ${create}(testApp.app, { ${property}: ${id} });`];
}

/** Statements that give each row of `ids` what its relation leads to: `targets`, in the same order. */
export function targetsOfRows(field: RelationField, context: Home): readonly Code[] {
  const { spec, host } = context;
  if (!isOwner(field)) {
    return [
      code`const targets: string[] = [];`,
      code`for (const id of ids) {`,
      ...madeFor(field, context, 'id'),
      code`targets.push(row.id);`,
      code`}`,
    ];
  }
  const update = code`await testApp.dataSource.getRepository(${entityCode(spec.name, context)}).update(id, { ${propertyOf(field)}: targets[index] ?? '' });`;
  const targets = isToItself(field, spec)
    ? code`const targets = [...ids.slice(1), ids[0] ?? ''];`
    : code`const targets = (await Promise.all(ids.map(() => ${factoryOf(field, host)}(testApp.app)))).map(({ id }) => id);`;
  return [targets, code`for (const [index, id] of ids.entries()) {`, update, code`}`];
}

function entityCode(name: RelationField['target'], { host }: Home): Code {
  return use(featureNames(name).entity, moduleOf(pathsOf(name, host).entity));
}
