import { type Code, code, joinCode } from '../code/index.js';
import type { View } from '../contracts.js';
import { withNames } from './marks.js';
import { handed, openingsOf } from './openings.js';
import { itemsName, pageOf, pagesInController, pageType, readsFirst, readsSize, totalName } from './pages.js';
import { askedFirst } from './questions.js';
import { useType } from './references.js';
import { serviceName } from './service.js';
import type { EnvelopeMade, EnvelopeStyle, EnvelopeValue, HouseContext, WordStyle } from './types.js';
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
  const { controller } = wordsOf(context);
  const opens = openingsOf('controller', context.places.controller, controller, context);
  const asked = askedFirst(context);
  const body = (action: Action, given: string): RouteBody => {
    const made = bodyOf(action, given, context);
    const first = [...opens[action], ...(action === 'list' ? asked : [])];
    return { ...made, lines: [...first, ...made.lines] };
  };
  return {
    create: body('create', created),
    list: body('list', query),
    one: body('one', id),
    update: body('update', `${id}, ${updated}`),
    remove: body('remove', id),
  };
}

function bodyOf(action: Action, given: string, context: HouseContext): RouteBody {
  const { passes } = handed('service', context);
  const call = `this.${serviceName(context)}.${wordsOf(context).service[action]}(${passes}${given})`;
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
  const { answer } = style.pages;
  const isWhole = answer !== undefined && answer.kind !== 'members';
  return found !== undefined && isWhole && hasParts(found) ? undefined : found;
}

const PARTS: ReadonlySet<EnvelopeValue['kind']> = new Set(['rows', 'total', 'first', 'size']);

const hasParts = ({ made }: EnvelopeStyle): boolean => kindsIn(made).some((kind) => PARTS.has(kind));

function kindsIn(made: EnvelopeMade): readonly EnvelopeValue['kind'][] {
  const values = made.kind === 'call' ? made.given : made.members.map(({ value }) => value);
  return values.flatMap((one) => (one.kind === 'call' || one.kind === 'object' ? kindsIn(one) : [one.kind]));
}

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
  const kinds = kindsIn(envelope.made);
  const isUsed = kinds.some((kind) => kind === 'answer' || kind === 'rows' || kind === 'total');
  const { names, variables } = held(action, kinds, context);
  return {
    async: 'async ',
    type: envelopeType(envelope, action, context),
    lines: [
      isUsed ? code`const ${names} = await ${call};` : code`await ${call};`,
      code`return ${madeOf(envelope.made, variables, context)};`,
    ],
  };
}

/** What the answer of the service, and its parts, are called. */
interface Variables {
  readonly answer: string;
  readonly rows: string;
  readonly total: string;
}

/** Parts that have names of their own are taken apart; those of a class are read from it. */
function held(
  action: Action,
  kinds: readonly EnvelopeValue['kind'][],
  context: HouseContext,
): { readonly names: string; readonly variables: Variables } {
  const { singular, plural } = context.spec.name;
  const rows = itemsName(context);
  const total = totalName(context);
  const parts = [...(kinds.includes('rows') ? [rows] : []), ...(kinds.includes('total') ? [total] : [])];
  if (action === 'list' && context.style.pages.answer?.kind === 'members' && parts.length > 0) {
    return { names: `{ ${parts.join(', ')} }`, variables: { answer: rows, rows, total } };
  }
  const isTakenApart = action === 'list' && kinds.some((kind) => PARTS.has(kind));
  const answer = action !== 'list' ? singular.camel : isTakenApart ? 'result' : plural.camel;
  return {
    names: answer,
    variables: { answer, rows: `${answer}.${rows}`, total: `${answer}.${total}` },
  };
}

/** The type of a route whose answer is put into something; '' where the house leaves it to what it is put into. */
function envelopeType({ made, type }: EnvelopeStyle, action: Action, context: HouseContext): Code {
  if (type === undefined) {
    return code``;
  }
  const { use, holds } = type;
  if (holds === 'nothing said') {
    return code`: Promise<${use}>`;
  }
  const response = useType(context.places.response);
  const answer =
    holds !== 'the answer'
      ? code`${holds.text}`
      : action !== 'list'
        ? response
        : hasParts({ made, type })
          ? code`${response}[]`
          : pageType(context);
  return code`: Promise<${use}<${answer}>>`;
}

function madeOf(made: EnvelopeMade, variables: Variables, context: HouseContext): Code {
  const valueOf = (one: EnvelopeValue): Code =>
    one.kind === 'call' || one.kind === 'object'
      ? madeOf(one, variables, context)
      : one.kind === 'code'
        ? one.code
        : code`${partOf(one, variables, context)}`;
  if (made.kind === 'call') {
    return code`${made.make}(${joinCode(made.given.map(valueOf), ', ')})`;
  }
  const members = made.members.map(({ key, value }) => {
    const name = withNames(key, context.spec.name);
    const given = valueOf(value);
    return given.text === name ? given : code`${name}: ${given}`;
  });
  return members.length === 0 ? code`{}` : code`{ ${joinCode(members, ', ')} }`;
}

function partOf(
  one: Exclude<EnvelopeValue, { readonly kind: 'call' | 'object' | 'code' }>,
  { answer, rows, total }: Variables,
  context: HouseContext,
): string {
  switch (one.kind) {
    case 'answer':
      return answer;
    case 'nothing':
      return 'null';
    case 'rows':
      return rows;
    case 'total':
      return total;
    case 'first':
      return readsFirst(context);
    case 'size':
      return readsSize(context);
    case 'text':
      return saidOf(one.text, context);
  }
}
