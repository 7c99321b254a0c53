import type { Node } from 'oxc-parser';
import { classesTold, connectionOptions, type ConnectionList } from '../../edit/index.js';
import { argumentOf } from './argument-of.js';
import { constantOf } from './constants.js';
import type { Ground } from './ground.js';
import { extensionOf } from './import-habits.js';
import type { SourceFile } from './source.js';
import { bare, dottedName, elementsOf } from './syntax.js';
import { commonest } from './types.js';

/** A place that a new entity has to be named in, or TypeORM does not know it. */
export interface EntityList {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly at: EntityListPlace;
  /** The ending of the relative imports of that file; undefined where it imports otherwise. */
  readonly extension: '' | '.js' | '.ts' | undefined;
}

/**
 * - `options`: the array is written there, in one of the connections of the file;
 * - `constant`: a constant of the file, or of a function in it, holds the array;
 * - `argument`: the only call of a function gives the array;
 * - `exports`: all that the file passes on;
 * - `computed`: only whoever wrote it knows.
 */
export type EntityListPlace =
  | { readonly kind: 'options'; readonly index: number }
  | { readonly kind: 'constant'; readonly name: string }
  | { readonly kind: 'argument'; readonly callee: string; readonly position: number }
  | { readonly kind: 'exports' }
  | { readonly kind: 'computed'; readonly text: string };

interface Found {
  readonly file: SourceFile;
  readonly node: Node;
  readonly at: EntityListPlace;
}

/**
 * The places of some files that name the entities, or migrations, of a connection one by one, followed to where they are kept. Where
 * no migration is named there is no list of them.
 */
export function classListsIn(
  ground: Ground,
  files: readonly SourceFile[],
  list: ConnectionList,
): readonly EntityList[] {
  const found = files.flatMap((file) =>
    connectionOptions(file.program).flatMap((options, index) => {
      const told = classesTold(options, list);
      return told === undefined
        ? []
        : (follow({ ground, file, at: { kind: 'options', index } }, told, new Set()) ?? []);
    }),
  );
  const meant = found.filter(({ node }) => list === 'entities' || namesClasses(node));
  const lists = meant.map(({ file, node, at }) => ({
    file: file.path,
    line: file.lineOf(node.start),
    at,
    extension: endingOf(ground, file),
  }));
  return [...new Map(lists.map((one) => [`${one.file} ${JSON.stringify(one.at)}`, one])).values()];
}

const namesClasses = (node: Node): boolean =>
  node.type === 'ArrayExpression' && elementsOf(node).some(({ type }) => type === 'Identifier');

interface Place {
  readonly ground: Ground;
  readonly file: SourceFile;
  readonly at: EntityListPlace;
}

/** @returns undefined where patterns, or TypeORM itself, find the entities */
function follow(place: Place, value: Node, seen: ReadonlySet<Node>): Found | undefined {
  const { ground, file, at } = place;
  const node = bare(value);
  const text = file.print(value);
  const computed: Found = { file, node: value, at: { kind: 'computed', text } };
  if (node === undefined || seen.has(node)) {
    return computed;
  }
  const further = new Set([...seen, node]);
  if (node.type === 'Identifier') {
    const constant = constantOf(ground, file, node.name);
    return constant === undefined
      ? followArgument(place, node, further)
      : follow(
          { ground, file: constant.file, at: { kind: 'constant', name: constant.name } },
          constant.value,
          further,
        );
  }
  if (node.type === 'ArrayExpression') {
    const elements = elementsOf(node);
    if (elements.some((one) => isPattern(file, one))) {
      return undefined;
    }
    const [only] = elements;
    if (elements.length === 1 && only?.type === 'SpreadElement') {
      const spread = follow({ ...place, at: computed.at }, only.argument, further);
      return spread?.at.kind === 'computed' ? { file, node, at } : spread;
    }
    // An array inside an expression has no place of its own.
    return at.kind === 'computed' ? computed : { file, node, at };
  }
  const all = namespaceOf(ground, file, node);
  if (all !== undefined) {
    return { file: all, node: all.program, at: { kind: 'exports' } };
  }
  return isPattern(file, node) || text.includes('getMetadataArgsStorage') ? undefined : computed;
}

/** A parameter means what the function is given, where one call gives it. */
function followArgument(
  { ground, file }: Place,
  node: Extract<Node, { type: 'Identifier' }>,
  seen: ReadonlySet<Node>,
): Found | undefined {
  const given = argumentOf(ground, file, node.name, node);
  if (given === undefined) {
    return { file, node, at: { kind: 'computed', text: node.name } };
  }
  const { callee, position, value } = given;
  return follow({ ground, file: given.file, at: { kind: 'argument', callee, position } }, value, seen);
}

/** Text, or an expression that is made of some: `join(__dirname, '*.entity.js')`. */
const isPattern = (file: SourceFile, node: Node): boolean => /['"`]/.test(file.print(node));

/** The file whose exports `Object.values(entities)` gives, where that is `import * as entities`. */
function namespaceOf(ground: Ground, file: SourceFile, node: Node): SourceFile | undefined {
  const argument =
    node.type === 'CallExpression' && dottedName(node.callee) === 'Object.values'
      ? bare(node.arguments[0])
      : undefined;
  const origin = argument?.type === 'Identifier' ? ground.resolver.originOf(file, argument.name) : undefined;
  const path = origin?.imported === '*' ? ground.resolver.fileOf(file.path, origin.specifier) : undefined;
  return path === undefined ? undefined : ground.sources.open(path);
}

/** How the relative modules of a file end; where it names modules of the repository otherwise, or none, that is for the house to say. */
function endingOf({ resolver }: Ground, { path, imports, exports }: SourceFile): EntityList['extension'] {
  const specifiers = [...imports, ...exports].flatMap(({ specifier }) =>
    specifier === undefined || resolver.fileOf(path, specifier) === undefined ? [] : [specifier],
  );
  return specifiers.every((one) => one.startsWith('.')) ? commonest(specifiers.map(extensionOf)) : undefined;
}
