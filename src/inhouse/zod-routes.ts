import { type Code, code, use } from '../code/index.js';
import { useClass } from './references.js';
import type { HouseContext } from './types.js';
import { schemaOf } from './zod-dtos.js';
import type { ZodPart, ZodPipeStyle } from './zod-types.js';

type Sent = 'create' | 'update' | 'query';

/** The pipe of a whole controller. */
export function zodOnClass({ style }: HouseContext): readonly Code[] {
  const pipe = style.dto.zod?.pipe;
  const isCarried = style.controller.carried.some(({ text }) => text.startsWith('UsePipes('));
  return pipe?.at !== 'class' || isCarried ? [] : [code`@${use('UsePipes', '@nestjs/common')}(${pipe.use})`];
}

/** The pipes of what routes are given. One of a whole route would check ids as well: a change has its own with the body. */
export function zodOnParameters(context: HouseContext): Readonly<Record<`${Sent}Pipe`, Code | string>> {
  const at = context.style.dto.zod?.pipe.at;
  const own = (part: Sent): Code | string =>
    at === 'parameter' || (at === 'route' && part === 'update') ? (pipeOf(part, context) ?? '') : '';
  return { createPipe: own('create'), updatePipe: own('update'), queryPipe: own('query') };
}

/** What a route carries: its pipe, and what makes its answer. */
export function zodOnRoute(
  context: HouseContext,
  route: { readonly isEmpty?: boolean; readonly isPage?: boolean; readonly part?: 'create' | 'query' },
): readonly Code[] {
  const { zod } = context.style.dto;
  const pipe = zod?.pipe.at === 'route' && route.part !== undefined ? pipeOf(route.part, context) : undefined;
  const answer = answerOf(context, route);
  return [
    ...(pipe === undefined ? [] : [code`@${use('UsePipes', '@nestjs/common')}(${pipe})`]),
    ...(zod?.serializer === undefined || answer === undefined ? [] : [code`@${zod.serializer}(${answer})`]),
  ];
}

function pipeOf(part: Sent, context: HouseContext): Code | undefined {
  const { zod } = context.style.dto;
  if (zod === undefined) {
    return undefined;
  }
  const { use: name, isNew, takes }: ZodPipeStyle = zod.pipe;
  const given = takes === 'class' ? useClass(context.places[part]) : schemaOf(part, context, zod);
  return code`${isNew ? 'new ' : ''}${name}(${given})`;
}

/** The class or the schema of an answer; a page of the house's own has none for these rows. */
function answerOf(
  context: HouseContext,
  { isEmpty, isPage }: { readonly isEmpty?: boolean; readonly isPage?: boolean },
): Code | undefined {
  const { zod } = context.style.dto;
  const { answer } = context.style.pages;
  if (zod === undefined || isEmpty === true || (isPage === true && answer !== undefined)) {
    return undefined;
  }
  const part: ZodPart = isPage === true ? 'list' : 'response';
  return zod.kind === 'classes' ? useClass(context.places[part]) : schemaOf(part, context, zod);
}
