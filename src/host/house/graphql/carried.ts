import type { Code } from '../../../code/types.js';
import type { Ground } from '../ground.js';
import { quote } from '../quote.js';
import { folderOf } from '../sources.js';
import type { Decoration } from '../syntax.js';
import { tally } from '../types.js';
import { withoutStem } from '../stems.js';
import type { ResolverFacts } from './resolvers.js';

export interface Carried {
  readonly onClass: readonly Code[];
  readonly onQueries: readonly Code[];
  readonly onMutations: readonly Code[];
  /** Those that most have, and that are told something else each time: `Roles`. */
  readonly varied: readonly string[];
  /** Whether they come after `@Query()`. */
  readonly after: boolean;
}

interface Carrier {
  readonly of: ResolverFacts;
  readonly decorations: readonly Decoration[];
}

/** What at least half of the resolvers, of their queries and of their mutations carry: guards and the like. */
export function carriedBy(ground: Ground, resolvers: readonly ResolverFacts[]): Carried {
  const operations = (kind: 'Query' | 'Mutation'): readonly Carrier[] =>
    resolvers.flatMap((of) =>
      of.operations
        .filter((one) => one.kind === kind)
        .map(({ member }) => ({ of, decorations: member.decorations })),
    );
  const classes = common(
    ground,
    resolvers.map((of) => ({ of, decorations: of.node.decorations })),
  );
  const queries = common(ground, operations('Query'));
  const mutations = common(ground, operations('Mutation'));
  return {
    onClass: classes.codes,
    onQueries: queries.codes,
    onMutations: mutations.codes,
    varied: [...new Set([...classes.varied, ...queries.varied, ...mutations.varied])],
    after: isAfter([...operations('Query'), ...operations('Mutation')]),
  };
}

function isAfter(carriers: readonly Carrier[]): boolean {
  const places = carriers
    .filter(({ decorations }) => decorations.length > 1)
    .map(({ decorations }) => decorations.findIndex(({ name }) => OF_GRAPHQL.test(name)) === 0);
  return places.filter(Boolean).length * 2 >= places.length;
}

const OF_GRAPHQL = /^(Resolver|Query|Mutation)$/;

function common(
  ground: Ground,
  carriers: readonly Carrier[],
): { readonly codes: readonly Code[]; readonly varied: readonly string[] } {
  const names = carriers.flatMap(({ decorations }) => [...new Set(decorations.map(({ name }) => name))]);
  const usual = tally(names).filter(
    ([name, count]) => !OF_GRAPHQL.test(name) && count * 2 >= carriers.length,
  );
  const found = usual.map(([name]) => {
    const written = carriers.flatMap(({ of, decorations }) =>
      decorations
        .filter((one) => one.name === name)
        .map(({ node }) => ({ of, node, text: of.file.print(node).replaceAll(/\s+/g, ' ') })),
    );
    const [text = '', times = 0] = tally(written.map((one) => one.text))[0] ?? [];
    const example = written.find((one) => one.text === text);
    const code =
      example === undefined || times * 2 < carriers.length
        ? undefined
        : passedOn(ground, example.of, example.node.expression);
    return { name, code };
  });
  return {
    codes: found.flatMap(({ code }) => code ?? []),
    varied: found.flatMap(({ name, code }) => (code === undefined ? [name] : [])),
  };
}

/** What can stand in another feature: nothing that is about this one. */
export function passedOn(
  ground: Ground,
  { file, stems }: ResolverFacts,
  node: Parameters<typeof quote>[2],
): Code | undefined {
  const code = quote(ground, file, node);
  const home = `${folderOf(file.path)}/`;
  return code === undefined ||
    withoutStem(code.text, stems) !== code.text ||
    code.imports.some(({ from }) => from.startsWith(home))
    ? undefined
    : code;
}
