import type { ClassFacts } from './classes.js';
import { type ControllerFacts, ROUTE_DECORATORS } from './controllers.js';
import { globalsOf } from './globals.js';
import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';
import { counted, few, finding, type Finding, tally } from './types.js';

export interface CarriedDecorator {
  readonly name: string;
  /** As it is most often written: `@UseGuards(JwtAuthGuard)`; `@Roles(…)` when it differs every time. */
  readonly text: string;
  /** How many controllers or routes have it. */
  readonly count: number;
}

export interface DecoratorFacts {
  readonly controllers: number;
  readonly routes: number;
  /** Those that at least a third of the controllers carry, `@Controller` aside. */
  readonly onControllers: readonly CarriedDecorator[];
  /** Those that at least a third of the routes carry, `@Get` and its like aside. */
  readonly onRoutes: readonly CarriedDecorator[];
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
    own.map((route) => ({ file, decorations: route.decorations })),
  );
  const onControllers = carried(
    controllers.map(({ file, node }) => ({ file, decorations: node.decorations })),
    ['Controller'],
  );
  const onRoutes = carried(routes, ROUTE_DECORATORS);
  const guards = globalsOf(ground, 'APP_GUARD', 'useGlobalGuards');
  const services = ground.sources.own.flatMap(({ classes }) =>
    classes.filter(({ name, isAbstract }) => name.endsWith('Service') && !isAbstract),
  );
  const value: DecoratorFacts = {
    controllers: controllers.length,
    routes: routes.length,
    onControllers,
    onRoutes,
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

function carried(carriers: readonly Carrier[], without: readonly string[]): readonly CarriedDecorator[] {
  const names = carriers.flatMap(({ decorations }) => [...new Set(decorations.map(({ name }) => name))]);
  return tally(names)
    .filter(([name, count]) => !without.includes(name) && count > 1 && count * 3 >= carriers.length)
    .map(([name, count]) => {
      const texts = carriers.flatMap(({ file, decorations }) =>
        decorations.filter((one) => one.name === name).map(({ node }) => short(file.print(node))),
      );
      const [text = '', times = 0] = tally(texts)[0] ?? [];
      return { name, count, text: times * 2 > texts.length ? text : `@${name}(…)` };
    });
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
  globalGuards,
  controllerBase,
  serviceBase,
}: DecoratorFacts): string {
  const parts = [
    ...onControllers.map(({ text, count }) => `${text} on ${count} of ${counted(controllers, 'controller')}`),
    ...onRoutes.map(({ text, count }) => `${text} on ${count} of ${counted(routes, 'route')}`),
    ...(globalGuards.length === 0 ? [] : [`global guards ${globalGuards.join(', ')}`]),
    ...(controllerBase === undefined ? [] : [`controllers extend ${controllerBase}`]),
    ...(serviceBase === undefined ? [] : [`services extend ${serviceBase}`]),
  ];
  return parts.length === 0 ? 'none in common' : parts.join('; ');
}
