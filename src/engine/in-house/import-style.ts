import type { ImportStyle } from '../../contracts.js';
import type { House } from '../../host/house/index.js';

/**
 * How a house without aliases names its own modules, by what it does within a feature and across features; undefined where that
 * takes the compiler's `paths` to tell, or is one way for all.
 */
export function importStyleIn({ imports, features }: House): ImportStyle | undefined {
  const { inside, across, extension } = imports.value;
  if (inside.route !== 'relative' || imports.evidence.length === 0) {
    return undefined;
  }
  if (across.route === 'relative') {
    return { kind: 'relative', extension };
  }
  // A name from the root for what is elsewhere is used like an alias of the root.
  return across.route === 'src' && extension === ''
    ? {
        kind: 'alias',
        aliases: [{ prefix: 'src/', folder: 'src' }],
        inside: 'relative',
        featuresRoot: features.value.folder,
      }
    : undefined;
}

/** How tests outside of the sources name these, where that is from the root; undefined where they do it relatively. */
export function importStyleOfTests({ imports }: House): ImportStyle | undefined {
  return imports.value.tests?.route === 'src' ? { kind: 'absolute' } : undefined;
}

/** Whether the runner does not find what a feature imports otherwise than relatively, as others of the house do not run either. */
export const isLost = (
  { imports }: Pick<House, 'imports'>,
  { findsPaths }: { readonly findsPaths: boolean },
): boolean =>
  !findsPaths && [imports.value.inside, imports.value.across].some(({ route }) => route !== 'relative');
