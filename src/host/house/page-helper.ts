import type { Function as FunctionNode, ArrowFunctionExpression, TSTypeAnnotation } from 'oxc-parser';
import type { Ground } from './ground.js';
import { declaringFile } from './declaring-file.js';
import type { SourceFile } from './source.js';
import { dottedName } from './syntax.js';
import { membersOf, signaturesOf } from './type-members.js';

/** What a function that makes pages is given besides the rows. */
export type HelperArgument =
  | { readonly kind: 'total' | 'first' | 'size' }
  /** An object with the number of the page and its size, by these names. */
  | { readonly kind: 'options'; readonly first: string; readonly size: string };

/** `infinityPagination(rows, { page, limit })` */
export interface HelperShape {
  readonly arguments: readonly HelperArgument[];
  /** The generic type that it gives back, and the file that its name is known in. */
  readonly returns: { readonly name: string; readonly file: string };
  /** A function that makes the class of it for the documentation: `InfinityPaginationResponse(Order)`. */
  readonly document: { readonly name: string; readonly file: string } | undefined;
  readonly calledBy: 'controller' | 'service';
}

export interface PageHelper {
  readonly name: string;
  readonly file: string;
  /** Undefined for a function that is given something else than rows and what is known of their page. */
  readonly shape: HelperShape | undefined;
}

const FIRST = /^(page|pageNumber|pageNo|currentPage|skip|offset)$/;
const SIZE = /^(limit|take|size|perPage|pageSize|itemsPerPage)$/;
const TOTAL = /^(total|totalCount|totalItems|count|itemCount)$/;

type Callable = FunctionNode | ArrowFunctionExpression;

/**
 * Reads a function that makes pages: the types and names of its parameters tell what it wants.
 *
 * @param files that may call it
 */
export function pageHelper(
  ground: Ground,
  file: SourceFile,
  name: string,
  files: readonly SourceFile[],
): PageHelper {
  const plain = { name, file: file.path };
  const node = callableOf(file, name);
  const [rows, ...rest] = node?.params ?? [];
  const parameter = node?.typeParameters?.params[0]?.name.name;
  if (node === undefined || parameter === undefined || typeOf(file, rows) !== `${parameter}[]`) {
    return { ...plain, shape: undefined };
  }
  const given = rest.map((one) => argumentOf(ground, file, one));
  const returned = returnedBy(file, node)?.match(new RegExp(`^(\\w+)<${parameter}>$`))?.[1];
  const returns = returned === undefined ? undefined : declaringFile(ground, file, returned);
  if (returns === undefined || given.some((one) => one === undefined)) {
    return { ...plain, shape: undefined };
  }
  const users = files.filter(({ imports }) =>
    imports.some(({ names }) => names.some(({ imported }) => imported === name)),
  );
  const controllers = users.filter(({ path }) => path.endsWith('controller.ts'));
  return {
    ...plain,
    shape: {
      arguments: given.filter((one) => one !== undefined),
      returns: { name: returns.name, file: returns.file.path },
      document: documentIn(returns.file),
      calledBy: controllers.length * 2 > users.length ? 'controller' : 'service',
    },
  };
}

function callableOf({ program }: SourceFile, name: string): Callable | undefined {
  for (const statement of program.body) {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (node?.type === 'FunctionDeclaration' && node.id?.name === name) {
      return node;
    }
    if (node?.type === 'VariableDeclaration') {
      const found = node.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name)?.init;
      if (found?.type === 'ArrowFunctionExpression' || found?.type === 'FunctionExpression') {
        return found;
      }
    }
  }
  return undefined;
}

type Parameter = Callable['params'][number];

function annotationOf(node: Parameter | undefined): TSTypeAnnotation | null | undefined {
  return node !== undefined && 'typeAnnotation' in node ? node.typeAnnotation : undefined;
}

function typeOf(file: SourceFile, node: Parameter | undefined): string {
  const type = annotationOf(node)?.typeAnnotation;
  return type === undefined ? '' : file.print(type).replace(/^readonly /, '');
}

function returnedBy(file: SourceFile, { returnType }: Callable): string | undefined {
  return returnType === null || returnType === undefined ? undefined : file.print(returnType.typeAnnotation);
}

function argumentOf(ground: Ground, file: SourceFile, node: Parameter): HelperArgument | undefined {
  const type = annotationOf(node)?.typeAnnotation;
  const name = dottedName(node);
  if (type?.type === 'TSNumberKeyword') {
    const kinds = [
      ['first', FIRST],
      ['size', SIZE],
      ['total', TOTAL],
    ] as const;
    const kind = kinds.find(([, pattern]) => pattern.test(name))?.[0];
    return kind === undefined ? undefined : { kind };
  }
  const members =
    type?.type === 'TSTypeLiteral'
      ? signaturesOf(file, type.members).map((one) => one.name)
      : type?.type === 'TSTypeReference'
        ? membersOf(ground, file, dottedName(type.typeName)).map((one) => one.name)
        : [];
  const first = members.find((one) => FIRST.test(one));
  const size = members.find((one) => SIZE.test(one));
  return first === undefined || size === undefined || members.length !== 2
    ? undefined
    : { kind: 'options', first, size };
}

/** An exported function that is given a class and is called like an answer. */
function documentIn(file: SourceFile): HelperShape['document'] {
  const name = file.exports
    .map(({ exported }) => exported)
    .find((exported) => /^Type<\w+>$/.test(typeOf(file, callableOf(file, exported)?.params[0])));
  return name === undefined ? undefined : { name, file: file.path };
}
