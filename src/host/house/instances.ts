import type { Ground } from './ground.js';
import type { Persisted } from './persisted.js';
import { dottedName, literalOf, valueAt } from './syntax.js';
import { commonest } from './types.js';

/** How rows become instances of a response. */
export interface InstanceFacts {
  /** The function of class-transformer: it has two names. */
  readonly made: 'plainToInstance' | 'plainToClass';
  /** Whether it is told to leave out what is not exposed, so that classes need not say that. */
  readonly isStrict: boolean;
}

const MAKES = /^plainTo(Instance|Class)$/;

/** What most calls are like that do not make an entity of a body. */
export function readInstances({ sources }: Ground, entities: readonly Persisted[]): InstanceFacts {
  const rows = new Set(entities.map(({ name }) => name));
  const calls = sources.own
    .flatMap((file) => file.calls)
    .filter(({ callee, args }) => MAKES.test(callee) && !rows.has(dottedName(args[0])));
  const strict = calls.filter(({ args }) => literalOf(valueAt(args[2], 'excludeExtraneousValues')) === true);
  return {
    made:
      commonest(calls.map(({ callee }) => callee)) === 'plainToClass' ? 'plainToClass' : 'plainToInstance',
    isStrict: strict.length > 0 && strict.length * 2 >= calls.length,
  };
}
