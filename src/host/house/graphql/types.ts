import { decorated, type MemberFacts } from '../classes.js';
import type { Ground } from '../ground.js';
import type { Declared } from '../resolver.js';
import { type Decoration, textOf, valueAt } from '../syntax.js';
import { commonest } from '../types.js';
import { typeNamed } from './resolvers.js';

/** How classes of types and inputs are declared. */
export interface TypeHabits {
  /** The parameter of `@Field((type) => Order)`; '' for none. */
  readonly parameter: string;
  /**
   * - `explicit`: `@Field(() => String)`, whatever the compiler tells;
   * - `implied`: `@Field()` where that is enough;
   * - `plugin`: nothing where the plugin of the Nest CLI does it.
   */
  readonly fields: 'explicit' | 'implied' | 'plugin';
  /** Whether `@Field()` comes before what the mapper is told. */
  readonly fieldFirst: boolean;
  /** Whether `@ObjectType()` comes before `@Entity()`. */
  readonly typeFirst: boolean;
  /** `ID`, `Int`: what the id of a type is; undefined where nothing is said. */
  readonly id: string | undefined;
  /** Whether inputs are checked by class-validator. */
  readonly validates: boolean;
  /** Whether types tell when a row was made and changed. */
  readonly moments: boolean;
  /** What a column of exact numbers is in the schema: `Float`, `String`; undefined where there is none. */
  readonly decimal: string | undefined;
  /** What the types are called. */
  readonly objects: readonly string[];
  /** A class that entities extend which are types, and which is none itself. */
  readonly untypedBase: string | undefined;
  /** Whether enums are registered in the files that declare them, or elsewhere: where the entity is. */
  readonly enums: 'own' | 'entity' | undefined;
}

const COLUMNS = /^(Column|\w*PrimaryColumn|PrimaryGeneratedColumn|\w+DateColumn|(Many|One)To(Many|One))$/;

/** The classes of the application that are types of the schema. */
export function typesOf(ground: Ground, ...kinds: readonly string[]): readonly Declared[] {
  return [...ground.sources.own, ...ground.sources.shared].flatMap((file) =>
    file.imports.some(({ specifier }) => specifier === '@nestjs/graphql')
      ? file.classes
          .filter((node) => decorated(node, ...kinds) !== undefined)
          .map((node): Declared => ({ file, node }))
      : [],
  );
}

/** How types and inputs are written, by what most of them do. */
export function readTypes(ground: Ground): TypeHabits {
  const objects = typesOf(ground, 'ObjectType');
  const inputs = typesOf(ground, 'InputType', 'ArgsType');
  const properties = [...objects, ...inputs].flatMap(({ file, node }) =>
    node.members.filter(({ kind }) => kind === 'property').map((member) => ({ file, member })),
  );
  const marked = properties.flatMap(({ member }) => fieldOf(member) ?? []);
  const plain = properties.filter(({ member }) => /^(string|boolean|Date)( \| null)?$/.test(member.type));
  const fields = plain.flatMap(({ member }) => fieldOf(member) ?? []);
  const names = fields.map(({ args }) => typeNamed(args[0])?.type);
  // An id has to be told, whatever is done elsewhere.
  const said = names.filter((name) => name !== undefined && /^(String|Boolean|Date)$/.test(name)).length;
  const implied = names.filter((name) => name === undefined).length;
  const together = properties.flatMap(({ member: { decorations } }) =>
    order(decorations, 'Field', (name) => COLUMNS.test(name)),
  );
  const classes = objects.flatMap(({ node: { decorations } }) =>
    order(decorations, 'ObjectType', (name) => name === 'Entity'),
  );
  const ids = objects.flatMap(({ node }) => node.members.filter(({ name }) => name === 'id'));
  return {
    parameter:
      commonest(
        marked.flatMap(({ args: [first] }) =>
          first?.type === 'ArrowFunctionExpression'
            ? first.params.map((one) => (one.type === 'Identifier' ? one.name : '')).join('')
            : [],
        ),
      ) ?? '',
    fields:
      hasPlugin(ground) && fields.length * 2 < plain.length
        ? 'plugin'
        : said > implied
          ? 'explicit'
          : 'implied',
    fieldFirst: together.filter(Boolean).length * 2 >= together.length,
    typeFirst: classes.filter(Boolean).length * 2 >= classes.length,
    id: commonest(ids.flatMap((member) => typeNamed(fieldOf(member)?.args[0])?.type ?? [])),
    moments: momentsIn(objects),
    validates: inputs.some(({ file }) =>
      file.imports.some(({ specifier }) => specifier === 'class-validator'),
    ),
    decimal: commonest(
      properties
        .filter(({ member }) => isDecimal(member))
        .map(({ member }) => {
          const type = typeNamed(fieldOf(member)?.args[0])?.type;
          return type === 'Number' || (type === undefined && member.type.startsWith('number'))
            ? 'Float'
            : (type ?? 'String');
        }),
    ),
    objects: objects.map(({ node }) => node.name),
    untypedBase: untypedBase(ground, objects),
    enums: enumsIn(ground),
  };
}

const fieldOf = (member: MemberFacts): Decoration | undefined => decorated(member, 'Field');

/** Whether one decorator comes before the others, where there are both. */
function order(
  decorations: readonly Decoration[],
  name: string,
  isOther: (name: string) => boolean,
): readonly boolean[] {
  const own = decorations.findIndex((one) => one.name === name);
  const other = decorations.findIndex((one) => isOther(one.name));
  return own < 0 || other < 0 ? [] : [own < other];
}

function isDecimal({ decorations }: MemberFacts): boolean {
  const column = decorations.find(({ name }) => name === 'Column');
  const [first, second] = column?.args ?? [];
  return /^(decimal|numeric)$/.test(textOf(first) ?? textOf(valueAt(second ?? first, 'type')) ?? '');
}

/** Its id would not be in the schema, unless entities declare it again. */
function untypedBase({ resolver }: Ground, objects: readonly Declared[]): string | undefined {
  const parents = objects.flatMap(({ file, node }) => {
    const parent =
      node.superName === undefined || decorated(node, 'Entity') === undefined
        ? undefined
        : resolver.classOf(file, node.superName)?.node;
    return parent?.members.some(({ decorations }) =>
      decorations.some(({ name }) => name.startsWith('Primary')),
    )
      ? [parent]
      : [];
  });
  return commonest(
    parents.flatMap((parent) =>
      decorated(parent, 'ObjectType', 'InterfaceType') === undefined ? parent.name : [],
    ),
  );
}

function momentsIn(objects: readonly Declared[]): boolean {
  const moments = objects.map(({ node }) =>
    node.members
      .filter(({ name }) => /^(created|updated)/.test(name))
      .map((one) => fieldOf(one) !== undefined),
  );
  return moments.flat().filter(Boolean).length * 2 > moments.flat().length;
}

function hasPlugin({ nestCli }: Ground): boolean {
  return JSON.stringify(nestCli).includes('"@nestjs/graphql');
}

function enumsIn({ sources }: Ground): TypeHabits['enums'] {
  const files = sources.own.filter(({ calls }) => calls.some(({ callee }) => callee === 'registerEnumType'));
  return commonest(
    files.map((file) =>
      file.classes.some((node) => decorated(node, 'Entity', 'ObjectType') !== undefined) ? 'entity' : 'own',
    ),
  );
}
