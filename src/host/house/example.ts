import type { Class, Node } from 'oxc-parser';
import { referencedNames, walk } from '../../edit/index.js';
import { type ClassFacts, decorated } from './classes.js';
import { isRoute } from './controllers.js';
import type { Ground } from './ground.js';
import type { Persisted } from './persisted.js';
import type { Declared } from './resolver.js';
import { type SourceFile, typed } from './source.js';
import { type Stems, stemsOf, withoutStem } from './stems.js';
import { dottedName, elementsOf, textOf, valueAt } from './syntax.js';
import { counted, finding, type Finding } from './types.js';

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

/** A feature whose controller and service have all that they can do from classes of the house. */
export interface ExampleFacts {
  /** The controller. */
  readonly of: string;
  readonly module: ExampleClass;
  readonly service: ExampleClass;
  readonly controller: ExampleClass;
  /** Whether properties of entities are documented, which are then what is answered. */
  readonly documentsEntities: boolean;
}

interface Part {
  readonly declared: Declared;
  readonly example: ExampleClass;
  /** How much there is in it that may be about the one feature: options above all, then what it is given. */
  readonly weight: number;
}

/**
 * The plainest feature that is made by inheritance, where at least half of those with an entity are: two or more.
 */
export function readExample(
  ground: Ground,
  entities: readonly Persisted[],
): Finding<ExampleFacts | undefined> {
  const classes = ground.sources.own.flatMap((file) => file.classes.map((node) => ({ file, node })));
  const ofEntities = entities.flatMap((entity) => {
    const stems = stemsOf(entity.name.replace(/(Entity|Model)$/, ''));
    const controller = named(classes, stems, 'Controller');
    return controller === undefined ? [] : [{ entity, stems, controller }];
  });
  const inheriting = ofEntities.filter(({ controller }) => inherits(controller.node));
  if (inheriting.length < 2 || inheriting.length * 2 < ofEntities.length) {
    return finding(undefined, 'each feature has controllers and services of its own', []);
  }
  const controllers = inheriting.flatMap(({ controller, stems }) => partOf(ground, controller, stems) ?? []);
  const services = inheriting.flatMap(({ entity, stems, controller }) => {
    const service = partOf(ground, named(classes, stems, 'Service'), stems);
    const module = partOf(
      ground,
      classes.find(({ node }) => declares(node, controller.node.name)),
      stems,
    );
    return service?.declared.node.superName === undefined || module === undefined
      ? []
      : [{ entity, service, module, weight: service.weight + module.weight }];
  });
  const [controller] = controllers.toSorted(lighter);
  const [held] = services.toSorted(lighter);
  if (controller === undefined || held === undefined) {
    return finding(undefined, 'features inherit, and none of them is plain enough to follow', []);
  }
  const { file, node } = controller.declared;
  return finding(
    {
      of: node.name,
      module: held.module.example,
      service: held.service.example,
      controller: controller.example,
      documentsEntities: isDocumented(ground, held.entity),
    },
    `inherited, as in ${node.name} and ${held.service.declared.node.name}`,
    [
      {
        file: file.path,
        line: file.lineOf(node.start),
        note: `one of ${counted(inheriting.length, 'such controller')}`,
      },
    ],
  );
}

const lighter = (a: { readonly weight: number }, b: { readonly weight: number }): number =>
  a.weight - b.weight;

function named(
  classes: readonly Declared[],
  { singular, plural }: Stems,
  kind: string,
): Declared | undefined {
  return classes.find(({ node }) => node.name === singular + kind || node.name === plural + kind);
}

/** A class or a decorator brings it routes. */
function inherits(node: ClassFacts): boolean {
  return node.superName !== undefined || decorated(node, 'Crud') !== undefined;
}

function declares(node: ClassFacts, controller: string): boolean {
  const options = decorated(node, 'Module')?.args[0];
  return elementsOf(valueAt(options, 'controllers')).some((one) => dottedName(one) === controller);
}

/** @returns undefined for a class that is about more than its own feature can tell; routes of its own are left out */
function partOf(ground: Ground, declared: Declared | undefined, stems: Stems): Part | undefined {
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

function isDocumented({ sources }: Ground, entity: Persisted): boolean {
  const node = sources.open(entity.file)?.classes.find(({ name }) => name === entity.name);
  const columns = (node?.members ?? []).filter(({ decorations }) =>
    decorations.some(({ name }) => name.endsWith('Column')),
  );
  const documented = columns.filter(
    (one) => decorated(one, 'ApiProperty', 'ApiPropertyOptional') !== undefined,
  );
  return columns.length > 0 && documented.length * 2 >= columns.length;
}
