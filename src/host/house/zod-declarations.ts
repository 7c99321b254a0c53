import type { Node, Statement } from 'oxc-parser';
import { walk } from '../../edit/index.js';
import { type SourceFile, typed } from './source.js';
import { dottedName } from './syntax.js';

/** A schema that a file keeps in a constant. */
export interface ZodSchema {
  readonly name: string;
  readonly file: SourceFile;
  readonly value: Node;
  readonly isExported: boolean;
}

/** A class that is made of a schema, or the type of what it gives. */
export interface ZodUse {
  readonly name: string;
  readonly file: SourceFile;
  readonly start: number;
  readonly kind: 'class' | 'type';
  /** The constant; undefined for one that is written there. */
  readonly schema: string | undefined;
  /** `createZodDto`, of a class. */
  readonly callee: Node | undefined;
  readonly value: Node | undefined;
}

/** The constants of a file that hold schemas. */
export function schemasIn(file: SourceFile): readonly ZodSchema[] {
  const exported = new Set(file.exports.map(({ local }) => local));
  return file.program.body.flatMap((statement) => {
    const node = declarationIn(statement);
    return node?.type !== 'VariableDeclaration'
      ? []
      : node.declarations.flatMap(({ id, init }): readonly ZodSchema[] =>
          id.type === 'Identifier' && init !== null && isSchema(init)
            ? [{ name: id.name, file, value: init, isExported: exported.has(id.name) }]
            : [],
        );
  });
}

/** The classes of a file that are made of schemas, and the types of what schemas give. */
export function usesIn(file: SourceFile): readonly ZodUse[] {
  return file.program.body.flatMap((statement): readonly ZodUse[] => {
    const node = declarationIn(statement);
    if (node?.type === 'ClassDeclaration' && node.id !== null) {
      const call = node.superClass;
      const isMade = call?.type === 'CallExpression' && dottedName(call.callee).endsWith('createZodDto');
      const value = isMade ? call.arguments[0] : undefined;
      return !isMade || value === undefined
        ? []
        : [{ ...used(node.id, file), kind: 'class', schema: nameOf(value), callee: call.callee, value }];
    }
    if (node?.type !== 'TSTypeAliasDeclaration') {
      return [];
    }
    const schema = INFERRED.exec(file.print(node.typeAnnotation))?.[1];
    return schema === undefined
      ? []
      : [{ ...used(node.id, file), kind: 'type', schema, callee: undefined, value: undefined }];
  });
}

/** The keys of the object that a schema is of, and what each has to be. */
export function keysOf(value: Node | undefined): ReadonlyMap<string, Node> {
  const keys = new Map<string, Node>();
  if (value === undefined) {
    return keys;
  }
  walk(value, (visited) => {
    const node = typed(visited);
    if (node.type === 'CallExpression' && OBJECT.test(dottedName(node.callee))) {
      for (const property of objectProperties(node.arguments[0])) {
        keys.set(property.name, property.value);
      }
      return false;
    }
    return true;
  });
  return keys;
}

const INFERRED = /^\w+\.(?:infer|output|TypeOf)<\s*typeof\s+(\w+)\s*>$/;
const OBJECT = /(^|\.)(object|strictObject|looseObject|extend)$/;

/** A call whose first link is an object of Zod's, or that makes a schema of another one. */
function isSchema(node: Node): boolean {
  return (
    node.type === 'CallExpression' &&
    /(^|[.)])(object|strictObject|looseObject|partial|extend|merge|omit|pick)(\(\))?/.test(
      dottedName(node.callee),
    )
  );
}

function declarationIn(statement: Statement) {
  return statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
}

function used({ name, start }: { readonly name: string; readonly start: number }, file: SourceFile) {
  return { name, file, start };
}

function nameOf(node: Node): string | undefined {
  return node.type === 'Identifier' ? node.name : undefined;
}

function objectProperties(
  node: Node | undefined,
): readonly { readonly name: string; readonly value: Node }[] {
  return node?.type !== 'ObjectExpression'
    ? []
    : node.properties.flatMap((property) =>
        property.type === 'Property' && property.key.type === 'Identifier'
          ? [{ name: property.key.name, value: property.value }]
          : [],
      );
}
