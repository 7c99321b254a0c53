import { code } from '../../code/index.js';
import type { FileContribution } from '../../contracts.js';
import { listQuery } from '../list-query.js';
import { useClass } from '../references.js';
import { refusalsOf, uniquesOf, valuesOf } from '../writes.js';
import { absent, wordsOf } from '../words.js';
import { argumentsClass } from './arguments.js';
import { type GraphqlContext, operationFor } from './context.js';
import { shownReferences } from './object-type.js';

/** The service: the rules and queries of the feature, which give rows as they are. */
export function graphqlServiceFile(context: GraphqlContext): FileContribution {
  const { spec, places, style } = context;
  const { singular, plural } = spec.name;
  const uniques = uniquesOf(spec);
  const given = style.entity.given;
  const words = wordsOf(context);
  const id = style.id.property;
  const relations = relationsOf(context);
  const own = relations === '' ? words.service.one : words.find;
  return {
    path: places.service.path,
    template: 'inhouse/graphql/service.ts',
    view: {
      service: places.service.className,
      entity: useClass(places.entity),
      calls: words.service,
      created: words.created,
      updated: words.updated,
      repository: words.repository,
      keeps: style.words.keeps,
      store: words.store,
      create: useClass(places.create),
      update: useClass(places.update),
      row: singular.camel,
      id,
      idType: style.id.written,
      values: valuesOf(
        given.filter(({ onCreate }) => onCreate),
        code`${words.created}`,
      ),
      onChange: given
        .filter(({ onChange }) => onChange)
        .map(({ property, value }) => code`, { ${property}: ${value} }`),
      ...readingOf(context),
      relates: relations !== '',
      finder: relations === '' ? `findOneBy({ ${id} })` : `findOne({ where: { ${id} }, ${relations} })`,
      own,
      notFound: absent(context),
      removed: operationFor('remove', context).answers === 'boolean' ? 'boolean' : useClass(places.entity),
      removal: removalOf(context, own),
      ...refusalsOf(context),
      save: uniques.length > 0 ? words.store : `${words.repository}.save`,
    },
    purpose: `the rules and queries of ${plural.words}`,
  };
}

/** `relations: { order: true }`; '' where a row has none. */
function relationsOf(context: GraphqlContext): string {
  const names = shownReferences(context).map(({ name }) => `${name.camel}: true`);
  return names.length === 0 ? '' : `relations: { ${names.join(', ')} }`;
}

/** How rows are listed. */
function readingOf(context: GraphqlContext) {
  const { style } = context;
  const type = argumentsClass(context);
  const { prelude, where, order, start, size } = listQuery(context);
  const relations = relationsOf(context);
  return {
    asking: type === undefined ? '' : code`${wordsOf(context).query}: ${type}`,
    prelude,
    options: [
      ...where,
      ...(relations === '' ? [] : [`${relations},`]),
      code`order: ${order},`,
      ...(style.pages.query === undefined ? [] : [code`skip: ${start},`, code`take: ${size},`]),
    ],
  };
}

/** What removes a row and answers that. */
function removalOf(context: GraphqlContext, own: string): readonly string[] {
  const { style, spec } = context;
  const { camel } = spec.name.singular;
  const id = style.id.property;
  const { service, repository } = wordsOf(context);
  const isSoft = style.entity.deleted !== undefined;
  const remove = `this.${repository}.${isSoft ? 'softRemove' : 'remove'}`;
  if (operationFor('remove', context).answers === 'boolean') {
    return [`await ${remove}(await this.${own}(${id}));`, 'return true;'];
  }
  return isSoft
    ? [`return ${remove}(await this.${service.one}(${id}));`]
    : [
        `const ${camel} = await this.${service.one}(${id});`,
        `await ${remove}(${camel});`,
        '// A row that is gone has lost its id.',
        `return Object.assign(${camel}, { ${id} });`,
      ];
}
