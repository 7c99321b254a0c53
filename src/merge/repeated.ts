import { type Program, type SyntaxNode, walk } from '../edit/index.js';

/** Where names have to be different, and what holds them. */
const LISTS: Readonly<Record<string, string>> = {
  ClassBody: 'body',
  TSInterfaceBody: 'body',
  ObjectExpression: 'properties',
  ArrayExpression: 'elements',
  Program: 'body',
};

/**
 * How often a module says twice what can only be once: a member of a class, a key of an object, a name in a list such as
 * `providers`, a class. Two people who add the same thing to one place do that, and it parses.
 */
export function countRepeated(program: Program): number {
  let count = 0;
  walk(program, (node) => {
    const names = listOf(node).flatMap(nameOf);
    count += names.length - new Set(names).size;
  });
  return count;
}

function listOf(node: SyntaxNode): readonly unknown[] {
  const list: unknown = Reflect.get(node, LISTS[node.type] ?? '');
  return Array.isArray(list) ? list : [];
}

/** The name of a member, with what makes it another one: a getter and a setter go together, a method has signatures. */
function nameOf(member: unknown): readonly string[] {
  const declared = fieldOf(member, 'declaration') ?? member;
  const named = fieldOf(declared, 'key') ?? fieldOf(declared, 'id') ?? declared;
  const name = fieldOf(named, 'name') ?? fieldOf(named, 'value');
  const isSignature = fieldOf(fieldOf(declared, 'value'), 'body') === null;
  if (typeof name !== 'string' || fieldOf(declared, 'computed') === true || isSignature) {
    return [];
  }
  return [[fieldOf(declared, 'static'), accessor(declared), name].join(' ')];
}

function accessor(member: unknown): unknown {
  const kind = fieldOf(member, 'kind');
  return kind === 'get' || kind === 'set' ? kind : '';
}

function fieldOf(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined;
}
