import type { Expression, Program } from 'oxc-parser';
import { projectModule } from '../code/index.js';
import { importedFrom, parseSource, walk } from '../edit/index.js';
import { firstExisting, type Inquiry } from './facts.js';
import { importedLater } from './later-import.js';
import { mapped, type PathMapping } from './tsconfig.js';

const FALLBACK = 'src/app.module.ts';

export interface RootModuleQuestion {
  /** `src/main.ts` */
  readonly entry: string;
  readonly mapping: PathMapping;
  /** What the project's settings say. */
  readonly told: string | undefined;
}

/**
 * Finds the module that the application starts with: the one that `NestFactory.create(X)` gets in the entry file, else
 * `src/app.module.ts`. A missing one and one that does not parse are problems.
 */
export function findRootModule(inquiry: Inquiry, { entry, mapping, told }: RootModuleQuestion): string {
  const { facts, problems, reader } = inquiry;
  const followed = told === undefined ? follow(inquiry, entry, mapping) : undefined;
  const path = told ?? followed ?? FALLBACK;
  if (!reader.exists(path)) {
    problems.push({
      code: 'host/no-root-module',
      place: path,
      message: 'the module that registers features does not exist',
      hint: 'create it, or name the right one as "rootModule" in .nest-persona/persona.yaml',
    });
    return path;
  }
  const evidence =
    told === undefined ? (followed === undefined ? 'its name' : entry) : '.nest-persona/persona.yaml';
  facts.push({ about: 'root module', value: path, evidence });
  parse(inquiry, path);
  return path;
}

/** A file that is told to register features has to be there. */
export function checkFeaturesModule(inquiry: Inquiry, path: string | undefined): void {
  if (path === undefined) {
    return;
  }
  if (inquiry.reader.exists(path)) {
    parse(inquiry, path);
    return;
  }
  inquiry.problems.push({
    code: 'host/no-features-module',
    place: path,
    message: 'the module that registers features does not exist',
    hint: 'create it, or name the right one as "featuresModule" in .nest-persona/persona.yaml',
  });
}

/** Parses a file of the project; one that does not parse is a problem. */
export function parse({ reader, problems }: Inquiry, path: string): Program | undefined {
  const parsed = parseSource(reader.read(path));
  if (parsed.ok) {
    return parsed.program;
  }
  problems.push({
    code: 'host/does-not-parse',
    place: `${path}:${parsed.problem.line}`,
    message: `this file does not parse: ${parsed.problem.message}`,
    hint: 'mend the file, then run the command again',
  });
  return undefined;
}

function follow(inquiry: Inquiry, entry: string, mapping: PathMapping): string | undefined {
  const program = inquiry.reader.exists(entry) ? parse(inquiry, entry) : undefined;
  const name = program === undefined ? undefined : createdModule(program);
  const from =
    program === undefined || name === undefined
      ? undefined
      : (importedFrom(program, name) ?? importedLater(program, name));
  if (from === undefined) {
    return undefined;
  }
  const module = projectModule(from, entry) ?? mapped(mapping, from);
  return module === undefined
    ? undefined
    : (firstExisting(inquiry, [`${module}.ts`, `${module}/index.ts`]) ?? `${module}.ts`);
}

/** The class that is given to `NestFactory.create(X)`, also as `X.forRoot()`. */
function createdModule(program: Program): string | undefined {
  let found: string | undefined;
  walk(program, (node) => {
    if (isCall(node) && isFactory(node.callee)) {
      found ??= rootName(node.arguments[0]);
    }
  });
  return found;
}

interface Call {
  readonly type: 'CallExpression';
  readonly callee: Expression;
  readonly arguments: readonly (Expression | { readonly type: 'SpreadElement' })[];
}

const isCall = (node: { readonly type: string }): node is Call => node.type === 'CallExpression';

function isFactory(callee: Expression): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'NestFactory' &&
    callee.property.type === 'Identifier' &&
    callee.property.name.startsWith('create')
  );
}

function rootName(node: Call['arguments'][number] | undefined): string | undefined {
  if (node?.type === 'CallExpression') {
    return rootName(node.callee);
  }
  if (node?.type === 'MemberExpression') {
    return rootName(node.object);
  }
  return node?.type === 'Identifier' ? node.name : undefined;
}
