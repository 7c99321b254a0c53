import { type Code, code, joinCode, literal } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import { propertyOf } from '../support/fields.js';
import { foundNames } from './list-query.js';
import { answerOf, listType } from './pages.js';
import { useBody, useType } from './references.js';
import { mapped } from './responses.js';
import { checkName, heldBy, type LayeredContext, rowPlace } from './repository.js';
import { constructorOf } from './openings.js';
import { begun, called } from './service.js';
import { absent, missing, wordsOf } from './words.js';
import { takenFrom, writableReferences } from './writes.js';

/** The service of a house whose queries lie apart: rules, and what becomes of rows before they leave. */
export function layeredServiceFile(context: LayeredContext): FileContribution {
  const { spec, style, places, layers } = context;
  const { singular, plural } = spec.name;
  const references = writableReferences(spec);
  const held = heldBy(context);
  const repository = `this.${held.variable}`;
  const maps = style.mapping !== 'none';
  const words = wordsOf(context);
  const answered = (method: string, ...args: readonly (string | Code)[]): Code => {
    const call = code`${repository}.${method}(${joinCode(args, ', ')})`;
    return maps ? mapped(code`await ${call}`, context) : call;
  };
  const id = style.id.property;
  const finding = maps ? words.find : words.service.one;
  return {
    path: places.service.path,
    template: 'inhouse/layered-service.ts',
    view: {
      ...called(words),
      constructs: joinCode(constructorOf('service', places.service, constructing(context), context)),
      ...begun(context),
      service: places.service.className,
      repositoryName: held.variable,
      create: useBody(places.create, context),
      update: useBody(places.update, context),
      queryClass: useBody(places.query, context),
      response: useType(places.response),
      page: listType(context),
      id,
      idType: style.id.written,
      async: maps || references.length > 0 ? 'async ' : '',
      stored: answered(layers.methods.create, takenFrom(words.created, context)),
      ...listView(context, repository),
      maps,
      finding,
      visibility: maps ? 'private ' : '',
      found: mapped(code`await this.${words.find}(${id})`, context),
      changed: answered(layers.methods.update, id, takenFrom(words.updated, context)),
      remove: layers.methods.remove,
      byId: layers.methods.byId,
      variable: singular.camel,
      row: useType(rowPlace(context)),
      notFound: absent(context),
      refers: references.length > 0,
      referenceProperties: references.map(propertyOf).join(', '),
      references: references.map((field) => ({
        property: propertyOf(field),
        type: literal(style.id.type),
        check: checkName(field),
        refusal: missing(field.target.singular.words, propertyOf(field), 'BadRequestException'),
      })),
    },
    purpose: `the rules of ${plural.words}`,
  };
}

/** The constructor of a service that holds a class of the house. */
function constructing(context: LayeredContext) {
  const { injected, variable, type } = heldBy(context);
  const repository = code`${injected}${context.style.words.keeps} ${variable}: ${type}`;
  return { plain: code`constructor(${repository}) {}`, parameters: [repository] };
}

/** A list that is handed on as it is, or made into a page. */
function listView(context: LayeredContext, repository: string) {
  const { layers, spec } = context;
  const call = `${repository}.${layers.methods.page}(${wordsOf(context).query})`;
  const answer = answerOf(context);
  return answer.text === spec.name.plural.camel
    ? { listAsync: '', list: '', listed: code`${call}` }
    : { listAsync: 'async ', list: `const ${foundNames(context)} = await ${call};`, listed: answer };
}
