import { type Code, code, joinCode } from '../code/index.js';
import type { HouseContext, OpeningStyle, Place, WordStyle } from './types.js';

type Kind = 'controller' | 'service';
type Action = keyof WordStyle['controller'];

/** What the methods of a class begin with, one by one; nothing where those of the house begin with nothing in common. */
export function openingsOf(
  kind: Kind,
  place: Place,
  methods: WordStyle['service'],
  { style }: HouseContext,
): Readonly<Record<Action, readonly Code[]>> {
  const opening = style.openings[kind];
  const of = (action: Action): readonly Code[] =>
    opening === undefined
      ? []
      : [
          {
            ...opening.statement,
            text: `${inClass(opening.statement.text, place).replaceAll('{method}', methods[action])}${opening.isSpaced ? '\n' : ''}`,
          },
        ];
  return {
    create: of('create'),
    list: of('list'),
    one: of('one'),
    update: of('update'),
    remove: of('remove'),
  };
}

/** What every route is given, where its own methods or those that it calls tell of it. */
export function carriedBy(kind: Kind, { style }: HouseContext) {
  const { carried, controller, service } = style.openings;
  return isTold(service) || (kind === 'controller' && isTold(controller)) ? carried : undefined;
}

const isTold = (opening: OpeningStyle | undefined): boolean => opening?.isTold === true;

/** `ctx: RequestContext, ` before other parameters, and `ctx, ` before other arguments. */
export function handed(kind: Kind, context: HouseContext): { readonly takes: Code; readonly passes: string } {
  const carried = carriedBy(kind, context);
  if (carried === undefined) {
    return { takes: code``, passes: '' };
  }
  const { name, decorator, type } = carried;
  const parameter = code`${name}: ${type}, `;
  return {
    takes: kind === 'controller' ? code`@${decorator} ${parameter}` : parameter,
    passes: `${name}, `,
  };
}

/**
 * The members that a class begins with: what it has for itself, and its constructor.
 *
 * @param plain the constructor of a house that has nothing of the kind
 * @param parameters its parameters
 */
export function constructorOf(
  kind: Kind,
  place: Place,
  { plain, parameters }: { readonly plain: Code; readonly parameters: readonly Code[] },
  { style }: HouseContext,
): readonly Code[] {
  const helper = style.openings[kind]?.helper;
  if (helper === undefined) {
    return [plain];
  }
  const here = (one: Code): Code => ({ ...one, text: inClass(one.text, place) });
  if (helper.kind === 'made') {
    return [here(helper.declaration), code``, plain];
  }
  const all = [...parameters, code`${helper.keeps} ${helper.property}: ${helper.type}`];
  const body = helper.statements.map(here);
  return [
    code`constructor(`,
    ...all.map((one) => code`${one},`),
    code`) {${body.length === 0 ? '}' : ''}`,
    ...(body.length === 0 ? [] : [...body, code`}`]),
  ];
}

/** Fakes of what services of the house have for themselves, in their specs. */
export function fakesFor({ style }: HouseContext, fn: Code): readonly Code[] {
  const opening = style.openings.service;
  if (opening?.helper.kind !== 'injected') {
    return [];
  }
  const { property, type, statements } = opening.helper;
  const texts = [opening.statement, ...statements].map(({ text }) => text).join('\n');
  const called = [...texts.matchAll(new RegExp(`this\\.${property}\\.(\\w+)\\(`, 'g'))];
  const names = [...new Set(called.map(([, name = '']) => name))].toSorted();
  const members = joinCode(
    names.map((name) => code`${name}: ${fn}()`),
    ', ',
  );
  return [code`{ provide: ${type}, useValue: { ${members} } }`];
}

const inClass = (text: string, { className }: Place): string => text.replaceAll('{Class}', className);
