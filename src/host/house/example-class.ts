import type { Class, Node } from 'oxc-parser';
import { referencedNames, walk } from '../../edit/index.js';
import type { ClassFacts } from './classes.js';
import { isRoute } from './controllers.js';
import type { Ground } from './ground.js';
import type { Declared } from './resolver.js';
import { type SourceFile, typed } from './source.js';
import { type Stems, withoutStem } from './stems.js';
import { textOf } from './syntax.js';

/**
 * A class of the house in which nothing but names is about its feature. Marks stand for these: `{Singular}` for a class,
 * `{singular:name}` for a variable, `{plural:word}` in a text.
 */
export interface ExampleClass {
  readonly className: string;
  readonly text: string;
  readonly imports: readonly ExampleImport[];
}

/** What such a class imports; the names of its feature have marks, and come from wherever that lies. */
export interface ExampleImport {
  readonly name: string;
  readonly from: string | undefined;
}

export interface ExamplePart {
  readonly declared: Declared;
  readonly example: ExampleClass;
  /** How much there is in it that may be about the one feature: options above all, then what it is given. */
  readonly weight: number;
}

/** @returns undefined for a class that is about more than its own feature can tell; routes of its own are left out */
export function partOf(
  ground: Ground,
  declared: Declared | undefined,
  stems: Stems,
): ExamplePart | undefined {
  const tree = declared === undefined ? undefined : treeOf(declared.file, declared.node);
  const first = declared?.node.decorations[0]?.node.start;
  if (declared === undefined || first === undefined || tree === undefined) {
    return undefined;
  }
  const { file, node } = declared;
  const kept = withoutRoutes(tree, declared);
  const own = [
    node.name,
    ...file.imports.flatMap(({ names }) => names.map(({ local }) => local)),
    ...node.members.map(({ name }) => name),
    ...parameterNames(kept.tree),
  ];
  const spans = [...spansIn(kept.tree, new Set(own)), ...kept.cuts];
  const text = marked(file.text.slice(first, tree.end), first, spans, stems);
  const imports = importsOf(ground, file, [...referencedNames(kept.tree)], node.name, stems);
  if (imports === undefined || /\/\/ |\/\*/.test(text)) {
    return undefined;
  }
  const given = node.members.find(({ kind }) => kind === 'constructor')?.parameters.length ?? 0;
  return {
    declared,
    example: { className: withoutStem(node.name, stems), text, imports },
    weight: optionsIn(kept.tree) * 1000 + given * 200 + text.length,
  };
}

/** The class without routes of its own, and where these are in its text. */
function withoutRoutes(
  tree: Class,
  { file, node }: Declared,
): { readonly tree: Class; readonly cuts: readonly Span[] } {
  const routes = new Set<Node>(
    node.members.filter((member) => isRoute(file, member)).map((member) => member.node),
  );
  const { body } = tree.body;
  const cuts = body.flatMap((member, index): readonly Span[] =>
    routes.has(member)
      ? [{ start: body[index - 1]?.end ?? tree.body.start + 1, end: member.end, kind: 'cut' }]
      : [],
  );
  const members = body.filter((member) => !routes.has(member));
  return { tree: { ...tree, body: { ...tree.body, body: members } }, cuts };
}

function optionsIn(tree: Node): number {
  let count = 0;
  walk(tree, ({ type }) => {
    count += type === 'Property' ? 1 : 0;
  });
  return count;
}

function treeOf({ program }: SourceFile, node: ClassFacts): Class | undefined {
  let found: Class | undefined;
  walk(program, (visited) => {
    const one = typed(visited);
    if (one.type === 'ClassDeclaration' && one.id?.start === node.start) {
      found = one;
    }
    return found === undefined;
  });
  return found;
}

/** What a class refers to, with marks for what is called after its feature; undefined when something has no place elsewhere. */
function importsOf(
  { resolver }: Ground,
  file: SourceFile,
  names: readonly string[],
  own: string,
  stems: Stems,
): readonly ExampleImport[] | undefined {
  const declaredHere = new Set(file.classes.map(({ name }) => name).filter((name) => name !== own));
  if (names.some((name) => declaredHere.has(name))) {
    return undefined;
  }
  const imports: ExampleImport[] = [];
  for (const name of names) {
    const origin = resolver.originOf(file, name);
    const path = origin === undefined ? undefined : resolver.fileOf(file.path, origin.specifier);
    const pattern = withoutStem(name, stems);
    if (origin !== undefined && (origin.imported !== name || (pattern === name && isAbout(path, stems)))) {
      return undefined;
    }
    if (origin !== undefined) {
      const module = path?.replace(/(\/index)?\.ts$/, '') ?? origin.specifier;
      imports.push({ name: pattern, from: pattern === name ? module : undefined });
    }
  }
  return imports;
}

const isAbout = (path: string | undefined, stems: Stems): boolean =>
  path !== undefined && withoutStem(path, stems) !== path;

function parameterNames(tree: Node): readonly string[] {
  const names: string[] = [];
  walk(tree, (visited) => {
    const node = typed(visited);
    if (node.type === 'TSParameterProperty' && node.parameter.type === 'Identifier') {
      names.push(node.parameter.name);
    }
    if (node.type === 'FunctionExpression') {
      names.push(...node.params.flatMap((one) => (one.type === 'Identifier' ? [one.name] : [])));
    }
  });
  return names;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'word' | 'cut';
}

/** Identifiers of these names, and texts. */
function spansIn(tree: Node, names: ReadonlySet<string>): readonly Span[] {
  const spans: Span[] = [];
  walk(tree, (visited) => {
    const node = typed(visited);
    if (node.type === 'Identifier' && names.has(node.name)) {
      // The span of a parameter goes to the end of its type.
      spans.push({ start: node.start, end: node.start + node.name.length, kind: 'name' });
    } else if (textOf(node) !== undefined) {
      spans.push({ start: node.start, end: node.end, kind: 'word' });
    }
  });
  return spans;
}

function marked(text: string, offset: number, spans: readonly Span[], stems: Stems): string {
  let result = '';
  let at = 0;
  const within = spans.filter(({ start }) => start >= offset).toSorted((a, b) => a.start - b.start);
  for (const { start, end, kind } of within) {
    if (start - offset >= at) {
      const part = kind === 'cut' ? '' : withoutStem(text.slice(start - offset, end - offset), stems);
      result += text.slice(at, start - offset) + part.replaceAll(/\{(singular|plural)\}/g, `{$1:${kind}}`);
      at = end - offset;
    }
  }
  return result + text.slice(at);
}
