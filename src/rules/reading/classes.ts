import type { Class, Node } from 'oxc-parser';
import { classesOf, decorator, nameFrom } from './ast.js';
import { bindingOf, resolveModule } from './imports.js';
import type { Project } from './project.js';
import type { SourceFile } from './source-file.js';

/** A class, and the file that declares it. */
export interface ClassIn {
  readonly file: SourceFile;
  readonly node: Class;
  readonly name: string;
}

/** What a name of a file means: a class of the project, or a name of a package (or of the language, without one). */
export type Meaning =
  | { readonly kind: 'class'; readonly found: ClassIn }
  | { readonly kind: 'foreign'; readonly name: string; readonly specifier: string | undefined };

/** Every class with a name, of the given files. */
export function namedClasses(files: readonly SourceFile[]): readonly ClassIn[] {
  return files.flatMap((file) =>
    classesOf(file).flatMap((node) => (node.id === null ? [] : [{ file, node, name: node.id.name }])),
  );
}

const byName = new WeakMap<Project, ReadonlyMap<string, readonly ClassIn[]>>();

function classesNamed(project: Project, name: string): readonly ClassIn[] {
  const known = byName.get(project) ?? groupByName(namedClasses(project.files));
  byName.set(project, known);
  return known.get(name) ?? [];
}

function groupByName(classes: readonly ClassIn[]): ReadonlyMap<string, readonly ClassIn[]> {
  const groups = new Map<string, ClassIn[]>();
  for (const found of classes) {
    groups.set(found.name, [...(groups.get(found.name) ?? []), found]);
  }
  return groups;
}

/**
 * What a name means in a file. Imports that end nowhere (an alias of the project, a barrel file) are
 * looked up by the class's name in the whole project, where exactly one class has it.
 */
export function meaningOf(project: Project, file: SourceFile, local: string): Meaning {
  const binding = bindingOf(file, local);
  const name = binding?.name ?? local;
  const candidates = classesNamed(project, name);
  const target = binding === undefined ? file : resolveModule(project, file.path, binding.specifier);
  const exact = candidates.find((found) => found.file === target);
  if (exact !== undefined) {
    return { kind: 'class', found: exact };
  }
  const [only, another] = candidates;
  const isPackage = binding !== undefined && target === undefined && project.isPackage(binding.specifier);
  return only !== undefined && another === undefined && binding !== undefined && !isPackage
    ? { kind: 'class', found: only }
    : { kind: 'foreign', name, specifier: binding?.specifier };
}

/**
 * What a class extends, from its parent upwards; the last one may be foreign. A mixin (`extends Dated(Base)`)
 * counts as extending what it is given.
 */
export function ancestryOf(
  project: Project,
  { file, node }: ClassIn,
  seen: ReadonlySet<Class> = new Set(),
): Meaning[] {
  if (node.superClass === null || seen.has(node)) {
    return [];
  }
  return parentNames(node.superClass).flatMap((parent) => {
    const meaning: Meaning =
      parent.type === 'Identifier' ? meaningOf(project, file, parent.name) : foreign(file, parent);
    const above =
      meaning.kind === 'class' ? ancestryOf(project, meaning.found, new Set([...seen, node])) : [];
    return [meaning].concat(above);
  });
}

/** The tables of the project: classes with TypeORM's `@Entity`. */
export function entitiesOf(project: Project): readonly ClassIn[] {
  return namedClasses(project.sources).filter(
    ({ file, node }) => decorator(file, node, 'Entity', 'typeorm') !== undefined,
  );
}

/** Classes with Nest's `@Controller`. */
export function controllersOf(project: Project): readonly ClassIn[] {
  return namedClasses(project.sources).filter(
    ({ file, node }) => decorator(file, node, 'Controller', '@nestjs/common') !== undefined,
  );
}

function parentNames(superClass: Node): Node[] {
  return superClass.type === 'CallExpression'
    ? superClass.arguments.flatMap((argument) => parentNames(argument))
    : superClass.type === 'TSInstantiationExpression' || superClass.type === 'TSAsExpression'
      ? parentNames(superClass.expression)
      : [superClass];
}

function foreign(file: SourceFile, node: Node): Meaning {
  const named = nameFrom(file, node);
  return { kind: 'foreign', name: named?.name ?? '', specifier: named?.specifier };
}
