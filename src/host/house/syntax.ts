import type { Decorator, Node, ObjectExpression } from 'oxc-parser';

/** The name of a callee: `NestFactory.create`, `app.useGlobalPipes`, `getRepository().find`; '' for what has none. */
export function dottedName(node: Node | null | undefined): string {
  switch (node?.type) {
    case 'Identifier':
      return node.name;
    case 'ThisExpression':
      return 'this';
    case 'MemberExpression': {
      const object = dottedName(node.object);
      return node.computed || node.property.type !== 'Identifier'
        ? ''
        : `${object === '' ? '?' : object}.${node.property.name}`;
    }
    case 'CallExpression':
      return `${dottedName(node.callee)}()`;
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSInstantiationExpression':
    case 'AwaitExpression':
      return dottedName('argument' in node ? node.argument : node.expression);
    default:
      return '';
  }
}

/** An expression without the types and parentheses around it. */
export function bare(node: Node | null | undefined): Node | undefined {
  switch (node?.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return bare(node.expression);
    default:
      return node ?? undefined;
  }
}

/** The value of a literal: a string, number or boolean; a template without expressions is a string. */
export function literalOf(node: Node | null | undefined): string | number | boolean | undefined {
  const plain = bare(node);
  if (plain?.type === 'Literal') {
    return typeof plain.value === 'string' ||
      typeof plain.value === 'number' ||
      typeof plain.value === 'boolean'
      ? plain.value
      : undefined;
  }
  return plain?.type === 'TemplateLiteral' && plain.expressions.length === 0
    ? (plain.quasis[0]?.value.cooked ?? undefined)
    : undefined;
}

export function textOf(node: Node | null | undefined): string | undefined {
  const value = literalOf(node);
  return typeof value === 'string' ? value : undefined;
}

/** The name of a key of an object or a member of a class, unless it is computed. */
export function keyName(node: { readonly key: Node; readonly computed: boolean }): string | undefined {
  if (node.key.type === 'Literal') {
    return String(node.key.value);
  }
  return node.key.type === 'Identifier' && !node.computed ? node.key.name : undefined;
}

export function asObject(node: Node | null | undefined): ObjectExpression | undefined {
  const plain = bare(node);
  return plain?.type === 'ObjectExpression' ? plain : undefined;
}

/** The value of a key of an object literal. */
export function valueAt(node: Node | null | undefined, key: string): Node | undefined {
  for (const property of asObject(node)?.properties ?? []) {
    if (property.type === 'Property' && keyName(property) === key) {
      return bare(property.value);
    }
  }
  return undefined;
}

/** The elements of an array literal, holes left out. */
export function elementsOf(node: Node | null | undefined): readonly Node[] {
  const plain = bare(node);
  return plain?.type === 'ArrayExpression' ? plain.elements.filter((one) => one !== null) : [];
}

export interface Decoration {
  readonly name: string;
  readonly args: readonly Node[];
  readonly node: Decorator;
}

/** A decorator with its name as it is written: `Entity`, `swagger.ApiTags`. */
export function decoration(node: Decorator): Decoration {
  const { expression } = node;
  return expression.type === 'CallExpression'
    ? { name: dottedName(expression.callee), args: expression.arguments, node }
    : { name: dottedName(expression), args: [], node };
}
