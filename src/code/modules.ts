import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** How imports of the project's own modules are written; the same shape as in the contracts. */
type Style =
  { readonly kind: 'absolute' } | { readonly kind: 'relative'; readonly extension: '' | '.js' | '.ts' };

/** Where a module comes from; also the order of import declarations in a file. */
export type Origin = 'node' | 'package' | 'project';

/** True for `src/…` and `test/…`, the way in which every room names modules of the project. */
export function isProjectModule(specifier: string): boolean {
  return /^(src|test)\//.test(specifier);
}

export function originOf(specifier: string): Origin {
  if (isProjectModule(specifier) || specifier.startsWith('.')) {
    return 'project';
  }
  return isBuiltin(specifier) ? 'node' : 'package';
}

/**
 * Rewrites the name of a project module to the way in which the host writes its imports.
 *
 * @param specifier `src/common/x` (without extension); packages, builtins and relative specifiers come back unchanged
 * @param fromFile path of the importing file from the app root: `src/orders/orders.module.ts`
 *
 * @example
 * retarget('src/common/x', 'src/orders/orders.module.ts', { kind: 'relative', extension: '.js' }) // '../common/x.js'
 */
export function retarget(specifier: string, fromFile: string, style: Style): string {
  if (!isProjectModule(specifier) || style.kind === 'absolute') {
    return specifier;
  }
  const path = posix.relative(posix.dirname(fromFile), specifier);
  const extension = specifier.endsWith('.json') ? '' : style.extension;
  return `${path.startsWith('.') ? path : `./${path}`}${extension}`;
}

/**
 * The reverse of {@link retarget}: the project module that a specifier means, or undefined for packages.
 *
 * @example
 * projectModule('../common/x.js', 'src/orders/orders.module.ts') // 'src/common/x'
 */
export function projectModule(specifier: string, fromFile: string): string | undefined {
  const bare = specifier.replace(/\.(ts|js|mts|mjs)$/, '');
  if (isProjectModule(specifier)) {
    return bare;
  }
  return specifier.startsWith('.') ? posix.join(posix.dirname(fromFile), bare) : undefined;
}
