import type { Program } from 'oxc-parser';
import { type SyntaxNode, walk } from './syntax.js';

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
 * The names that a module refers to, as values or types, outside its import declarations. Scopes are not followed:
 * a local variable counts for an import of the same name.
 */
export function referencedNames(program: Program): ReadonlySet<string> {
  const names = new Set<string>();
  walk(program, (node, parent, key) => {
    if (parent !== undefined && isNoReference(parent, key)) {
      return false;
    }
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier') {
      names.add((node as SyntaxNode & { readonly name: string }).name);
    }
    return true;
  });
  return names;
}

function isNoReference(parent: SyntaxNode, key: string): boolean {
  if (parent.type === 'ExportNamedDeclaration' && key === 'specifiers') {
    return (parent as SyntaxNode & { readonly source: unknown }).source !== null;
  }
  if (NO_REFERENCE[parent.type]?.includes(key) === true) {
    return true;
  }
  const { computed } = parent as SyntaxNode & { readonly computed?: boolean };
  return computed !== true && NO_REFERENCE_UNLESS_COMPUTED[parent.type] === key;
}

/** Names that a module declares at its top level, imports left out. */
export function topLevelNames(program: Program): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of program.body) {
    const declaration = 'declaration' in statement ? statement.declaration : statement;
    if (declaration === null || declaration === undefined) {
      continue;
    }
    if (declaration.type === 'VariableDeclaration') {
      for (const { id } of declaration.declarations) {
        addPatternNames(id, names);
      }
    } else if ('id' in declaration && declaration.id?.type === 'Identifier') {
      names.add(declaration.id.name);
    }
  }
  return names;
}

function addPatternNames(pattern: SyntaxNode, names: Set<string>): void {
  walk(pattern, (node, parent, key) => {
    if (parent !== undefined && (isNoReference(parent, key) || key === 'typeAnnotation' || key === 'right')) {
      return false;
    }
    if (node.type === 'Identifier') {
      names.add((node as SyntaxNode & { readonly name: string }).name);
    }
    return true;
  });
}
