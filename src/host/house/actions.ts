import { decorated, type MemberFacts } from './classes.js';
import { textOf } from './syntax.js';

/** What every feature can do. */
export const ACTIONS = ['create', 'list', 'one', 'update', 'remove'] as const;
export type Action = (typeof ACTIONS)[number];

const VERBS: readonly (readonly [decorator: string, ofAll: Action | undefined, ofOne: Action | undefined])[] =
  [
    ['Post', 'create', undefined],
    ['Get', 'list', 'one'],
    ['Patch', undefined, 'update'],
    ['Put', undefined, 'update'],
    ['Delete', undefined, 'remove'],
  ];

/**
 * What a route is for, by its method and path; undefined for one that not every feature has.
 *
 * @example
 * actionOf(method); // 'one', of `@Get(':id')`
 */
export function actionOf(method: MemberFacts): Action | undefined {
  for (const [decorator, ofAll, ofOne] of VERBS) {
    const found = decorated(method, decorator);
    const path = found?.args.length === 0 ? '' : textOf(found?.args[0]);
    if (path !== undefined && /^\/?$/.test(path)) {
      return ofAll;
    }
    if (path !== undefined && /^\/?:\w+\/?$/.test(path)) {
      return ofOne;
    }
  }
  return undefined;
}
