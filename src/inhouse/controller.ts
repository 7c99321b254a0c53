import { type Code, code, joinCode, literal, use } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import { withArticle } from '../support/feature-names.js';
import { useBody, useClass } from './references.js';
import { routeBodies } from './envelope.js';
import { constructorOf, handed } from './openings.js';
import { askedBy, questionDocs } from './questions.js';
import { describedBy } from './route-docs.js';
import { serviceName } from './service.js';
import { wordsOf } from './words.js';
import type { HouseContext } from './types.js';
import { zodOnClass, zodOnParameters } from './zod-routes.js';

/** The controller: the routes, with what the house's other controllers carry. */
export function controllerFile(context: HouseContext): FileContribution {
  const { spec, places, style } = context;
  const { singular, plural } = spec.name;
  const { version, tag, carried } = style.controller;
  const route = literal(style.controller.path(spec.name));
  const { property } = style.id;
  const words = wordsOf(context);
  const { createPipe, updatePipe } = zodOnParameters(context);
  const { changes, removed } = style.words;
  return {
    path: places.controller.path,
    template: 'inhouse/controller.ts',
    view: {
      decorators: [
        ...(tag === undefined
          ? []
          : [code`@${use('ApiTags', '@nestjs/swagger')}(${literal(tag(spec.name))})`]),
        ...carried.map((one) => code`@${one}`),
        ...zodOnClass(context),
      ],
      route: version === undefined ? route : `{ path: ${route}, version: ${literal(version)} }`,
      controller: places.controller.className,
      constructs: joinCode(constructorOf('controller', places.controller, constructing(context), context)),
      takes: handed('controller', context).takes,
      methods: words.controller,
      created: words.created,
      updated: words.updated,
      changes,
      create: useBody(places.create, context),
      update: useBody(places.update, context),
      asked: askedBy(context),
      bodies: routeBodies(context),
      id: property,
      idType: style.id.written,
      idParameter: idParameter(context),
      createPipe,
      updatePipe,
      onCreate: describedBy(context, {
        action: 'create',
        summary: `Create ${withArticle(singular.words)}`,
        status: 'Created',
        part: 'create',
      }),
      onList: [
        ...questionDocs(context),
        ...describedBy(context, {
          action: 'list',
          summary: `List ${plural.words}`,
          status: 'Ok',
          isPage: true,
          part: 'query',
        }),
      ],
      onRead: describedBy(context, {
        action: 'one',
        summary: `Get ${withArticle(singular.words)}`,
        status: 'Ok',
      }),
      onUpdate: describedBy(context, {
        action: 'update',
        summary: `Change ${withArticle(singular.words)}`,
        status: 'Ok',
      }),
      withStatus:
        removed === 204
          ? [code`@${use('HttpCode', '@nestjs/common')}(${use('HttpStatus', '@nestjs/common')}.NO_CONTENT)`]
          : [],
      onRemove: describedBy(context, {
        action: 'remove',
        summary: `Delete ${withArticle(singular.words)}`,
        status: removed === 204 ? 'NoContent' : 'Ok',
        isEmpty: true,
      }),
    },
    purpose: `the routes of ${plural.words}`,
  };
}

/** What routes call is what the controller is given. */
function constructing(context: HouseContext) {
  const { places, style } = context;
  const service = code`${style.words.keeps} ${serviceName(context)}: ${useClass(places.service)}`;
  return { plain: code`constructor(${service}) {}`, parameters: [service] };
}

/** `Param('id', ParseIntPipe)`, or what the house has for it where that gives an id of this kind. */
function idParameter({ style }: HouseContext): Code {
  const { property, type, pipe, written } = style.id;
  const { idParameter: own } = style.controller;
  if (own !== undefined && property === 'id' && [type, written.text].includes(own.type)) {
    return own.use;
  }
  const checked = pipe === undefined ? code`` : code`, ${use(pipe, '@nestjs/common')}`;
  return code`${use('Param', '@nestjs/common')}(${literal(property)}${checked})`;
}
