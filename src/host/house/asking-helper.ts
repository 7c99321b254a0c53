import type { Function as FunctionNode } from 'oxc-parser';
import { type Code, use } from '../../code/index.js';
import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';
import { dottedName } from './syntax.js';
import { membersOf } from './type-members.js';

/** A function that is given a repository and reads a page by itself: `paginate(repository, { page, limit }, { where })`. */
export interface AskingHelper {
  readonly make: Code;
  /** The generic class that it gives back. */
  readonly page: Code;
  /** What its options call the page and its size. */
  readonly first: string;
  readonly size: string;
  /** The rows in a page. */
  readonly items: string;
}

const PACKAGE = 'nestjs-typeorm-paginate';

/** The one of the package with that name, where files use it. */
export const packagedHelper = (files: readonly SourceFile[]): AskingHelper | undefined =>
  files.some(({ imports }) =>
    imports.some(
      ({ specifier, names }) =>
        specifier === PACKAGE && names.some(({ imported }) => imported === 'paginate'),
    ),
  )
    ? {
        make: use('paginate', PACKAGE),
        page: use('Pagination', PACKAGE),
        first: 'page',
        size: 'limit',
        items: 'items',
      }
    : undefined;

const FIRST = /^(page|pageNumber|pageNo|currentPage)$/;
const SIZE = /^(limit|take|size|perPage|pageSize|itemsPerPage)$/;
const ITEMS = /^(data|items|results|rows|content|records|list)$/;

/** Reads such a function of the house by its signatures, one of which takes a repository. */
export function askingHelper(ground: Ground, file: SourceFile, name: string): AskingHelper | undefined {
  for (const node of signaturesIn(file, name)) {
    const [repository, options, search, more] = node.params.map((one) => typeOf(file, one));
    const row = /^Repository<(\w+)>( \| SelectQueryBuilder<\1>)?$/.exec(repository ?? '')?.[1];
    const answer = node.returnType?.typeAnnotation;
    const returned =
      answer === undefined
        ? undefined
        : new RegExp(`^Promise<(\\w+)<${row ?? ''}>>$`).exec(file.print(answer))?.[1];
    const asked = membersOf(ground, file, options ?? '');
    const first = asked.find((one) => FIRST.test(one.name))?.name;
    const size = asked.find((one) => SIZE.test(one.name))?.name;
    const page = returned === undefined ? undefined : ground.resolver.classOf(file, returned);
    const items = page?.node.members
      .flatMap(({ kind, name: member, parameters }) =>
        kind === 'constructor'
          ? parameters.filter(({ modifiers }) => modifiers !== '').map((one) => one.name)
          : [member],
      )
      .find((member) => ITEMS.test(member));
    const isWhole = asked.every((one) => one.isOptional || one.name === first || one.name === size);
    if (
      row !== undefined &&
      page !== undefined &&
      items !== undefined &&
      first !== undefined &&
      size !== undefined &&
      isWhole &&
      more === undefined &&
      /FindManyOptions/.test(search ?? '')
    ) {
      return {
        make: use(name, moduleOf(file.path)),
        page: use(page.node.name, moduleOf(page.file.path)),
        first,
        size,
        items,
      };
    }
  }
  return undefined;
}

const moduleOf = (path: string): string => path.replace(/(\/index)?\.ts$/, '');

function signaturesIn({ program }: SourceFile, name: string): readonly FunctionNode[] {
  return program.body.flatMap((statement) => {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return (node?.type === 'FunctionDeclaration' || node?.type === 'TSDeclareFunction') &&
      node.id?.name === name
      ? [node]
      : [];
  });
}

function typeOf(file: SourceFile, node: FunctionNode['params'][number]): string {
  const type = 'typeAnnotation' in node ? node.typeAnnotation?.typeAnnotation : undefined;
  return type === undefined || type === null
    ? ''
    : type.type === 'TSTypeReference' && type.typeArguments === null
      ? dottedName(type.typeName)
      : file.print(type);
}
