import { type ClassFacts, decorated, type MemberFacts } from './classes.js';
import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';
import { asObject, textOf, valueAt } from './syntax.js';

export interface ControllerFacts {
  readonly file: SourceFile;
  readonly node: ClassFacts;
  readonly path: string | undefined;
  readonly hasVersion: boolean;
  readonly routes: readonly MemberFacts[];
}

export const ROUTE_DECORATORS = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Search'];

/** Whether a method answers requests, whatever name its decorator is imported by. */
export function isRoute({ imports }: SourceFile, { decorations }: MemberFacts): boolean {
  const names = imports.flatMap((one) => one.names);
  return decorations.some(({ name }) =>
    ROUTE_DECORATORS.includes(names.find(({ local }) => local === name)?.imported ?? name),
  );
}

/** Home pages and health checks are about nothing that there are many of. */
const NO_FEATURES = /^(App|Health|Home|Metrics|Root|Status|HealthCheck|HealthChecker)Controller$/;

/** The controllers of the application that are about something. */
export function controllersOf({ sources, application }: Ground): readonly ControllerFacts[] {
  return sources.own.flatMap((file) =>
    file.classes.flatMap((node): ControllerFacts[] => {
      const mark =
        decorated(node, 'Controller') ?? node.decorations.find(({ name }) => name.endsWith('Controller'));
      const isRoot =
        file.path.slice(0, file.path.lastIndexOf('/')) === application.sourceRoot &&
        node.name.endsWith('Controller');
      if (mark === undefined || NO_FEATURES.test(node.name) || (isRoot && /^(App|Main)/.test(node.name))) {
        return [];
      }
      const [argument] = mark.args;
      const options = asObject(argument);
      return [
        {
          file,
          node,
          path: textOf(options === undefined ? argument : valueAt(options, 'path')),
          hasVersion: valueAt(options, 'version') !== undefined || decorated(node, 'Version') !== undefined,
          routes: node.members.filter((member) => isRoute(file, member)),
        },
      ];
    }),
  );
}
