import type { ImportDeclaration, ImportSpecifier } from 'oxc-parser';
import { localName, mergeImports, printSpecifier, projectModule } from '../code/index.js';
import type { ImportRequest } from '../code/types.js';
import type { EditResult, ImportStyle } from '../contracts.js';
import { importDeclarations, requestsOf } from './import-declarations.js';
import { addToList } from './list.js';
import { addDeclarations, importLines } from './new-declarations.js';
import { closeSource, openSource, type SourceEdit } from './source-edit.js';
import { declaredNames } from './names.js';
import { makeValueImports } from './value-import.js';

/** Where an edit takes place. */
export interface EditPlace {
  /** Path of the file from the app root: `src/app.module.ts`. */
  readonly file: string;
  readonly importStyle: ImportStyle;
}

/**
 * Adds imports to a file that the user owns: into a declaration from the same module where there is one, else as a
 * declaration after the last one of its kind. Quotes, semicolons and order stay as they are.
 *
 * @returns a function of the source text; refused when a name is taken by something else
 *
 * @example
 * addImports([{ from: 'src/orders/orders.module', name: 'OrdersModule' }], { file: 'src/app.module.ts', importStyle })
 */
export function addImports(
  requests: readonly ImportRequest[],
  place: EditPlace,
): (source: string) => EditResult {
  return (source) => {
    const edit = openSource(source, place.file);
    const conflict = importInto(edit, requests, place.importStyle);
    return conflict === undefined
      ? closeSource(edit)
      : { status: 'refused', reason: conflict, byHand: importLines(edit, requests, place.importStyle) };
  };
}

/**
 * Adds imports to an open source.
 *
 * @returns why it cannot be done, or undefined when it is done
 */
export function importInto(
  edit: SourceEdit,
  requests: readonly ImportRequest[],
  style: ImportStyle,
): string | undefined {
  const merged = mergeImports(requests);
  const missing = merged.filter((request) => findImport(edit, request, style) === undefined);
  const conflict = missing
    .map((request) => nameConflict(edit, request))
    .find((reason) => reason !== undefined);
  if (conflict !== undefined) {
    return conflict;
  }
  for (const declaration of importDeclarations(edit.program)) {
    const found = merged
      .filter(({ typeOnly }) => typeOnly !== true)
      .map((request) => findImport(edit, request, style))
      .filter((one) => one?.declaration === declaration && one.request.typeOnly === true);
    if (found.length > 0) {
      makeValueImports(
        edit,
        declaration,
        found.flatMap((one) => one?.index ?? []),
      );
    }
  }
  const alone = missing.filter((request) => hostOf(edit, request, style) === undefined);
  joinDeclarations(edit, missing, style);
  addDeclarations(edit, alone, style);
  return undefined;
}

/** The import of the very thing that is asked for, under whatever local name. */
export function findImport(
  edit: SourceEdit,
  request: ImportRequest,
  style: ImportStyle,
):
  | { readonly declaration: ImportDeclaration; readonly index: number; readonly request: ImportRequest }
  | undefined {
  for (const declaration of importDeclarations(edit.program)) {
    const index = requestsOf(declaration).findIndex(
      (one) => one.name === request.name && hasAlias(one, request),
    );
    const found = requestsOf(declaration)[index];
    if (found !== undefined && sameModule(edit, style, [found.from, request.from])) {
      return { declaration, index, request: found };
    }
  }
  return undefined;
}

/** A request without an alias is met by any local name; a default import always has one, which may be any. */
const hasAlias = (found: ImportRequest, wanted: ImportRequest): boolean =>
  wanted.alias === undefined || wanted.name === 'default' || localName(found) === wanted.alias;

function nameConflict({ program }: SourceEdit, request: ImportRequest): string | undefined {
  const local = localName(request);
  const other = importDeclarations(program)
    .flatMap(requestsOf)
    .find((one) => localName(one) === local);
  if (other !== undefined) {
    return `"${local}" is already imported from "${other.from}"`;
  }
  return declaredNames(program).has(local) ? `"${local}" is already declared in this file` : undefined;
}

function sameModule({ file }: SourceEdit, style: ImportStyle, [a, b]: readonly [string, string]): boolean {
  return a === b || (projectModule(a, file, style) ?? a) === (projectModule(b, file, style) ?? b);
}

/** The declaration that can take a name in its braces. */
function hostOf(edit: SourceEdit, request: ImportRequest, style: ImportStyle): ImportDeclaration | undefined {
  if (request.name === 'default' || request.name === '*') {
    return undefined;
  }
  return importDeclarations(edit.program).find(
    (one) =>
      sameModule(edit, style, [one.source.value, request.from]) &&
      one.attributes.length === 0 &&
      one.specifiers.some(isNamed) &&
      (one.importKind !== 'type' || request.typeOnly === true),
  );
}

function joinDeclarations(edit: SourceEdit, requests: readonly ImportRequest[], style: ImportStyle): void {
  const hosts = requests.map((request) => hostOf(edit, request, style));
  for (const host of new Set(hosts.filter((found) => found !== undefined))) {
    const joining = requests.filter((_, index) => hosts[index] === host);
    const items = host.specifiers.filter(isNamed);
    const start = edit.source.lastIndexOf('{', items[0]?.start);
    const end = edit.source.indexOf('}', items.at(-1)?.end) + 1;
    const keys = requestsOf(host)
      .filter(({ name }) => name !== 'default')
      .map(({ name }) => name);
    const entries = joining.map((request) => ({ key: request.name, text: printIn(host, request) }));
    addToList(edit, { span: { start, end }, items, padding: ' ' }, keys, entries, compareNames);
  }
}

const printIn = (host: ImportDeclaration, request: ImportRequest): string =>
  printSpecifier(host.importKind === 'type' ? { ...request, typeOnly: false } : request);

const compareNames = (a: string, b: string): number => {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
};

const isNamed = (specifier: { readonly type: string }): specifier is ImportSpecifier =>
  specifier.type === 'ImportSpecifier';
