import type { CallExpression, Node } from 'oxc-parser';
import type { Code } from '../../code/types.js';
import { walk } from '../../edit/index.js';
import { type Action, actionOf, ACTIONS } from './actions.js';
import type { MemberFacts } from './classes.js';
import type { ControllerFacts } from './controllers.js';
import type { Ground } from './ground.js';
import { markedText } from './marked-text.js';
import { quote } from './quote.js';
import { type SourceFile, typed } from './source.js';
import { type Stems, stemsOf, withoutStem } from './stems.js';
import { bare, dottedName } from './syntax.js';
import { commonest } from './types.js';

/** What controllers put an answer into: `ResponseUtil.created(user, 'User created successfully')`. */
export interface Envelope {
  /** `ResponseUtil.created` */
  readonly make: Code;
  readonly given: readonly EnvelopeArgument[];
}

/** What the service gave, the parts of a page, nothing (`null`), or a text with marks for names. */
export type EnvelopeArgument =
  | { readonly kind: 'answer' | 'rows' | 'total' | 'first' | 'size' | 'nothing' }
  | { readonly kind: 'text'; readonly text: string };

export type Envelopes = Readonly<Partial<Record<Action, Envelope>>>;

/** Static methods of a class of the house that at least half of the routes of a kind give their answers to. */
export function readEnvelopes(ground: Ground, controllers: readonly ControllerFacts[]): Envelopes {
  const routes = controllers.flatMap(({ file, node, routes: own }) =>
    own.map((method) => ({
      file,
      method,
      action: actionOf(method),
      stems: stemsOf(node.name.replace(/Controller$/, '')),
    })),
  );
  return Object.fromEntries(
    ACTIONS.flatMap((action) => {
      const own = routes.filter((one) => one.action === action);
      const found = own.flatMap(({ file, method, stems }) => {
        const envelope = envelopeOf(ground, { file, method, stems, action });
        return envelope === undefined
          ? []
          : [{ envelope, key: JSON.stringify([envelope.make.text, envelope.given]) }];
      });
      const key = commonest(found.map((one) => one.key));
      const envelope = found.find((one) => one.key === key)?.envelope;
      return envelope === undefined || found.length * 2 < own.length ? [] : [[action, envelope]];
    }),
  );
}

interface Route {
  readonly file: SourceFile;
  readonly method: MemberFacts;
  readonly stems: Stems;
  readonly action: Action;
}

function envelopeOf(ground: Ground, route: Route): Envelope | undefined {
  const { file, method, stems, action } = route;
  const call = lastAnswer(method.node);
  const callee = call === undefined ? '' : dottedName(call.callee);
  const [name = ''] = callee.split('.');
  const origin = ground.resolver.originOf(file, name);
  if (
    call === undefined ||
    !/^[A-Z]\w*\.\w+$/.test(callee) ||
    withoutStem(name, stems) !== name ||
    origin === undefined ||
    ground.resolver.fileOf(file.path, origin.specifier) === undefined
  ) {
    return undefined;
  }
  const make = quote(ground, file, call.callee);
  const given = call.arguments.map((argument, index) => argumentOf(argument, index, route));
  const all = given.filter((one) => one !== undefined);
  const isPage = all.some(({ kind }) => kind === 'total' || kind === 'first' || kind === 'size');
  return make === undefined || all.length < given.length
    ? undefined
    : {
        make,
        given: all.map((one) =>
          one.kind === 'answer' && action === 'remove'
            ? { kind: 'nothing' }
            : one.kind === 'answer' && isPage
              ? { kind: 'rows' }
              : one,
        ),
      };
}

/** What the last statement gives back; earlier ones are for cases that not every feature has. */
function lastAnswer(node: Node): CallExpression | undefined {
  let last: CallExpression | undefined;
  walk(node, (visited) => {
    const one = typed(visited);
    if (one.type === 'ReturnStatement') {
      const answer = bare(one.argument);
      const given = answer?.type === 'AwaitExpression' ? bare(answer.argument) : answer;
      last = given?.type === 'CallExpression' ? given : undefined;
    }
  });
  return last;
}

const PARTS: readonly (readonly [kind: 'rows' | 'total' | 'first' | 'size', name: RegExp])[] = [
  ['rows', /\.(data|items|list|records|results|rows)$/],
  ['total', /(^|\.)(total|count|totalCount|totalItems)$/],
  ['first', /(^|\.)(page|pageNumber|currentPage|offset|skip)$/],
  ['size', /(^|\.)(limit|perPage|pageSize|size|take)$/],
];

function argumentOf(node: Node, index: number, { file, action, stems }: Route): EnvelopeArgument | undefined {
  const plain = bare(node);
  if (plain?.type === 'Literal') {
    return plain.value === null
      ? { kind: 'nothing' }
      : typeof plain.value === 'string'
        ? { kind: 'text', text: markedText(file.print(plain), stems) }
        : undefined;
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
  const isAnswer =
    index === 0 && ['Identifier', 'AwaitExpression', 'CallExpression'].includes(plain?.type ?? '');
  return part !== undefined ? { kind: part } : isAnswer ? { kind: 'answer' } : undefined;
}
