import type { Statement } from 'oxc-parser';
import { referencedNames } from '../../edit/index.js';
import { givenNames } from './bound-names.js';
import type { SourceFile } from './source.js';

/** The database is made ready after the start, too. */
const PREPARES = /\b(runMigrations|synchronize)\(/;

/** `await app.init();`, and what Fastify needs besides. */
export const isStart = (file: SourceFile, statement: Statement): boolean =>
  /\.(init|listen|ready)\(/.test(file.print(statement));

/** The statements that what is wanted comes from, in their order; `wanted` grows by what they need. */
export function keptStatements(
  file: SourceFile,
  statements: readonly Statement[],
  wanted: Set<string>,
): readonly Statement[] {
  const facts = statements.map((node) => ({
    node,
    gives: givenNames(node),
    refers: referencedNames(node),
    prepares: PREPARES.test(file.print(node)),
  }));
  const starts = facts.findLastIndex(({ node }) => isStart(file, node));
  const until =
    starts === -1 ? facts.findLastIndex(({ gives }) => [...gives].some((one) => wanted.has(one))) : starts;
  const isWanted = ({ gives, refers, prepares }: (typeof facts)[number], index: number): boolean => {
    if (prepares || [...gives].some((one) => wanted.has(one))) {
      return true;
    }
    // What else happens to it once it runs is about the tests of that spec.
    return gives.size === 0 && index <= until && [...refers].some((one) => wanted.has(one));
  };
  for (let size = -1; size !== wanted.size;) {
    size = wanted.size;
    for (const fact of facts.filter(isWanted)) {
      const others = facts.flatMap(({ gives }) => [...gives]);
      for (const one of others.filter((other) => fact.refers.has(other))) {
        wanted.add(one);
      }
    }
  }
  return facts
    .filter((fact, index) => isWanted(fact, index) || file.print(fact.node).startsWith('process.env.'))
    .map(({ node }) => node);
}
