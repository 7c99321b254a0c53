import type { ImportAlias, ImportStyle } from '../contracts.js';
import type { Inquiry } from './facts.js';
import { type PathMapping, readPathMapping } from './tsconfig.js';

type AliasStyle = Extract<ImportStyle, { readonly kind: 'alias' }>;

/** How modules of one feature name each other, by the name that the settings have for the style. */
export const ALIAS_STYLES: Readonly<Partial<Record<string, AliasStyle['inside']>>> = {
  alias: 'relative',
  'alias-everywhere': 'alias',
};

/**
 * Imports by the compiler's `paths`.
 *
 * @param prefix what the aliases to be preferred begin with, such as `@/`; '' for none in particular
 */
export function aliasStyle(
  inquiry: Inquiry,
  { prefix, inside, featuresRoot }: Omit<AliasStyle, 'kind' | 'aliases'> & { readonly prefix: string },
): AliasStyle {
  const mapping = readPathMapping({ ...inquiry, problems: [] });
  return { kind: 'alias', aliases: aliasesOf(mapping, prefix), inside, featuresRoot };
}

/** What leads furthest comes first: `@/api/*` before `@/*`. */
function aliasesOf({ paths }: PathMapping, preferred: string): readonly ImportAlias[] {
  const rank = (alias: ImportAlias): number => (alias.prefix.startsWith(preferred) ? 0 : 1);
  return Object.entries(paths)
    .filter(([pattern, target]) => /^[^*]+\*$/.test(pattern) && /^src\/([^*]+\/)?\*$/.test(target))
    .map(([pattern, target]) => ({ prefix: pattern.slice(0, -1), folder: target.slice(0, -2) }))
    .sort((a, b) => rank(a) - rank(b) || b.folder.length - a.folder.length);
}
