import { type Code, code, literal, use } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import { sentence, withArticle } from '../support/feature-names.js';
import { objectOf } from './documentation.js';
import { useBody, useClass } from './references.js';
import { envelopeOf, routeBodies } from './envelope.js';
import { serviceName } from './service.js';
import { wordsOf } from './words.js';
import type { HouseContext, WordStyle } from './types.js';
import { zodOnClass, zodOnParameters, zodOnRoute } from './zod-routes.js';

/** The controller: the routes, with what the house's other controllers carry. */
export function controllerFile(context: HouseContext): FileContribution {
  const { spec, places, style } = context;
  const { singular, plural } = spec.name;
  const { version, tag, carried } = style.controller;
  const route = literal(style.controller.path(spec.name));
  const { pipe, property } = style.id;
  const words = wordsOf(context);
  const { keeps, changes, removed } = style.words;
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
      service: useClass(places.service),
      services: serviceName(context),
      keeps,
      methods: words.controller,
      created: words.created,
      updated: words.updated,
      query: words.query,
      changes,
      create: useBody(places.create, context),
      update: useBody(places.update, context),
      queryClass: useBody(places.query, context),
      bodies: routeBodies(context),
      id: property,
      idType: style.id.written,
      idParameter:
        pipe === undefined
          ? code`${literal(property)}`
          : code`${literal(property)}, ${use(pipe, '@nestjs/common')}`,
      ...zodOnParameters(context),
      onCreate: describedBy(context, {
        action: 'create',
        summary: `Create ${withArticle(singular.words)}`,
        status: 'Created',
        part: 'create',
      }),
      onList: describedBy(context, {
        action: 'list',
        summary: `List ${plural.words}`,
        status: 'Ok',
        isPage: true,
        part: 'query',
      }),
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

interface Route {
  readonly action: keyof WordStyle['controller'];
  readonly summary: string;
  readonly status: 'Ok' | 'Created' | 'NoContent';
  readonly isPage?: boolean;
  /** What it is sent and nothing else. */
  readonly part?: 'create' | 'query';
  readonly isEmpty?: boolean;
}

/** What documents a route: the house's own decorator, or those of Swagger. */
function describedBy(context: HouseContext, route: Route): readonly Code[] {
  const { swagger, described, carriedByRoutes } = context.style.controller;
  const carried = [
    ...carriedByRoutes[route.action].map((one) => code`@${one}`),
    ...zodOnRoute(context, route),
  ];
  if (described !== undefined) {
    const told = Object.entries(toldOf(context, route)).filter(([key]) => described.keys.includes(key));
    return [...carried, code`@${described.use}(${objectOf(Object.fromEntries(told))})`];
  }
  if (!swagger) {
    return carried;
  }
  const told = code`@${use('ApiOperation', '@nestjs/swagger')}({ summary: ${literal(sentence(route.summary).slice(0, -1))} })`;
  if (envelopeOf(route.action, context) !== undefined) {
    return [...carried, told];
  }
  const shown = responseOf(context, route);
  return [
    ...carried,
    told,
    code`@${use(`Api${route.status}Response`, '@nestjs/swagger')}(${shown === undefined ? '' : code`{ type: ${shown} }`})`,
  ];
}

/** The class of the answer; a page of the house's own is generic, and has no class for these rows. */
function responseOf({ style, places }: HouseContext, { isPage, isEmpty }: Route): Code | undefined {
  const { zod } = style.dto;
  const isUntold = style.answers?.documented === false && style.dto.documented;
  const isSchema = zod?.kind === 'schemas' && zod.answers;
  if (isEmpty === true || isSchema || (isUntold && isPage !== true)) {
    return undefined;
  }
  if (isPage !== true) {
    return useClass(places.response);
  }
  const { answer } = style.pages;
  if (answer?.kind === 'function' && answer.document !== undefined) {
    return code`${answer.document}(${useClass(places.response)})`;
  }
  return answer === undefined ? useClass(places.list) : undefined;
}

function toldOf(context: HouseContext, route: Route): Readonly<Record<string, Code>> {
  const { places, style } = context;
  return {
    ...(route.isEmpty !== true &&
      (style.dto.zod?.kind !== 'schemas' || !style.dto.zod.answers) && { type: useClass(places.response) }),
    summary: code`${literal(route.summary)}`,
    ...(route.isPage === true && { isPaginated: code`true` }),
  };
}
