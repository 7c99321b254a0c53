import { decorator, decoratorsOf, methodsOf, stringValue, valueOf } from './reading/ast.js';
import { controllersOf, type ClassIn } from './reading/classes.js';
import type { Project } from './reading/project.js';
import { isService } from './reading/roles.js';
import type { Rule } from './rule.js';
import type { Breach } from './types.js';

const HANDLERS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Head', 'Options', 'Sse']);

/** Services have unit tests, endpoints have end-to-end tests. */
export const tested: Rule = {
  id: 'tested',
  clauses: ['BV-29'],
  rationale: 'What has no test is changed in fear, or not at all.',
  remedy:
    'Write orders.service.spec.ts beside orders.service.ts, and a *.e2e-spec.ts that calls the routes of the controller.',
  appliesTo: () => true,
  check: (project) => [...serviceBreaches(project), ...controllerBreaches(project)],
};

function serviceBreaches(project: Project): Breach[] {
  const names = new Set(project.files.map(({ path }) => path.split('/').at(-1) ?? ''));
  return project.sources
    .filter(({ path }) => isService(path))
    .flatMap((file) => {
      const stem = file.path.split('/').at(-1)?.replace(/\.ts$/, '') ?? '';
      return names.has(`${stem}.spec.ts`) || names.has(`${stem}.test.ts`)
        ? []
        : [file.breach({ start: 0 }, `there is no ${stem}.spec.ts`)];
    });
}

function controllerBreaches(project: Project): Breach[] {
  const specs = project.files
    .filter(({ path }) => /[.-]e2e[.-](spec|test)\.ts$/.test(path))
    .map(({ text }) => text);
  return controllersOf(project).flatMap((controller) => {
    const routes = routesOf(controller);
    return routes.length === 0 || routes.some((route) => specs.some((spec) => mentions(spec, route)))
      ? []
      : [
          controller.file.breach(
            controller.node.id ?? controller.node,
            `no e2e spec mentions the route ${routes[0]}`,
          ),
        ];
  });
}

/** The controller's paths; where it has none, those of its handlers. Empty when they cannot be read. */
function routesOf({ file, node }: ClassIn): string[] {
  const own = pathsIn(decorator(file, node, 'Controller', '@nestjs/common')?.args[0]);
  if (own === undefined || own.some((path) => path !== '')) {
    return (own ?? []).filter((path) => path !== '').map(absolute);
  }
  return methodsOf(node)
    .flatMap((method) => decoratorsOf(file, method))
    .filter(({ name, specifier }) => HANDLERS.has(name) && specifier === '@nestjs/common')
    .flatMap(({ args }) => pathsIn(args[0]) ?? [])
    .map(absolute);
}

type Argument = ClassIn['node']['decorators'][number]['expression'] | Parameters<typeof stringValue>[0];

/** `'orders'`, `['orders', 'o']` or `{ path: 'orders' }`; `['']` without a path, undefined when it is computed. */
function pathsIn(argument: Argument): string[] | undefined {
  if (argument === undefined || argument === null) {
    return [''];
  }
  if (argument.type === 'ArrayExpression') {
    const paths = argument.elements.map((element) => stringValue(element));
    return paths.some((path) => path === undefined) ? undefined : paths.map((path) => path ?? '');
  }
  if (argument.type === 'ObjectExpression') {
    return pathsIn(valueOf(argument, 'path'));
  }
  const path = stringValue(argument);
  return path === undefined ? undefined : [path];
}

const absolute = (path: string): string => `/${path.replace(/^\//, '')}`;

/** Whether a spec has every fixed part of a route: `/customers/` and `/orders` of `/customers/:id/orders`. */
function mentions(spec: string, route: string): boolean {
  return route
    .split(/:\w+[?*+]?|\*\w*/)
    .map((part) => part.replace(/\/$/, ''))
    .filter((part) => part !== '')
    .every((part) => spec.includes(part) || spec.includes(`'${part.replace(/^\//, '')}'`));
}
