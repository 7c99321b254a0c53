import type { Decorator, MethodDefinition, Node, TSType } from 'oxc-parser';
import { decoratorsOf, methodsOf, nameFrom, publicProperties, typeNames } from './ast.js';
import { ancestryOf, controllersOf, meaningOf, namedClasses, type ClassIn } from './classes.js';
import type { Project } from './project.js';
import { descendants, type SourceFile } from './source-file.js';

/** A DTO class, and whether clients send it (in a body, a query or a path). */
export interface Dto extends ClassIn {
  readonly isRequest: boolean;
}

/** Nest's parameter decorators that fill a class from the request. */
const REQUEST_PARTS = new Set(['Body', 'Query', 'Param', 'Headers']);

/**
 * The DTO classes of the project: those of `dto/` folders, `*.dto.ts` and `*.query.ts` files.
 *
 * Which way one travels is seen from its use: what handlers take, with all that it is made of, is a request; what
 * handlers return and documents name, and everything called a response, is none. Of one without use, its name tells, or
 * that some of its properties are validated.
 */
export function dtosOf(project: Project): readonly Dto[] {
  const all = namedClasses(project.sources.filter(({ path }) => isDtoPath(path))).filter(
    (found) => !isProvider(found),
  );
  const requests = closure(project, all, acceptedTypes(project));
  const named = all.filter(({ name, file }) => /response/i.test(name) || /response[^/]*$/.test(file.path));
  const responses = closure(project, all, [...returnedTypes(project), ...documentedTypes(project), ...named]);
  return all.map(({ file, node, name }) => ({
    file,
    node,
    name,
    isRequest: requests.has(node) || (!responses.has(node) && looksLikeRequest({ file, node, name })),
  }));
}

function looksLikeRequest({ file, node, name }: ClassIn): boolean {
  return (
    /^(Create|Update|Patch|Replace|Add|List|Find|Search|Login|Register)|(Query|Params|Input|Body|Request)(Dto)?$/.test(
      name,
    ) ||
    publicProperties(node).some((property) =>
      decoratorsOf(file, property).some(({ specifier }) => specifier === 'class-validator'),
    )
  );
}

/** A feature can be called `dtos` itself. */
const OTHER_ROLE = /\.(entity|enum|errors|module|controller|service|repository|factory)\.ts$/;

function isDtoPath(path: string): boolean {
  return /\.(dto|query)\.ts$/.test(path) || (/(^|\/)dtos?\//.test(path) && !OTHER_ROLE.test(path));
}

/** Validators and pipes may live beside the DTOs that use them. */
function isProvider({ file, node }: ClassIn): boolean {
  return decoratorsOf(file, node).some(({ name }) => name === 'Injectable' || name === 'ValidatorConstraint');
}

/** What handlers take from the request: the classes of their decorated parameters. */
function acceptedTypes(project: Project): ClassIn[] {
  return handlersOf(project).flatMap(({ file, method }) =>
    method.value.params
      .filter((parameter) =>
        decoratorsOf(file, partOf(parameter)).some(({ name }) => REQUEST_PARTS.has(name)),
      )
      .flatMap((parameter) =>
        'typeAnnotation' in parameter
          ? classesIn(project, file, parameter.typeAnnotation?.typeAnnotation)
          : [],
      ),
  );
}

/** What handlers return, by their type or by the decorators that document it. */
function returnedTypes(project: Project): ClassIn[] {
  return handlersOf(project).flatMap(({ file, method }) =>
    classesIn(project, file, method.value.returnType?.typeAnnotation).concat(
      namedIn(project, file, method.decorators),
    ),
  );
}

function handlersOf(project: Project): { file: SourceFile; method: MethodDefinition }[] {
  return controllersOf(project).flatMap(({ file, node }) =>
    methodsOf(node).map((method) => ({ file, method })),
  );
}

/** Classes that responses are documented with, also in decorators of the project's own. */
function documentedTypes(project: Project): ClassIn[] {
  return project.sources.flatMap((file) =>
    file.all('CallExpression').flatMap((call) => {
      const callee = nameFrom(file, call.callee);
      return callee?.specifier === '@nestjs/swagger' &&
        /^(Api\w*Response|ApiExtraModels|getSchemaPath)$/.test(callee.name)
        ? namedIn(project, file, call.arguments)
        : [];
    }),
  );
}

function partOf(parameter: Node): { readonly decorators?: readonly Decorator[] } {
  return 'decorators' in parameter && parameter.decorators !== undefined
    ? { decorators: parameter.decorators }
    : {};
}

/** The given classes and all that they extend and are made of. */
function closure(project: Project, all: readonly ClassIn[], start: readonly ClassIn[]): ReadonlySet<Node> {
  const isDto = new Set<Node>(all.map(({ node }) => node));
  const reached = new Map<Node, ClassIn>();
  const pending = [...start];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!reached.has(next.node)) {
      reached.set(next.node, next);
      pending.push(...partsOf(project, next));
    }
  }
  return new Set([...reached.keys()].filter((node) => isDto.has(node)));
}

function partsOf(project: Project, found: ClassIn): ClassIn[] {
  const parents = ancestryOf(project, found).flatMap((meaning) =>
    meaning.kind === 'class' ? [meaning.found] : [],
  );
  const properties = found.node.body.body.flatMap((member) =>
    member.type === 'PropertyDefinition'
      ? [
          ...classesIn(project, found.file, member.typeAnnotation?.typeAnnotation),
          ...namedIn(project, found.file, member.decorators),
        ]
      : [],
  );
  return [...parents, ...properties];
}

function classesIn(project: Project, file: SourceFile, type: TSType | null | undefined): ClassIn[] {
  return typeNames(type).flatMap((name) => classNamed(project, file, name));
}

/** Classes that decorators name: `@Type(() => Item)`, `@ApiOkResponse({ type: Order })`. */
function namedIn(project: Project, file: SourceFile, nodes: readonly Node[]): ClassIn[] {
  return nodes.flatMap((within) =>
    [...descendants(within)].flatMap((node) =>
      node.type === 'Identifier' ? classNamed(project, file, node.name) : [],
    ),
  );
}

function classNamed(project: Project, file: SourceFile, name: string): ClassIn[] {
  const meaning = meaningOf(project, file, name);
  return meaning.kind === 'class' ? [meaning.found] : [];
}
