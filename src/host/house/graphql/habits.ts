import type { Code } from '../../../code/types.js';
import { decorated } from '../classes.js';
import type { Ground } from '../ground.js';
import { passedOn } from './carried.js';
import { isId, isNamedFor, type Purpose, PURPOSES, purposesOf } from './purposes.js';
import { type OperationFacts, type ResolverFacts, typeNamed } from './resolvers.js';

/** An argument with marks for the feature's name. */
export interface ArgumentHabit {
  /** In the schema; undefined where the members of a class are the arguments. */
  readonly name: string | undefined;
  readonly local: string;
  readonly type: string;
}

export interface IdHabit {
  /** An argument of its own, or a member of the input. */
  readonly within: 'arguments' | 'input';
  readonly name: string;
  readonly local: string;
  readonly scalar: string | undefined;
  readonly pipe: Code | undefined;
}

/** How the features of a house are asked for one thing. */
export interface OperationHabit {
  /** `create{Singular}` */
  readonly method: string;
  readonly name: string | undefined;
  readonly description: string | undefined;
  /** The service's own method. */
  readonly service: string | undefined;
  readonly isAsync: boolean;
  readonly awaits: boolean;
  readonly isTyped: boolean;
  readonly isNullable: boolean;
  /** What it gives: the row or a list of them, whether it was done, or something of the house's own. */
  readonly answers: 'row' | 'boolean' | 'other';
  /** That type's own name. */
  readonly type: string;
  readonly input: ArgumentHabit | undefined;
  readonly id: IdHabit | undefined;
}

/** What the resolvers do alike, in the order of the one that does most. */
export function habitsOf(
  ground: Ground,
  resolvers: readonly ResolverFacts[],
): Readonly<Partial<Record<Purpose, OperationHabit>>> {
  const ordered = resolvers
    .map((one) => ({ one, purposes: purposesOf(one) }))
    .toSorted((a, b) => b.purposes.size - a.purposes.size);
  const found = PURPOSES.flatMap((purpose) => {
    const rank = ordered.findIndex(({ purposes }) => purposes.has(purpose));
    const holder = ordered[rank];
    const operation = holder?.purposes.get(purpose);
    return holder === undefined || operation === undefined
      ? []
      : [
          {
            rank,
            start: operation.member.node.start,
            purpose,
            habit: habitOf(ground, holder.one, purpose, operation),
          },
        ];
  });
  return Object.fromEntries(
    found
      .toSorted((a, b) => a.rank - b.rank || a.start - b.start)
      .map(({ purpose, habit }) => [purpose, habit]),
  );
}

function habitOf(
  ground: Ground,
  resolver: ResolverFacts,
  purpose: Purpose,
  operation: OperationFacts,
): OperationHabit {
  const { member, method, name, description, calls, type, isNullable } = operation;
  const text = resolver.file.print(member.node);
  // Text and numbers are about this one feature.
  const input = operation.arguments.find((one) => !isId(one) && /^[A-Z]/.test(one.type));
  return {
    method,
    name: name === method ? undefined : name,
    description,
    service: calls !== undefined && isNamedFor(purpose, calls) ? calls : undefined,
    isAsync: member.node.type === 'MethodDefinition' && member.node.value.async,
    awaits: /\breturn await\b/.test(text),
    isTyped: member.type !== '',
    isNullable,
    answers: type === resolver.type ? 'row' : type === 'Boolean' ? 'boolean' : 'other',
    type,
    input:
      input === undefined
        ? undefined
        : { name: input.name, local: input.local ?? input.name ?? 'input', type: input.type },
    id: idOf(ground, resolver, operation),
  };
}

function idOf(ground: Ground, resolver: ResolverFacts, operation: OperationFacts): IdHabit | undefined {
  const own = operation.arguments.find(isId);
  if (own !== undefined) {
    const [pipe] = own.pipes;
    return {
      within: 'arguments',
      name: own.name ?? 'id',
      local: own.local ?? own.name ?? 'id',
      scalar: own.scalar,
      pipe: pipe === undefined ? undefined : passedOn(ground, resolver, pipe),
    };
  }
  for (const { type } of operation.arguments) {
    const declared = ground.resolver.classOf(resolver.file, type);
    const member = declared?.node.members.find(({ name }) => name === 'id');
    if (member !== undefined) {
      const scalar = typeNamed(decorated(member, 'Field')?.args[0])?.type;
      return { within: 'input', name: 'id', local: 'id', scalar, pipe: undefined };
    }
  }
  return undefined;
}
