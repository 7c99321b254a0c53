import { decorated, type ClassFacts, type MemberFacts } from './classes.js';
import { spelled } from './constants.js';
import type { Ground } from './ground.js';
import type { BaseColumn, Parent, Persisted, Placed } from './persisted.js';
import type { Declared } from './resolver.js';
import { indexesOf, relationOf } from './base-keys.js';
import { columnOptions } from './column-options.js';
import { generatedBy, strategyOf } from './entity-ids.js';
import { literalOf, textOf, valueAt } from './syntax.js';

const KEEPS = ['Entity', 'ChildEntity', 'ViewEntity', 'Schema', 'Table'];
const IDS = [
  'PrimaryGeneratedColumn',
  'PrimaryColumn',
  'PrimaryKey',
  'ObjectIdColumn',
  'SerializedPrimaryKey',
];
const COLUMNS = [
  ...IDS,
  'Column',
  'CreateDateColumn',
  'UpdateDateColumn',
  'DeleteDateColumn',
  'VersionColumn',
  'Property',
  'Prop',
  'CreatedAt',
  'UpdatedAt',
  'DeletedAt',
];

/**
 * Entities that are classes with decorators.
 *
 * @param from specifiers that the decorators are imported from
 */
export function entityClasses(ground: Ground, from: RegExp): readonly Persisted[] {
  const { sources, resolver } = ground;
  return [...sources.own, ...sources.shared]
    .filter((file) => file.imports.some(({ specifier }) => from.test(specifier)))
    .flatMap((file) =>
      file.classes.filter(isEntity).map((node): Persisted => {
        const bases = basesOf(resolver, { file, node }).map((base) => spelled(base, ground));
        const chain = [{ file, node }, ...bases];
        return {
          name: node.name,
          file: file.path,
          line: file.lineOf(node.start),
          id: idOf(chain) ?? (from.test('@nestjs/mongoose') ? documentId({ file, node }) : undefined),
          deleted: deletedOf(chain),
          parent: parentOf({ file, node }, bases, ground),
          table: tableNameOf(node),
          columns: node.members.flatMap(columnOf),
        };
      }),
    );
}

function isEntity(node: ClassFacts): boolean {
  const mark = decorated(node, ...KEEPS);
  return mark !== undefined && !node.isAbstract && literalOf(valueAt(mark.args[0], 'abstract')) !== true;
}

function basesOf(resolver: Ground['resolver'], { file, node }: Declared, depth = 5): readonly Declared[] {
  const base =
    node.superName === undefined || depth === 0 ? undefined : resolver.classOf(file, node.superName);
  return base === undefined || base.node === node ? [] : [base, ...basesOf(resolver, base, depth - 1)];
}

function parentOf(
  { file, node }: Declared,
  bases: readonly Declared[],
  { resolver }: Ground,
): Parent | undefined {
  const [base] = bases;
  const specifier = resolver.originOf(file, node.superName ?? '')?.specifier;
  if (node.superName === undefined) {
    return undefined;
  }
  if (base === undefined) {
    const line = file.lineOf(node.start);
    return { name: node.superName, file: undefined, specifier, line, columns: [], abstractMembers: [] };
  }
  const members = bases.flatMap((one) => one.node.members);
  return {
    name: base.node.name,
    file: base.file.path,
    specifier,
    line: base.file.lineOf(base.node.start),
    columns: members.flatMap(columnOf),
    indexes: bases.flatMap((one) => indexesOf(one.node)),
    relations: members.flatMap(relationOf),
    abstractMembers: stillAbstract(members),
  };
}

/**
 * What a class still owes.
 *
 * @param members of its bases, the nearest first
 */
function stillAbstract(members: readonly MemberFacts[]): readonly string[] {
  const nearest = new Map(members.toReversed().map((member) => [member.name, member]));
  return [...nearest.values()].filter(({ isAbstract }) => isAbstract).map(({ name }) => name);
}

function columnOf(member: MemberFacts): readonly BaseColumn[] {
  const column = decorated(member, ...COLUMNS) ?? decorated(member, 'Generated');
  if (column === undefined) {
    return [];
  }
  const options = column.args.at(-1);
  const isFilled =
    member.hasValue ||
    member.isOptional ||
    literalOf(valueAt(options, 'nullable')) === true ||
    ['default', 'defaultRaw', 'onCreate'].some((key) => valueAt(options, key) !== undefined);
  const isPlain = ['Column', 'PrimaryColumn', 'Property'].includes(column.name);
  const generated = generatedBy(member);
  const demands = isPlain || (column.name === 'Prop' && literalOf(valueAt(options, 'required')) === true);
  return [
    {
      property: member.name,
      type: member.type,
      decorator: column.name,
      isRequired: demands && !isFilled && generated === undefined,
      options: columnOptions(column),
      ...(generated !== undefined && { generated }),
      ...(literalOf(valueAt(options, 'unique')) === true && { isUnique: true }),
    },
  ];
}

function tableNameOf(node: ClassFacts): string | undefined {
  const mark = decorated(node, ...KEEPS);
  return textOf(mark?.args[0]) ?? textOf(valueAt(mark?.args.at(-1), 'name'));
}

function idOf(chain: readonly Declared[]): Persisted['id'] {
  const found = first(chain, (member) => decorated(member, ...IDS) !== undefined);
  return found === undefined
    ? undefined
    : {
        ...found.placed,
        strategy: strategyOf(found.member, found.text),
        type: found.member.type,
        transformer: valueAt(decorated(found.member, ...IDS)?.args.at(-1), 'transformer'),
      };
}

/** MongoDB gives each document an `_id`. */
const documentId = ({ file, node }: Declared): Persisted['id'] => ({
  property: '_id',
  file: file.path,
  line: file.lineOf(node.start),
  strategy: 'objectId',
  type: 'ObjectId',
});

function deletedOf(chain: readonly Declared[]): Placed | undefined {
  const told = first(chain, (member) => decorated(member, 'DeleteDateColumn', 'DeletedAt') !== undefined);
  const named = first(
    chain,
    (member) => /^deleted(At|_at|On|Date)?$/.test(member.name) && decorated(member, ...COLUMNS) !== undefined,
  );
  return (told ?? named)?.placed;
}

function first(
  chain: readonly Declared[],
  is: (member: MemberFacts) => boolean,
): { readonly member: MemberFacts; readonly placed: Placed; readonly text: string } | undefined {
  for (const { file, node } of chain) {
    const member = node.members.find((one) => one.kind === 'property' && is(one));
    if (member !== undefined) {
      const placed = { property: member.name, file: file.path, line: file.lineOf(member.node.start) };
      return { member, placed, text: file.print(member.node) };
    }
  }
  return undefined;
}
