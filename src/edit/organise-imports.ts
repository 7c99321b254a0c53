import { MagicString } from 'magic-string';
import type { ImportDeclaration, Program } from 'oxc-parser';
import { type ImportGroups, localName, printImports } from '../code/index.js';
import type { ImportRequest } from '../code/types.js';
import { importDeclarations, requestsOf } from './import-declarations.js';
import { referencedNames, referencesTo } from './names.js';
import {
  fieldOf,
  isNode,
  parseSource,
  type Span,
  type SyntaxNode,
  type SyntaxProblem,
  walk,
} from './syntax.js';

export interface OrganiseOptions {
  /** Imports that the text needs besides those it declares. */
  readonly requests: readonly ImportRequest[];
  /** Turns the name of a module into what the file has to say: `src/common/x` into `../common/x.js`. */
  readonly specifier: (from: string) => string;
  /** Puts one import in the place of another; where its local name is another too, so are the references to it. */
  readonly translate?: (request: ImportRequest) => ImportRequest;
  readonly groups?: ImportGroups | undefined;
}

export type Organised =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: SyntaxProblem };

/**
 * Gives a module of our own making one sorted block of imports, where its first import stood: declared and requested
 * ones together, without the names that the module does not use, specifiers rewritten (also those of re-exports,
 * `import()` and `vi.mock()`).
 *
 * Not for files that the user owns: it reorders. Those get `addImports`.
 *
 * @throws Error when two different imports have the same local name
 */
export function organiseImports(source: string, options: OrganiseOptions): Organised {
  const { requests, specifier, translate = (request) => request } = options;
  const parsed = parseSource(source);
  if (!parsed.ok) {
    return parsed;
  }
  const { program } = parsed;
  const declarations = importDeclarations(program);
  const used = referencedNames(program);
  const wanted = [...declarations.filter(isPlain).flatMap(requestsOf), ...requests].filter((request) =>
    used.has(localName(request)),
  );
  const translated = wanted.map(translate);

  const text = new MagicString(source);
  renameReferences(text, program, wanted, translated);
  for (const span of otherSpecifiers(program)) {
    const quote = source.charAt(span.start);
    text.overwrite(
      span.start,
      span.end,
      quote + specifier(source.slice(span.start + 1, span.end - 1)) + quote,
    );
  }
  const verbatim = declarations.filter(
    (one) => !isPlain(one) && (one.specifiers.length === 0 || isUsed(one, used)),
  );
  const block = [
    ...verbatim.map((one) => printVerbatim(one, source, specifier)),
    printImports(translated, specifier, options.groups),
  ];
  for (const declaration of declarations) {
    text.remove(declaration.start, declaration.end);
  }
  const start = blockStart(program, declarations);
  const lineBreak = start > 0 && declarations.length === 0 ? '\n' : '';
  text.appendLeft(start, `${lineBreak}${block.filter((line) => line !== '').join('\n')}\n\n`);
  return { ok: true, text: text.toString() };
}

function renameReferences(
  text: MagicString,
  program: Program,
  before: readonly ImportRequest[],
  after: readonly ImportRequest[],
): void {
  const names = new Map(before.map((request, index) => [localName(request), after[index]]));
  for (const [name, request] of names) {
    const renamed = request === undefined ? name : localName(request);
    for (const { start, end } of renamed === name ? [] : referencesTo(program, name)) {
      text.overwrite(start, end, renamed);
    }
  }
}

/** Imports for their effect and imports with attributes are not merged with others. */
function isPlain({ specifiers, attributes }: ImportDeclaration): boolean {
  return specifiers.length > 0 && attributes.length === 0;
}

function isUsed(declaration: ImportDeclaration, used: ReadonlySet<string>): boolean {
  return requestsOf(declaration).some((request) => used.has(localName(request)));
}

function printVerbatim(
  declaration: ImportDeclaration,
  source: string,
  specifier: (from: string) => string,
): string {
  const { start, end, value } = declaration.source;
  return `${source.slice(declaration.start, start)}'${specifier(value)}'${source.slice(end, declaration.end)}`;
}

function blockStart({ body, hashbang }: Program, [first]: readonly ImportDeclaration[]): number {
  if (first !== undefined) {
    return first.start;
  }
  const directive = body.findLast((node) => node.type === 'ExpressionStatement' && node.directive !== null);
  return directive?.end ?? hashbang?.end ?? 0;
}

/** Module names outside import declarations: the spans of their literals, quotes included. */
function otherSpecifiers(program: Program): readonly Span[] {
  const spans: Span[] = [];
  walk(program, (node, parent, key) => {
    if (node.type === 'Literal' && parent !== undefined && namesModule(parent, key)) {
      spans.push(node);
    }
  });
  return spans;
}

function namesModule(parent: SyntaxNode, key: string): boolean {
  switch (parent.type) {
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return key === 'source';
    case 'CallExpression':
      return key === 'arguments' && isMock(parent);
    default:
      return false;
  }
}

/** `vi.mock('src/x')`, `vi.importActual('src/x')` and the like; `jest` has the same. */
function isMock(call: SyntaxNode): boolean {
  const callee = fieldOf(call, 'callee');
  const [object, property] = ['object', 'property'].map((key) => (isNode(callee) ? nameIn(callee, key) : ''));
  return /^(vi|jest)$/.test(object ?? '') && /[mM]ock$|^(import|require)/.test(property ?? '');
}

function nameIn(node: SyntaxNode, key: string): string {
  const child = fieldOf(node, key);
  return isNode(child) ? String(fieldOf(child, 'name')) : '';
}
