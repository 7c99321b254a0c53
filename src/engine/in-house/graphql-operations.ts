import { use } from '../../code/index.js';
import type { House } from '../../host/house/index.js';
import type { IdArgument, IdStyle, OperationStyle, Purpose } from '../../inhouse/index.js';

type Facts = House['graphql']['value'];
type Habit = NonNullable<Facts['operations'][Purpose]>;

const PURPOSES = ['create', 'list', 'one', 'update', 'remove'] as const;

/** As the house writes them, and what it lacks after these. */
export function ordered(known: Facts['operations']): readonly Purpose[] {
  const own = PURPOSES.filter((purpose) => known[purpose] !== undefined);
  const inOrder = Object.keys(known).flatMap((name) => own.filter((purpose) => purpose === name));
  return [...inOrder, ...PURPOSES.filter((purpose) => !inOrder.includes(purpose))];
}

const METHODS: Readonly<Record<Purpose, string>> = {
  create: 'create{Singular}',
  list: '{plural}',
  one: '{singular}',
  update: 'update{Singular}',
  remove: 'remove{Singular}',
};

const SERVICE: Readonly<Record<Purpose, string>> = {
  create: 'create',
  list: 'findAll',
  one: 'findOne',
  update: 'update',
  remove: 'remove',
};

/**
 * A query or a mutation as the house writes it, else as one that goes with its others.
 *
 * @param pageClass what lists of the house are asked with, where that is a class for all of them
 */
export function operationStyle(
  purpose: Purpose,
  { operations }: Facts,
  id: IdStyle,
  pageClass: string | undefined,
): OperationStyle {
  const own = operations[purpose];
  const like = own ?? Object.values(operations)[0];
  return {
    purpose,
    method: own?.method ?? METHODS[purpose],
    name: own?.name,
    description: own?.description,
    service: own?.service ?? SERVICE[purpose],
    isAsync: like?.isAsync ?? false,
    awaits: like?.awaits ?? false,
    isTyped: like?.isTyped ?? true,
    isNullable: own?.isNullable ?? false,
    answers: purpose === 'remove' && own?.answers === 'boolean' ? 'boolean' : 'row',
    input: inputOf(purpose, operations, pageClass),
    id: purpose === 'create' || purpose === 'list' ? undefined : idOf(purpose, operations, id),
  };
}

function inputOf(
  purpose: Purpose,
  operations: Facts['operations'],
  pageClass: string | undefined,
): OperationStyle['input'] {
  const { create, update } = operations;
  const own = operations[purpose]?.input;
  switch (purpose) {
    case 'create':
    case 'update': {
      const [from, to] = purpose === 'create' ? ['update', 'create'] : ['create', 'update'];
      const other = (purpose === 'create' ? update : create)?.input;
      const renamed = (text: string): string => text.replace(from ?? '', to ?? '');
      return own === undefined && other === undefined
        ? { name: `${purpose}{Singular}Input`, local: `${purpose}{Singular}Input` }
        : {
            name: own === undefined ? renamed(other?.name ?? 'input') : (own.name ?? 'input'),
            local: own?.local ?? renamed(other?.local ?? 'input'),
          };
    }
    case 'list':
      return own !== undefined && own.type === pageClass
        ? { name: own.name, local: own.local }
        : { name: undefined, local: 'args' };
    default:
      return undefined;
  }
}

/** An id is told as other operations are told it, unless that is within an input. */
function idOf(purpose: Purpose, operations: Facts['operations'], { type, pipe }: IdStyle): IdArgument {
  const own = operations[purpose]?.id;
  const habits = [own, operations.one?.id, operations.remove?.id, operations.update?.id];
  const habit: Habit['id'] = habits.find(
    (one) => one !== undefined && (one.within === 'arguments' || purpose === 'update'),
  );
  if (habit === undefined) {
    return {
      within: 'arguments',
      name: 'id',
      local: 'id',
      scalar: type === 'number' ? 'Int' : 'ID',
      pipe: undefined,
    };
  }
  const scalar = scalarOf(habit.scalar);
  // An id of the schema is text, whatever the type of the parameter says.
  const parses =
    type === 'number' && scalar !== 'Int' && habit.pipe === undefined && habit.within === 'arguments';
  return {
    within: habit.within,
    name: habit.name,
    local: habit.local,
    scalar,
    pipe: parses && pipe !== undefined && scalar !== undefined ? use(pipe, '@nestjs/common') : habit.pipe,
  };
}

/** A scalar that ids are told as. */
export function scalarOf(name: string | undefined): IdArgument['scalar'] {
  return name === 'ID' || name === 'Int' || name === 'String' ? name : undefined;
}
