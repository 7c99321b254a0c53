import type { Code } from '../../code/types.js';
import { givenValue } from './given-values.js';
import type { Ground } from './ground.js';
import { quote } from './quote.js';
import { textOf } from './syntax.js';
import type { IdStrategy, Parent, Persisted } from './persisted.js';
import { commonest, counted, few, finding, type Finding, tally } from './types.js';

export interface BaseEntityFacts extends Omit<Parent, 'line'> {
  /** How many of the entities extend it. */
  readonly count: number;
  /** What the house gives the columns that a row cannot be inserted without. */
  readonly given: Readonly<Record<string, Code>>;
  /** How an entity of the house has a member that is abstract in the base, by name. */
  readonly implementations: Readonly<Record<string, Implementation>>;
}

/** A method of one line: `idPrefix() { return 'usr_'; }` */
export interface Implementation {
  /** The class that has it. */
  readonly of: string;
  /** The text that it gives back. */
  readonly returns: string;
}

/** The class that most entities extend; none when most extend nothing. */
export function readBaseEntity(
  ground: Ground,
  entities: readonly Persisted[],
): Finding<BaseEntityFacts | undefined> {
  const key = commonest(entities.map(keyOf));
  const same = entities.filter((one) => keyOf(one) === key);
  const parent = same[0]?.parent;
  if (parent === undefined) {
    const says = entities.length === 0 ? 'none: no entities are found' : 'none: most entities extend nothing';
    return finding(undefined, says, few(entities, 2));
  }
  const note = `${same.length} of ${counted(entities.length, 'entity', 'entities')}`;
  const { name, file, specifier, line, columns, indexes, relations, abstractMembers } = parent;
  const says = [
    file === undefined ? `${name} of a package` : `${name} in ${file}`,
    ...(columns.length === 0 ? [] : [`with ${columns.map(({ property }) => property).join(', ')}`]),
    ...(abstractMembers.length === 0 ? [] : [`abstract ${abstractMembers.join(', ')}`]),
  ].join(', ');
  const evidence =
    file === undefined
      ? few(same, 1).map((one) => ({ file: one.file, line: one.line, note }))
      : [{ file, line, note }];
  const given = Object.fromEntries(
    columns
      .filter(({ isRequired }) => isRequired)
      .flatMap(({ property }) => {
        const value = givenValue(ground, property);
        return value === undefined ? [] : [[property, value] as const];
      }),
  );
  const implementations = Object.fromEntries(
    abstractMembers.flatMap((member) => {
      const found = implementationOf(ground, same, member);
      return found === undefined ? [] : [[member, found] as const];
    }),
  );
  const value = {
    name,
    file,
    specifier,
    columns,
    ...(indexes !== undefined && indexes.length > 0 && { indexes }),
    ...(relations !== undefined && relations.length > 0 && { relations }),
    abstractMembers,
    count: same.length,
    given,
    implementations,
  };
  return finding(value, says, evidence);
}

function implementationOf(
  { sources }: Ground,
  entities: readonly Persisted[],
  member: string,
): Implementation | undefined {
  for (const { file, name } of entities) {
    const node = sources.open(file)?.classes.find((one) => one.name === name);
    const method = node?.members.find((one) => one.name === member)?.node;
    const body = method?.type === 'MethodDefinition' ? (method.value.body?.body ?? []) : [];
    const [only, more] = body;
    const returns =
      only?.type === 'ReturnStatement' && more === undefined ? textOf(only.argument) : undefined;
    if (returns !== undefined) {
      return { of: name, returns };
    }
  }
  return undefined;
}

const keyOf = ({ parent }: Persisted): string =>
  parent === undefined ? '' : `${parent.file ?? ''}#${parent.name}`;

export interface IdFacts {
  readonly strategy: IdStrategy | undefined;
  readonly property: string | undefined;
  /** As it is declared: `string`, `Uuid`. */
  readonly type: string | undefined;
  /** That type with its import; one that is not imported is known everywhere. */
  readonly typeCode: Code | undefined;
  /** What makes something else of the value that the database has; what refers to such an id has it, too. */
  readonly transformer?: Code | undefined;
}

/** How rows get their ids, in most entities; tables of constants, whose ids are given, do not count beside others. */
export function readIds(ground: Ground, entities: readonly Persisted[]): Finding<IdFacts> {
  const { sources, resolver } = ground;
  const ids = entities.flatMap(({ id }) => id ?? []);
  const generated = ids.filter(({ strategy }) => strategy !== 'other');
  const [top] = tally((generated.length > 0 ? generated : ids).map(({ strategy }) => strategy));
  const chosen = ids.find(({ strategy }) => strategy === top?.[0]);
  if (top === undefined || chosen === undefined) {
    return finding(
      { strategy: undefined, property: undefined, type: undefined, typeCode: undefined },
      'unknown: no entities are found',
      [],
    );
  }
  const [strategy, count] = top;
  const { property, type, file, line, transformer: node } = chosen;
  const note = `${count} of ${counted(ids.length, 'entity', 'entities')}`;
  const title = strategy === 'other' ? 'assigned by the application' : strategy;
  const source = sources.open(file);
  const origin = source === undefined ? undefined : resolver.originOf(source, type);
  const from = origin === undefined ? undefined : resolver.fileOf(file, origin.specifier);
  const typeCode: Code = {
    text: type,
    imports:
      origin === undefined
        ? []
        : [{ from: from?.replace(/\.ts$/, '') ?? origin.specifier, name: origin.imported, typeOnly: true }],
  };
  const transformer = source === undefined || node === undefined ? undefined : quote(ground, source, node);
  return finding({ strategy, property, type, typeCode, transformer }, `${title}, ${property}: ${type}`, [
    { file, line, note },
  ]);
}

export interface SoftDeleteFacts {
  readonly property: string | undefined;
  /** How many entities have it, of how many. */
  readonly count: number;
  readonly of: number;
  /** Whether a new entity is to have it: more than half of them do. */
  readonly isHabit: boolean;
}

/** Whether rows are marked as deleted instead of being deleted. */
export function readSoftDelete(entities: readonly Persisted[]): Finding<SoftDeleteFacts> {
  const marked = entities.flatMap(({ deleted }) => deleted ?? []);
  const property = commonest(marked.map((one) => one.property));
  const isHabit = marked.length * 2 > entities.length;
  const note = `${marked.length} of ${counted(entities.length, 'entity', 'entities')}`;
  const says = property === undefined ? 'no' : `${isHabit ? 'yes' : 'in some'}, ${property} (${note})`;
  const evidence = few(marked, 2).map(({ file, line }) => ({ file, line }));
  return finding({ property, count: marked.length, of: entities.length, isHabit }, says, evidence);
}
