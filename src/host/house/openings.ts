import type { Code } from '../../code/types.js';
import type { ClassFacts, MemberFacts } from './classes.js';
import type { ControllerFacts } from './controllers.js';
import type { Ground } from './ground.js';
import { type CarriedParameter, readCarried } from './carried-parameters.js';
import { type Helper, readHelper } from './helpers.js';
import { bodyOf } from './method-body.js';
import { commonModules, withControllers } from './module-imports.js';
import { quote } from './quote.js';
import type { Declared } from './resolver.js';
import { dottedName } from './syntax.js';
import { commonest } from './types.js';

/** What most methods of a kind of class begin with, and what they need for it. */
export interface Opening {
  /** With `{method}` and `{Class}`: `` this.logger.log(ctx, `${this.{method}.name} was called`); `` */
  readonly statement: Code;
  /** Whether an empty line is after it. */
  readonly isSpaced: boolean;
  /** What `this.logger` is there. */
  readonly helper: Helper;
  /** Whether it names what every route is given. */
  readonly isTold: boolean;
}

export interface Openings {
  readonly controller: Opening | undefined;
  readonly service: Opening | undefined;
  /** What every route is given, and hands on where services tell of it. */
  readonly carried: CarriedParameter | undefined;
  /** Modules of the house that most modules with controllers import. */
  readonly modules: readonly Code[];
}

/** Fewer methods are no habit. */
const ENOUGH = 3;

/** The statements that methods of controllers and services begin with. */
export function readOpenings(ground: Ground, controllers: readonly ControllerFacts[]): Openings {
  const modules = commonModules(ground, withControllers(ground));
  const held = new Set(
    controllers.flatMap(({ node }) =>
      node.members
        .filter(({ kind }) => kind === 'constructor')
        .flatMap(({ parameters }) => parameters.map(({ type }) => type)),
    ),
  );
  const services = ground.sources.own.flatMap((file) =>
    file.classes
      .filter(({ name }) => /\wService$/.test(name) && held.has(name))
      .map((node) => ({ file, node, methods: publicMethods(node) })),
  );
  const routes = controllers.map(({ file, node, routes: methods }) => ({ file, node, methods }));
  const carried = readCarried(ground, controllers);
  const opening = (classes: readonly Class[]): Opening | undefined =>
    openingOf(
      ground,
      classes,
      carried,
      modules.map(({ module }) => module),
    );
  return {
    controller: opening(routes),
    service: opening(services),
    carried,
    modules: modules.map(({ code }) => code),
  };
}

interface Class extends Declared {
  readonly methods: readonly MemberFacts[];
}

const publicMethods = ({ members }: ClassFacts): readonly MemberFacts[] =>
  members.filter(
    ({ kind, isStatic, node }) =>
      kind === 'method' && !isStatic && !('accessibility' in node && node.accessibility === 'private'),
  );

function openingOf(
  ground: Ground,
  classes: readonly Class[],
  carried: CarriedParameter | undefined,
  modules: readonly Declared[],
): Opening | undefined {
  const methods = classes.flatMap((one) => one.methods.map((method) => ({ ...one, method })));
  const known = new Set(carried === undefined ? [] : [carried.name]);
  const found = methods.flatMap(({ file, node, method }) => {
    const [first] = bodyOf(method);
    const call =
      first?.type === 'ExpressionStatement' && first.expression.type === 'CallExpression'
        ? first.expression
        : undefined;
    const [, property] = /^this\.(\w+)\.\w+$/.exec(dottedName(call?.callee)) ?? [];
    // What else a method is given is about that one.
    const others = method.parameters.map(({ name }) => name).filter((name) => !known.has(name));
    const code = call === undefined ? undefined : quote(ground, file, call, known);
    if (property === undefined || code === undefined || mentions(code.text, others)) {
      return [];
    }
    const text = code.text
      .replaceAll(new RegExp(`\\b${method.name}\\b`, 'g'), '{method}')
      .replaceAll(new RegExp(`\\b${node.name}\\b`, 'g'), '{Class}');
    // Its own class needs no import.
    const imports = code.imports.filter(({ name }) => name !== node.name);
    const [, second] = bodyOf(method);
    const isSpaced =
      first !== undefined && second !== undefined && /\n\s*\n/.test(file.text.slice(first.end, second.start));
    return [{ statement: { text: `${text};`, imports }, property, isSpaced, key: text }];
  });
  const key = commonest(found.map((one) => one.key));
  const meant = found.filter((one) => one.key === key);
  const [first] = meant;
  if (first === undefined || meant.length < ENOUGH || meant.length * 2 < methods.length) {
    return undefined;
  }
  const isTold = carried !== undefined && mentions(first.statement.text, [carried.name]);
  const helper = readHelper(ground, classes, first.property, modules);
  const { text } = first.statement;
  const isSpaced = meant.filter((one) => one.isSpaced).length * 2 > meant.length;
  return helper === undefined || !/\{method\}|\{Class\}/.test(text) || (isTold && !handsOn(classes, carried))
    ? undefined
    : { statement: first.statement, isSpaced, helper, isTold };
}

/** Whether methods are given it before all else. */
const handsOn = (classes: readonly Class[], { name }: CarriedParameter): boolean => {
  const methods = classes.flatMap((one) => one.methods);
  return methods.filter(({ parameters }) => parameters[0]?.name === name).length * 2 >= methods.length;
};

const mentions = (text: string, names: readonly string[]): boolean =>
  names.some((name) => name !== '' && new RegExp(`(?<![.\\w'"])${name}\\b`).test(text));
