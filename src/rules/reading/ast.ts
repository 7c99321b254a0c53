import type {
  Class,
  Decorator,
  Expression,
  Function as FunctionNode,
  MethodDefinition,
  Node,
  PropertyDefinition,
  TSType,
} from 'oxc-parser';
import { bindingOf } from './imports.js';
import { descendants, type SourceFile } from './source-file.js';

/** A decorator, with the name that its module gives it. */
export interface DecoratorUse {
  /** As exported: `Entity` for `@Table()` after `import { Entity as Table }`. */
  readonly name: string;
  /** The module it is imported from; undefined when it is declared in the same file. */
  readonly specifier: string | undefined;
  readonly args: readonly Node[];
  readonly node: Decorator;
}

/** The decorators of a class, a member or a parameter. */
export function decoratorsOf(
  file: SourceFile,
  node: { readonly decorators?: readonly Decorator[] },
): DecoratorUse[] {
  return (node.decorators ?? []).flatMap((applied) => {
    const { expression } = applied;
    const callee = expression.type === 'CallExpression' ? expression.callee : expression;
    const args = expression.type === 'CallExpression' ? expression.arguments : [];
    const named = nameFrom(file, callee);
    return named === undefined ? [] : [{ ...named, args, node: applied }];
  });
}

/** The decorator of that name from that package, when the node has it. */
export function decorator(
  file: SourceFile,
  node: { readonly decorators?: readonly Decorator[] },
  name: string,
  specifier: string,
): DecoratorUse | undefined {
  return decoratorsOf(file, node).find((use) => use.name === name && use.specifier === specifier);
}

/** The exported name and module behind `Name` or `namespace.Name`. */
export function nameFrom(
  file: SourceFile,
  node: Node,
): { readonly name: string; readonly specifier: string | undefined } | undefined {
  if (node.type === 'Identifier') {
    const binding = bindingOf(file, node.name);
    return { name: binding?.name ?? node.name, specifier: binding?.specifier };
  }
  if (node.type === 'MemberExpression' && node.object.type === 'Identifier' && !node.computed) {
    const binding = bindingOf(file, node.object.name);
    return binding === undefined || node.property.type !== 'Identifier'
      ? undefined
      : { name: node.property.name, specifier: binding.specifier };
  }
  return undefined;
}

/** Every class of a file, in the order of the text. */
export function classesOf(file: SourceFile): readonly Class[] {
  return [...file.all('ClassDeclaration'), ...file.all('ClassExpression')];
}

/** Data properties of instances that anyone may read: no `static`, `private`, `#private` ones. */
export function publicProperties(node: Class): readonly (PropertyDefinition & { readonly name: string })[] {
  return node.body.body.flatMap((member) => {
    const name = member.type === 'PropertyDefinition' ? keyName(member) : undefined;
    return member.type !== 'PropertyDefinition' ||
      member.static ||
      name === undefined ||
      member.accessibility === 'private' ||
      member.accessibility === 'protected'
      ? []
      : [{ ...member, name }];
  });
}

/** Methods with a body, without constructor and accessors. */
export function methodsOf(node: Class): readonly MethodDefinition[] {
  return node.body.body.filter(
    (member): member is MethodDefinition =>
      member.type === 'MethodDefinition' && member.kind === 'method' && member.value.body !== null,
  );
}

/** The name of a property, method or key of an object, unless it is computed or private. */
export function keyName(node: { readonly key: Node; readonly computed: boolean }): string | undefined {
  if (node.key.type === 'Literal') {
    return String(node.key.value);
  }
  return node.key.type === 'Identifier' && !node.computed ? node.key.name : undefined;
}

/** The value of a string literal or of a template without expressions. */
export function stringValue(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') {
    return node.value;
  }
  return node?.type === 'TemplateLiteral' && node.expressions.length === 0
    ? (node.quasis[0]?.value.cooked ?? undefined)
    : undefined;
}

/** The value of a key in an object literal. */
export function valueOf(node: Node | null | undefined, key: string): Expression | undefined {
  if (node?.type !== 'ObjectExpression') {
    return undefined;
  }
  for (const property of node.properties) {
    if (property.type === 'Property' && keyName(property) === key) {
      return property.value;
    }
  }
  return undefined;
}

/** Names of the types that a type is made of: `Promise<Page<Order>>` gives Promise, Page, Order. */
export function typeNames(type: TSType | null | undefined): readonly string[] {
  return type === null || type === undefined
    ? []
    : [...descendants(type)].flatMap((node) =>
        node.type === 'TSTypeReference' && node.typeName.type === 'Identifier' ? [node.typeName.name] : [],
      );
}

/** The nearest node above that satisfies the condition. */
export function ancestor(file: SourceFile, node: Node, is: (above: Node) => boolean): Node | undefined {
  for (let above = file.parentOf(node); above !== undefined; above = file.parentOf(above)) {
    if (is(above)) {
      return above;
    }
  }
  return undefined;
}

/** Whether a node is a function of any syntax. */
export function isFunction(
  node: Node,
): node is FunctionNode | Extract<Node, { type: 'ArrowFunctionExpression' }> {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}
