import type { ExportDefaultDeclaration, ExportNamedDeclaration, Program, Statement } from 'oxc-parser';
import { fieldOf, type Span, type SyntaxNode, walk } from './syntax.js';

/** Children that hold a name without referring to anything, by the type of their parent. */
const NO_REFERENCE: Readonly<Record<string, readonly string[]>> = {
  ImportDeclaration: ['specifiers'],
  ExportSpecifier: ['exported'],
  LabeledStatement: ['label'],
  BreakStatement: ['label'],
  ContinueStatement: ['label'],
  MetaProperty: ['meta', 'property'],
  TSQualifiedName: ['right'],
  TSImportType: ['qualifier'],
  TSNamedTupleMember: ['label'],
};

/** Children that refer to something only when they are written in brackets. */
const NO_REFERENCE_UNLESS_COMPUTED: Readonly<Record<string, string>> = {
  MemberExpression: 'property',
  Property: 'key',
  MethodDefinition: 'key',
  PropertyDefinition: 'key',
  AccessorProperty: 'key',
  TSAbstractMethodDefinition: 'key',
  TSAbstractPropertyDefinition: 'key',
  TSAbstractAccessorProperty: 'key',
  TSPropertySignature: 'key',
  TSMethodSignature: 'key',
  TSEnumMember: 'id',
};

/**
 * The names that a module, or a part of one, refers to, as values or types, outside its import declarations. Scopes are not
 * followed: a local variable counts for an import of the same name.
 */
export function referencedNames(program: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  walk(program, (node, parent, key) => {
    if (parent !== undefined && isNoReference(parent, key)) {
      return false;
    }
    addName(node, names);
    return true;
  });
  return names;
}

/** The places in which a module refers to a name, outside its import declarations. */
export function referencesTo(program: Program, name: string): readonly Span[] {
  const spans: Span[] = [];
  walk(program, (node, parent, key) => {
    if (parent !== undefined && isNoReference(parent, key)) {
      return false;
    }
    if (node.type === 'Identifier' && fieldOf(node, 'name') === name) {
      spans.push({ start: Number(fieldOf(node, 'start')), end: Number(fieldOf(node, 'end')) });
    }
    return true;
  });
  return spans;
}

function addName(node: SyntaxNode, names: Set<string>): void {
  const name = node.type === 'Identifier' ? fieldOf(node, 'name') : undefined;
  if (typeof name === 'string') {
    names.add(name);
  }
}

function isNoReference(parent: SyntaxNode, key: string): boolean {
  if (parent.type === 'ExportNamedDeclaration' && key === 'specifiers') {
    return fieldOf(parent, 'source') !== null;
  }
  if (NO_REFERENCE[parent.type]?.includes(key) === true) {
    return true;
  }
  return fieldOf(parent, 'computed') !== true && NO_REFERENCE_UNLESS_COMPUTED[parent.type] === key;
}

/** Names that a module declares at its top level, imports left out. */
export function declaredNames(program: Program): ReadonlySet<string> {
  return new Set(
    program.body.flatMap((statement) => [
      ...namesOf(isExport(statement) ? statement.declaration : statement),
    ]),
  );
}

const isExport = (statement: Statement): statement is ExportNamedDeclaration | ExportDefaultDeclaration =>
  statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';

function namesOf(
  declaration: Statement | ExportDefaultDeclaration['declaration'] | null,
): ReadonlySet<string> {
  const names = new Set<string>();
  if (declaration?.type === 'VariableDeclaration') {
    for (const { id } of declaration.declarations) {
      addPatternNames(id, names);
    }
  } else if (declaration !== null && 'id' in declaration && declaration.id?.type === 'Identifier') {
    names.add(declaration.id.name);
  }
  return names;
}

function addPatternNames(pattern: SyntaxNode, names: Set<string>): void {
  walk(pattern, (node, parent, key) => {
    if (parent !== undefined && (isNoReference(parent, key) || key === 'typeAnnotation' || key === 'right')) {
      return false;
    }
    addName(node, names);
    return true;
  });
}

/** Whether a module exports a name, as far as it can tell: `export *` may export anything. */
export function exportsName(program: Program, name: string): boolean {
  return program.body.some((statement) => {
    if (statement.type === 'ExportAllDeclaration') {
      return true;
    }
    if (statement.type !== 'ExportNamedDeclaration') {
      return false;
    }
    const exported = statement.specifiers.map((one) =>
      one.exported.type === 'Literal' ? one.exported.value : one.exported.name,
    );
    return exported.includes(name) || namesOf(statement.declaration).has(name);
  });
}
