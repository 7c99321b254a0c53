import type { Declared } from './resolver.js';
import type { Ground } from './ground.js';

/** `new Page(rows, new PageMeta(total, query))`: the classes of the house, and where they lie. */
export interface PageAnswer {
  readonly page: { readonly className: string; readonly file: string };
  readonly meta: { readonly className: string; readonly file: string };
}

/**
 * How a page is made, read off the constructors: one takes the rows and what is known of them, the other the total and the
 * query. Pages of other shapes are undefined.
 *
 * @param query the class of the house that asks for pages
 */
export function pageAnswer(
  { resolver }: Ground,
  response: Declared | undefined,
  query: string | undefined,
): PageAnswer | undefined {
  const [rows, about, more] = parametersOf(response);
  if (response === undefined || query === undefined || more !== undefined) {
    return undefined;
  }
  const meta = /\[\]$|^(readonly )?Array</.test(rows ?? '')
    ? resolver.classOf(response.file, about ?? '')
    : undefined;
  const [total, asked, other] = parametersOf(meta);
  return meta !== undefined && total === 'number' && asked === query && other === undefined
    ? { page: placeOf(response), meta: placeOf(meta) }
    : undefined;
}

function parametersOf(declared: Declared | undefined): readonly string[] {
  const constructor = declared?.node.members.find(({ kind }) => kind === 'constructor');
  return constructor?.parameters.map(({ type }) => type) ?? [];
}

const placeOf = ({ file, node }: Declared): PageAnswer['page'] => ({
  className: node.name,
  file: file.path,
});
