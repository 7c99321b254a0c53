import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** How imports of the project's own modules are written; the same shape as in the contracts. */
type Style =
  | { readonly kind: 'absolute' }
  | { readonly kind: 'relative'; readonly extension: '' | '.js' | '.ts' }
  | AliasStyle;

interface AliasStyle {
  readonly kind: 'alias';
  readonly aliases: readonly { readonly prefix: string; readonly folder: string }[];
  readonly inside: 'alias' | 'relative';
  readonly featuresRoot: string;
}

/** Where a module comes from; also the order of import declarations in a file. */
export type Origin = 'node' | 'package' | 'project';

/** True for `src/…` and `test/…`, the way in which every room names modules of the project. */
export function isProjectModule(specifier: string): boolean {
  return /^(src|test)\//.test(specifier);
}

/** What a module is named by that lies neither in the sources nor in `test`: `app:../../libs/data/src/x`, `app:e2e/support`. */
const OUTSIDE = 'app:';

export function originOf(specifier: string): Origin {
  if (isProjectModule(specifier) || specifier.startsWith('.') || specifier.startsWith(OUTSIDE)) {
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
  if (specifier.startsWith(OUTSIDE)) {
    const target = specifier.slice(OUTSIDE.length);
    const up = '../'.repeat(fromFile.split('/').length - 1);
    const path = target.startsWith('../') ? up + target : posix.relative(posix.dirname(fromFile), target);
    return `${path.startsWith('.') ? path : `./${path}`}${style.kind === 'relative' ? style.extension : ''}`;
  }
  if (!isProjectModule(specifier) || style.kind === 'absolute') {
    return specifier;
  }
  const alias = style.kind === 'alias' ? aliased(specifier, fromFile, style) : undefined;
  if (alias !== undefined) {
    return alias;
  }
  const path = posix.relative(posix.dirname(fromFile), specifier);
  const extension = style.kind === 'alias' || specifier.endsWith('.json') ? '' : style.extension;
  return `${path.startsWith('.') ? path : `./${path}`}${extension}`;
}

/** Tests outside of the sources may have a runner that knows no alias, so they name modules relatively. */
function aliased(specifier: string, fromFile: string, style: AliasStyle): string | undefined {
  const isNear =
    style.inside === 'relative' &&
    (specifier.startsWith(`${posix.dirname(fromFile)}/`) ||
      homeOf(specifier, style.featuresRoot) === homeOf(fromFile, style.featuresRoot));
  const alias =
    isNear || !fromFile.startsWith('src/')
      ? undefined
      : style.aliases.find(({ folder }) => specifier.startsWith(`${folder}/`));
  return alias === undefined ? undefined : alias.prefix + specifier.slice(alias.folder.length + 1);
}

/** The feature that a file is part of, or the folder that it lies in. */
function homeOf(path: string, featuresRoot: string): string {
  const [first, ...rest] = path.startsWith(`${featuresRoot}/`)
    ? path.slice(featuresRoot.length + 1).split('/')
    : [];
  return first === undefined || rest.length === 0 ? posix.dirname(path) : `${featuresRoot}/${first}`;
}

/**
 * The reverse of {@link retarget}: the project module that a specifier means, or undefined for packages.
 *
 * @param style says which aliases there are
 *
 * @example
 * projectModule('../common/x.js', 'src/orders/orders.module.ts') // 'src/common/x'
 */
export function projectModule(specifier: string, fromFile: string, style?: Style): string | undefined {
  const bare = specifier.replace(/\.(ts|js|mts|mjs)$/, '');
  if (isProjectModule(specifier)) {
    return bare;
  }
  if (specifier.startsWith('.')) {
    return posix.join(posix.dirname(fromFile), bare);
  }
  const alias =
    style?.kind === 'alias' ? style.aliases.find(({ prefix }) => bare.startsWith(prefix)) : undefined;
  return alias === undefined ? undefined : posix.join(alias.folder, bare.slice(alias.prefix.length));
}
