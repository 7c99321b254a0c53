import type { ClassFacts, MemberFacts } from './classes.js';
import { decorated } from './classes.js';
import type { BaseIndex, BaseRelation } from './persisted.js';
import { asObject, type Decoration, elementsOf, literalOf, textOf, valueAt } from './syntax.js';

/** The indexes that the tables of a class get: `@Index()` of its members and of itself. */
export function indexesOf({ decorations, members }: ClassFacts): readonly BaseIndex[] {
  return [
    ...decorations.flatMap((mark) => indexOf(mark, [])),
    ...members.flatMap((member) => member.decorations.flatMap((mark) => indexOf(mark, [member.name]))),
  ];
}

/** `@Index()`, `@Index('name')`, `@Index(['one', 'two'], { unique: true })`, `@Unique(['one'])`. */
function indexOf({ name, args }: Decoration, member: readonly string[]): readonly BaseIndex[] {
  if (name !== 'Index' && name !== 'Unique') {
    return [];
  }
  const options = args.at(-1);
  const listed = args.flatMap((one) => elementsOf(one)).flatMap((one) => textOf(one) ?? []);
  const properties = listed.length > 0 ? listed : member;
  const unique = name === 'Unique' || literalOf(valueAt(options, 'unique')) === true;
  return properties.length === 0 ? [] : [{ decorator: name, name: textOf(args[0]), properties, unique }];
}

/** The relation whose column lies in the table of the class that has it. */
export function relationOf(member: MemberFacts): readonly BaseRelation[] {
  const mark = decorated(member, 'ManyToOne', 'OneToOne');
  const joined = decorated(member, 'JoinColumn');
  if (mark === undefined || (mark.name === 'OneToOne' && joined === undefined)) {
    return [];
  }
  const options = mark.args.find((one) => asObject(one) !== undefined);
  const [to] = mark.args;
  const target =
    to?.type === 'ArrowFunctionExpression' && to.body.type === 'Identifier' ? to.body.name : textOf(to);
  return [
    {
      property: member.name,
      target,
      column: textOf(valueAt(joined?.args[0], 'name')),
      isRequired: literalOf(valueAt(options, 'nullable')) === false,
      isUnique: mark.name === 'OneToOne',
      onDelete: textOf(valueAt(options, 'onDelete')),
    },
  ];
}
