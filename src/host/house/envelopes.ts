import type { CallExpression, NewExpression, Node, ObjectExpression } from 'oxc-parser';
import type { Code } from '../../code/types.js';
import { walk } from '../../edit/index.js';
import { type Action, actionOf, ACTIONS } from './actions.js';
import type { MemberFacts } from './classes.js';
import type { ControllerFacts } from './controllers.js';
import { type EnvelopeType, envelopeTypeOf } from './envelope-types.js';
import type { Ground } from './ground.js';
import { markedText } from './marked-text.js';
import { quote } from './quote.js';
import { type SourceFile, typed } from './source.js';
import { type Stems, stemsOf, withoutStem } from './stems.js';
import { bare, dottedName, keyName } from './syntax.js';
import { commonest } from './types.js';

/**
 * What controllers put an answer into: `ResponseUtil.created(user, 'User created successfully')`, `new Answer(user)`, or
 * `{ data: user, meta: {} }`.
 */
export interface Envelope {
  readonly made: EnvelopeMade;
  /** What routes say that they give then; undefined where they say nothing, or something else. */
  readonly type: EnvelopeType | undefined;
}

export type EnvelopeMade =
  | { readonly kind: 'call'; readonly make: Code; readonly given: readonly EnvelopeValue[] }
  | { readonly kind: 'object'; readonly members: readonly EnvelopeMember[] };

/** The key has marks for names. */
export interface EnvelopeMember {
  readonly key: string;
  readonly value: EnvelopeValue;
}

export type EnvelopeValue = EnvelopeArgument | EnvelopeMade | { readonly kind: 'code'; readonly code: Code };

/** What the service gave, the parts of a page, nothing (`null`), or a text with marks for names. */
export type EnvelopeArgument =
  | { readonly kind: 'answer' | 'rows' | 'total' | 'first' | 'size' | 'nothing' }
  | { readonly kind: 'text'; readonly text: string };

export type Envelopes = Readonly<Partial<Record<Action, Envelope>>>;

/** What at least half of the routes of a kind put their answers into. */
export function readEnvelopes(ground: Ground, controllers: readonly ControllerFacts[]): Envelopes {
  const routes = controllers.flatMap(({ file, node, routes: own }) =>
    own.map((method) => ({
      ground,
      file,
      method,
      action: actionOf(method),
      stems: stemsOf(node.name.replace(/Controller$/, '')),
    })),
  );
  const all = routes.flatMap(({ action, ...route }) =>
    action === undefined ? [] : (madeBy({ ...route, action }) ?? []),
  );
  return Object.fromEntries(
    ACTIONS.flatMap((action) => {
      const own = routes.filter((one) => one.action === action);
      const found = own.flatMap((route) => {
        const made = madeBy({ ...route, action });
        return made === undefined ? [] : [{ made, key: JSON.stringify(made), route }];
      });
      const key = commonest(found.map((one) => one.key));
      const meant = found.filter((one) => one.key === key);
      const made = meant[0]?.made;
      const types = meant.flatMap(
        ({ route }) => envelopeTypeOf(ground, route.file, route.method, action) ?? [],
      );
      const type = commonest(types.map((one) => JSON.stringify(one)));
      return made === undefined || found.length * 2 < own.length || !isHabit(made, all)
        ? []
        : [[action, { made, type: types.find((one) => JSON.stringify(one) === type) }]];
    }),
  );
}

/** What one route alone does is none. */
const isHabit = (made: EnvelopeMade, all: readonly EnvelopeMade[]): boolean =>
  all.filter((one) => headOf(one) === headOf(made)).length > 1;

/** The class that makes it, where one does. */
const headOf = (made: EnvelopeMade): string =>
  made.kind === 'call' ? (made.make.text.split('.')[0] ?? '') : made.kind;

interface Route {
  readonly ground: Ground;
  readonly file: SourceFile;
  readonly method: MemberFacts;
  readonly stems: Stems;
  readonly action: Action;
}

function madeBy(route: Route): EnvelopeMade | undefined {
  const answer = lastAnswer(route.method.node);
  const made =
    answer === undefined
      ? undefined
      : answer.type === 'ObjectExpression'
        ? objectOf(answer, route)
        : callOf(answer, route);
  if (made === undefined) {
    return undefined;
  }
  const kinds = kindsIn(made);
  const answers = kinds.filter((kind) => kind === 'answer' || kind === 'rows').length;
  // An object without the answer is about something else, but where nothing is left to answer.
  const isSaid = answers === 1 || (route.action === 'remove' && answers === 0 && kinds.includes('text'));
  if (made.kind === 'object' && (!isSaid || (route.action === 'remove' && answers > 0))) {
    return undefined;
  }
  const isPage = kinds.some((kind) => kind === 'total' || kind === 'first' || kind === 'size');
  return settled(made, (one) =>
    one.kind !== 'answer'
      ? one
      : route.action === 'remove'
        ? { kind: 'nothing' }
        : isPage
          ? { kind: 'rows' }
          : one,
  );
}

/** A static method of a class of the house, or a class of the house. */
function callOf(call: CallExpression | NewExpression, route: Route): EnvelopeMade | undefined {
  const { ground, file, stems } = route;
  const callee = dottedName(call.callee);
  const [name = ''] = callee.split('.');
  const origin = ground.resolver.originOf(file, name);
  const isNew = call.type === 'NewExpression';
  if (
    !(isNew ? /^[A-Z]\w*$/ : /^[A-Z]\w*\.\w+$/).test(callee) ||
    withoutStem(name, stems) !== name ||
    origin === undefined ||
    ground.resolver.fileOf(file.path, origin.specifier) === undefined
  ) {
    return undefined;
  }
  const make = quote(ground, file, call.callee);
  const given = call.arguments.map((argument, index) => valueOf(argument, index === 0, route));
  const all = given.filter((one) => one !== undefined);
  return make === undefined || all.length < given.length || (isNew && !kindsOf(all).includes('answer'))
    ? undefined
    : { kind: 'call', make: isNew ? { ...make, text: `new ${make.text}` } : make, given: all };
}

/** Keys of what is answered; a message or a status is about it. */
const HOLDS =
  /^(body|content|data|entity|item|items|payload|record|records|response|result|results|rows|value|\{(singular|plural)\})$/;

function objectOf(node: ObjectExpression, route: Route): EnvelopeMade | undefined {
  const members = node.properties.map((property): EnvelopeMember | undefined => {
    const key = property.type === 'Property' ? keyName(property) : undefined;
    const marked = key === undefined ? '' : withoutStem(key, route.stems);
    const value =
      property.type === 'Property' ? valueOf(property.value, HOLDS.test(marked), route) : undefined;
    return key === undefined || !/^\w+$/.test(key) || value === undefined
      ? undefined
      : { key: marked, value };
  });
  const all = members.filter((one) => one !== undefined);
  return all.length < members.length ? undefined : { kind: 'object', members: all };
}

type Answer = CallExpression | NewExpression | ObjectExpression;
const ANSWERS = new Set(['CallExpression', 'NewExpression', 'ObjectExpression']);

/** What the last statement gives back; earlier ones are for cases that not every feature has. */
function lastAnswer(node: Node): Answer | undefined {
  let last: Answer | undefined;
  walk(node, (visited) => {
    const one = typed(visited);
    if (one.type === 'ReturnStatement') {
      const answer = bare(one.argument);
      const given = answer?.type === 'AwaitExpression' ? bare(answer.argument) : answer;
      last = isAnswer(given) ? given : undefined;
    }
  });
  return last;
}

const isAnswer = (node: Node | undefined): node is Answer => node !== undefined && ANSWERS.has(node.type);

const PARTS: readonly (readonly [kind: 'rows' | 'total' | 'first' | 'size', name: RegExp])[] = [
  ['rows', /\.(data|items|list|records|results|rows)$/],
  ['total', /(^|\.)(total|count|totalCount|totalItems)$/],
  ['first', /(^|\.)(page|pageNumber|currentPage|offset|skip)$/],
  ['size', /(^|\.)(limit|perPage|pageSize|size|take)$/],
];

/** @param mayAnswer whether it stands where the answer of the service may */
function valueOf(node: Node, mayAnswer: boolean, route: Route): EnvelopeValue | undefined {
  const { ground, file, action, stems, method } = route;
  const plain = bare(node);
  if (plain?.type === 'ObjectExpression') {
    return objectOf(plain, route);
  }
  if (plain?.type === 'Literal') {
    return plain.value === null
      ? { kind: 'nothing' }
      : typeof plain.value === 'string'
        ? { kind: 'text', text: markedText(file.print(plain), stems) }
        : { kind: 'code', code: { text: file.print(plain), imports: [] } };
  }
  if (plain?.type === 'TemplateLiteral') {
    const ofId = plain.expressions.every((one) => one.type === 'Identifier' && one.name === 'id');
    const isTold = plain.expressions.length === 0 || (ofId && action !== 'list' && action !== 'create');
    const text = plain.quasis.map(({ value }) => value.raw).join('\u0000');
    return isTold
      ? { kind: 'text', text: `\`${markedText(text, stems).replaceAll('\u0000', '${{id}}')}\`` }
      : undefined;
  }
  const name = dottedName(plain);
  const part = action === 'list' ? PARTS.find(([, pattern]) => pattern.test(name))?.[0] : undefined;
  if (part !== undefined) {
    return { kind: part };
  }
  if (plain?.type === 'MemberExpression' && /^[A-Z]\w*\.\w+$/.test(name)) {
    const code = quote(ground, file, plain);
    return code === undefined ? undefined : { kind: 'code', code };
  }
  const isHeld =
    plain?.type === 'Identifier' &&
    /^[a-z]/.test(name) &&
    method.parameters.every((one) => one.name !== name);
  return mayAnswer && (isHeld || plain?.type === 'AwaitExpression' || plain?.type === 'CallExpression')
    ? { kind: 'answer' }
    : undefined;
}

/** The kinds of all values in it. */
const kindsIn = (made: EnvelopeMade): readonly EnvelopeValue['kind'][] =>
  kindsOf(made.kind === 'call' ? made.given : made.members.map(({ value }) => value));

const kindsOf = (values: readonly EnvelopeValue[]): readonly EnvelopeValue['kind'][] =>
  values.flatMap((one) => [one.kind, ...(one.kind === 'call' || one.kind === 'object' ? kindsIn(one) : [])]);

/** The same with other values in it. */
function settled(made: EnvelopeMade, change: (value: EnvelopeValue) => EnvelopeValue): EnvelopeMade {
  const changed = (value: EnvelopeValue): EnvelopeValue =>
    change(value.kind === 'call' || value.kind === 'object' ? settled(value, change) : value);
  return made.kind === 'call'
    ? { ...made, given: made.given.map(changed) }
    : { ...made, members: made.members.map(({ key, value }) => ({ key, value: changed(value) })) };
}
