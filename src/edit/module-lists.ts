import type { ArrayExpression, Expression, Node, ObjectExpression, Program } from 'oxc-parser';
import { type ModuleClass, propertyOf } from './module-class.js';
import { unwrap } from './resolve.js';
import { type SyntaxNode, walk } from './syntax.js';

/**
 * `export const featureModules = [UsersModule, PostsModule]`, where a file has one such list, and nothing else of the kind.
 *
 * @param name of the constant, where it is known
 */
export function listOfModules(program: Program, name?: string): ArrayExpression | undefined {
  const lists = program.body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type === 'VariableDeclaration') {
      return declaration.declarations.flatMap(({ id, init }) =>
        name === undefined || (id.type === 'Identifier' && id.name === name) ? (asModules(init) ?? []) : [],
      );
    }
    return statement.type === 'ExportDefaultDeclaration' && name === undefined
      ? (asModules(statement.declaration) ?? [])
      : [];
  });
  return lists.length === 1 ? lists[0] : undefined;
}

function asModules(node: Node | null): ArrayExpression | undefined {
  const array = node === null ? undefined : arrayIn(node);
  const named = array?.elements.map(nameOf) ?? [];
  return named.length > 0 && named.every((name) => /Modules?$/.test(name)) ? array : undefined;
}

/** `UsersModule`, also of `UsersModule.register()`; `CoreModules` of `...coreModules`. */
function nameOf(node: Node | null): string {
  switch (node?.type) {
    case 'Identifier':
      return node.name;
    case 'CallExpression':
      return nameOf(node.callee);
    case 'MemberExpression':
      return nameOf(node.object);
    case 'SpreadElement':
      return nameOf(node.argument).replace(/^\w/, (letter) => letter.toUpperCase());
    default:
      return '';
  }
}

/**
 * The imports that a static method of a module class gives: `return { module: AppModule, imports: […] }`, where that is one array,
 * in the object or in a constant of the method.
 */
export function dynamicImports({ body }: ModuleClass): ArrayExpression | undefined {
  const lists = body.body.flatMap((member) => {
    if (member.type !== 'MethodDefinition' || !member.static) {
      return [];
    }
    return objectsIn(member).flatMap((object) => {
      const imports = propertyOf(object, 'module') === undefined ? undefined : propertyOf(object, 'imports');
      return imports === undefined ? [] : [within(member, imports.value)];
    });
  });
  return lists.length === 1 ? lists[0] : undefined;
}

function within(method: SyntaxNode, value: Expression): ArrayExpression | undefined {
  const plain = unwrap(value);
  if (plain.type !== 'Identifier') {
    return arrayIn(plain);
  }
  const held = nodesIn(method).flatMap((node) =>
    isDeclarator(node) && node.id.type === 'Identifier' && node.id.name === plain.name ? [node.init] : [],
  );
  return held.length === 1 && held[0] != null ? arrayIn(held[0]) : undefined;
}

function arrayIn(node: Node): ArrayExpression | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what stands where a value does is an expression
  const plain = unwrap(node as Expression);
  return plain.type === 'ArrayExpression' ? plain : undefined;
}

type Declarator = Extract<Node, { type: 'VariableDeclarator' }>;

const isDeclarator = (node: SyntaxNode): node is Declarator => node.type === 'VariableDeclarator';

const isObject = (node: SyntaxNode): node is ObjectExpression => node.type === 'ObjectExpression';

const objectsIn = (node: SyntaxNode): readonly ObjectExpression[] => nodesIn(node).filter(isObject);

function nodesIn(node: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  walk(node, (one) => {
    found.push(one);
    return true;
  });
  return found;
}
