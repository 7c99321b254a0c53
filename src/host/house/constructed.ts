import { decorated, type MemberFacts } from './classes.js';
import type { Ground } from './ground.js';
import type { Persisted } from './persisted.js';
import type { Declared } from './resolver.js';
import { dottedName } from './syntax.js';
import { commonest } from './types.js';

/** Responses that are made of an entity by their constructor: `new OrderDto(order)`. */
export interface ConstructedFacts {
  /** The method of entities that makes one: `toDto`; undefined where services call the constructor. */
  readonly method: string | undefined;
  /** Whether each entity declares that method itself. */
  readonly isOwn: boolean;
  /** The decorator that tells the base entity which class to make: `@UseDto(OrderDto)`. */
  readonly mark: { readonly name: string; readonly from: string } | undefined;
  /** Whether the base entity is given the class of the response: `AbstractEntity<OrderDto>`. */
  readonly isGeneric: boolean;
  /** What responses extend, and the properties that its constructor fills. */
  readonly base:
    { readonly name: string; readonly file: string; readonly properties: readonly string[] } | undefined;
}

interface Response extends Declared {
  readonly entity: Persisted;
}

/** Read off the constructors of classes that are given an entity; undefined where most answers are made otherwise. */
export function readConstructed(
  ground: Ground,
  entities: readonly Persisted[],
): ConstructedFacts | undefined {
  const files = [...ground.sources.own, ...ground.sources.shared];
  const responses = files.flatMap((file) =>
    file.classes.flatMap((node): readonly Response[] => {
      const given = node.members.find(({ kind }) => kind === 'constructor')?.parameters[0]?.type;
      const entity = entities.find(({ name }) => name === given);
      return entity !== undefined && /(Dto|DTO|Response|View|Model)$/.test(node.name)
        ? [{ file, node, entity }]
        : [];
    }),
  );
  if (responses.length === 0) {
    return undefined;
  }
  const names = new Set(responses.map(({ node }) => node.name));
  const made = responses.map(({ entity }) => methodOf(ground, entity)).filter((one) => one !== undefined);
  const method = commonest(made.map(({ name }) => name));
  const isMade = files.some(({ calls, classes }) =>
    calls.some(
      ({ callee, isNew }) => isNew && names.has(callee) && !classes.some((node) => names.has(node.name)),
    ),
  );
  if (method === undefined && !isMade) {
    return undefined;
  }
  return {
    method,
    isOwn: made.some((one) => one.isOwn),
    mark: method === undefined ? undefined : markOf(ground, responses),
    isGeneric: responses.filter((one) => isGiven(ground, one)).length * 2 > responses.length,
    base: baseOf(ground, responses),
  };
}

/** `toDto()` of the entity, or of what it extends. */
function methodOf(
  { sources, resolver }: Ground,
  entity: Persisted,
): { readonly name: string; readonly isOwn: boolean } | undefined {
  const file = sources.open(entity.file);
  const node = file?.classes.find(({ name }) => name === entity.name);
  const own = node?.members.find(makes);
  if (own !== undefined) {
    return { name: own.name, isOwn: true };
  }
  const parent =
    file === undefined || node?.superName === undefined ? undefined : resolver.classOf(file, node.superName);
  const inherited = parent?.node.members.find((member) => makes(member) && !member.isAbstract);
  return inherited === undefined ? undefined : { name: inherited.name, isOwn: false };
}

const makes = ({ kind, name }: MemberFacts): boolean =>
  kind === 'method' && /^to(Dto|DTO|Response|View|Model)$/.test(name);

/** A decorator of entities whose only argument is the class of the response. */
function markOf({ resolver }: Ground, responses: readonly Response[]): ConstructedFacts['mark'] {
  for (const { node, entity, file } of responses) {
    const declared = resolver.classOf(file, entity.name);
    const mark = declared?.node.decorations.find(
      ({ args: [only, more] }) => more === undefined && dottedName(only) === node.name,
    );
    const origin =
      mark === undefined || declared === undefined ? undefined : resolver.originOf(declared.file, mark.name);
    const from =
      origin === undefined || declared === undefined
        ? undefined
        : resolver.fileOf(declared.file.path, origin.specifier);
    if (origin !== undefined && from !== undefined) {
      return { name: origin.imported, from };
    }
  }
  return undefined;
}

/** `extends AbstractEntity<OrderDto>` */
function isGiven({ sources }: Ground, { node, entity }: Response): boolean {
  const file = sources.open(entity.file);
  const start = file?.classes.find(({ name }) => name === entity.name)?.start ?? 0;
  const head = file?.text.slice(start).split('{', 1)[0] ?? '';
  return new RegExp(`<\\s*${node.name}\\b`).test(head);
}

/** The class that most of them extend, where it takes the entity as well. */
function baseOf({ resolver }: Ground, responses: readonly Response[]): ConstructedFacts['base'] {
  const bases = responses.flatMap(({ file, node }) => {
    const base = node.superName === undefined ? undefined : resolver.classOf(file, node.superName);
    return base === undefined ? [] : [base];
  });
  const name = commonest(bases.map(({ node }) => node.name));
  const base = bases.find(({ node }) => node.name === name);
  const taken = base?.node.members.find(({ kind }) => kind === 'constructor')?.parameters.length ?? 0;
  return base === undefined || taken === 0 || bases.length * 2 < responses.length
    ? undefined
    : {
        name: base.node.name,
        file: base.file.path,
        properties: base.node.members
          .filter((member) => member.kind === 'property' && decorated(member, 'Exclude') === undefined)
          .map((member) => member.name),
      };
}
