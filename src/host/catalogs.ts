import { type Data, isData, textsOf } from './data-files.js';

/**
 * `catalog:` and `catalog:name` stand for a range that the workspace keeps in one place.
 *
 * @param catalogs the content of `pnpm-workspace.yaml`
 */
export function catalogued(name: string, range: string, catalogs: Data): string {
  if (!range.startsWith('catalog:')) {
    return range;
  }
  const which = range.slice('catalog:'.length);
  const named = isData(catalogs['catalogs']) ? catalogs['catalogs'][which] : undefined;
  const catalog = which === '' || which === 'default' ? (catalogs['catalog'] ?? named) : named;
  return textsOf(catalog)[name] ?? range;
}
