import type { Declared } from './resolver.js';
import type { Ground } from './ground.js';
import { membersOf } from './type-members.js';
import type { SourceFile } from './source.js';

/**
 * `new Page(rows, new PageMeta(total, query))`, or `new PageMeta({ pageOptions: query, itemCount: total })`: the classes of the
 * house, and where they lie.
 */
export interface PageAnswer {
  readonly page: { readonly className: string; readonly file: string };
  readonly meta: { readonly className: string; readonly file: string };
  /** What the members of the one argument are called, where it is one. */
  readonly named: { readonly query: string; readonly total: string } | undefined;
}

/**
 * How a page is made, read off the constructors: one takes the rows and what is known of them, the other the total and the
 * query. Pages of other shapes are undefined.
 *
 * @param query the class of the house that asks for pages
 */
export function pageAnswer(
  ground: Ground,
  response: Declared | undefined,
  query: string | undefined,
): PageAnswer | undefined {
  const [rows, about, more] = parametersOf(response);
  if (response === undefined || query === undefined || more !== undefined) {
    return undefined;
  }
  const meta = /\[\]$|^(readonly )?Array</.test(rows ?? '')
    ? ground.resolver.classOf(response.file, about ?? '')
    : undefined;
  const [first, asked, other] = parametersOf(meta);
  if (meta === undefined || first === undefined) {
    return undefined;
  }
  const named = asked === undefined ? namedIn(ground, meta.file, first, query) : undefined;
  const isListed = first === 'number' && asked === query && other === undefined;
  return named !== undefined || isListed
    ? { page: placeOf(response), meta: placeOf(meta), named }
    : undefined;
}

/** An interface with just the query and the number of all rows. */
function namedIn(ground: Ground, file: SourceFile, type: string, query: string): PageAnswer['named'] {
  const members = membersOf(ground, file, type);
  const asked = members.find((one) => one.type === query)?.name;
  const total = members.find((one) => one.type === 'number')?.name;
  return asked === undefined || total === undefined || members.length !== 2
    ? undefined
    : { query: asked, total };
}

function parametersOf(declared: Declared | undefined): readonly string[] {
  const constructor = declared?.node.members.find(({ kind }) => kind === 'constructor');
  return constructor?.parameters.map(({ type }) => type) ?? [];
}

const placeOf = ({ file, node }: Declared): PageAnswer['page'] => ({
  className: node.name,
  file: file.path,
});
