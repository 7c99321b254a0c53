import type { Code } from '../../../code/types.js';
import { decorated } from '../classes.js';
import type { Ground } from '../ground.js';
import type { Declared } from '../resolver.js';
import { dottedName, elementsOf, valueAt } from '../syntax.js';
import { tally } from '../types.js';
import { type Carried, passedOn } from './carried.js';
import type { ResolverFacts } from './resolvers.js';

/**
 * The modules that a feature has to import for the guards that its resolver carries: a guard is made in the module of what it
 * guards, and what it is given has to be there. Those that at least half of the house's own have.
 */
export function guardModules(
  ground: Ground,
  resolvers: readonly ResolverFacts[],
  { onClass, onQueries, onMutations }: Carried,
): readonly Code[] {
  const guards = [...onClass, ...onQueries, ...onMutations].flatMap(({ imports }) => imports);
  if (!guards.some(({ name }) => isGiven(ground, resolvers, name))) {
    return [];
  }
  const owners = resolvers.flatMap((resolver) => {
    const owner = moduleOf(ground, resolver);
    return owner === undefined ? [] : [{ resolver, ...owner, imports: importsIn(owner) }];
  });
  const usual = tally(owners.flatMap(({ imports }) => imports.map(dottedName)))
    .filter(([name, count]) => /^[A-Z]\w*$/.test(name) && count * 2 >= owners.length)
    .map(([name]) => name);
  return usual.flatMap((name) => {
    const owner = owners.find(({ imports }) => imports.some((one) => dottedName(one) === name));
    const node = owner?.imports.find((one) => dottedName(one) === name);
    return owner === undefined || node === undefined
      ? []
      : (passedOn(ground, { ...owner.resolver, file: owner.file }, node) ?? []);
  });
}

/** Whether a class is given more than what Nest has for every class. */
function isGiven({ resolver }: Ground, resolvers: readonly ResolverFacts[], name: string): boolean {
  return resolvers.some(({ file }) => {
    const members = resolver.classOf(file, name)?.node.members ?? [];
    const made = members.find(({ kind }) => kind === 'constructor');
    return made?.parameters.some(({ type }) => type !== 'Reflector') === true;
  });
}

function moduleOf({ sources }: Ground, { node: { name } }: ResolverFacts): Declared | undefined {
  for (const file of sources.own) {
    const node = file.classes.find((one) =>
      elementsOf(valueAt(decorated(one, 'Module')?.args[0], 'providers')).some(
        (provider) => dottedName(provider) === name,
      ),
    );
    if (node !== undefined) {
      return { file, node };
    }
  }
  return undefined;
}

const importsIn = ({ node }: Declared) => elementsOf(valueAt(decorated(node, 'Module')?.args[0], 'imports'));
