import type { Node } from 'oxc-parser';
import { type ClassFacts, decorated, type MemberFacts } from '../classes.js';
import type { Ground } from '../ground.js';
import type { Declared } from '../resolver.js';
import type { SourceFile } from '../source.js';
import { type Stems, stemsOf, withoutStem } from '../stems.js';
import { asObject, dottedName, elementsOf, literalOf, textOf, valueAt } from '../syntax.js';

/** What a query or a mutation is given. Names have marks for the feature's name. */
export interface ArgumentFacts {
  /** In the schema; undefined where the members of a class are the arguments. */
  readonly name: string | undefined;
  /** Of the parameter; undefined where it is taken apart. */
  readonly local: string | undefined;
  /** As it is written: `CreateOrderInput`. */
  readonly type: string;
  /** `ID`, `Int`; undefined where nothing is said. */
  readonly scalar: string | undefined;
  readonly pipes: readonly Node[];
}

/** A query or a mutation. */
export interface OperationFacts {
  readonly kind: 'Query' | 'Mutation';
  readonly member: MemberFacts;
  /** With marks for the feature's name: `create{Singular}`. */
  readonly method: string;
  /** What the schema calls it, where that is told: `{plural}`. */
  readonly name: string | undefined;
  readonly description: string | undefined;
  /** The type that it gives: `User`, `Boolean`; '' where that cannot be told. */
  readonly type: string;
  readonly isList: boolean;
  readonly isNullable: boolean;
  readonly arguments: readonly ArgumentFacts[];
  /** The method of a service that it calls: `findAll`. */
  readonly calls: string | undefined;
}

/** A class that answers queries about one type. */
export interface ResolverFacts extends Declared {
  readonly stems: Stems;
  /** The type that it is about. */
  readonly type: string | undefined;
  readonly operations: readonly OperationFacts[];
}

/** The resolvers of the application whose classes say what is queried. */
export function resolversOf(ground: Ground): readonly ResolverFacts[] {
  return ground.sources.own.flatMap((file) =>
    file.classes
      .filter((node) => isOfGraphql(ground, file, node))
      .map((node): ResolverFacts => {
        const stems = stemsOf(node.name.replace(/Resolver$/, ''));
        const said = decorated(node, 'Resolver')?.args[0];
        return {
          file,
          node,
          stems,
          type: textOf(said) ?? typeNamed(said)?.type ?? ownType(node, stems),
          operations: node.members.flatMap((member) => operationOf(file, member, stems)),
        };
      }),
  );
}

function isOfGraphql({ resolver }: Ground, file: SourceFile, node: ClassFacts): boolean {
  return (
    decorated(node, 'Resolver') !== undefined &&
    resolver.originOf(file, 'Resolver')?.specifier === '@nestjs/graphql'
  );
}

/** `@Resolver()` does not say what it is about; what it gives does. */
function ownType({ members }: ClassFacts, { singular }: Stems): string | undefined {
  const types = members.flatMap(
    (member) => typeNamed(decorated(member, 'Query', 'Mutation')?.args[0])?.type ?? [],
  );
  const own = new RegExp(`^${singular}(Entity|Model|Type|Object|Schema|Dto)?$`);
  return types.find((type) => own.test(type));
}

/** What `() => User`, `(returns) => [User]` names. */
export function typeNamed(
  node: Node | undefined,
): { readonly type: string; readonly isList: boolean } | undefined {
  if (node?.type !== 'ArrowFunctionExpression' || node.body.type === 'BlockStatement') {
    return undefined;
  }
  const [item] = elementsOf(node.body);
  return { type: dottedName(item ?? node.body), isList: node.body.type === 'ArrayExpression' };
}

function operationOf(file: SourceFile, member: MemberFacts, stems: Stems): OperationFacts[] {
  const mark = decorated(member, 'Query', 'Mutation');
  if (mark === undefined || member.kind !== 'method') {
    return [];
  }
  const [first, second] = mark.args;
  const options = asObject(second) ?? asObject(first);
  const returned = typeNamed(first);
  const text = file.print(member.node);
  const name = textOf(valueAt(options, 'name'));
  const description = textOf(valueAt(options, 'description'));
  const calls = /\bthis\.\w+\.(\w+)\(/.exec(text)?.[1];
  return [
    {
      kind: mark.name === 'Query' ? 'Query' : 'Mutation',
      member,
      method: withoutStem(member.name, stems),
      name: name === undefined ? undefined : withoutStem(name, stems),
      description: description === undefined ? undefined : withoutStem(description, stems),
      type: returned?.type ?? '',
      isList: returned?.isList ?? false,
      isNullable: literalOf(valueAt(options, 'nullable')) === true,
      arguments: argumentsOf(member, stems),
      calls: calls === undefined ? undefined : withoutStem(calls, stems),
    },
  ];
}

function argumentsOf(member: MemberFacts, stems: Stems): readonly ArgumentFacts[] {
  const names = parameterNames(member.node);
  return member.parameters.flatMap((parameter, index) => {
    const mark = decorated(parameter, 'Args');
    if (mark === undefined) {
      return [];
    }
    const options = mark.args.map(asObject).find((one) => one !== undefined);
    const name = textOf(mark.args[0]) ?? textOf(valueAt(options, 'name'));
    const local = names[index];
    return [
      {
        name: name === undefined ? undefined : withoutStem(name, stems),
        local: local === undefined ? undefined : withoutStem(local, stems),
        type: parameter.type,
        scalar: typeNamed(valueAt(options, 'type'))?.type,
        pipes: mark.args.filter((one) => textOf(one) === undefined && asObject(one) === undefined),
      },
    ];
  });
}

function parameterNames(node: Node): readonly (string | undefined)[] {
  return node.type !== 'MethodDefinition'
    ? []
    : node.value.params.map((one) => {
        const plain = one.type === 'TSParameterProperty' ? one.parameter : one;
        const pattern = plain.type === 'AssignmentPattern' ? plain.left : plain;
        return pattern.type === 'Identifier' ? pattern.name : undefined;
      });
}
