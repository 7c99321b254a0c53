import { type Code, code, literal, use } from '../code/index.js';
import { sentence, withArticle } from '../support/feature-names.js';
import { objectOf } from './documentation.js';
import { envelopeOf } from './envelope.js';
import { useClass } from './references.js';
import type { HouseContext, WordStyle } from './types.js';
import { saidOf } from './words.js';
import { zodOnRoute } from './zod-routes.js';

export interface Route {
  readonly action: keyof WordStyle['controller'];
  readonly summary: string;
  readonly status: 'Ok' | 'Created' | 'NoContent';
  readonly isPage?: boolean;
  /** What it is sent and nothing else. */
  readonly part?: 'create' | 'query';
  readonly isEmpty?: boolean;
}

/** What documents a route: the house's own decorator, or those of Swagger. */
export function describedBy(context: HouseContext, route: Route): readonly Code[] {
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
  return [...carried, ...operationOf(context, route), ...answerOf(context, route)];
}

/** `@ApiOperation({ summary: 'Create an order' })` */
function operationOf(context: HouseContext, { action, summary }: Route): readonly Code[] {
  const { isTold, summaries } = context.style.controller.docs;
  const { singular } = context.spec.name;
  const said = summaries[action]?.replaceAll(/\b(an?) \{singular:words\}/gi, (_, article: string) =>
    article.startsWith('A')
      ? sentence(withArticle(singular.words)).slice(0, -1)
      : withArticle(singular.words),
  );
  const text = said === undefined ? sentence(summary).slice(0, -1) : saidOf(said, context);
  return isTold ? [code`@${use('ApiOperation', '@nestjs/swagger')}({ summary: ${literal(text)} })`] : [];
}

const STATUSES = {
  Ok: { name: 'OK', number: 200 },
  Created: { name: 'CREATED', number: 201 },
  NoContent: { name: 'NO_CONTENT', number: 204 },
} as const;

/** `@ApiOkResponse({ type: OrderDto })`, or `@ApiResponse({ status: HttpStatus.OK, type: OrderDto })`. */
function answerOf(context: HouseContext, route: Route): readonly Code[] {
  const { docs } = context.style.controller;
  const isPut = envelopeOf(route.action, context) !== undefined;
  const isEmpty = route.isEmpty === true;
  // What is in an envelope is told by the function of the house that makes a class of it.
  if (docs.answers === 'none' || (isPut && (docs.envelope === undefined || isEmpty))) {
    return [];
  }
  const shown =
    isPut && docs.envelope !== undefined
      ? envelopeClass(docs.envelope, route, context)
      : responseOf(context, route);
  const type = shown === undefined ? {} : { type: shown };
  const { name, number } = STATUSES[route.status];
  if (docs.answers === 'named') {
    return [code`@${use(`Api${route.status}Response`, '@nestjs/swagger')}(${objectOf(type)})`];
  }
  const status =
    docs.answers === 'number' ? code`${number}` : code`${use('HttpStatus', '@nestjs/common')}.${name}`;
  return [code`@${use('ApiResponse', '@nestjs/swagger')}(${objectOf({ status, ...type })})`];
}

/** `ApiEnvelope(Order)`, and `ApiEnvelope([Order])` for a list. */
function envelopeClass(make: Code, { action }: Route, context: HouseContext): Code {
  const response = useClass(context.places.response);
  return action === 'list' ? code`${make}([${response}])` : code`${make}(${response})`;
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
