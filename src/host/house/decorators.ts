import type { Code } from '../../code/types.js';
import { quote } from './quote.js';
import type { Decorator } from 'oxc-parser';
import { actionOf } from './actions.js';
import { allows, type Allowing, isAboutOne, readAllowing } from './allowing.js';
import type { ClassFacts } from './classes.js';
import { type ControllerFacts, ROUTE_DECORATORS } from './controllers.js';
import { type IdParameter, readIdParameter } from './id-parameter.js';
import { globalsOf } from './globals.js';
import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';
import { asObject, dottedName, keyName } from './syntax.js';
import { counted, few, finding, type Finding, tally } from './types.js';

export interface CarriedDecorator {
  readonly name: string;
  /** As it is most often written: `@UseGuards(JwtAuthGuard)`; `@Roles(…)` when it differs every time. */
  readonly text: string;
  /** How many controllers or routes have it. */
  readonly count: number;
  /** That text with its imports, where it can stand on another class. */
  readonly code: Code | undefined;
  /** Where it is told something else each time: its name with its import, and the keys of the object that it takes. */
  readonly varied: { readonly use: Code; readonly keys: readonly string[] } | undefined;
}

export interface DecoratorFacts {
  readonly controllers: number;
  readonly routes: number;
  /** Those that at least a third of the controllers carry, `@Controller` aside. */
  readonly onControllers: readonly CarriedDecorator[];
  /** Those that at least a third of the routes carry, `@Get` and its like aside. */
  readonly onRoutes: readonly CarriedDecorator[];
  /** What the house's own decorators say of who may call routes of a kind, as most of these have it; undefined for too few routes. */
  readonly allowing: Allowing;
  /** Those of the house that say who may call a route, and something else each time: what is said of a new one is not known. */
  readonly unsaid: readonly string[];
  /** Those of both that put a guard before a route, by themselves or by what they are made of. */
  readonly guarding: readonly string[];
  /** What gives routes the id of a row, where that is more than a pipe of Nest. */
  readonly idParameter: IdParameter | undefined;
  /** Guards that stand before every route. */
  readonly globalGuards: readonly string[];
  /** What most controllers extend, and what most services do: `CrudController()`. */
  readonly controllerBase: string | undefined;
  readonly serviceBase: string | undefined;
}

/** The guards and decorators that controllers carry, and that a new one should. */
export function readDecorators(
  ground: Ground,
  controllers: readonly ControllerFacts[],
): Finding<DecoratorFacts> {
  const routes = controllers.flatMap(({ file, routes: own }) =>
    own.map((route) => ({ file, decorations: route.decorations, action: actionOf(route) })),
  );
  const about = controllers.flatMap(({ node, path = '' }) => [
    node.name.replace(/Controller$/, ''),
    path.split('/').find((part) => /^[a-z]/i.test(part)) ?? '',
  ]);
  const onControllers = carried(
    ground,
    controllers.map(({ file, node }) => ({ file, decorations: node.decorations })),
    { without: ['Controller'], about },
  ).map((one) => told(ground, one, controllers, about));
  const onRoutes = carried(ground, routes, { without: ROUTE_DECORATORS, about });
  const guards = globalsOf(ground, 'APP_GUARD', 'useGlobalGuards');
  const services = ground.sources.own.flatMap(({ classes }) =>
    classes.filter(({ name, isAbstract }) => name.endsWith('Service') && !isAbstract),
  );
  const allowing = readAllowing(ground, routes, about);
  const allowed = Object.values(allowing)
    .flat()
    .map(({ text }) => text.replace(/\(.*$/s, ''));
  const value: DecoratorFacts = {
    controllers: controllers.length,
    routes: routes.length,
    onControllers,
    onRoutes,
    allowing,
    unsaid: [
      ...onControllers.filter(({ name, code }) => name === 'UseGuards' && code === undefined),
      ...onRoutes.filter(
        ({ name, code }) =>
          code === undefined &&
          !allowed.includes(name) &&
          routes.some(({ file }) => allows(ground, file, name)),
      ),
    ].map(({ name }) => name),
    guarding: [
      ...onControllers.map(({ name }) => name),
      ...onRoutes.map(({ name }) => name),
      ...allowed,
    ].filter((name) => controllers.some(({ file }) => isGuarding(ground, file, name))),
    idParameter: readIdParameter(ground, controllers),
    globalGuards: guards.map(({ name }) => name),
    controllerBase: baseOf(controllers.map(({ node }) => node)),
    serviceBase: baseOf(services),
  };
  return finding(value, phrase(value), [
    ...few(controllers, 2).map(({ file, node }) => ({ file: file.path, line: file.lineOf(node.start) })),
    ...few(guards, 2).map(({ file, start }) => ({
      file: file.path,
      line: file.lineOf(start),
      note: 'global guard',
    })),
  ]);
}

interface Carrier {
  readonly file: SourceFile;
  readonly decorations: ClassFacts['decorations'];
}

function carried(
  ground: Ground,
  carriers: readonly Carrier[],
  { without, about }: { readonly without: readonly string[]; readonly about: readonly string[] },
): readonly CarriedDecorator[] {
  const names = carriers.flatMap(({ decorations }) => [...new Set(decorations.map(({ name }) => name))]);
  return tally(names)
    .filter(([name, count]) => !without.includes(name) && count > 1 && count * 3 >= carriers.length)
    .map(([name, count]) => {
      const found = carriers.flatMap(({ file, decorations }) =>
        decorations
          .filter((one) => one.name === name)
          .map(({ node }) => ({ file, node, text: short(file.print(node)) })),
      );
      const [text = '', times = 0] = tally(found.map((one) => one.text))[0] ?? [];
      const example = found.find((one) => one.text === text);
      return times * 2 > found.length && example !== undefined && !isOfOne(text, about)
        ? {
            name,
            count,
            text,
            code: quote(ground, example.file, example.node.expression),
            varied: undefined,
          }
        : { name, count, text: `@${name}(…)`, code: undefined, varied: variedOf(ground, found) };
    });
}

/** Whether it is told a constant of one feature: `new NotFoundInterceptor(GROUP_NOT_FOUND)`. */
const isOfOne = (text: string, about: readonly string[]): boolean =>
  (text.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g) ?? []).some((constant) =>
    isAboutOne(`'${constant}'`, about),
  );

/**
 * A guard that is made for each controller: `@UseGuards(RoleGuard([Role.ADMIN]))`. Of those that tell it different things the shortest
 * is meant, which lets fewer in.
 */
function told(
  ground: Ground,
  one: CarriedDecorator,
  controllers: readonly ControllerFacts[],
  about: readonly string[],
): CarriedDecorator {
  if (one.name !== 'UseGuards' || one.code !== undefined) {
    return one;
  }
  const found = controllers.flatMap(({ file, node }) =>
    node.decorations
      .filter(({ name }) => name === one.name)
      .map(({ args, node: { expression } }) => {
        const [guard, other] = args;
        const made = guard?.type === 'CallExpression' && other === undefined ? dottedName(guard.callee) : '';
        return { file, expression, made, text: file.print(expression) };
      }),
  );
  const [shortest] = found
    .filter(({ text }) => !isAboutOne(text, about))
    .toSorted((a, b) => a.text.length - b.text.length);
  const isOne =
    shortest !== undefined && shortest.made !== '' && found.every(({ made }) => made === shortest.made);
  return isOne
    ? { ...one, text: `@${shortest.text}`, code: quote(ground, shortest.file, shortest.expression) }
    : one;
}

/** Those that are told one object with plain keys, or nothing. */
function variedOf(
  ground: Ground,
  found: readonly { readonly file: SourceFile; readonly node: Decorator }[],
): CarriedDecorator['varied'] {
  const [first] = found;
  const calls = found.flatMap(({ node: { expression } }) =>
    expression.type === 'CallExpression' ? [expression] : [],
  );
  const callee = calls[0]?.callee;
  const options = calls.map(({ arguments: args }) => (args.length === 1 ? asObject(args[0]) : undefined));
  const isTold = calls.every(
    ({ arguments: args }, index) => args.length === 0 || options[index] !== undefined,
  );
  const use = first === undefined || callee === undefined ? undefined : quote(ground, first.file, callee);
  const keys = options.flatMap((one) =>
    (one?.properties ?? []).flatMap((property) =>
      property.type === 'Property' ? (keyName(property) ?? []) : [],
    ),
  );
  return use === undefined || !isTold || calls.length < found.length
    ? undefined
    : { use, keys: [...new Set(keys)] };
}

/** `@UseGuards()`, or a decorator of the house that is made of it. */
function isGuarding({ resolver, sources }: Ground, file: SourceFile, name: string): boolean {
  const origin = resolver.originOf(file, name);
  const path = origin === undefined ? undefined : resolver.fileOf(file.path, origin.specifier);
  return (
    (name === 'UseGuards' && origin?.specifier === '@nestjs/common') ||
    (path !== undefined && sources.open(path)?.text.includes('UseGuards(') === true)
  );
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, line.indexOf('(') + 1)}…)`;
}

/** What at least half of some classes extend. */
function baseOf(classes: readonly ClassFacts[]): string | undefined {
  const [top] = tally(classes.flatMap(({ superName }) => superName ?? []));
  return top !== undefined && top[1] > 1 && top[1] * 2 >= classes.length ? top[0] : undefined;
}

function phrase({
  controllers,
  routes,
  onControllers,
  onRoutes,
  idParameter,
  globalGuards,
  controllerBase,
  serviceBase,
}: DecoratorFacts): string {
  const parts = [
    ...onControllers.map(({ text, count }) => `${text} on ${count} of ${counted(controllers, 'controller')}`),
    ...onRoutes.map(({ text, count }) => `${text} on ${count} of ${counted(routes, 'route')}`),
    ...(idParameter === undefined ? [] : [`ids by @${idParameter.use.text}`]),
    ...(globalGuards.length === 0 ? [] : [`global guards ${globalGuards.join(', ')}`]),
    ...(controllerBase === undefined ? [] : [`controllers extend ${controllerBase}`]),
    ...(serviceBase === undefined ? [] : [`services extend ${serviceBase}`]),
  ];
  return parts.length === 0 ? 'none in common' : parts.join('; ');
}
