import { type Code, code, joinCode } from '../code/index.js';
import type { View } from '../contracts.js';
import { pageOf, pagesInController, pageType, readsFirst, readsSize } from './pages.js';
import { useType } from './references.js';
import { serviceName } from './service.js';
import type { EnvelopeStyle, HouseContext, WordStyle } from './types.js';
import { saidOf, wordsOf } from './words.js';

type Action = keyof WordStyle['controller'];

/**
 * What a route does: whether it waits, what it gives back, and how. The type is '' where what the house puts answers into says it.
 */
interface RouteBody extends View {
  readonly async: string;
  /** `: Promise<OrderDto>` */
  readonly type: Code;
  readonly lines: readonly Code[];
}

/** The body of each route. */
export function routeBodies(context: HouseContext): Readonly<Record<Action, RouteBody>> {
  const { created, updated, query } = wordsOf(context);
  const id = context.style.id.property;
  return {
    create: bodyOf('create', created, context),
    list: bodyOf('list', query, context),
    one: bodyOf('one', id, context),
    update: bodyOf('update', `${id}, ${updated}`, context),
    remove: bodyOf('remove', id, context),
  };
}

function bodyOf(action: Action, given: string, context: HouseContext): RouteBody {
  const call = `this.${serviceName(context)}.${wordsOf(context).service[action]}(${given})`;
  const envelope = envelopeOf(action, context);
  if (envelope !== undefined) {
    return enveloped(envelope, { action, call }, context);
  }
  if (action === 'list' && pagesInController(context) !== undefined) {
    return {
      async: 'async ',
      type: typeOf(action, context),
      lines: [code`return ${pageOf(code`await ${call}`, context)};`],
    };
  }
  return { async: '', type: typeOf(action, context), lines: [code`return ${call};`] };
}

/** What the house puts an answer into; a page that a class of the house is has no parts that are known. */
export function envelopeOf(action: Action, { style }: HouseContext): EnvelopeStyle | undefined {
  const found = style.controller.envelopes[action];
  return found !== undefined && hasParts(found) && style.pages.answer !== undefined ? undefined : found;
}

const hasParts = ({ given }: EnvelopeStyle): boolean =>
  given.some(({ kind }) => ['rows', 'total', 'first', 'size'].includes(kind));

function typeOf(action: Action, context: HouseContext): Code {
  return action === 'remove'
    ? code`: Promise<void>`
    : code`: Promise<${action === 'list' ? pageType(context) : useType(context.places.response)}>`;
}

/** `const order = await …; return ResponseUtil.created(order, 'Order created successfully');` */
function enveloped(
  envelope: EnvelopeStyle,
  { action, call }: { readonly action: Action; readonly call: string },
  context: HouseContext,
): RouteBody {
  const { make, given } = envelope;
  const { singular, plural } = context.spec.name;
  const variable = action !== 'list' ? singular.camel : hasParts(envelope) ? 'result' : plural.camel;
  const args = given.map((one) => {
    switch (one.kind) {
      case 'answer':
        return variable;
      case 'nothing':
        return 'null';
      case 'rows':
        return `${variable}.${context.style.pages.items}`;
      case 'total':
        return `${variable}.total`;
      case 'first':
        return readsFirst(context);
      case 'size':
        return readsSize(context);
      case 'text':
        return saidOf(one.text, context);
    }
  });
  const isUsed = given.some(({ kind }) => ['answer', 'rows', 'total'].includes(kind));
  return {
    async: 'async ',
    type: code``,
    lines: [
      isUsed ? code`const ${variable} = await ${call};` : code`await ${call};`,
      code`return ${make}(${joinCode(args, ', ')});`,
    ],
  };
}
