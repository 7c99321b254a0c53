import type { MethodDefinition, Node } from 'oxc-parser';
import { decoratorsOf, isFunction, keyName, methodsOf, stringValue } from './reading/ast.js';
import { namedClasses } from './reading/classes.js';
import type { Project } from './reading/project.js';
import type { SourceFile } from './reading/source-file.js';
import type { Rule } from './rule.js';
import type { Breach } from './types.js';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Folders that a test runner or custom names. */
const CUSTOMARY_FOLDER = /^(_{1,2}(tests?|mocks?|snapshots|fixtures)_{1,2}|@types)$/;
const PASCAL = /^\p{Lu}[\p{L}\p{N}]*$/u;
const CAMEL = /^_*(\p{Ll}[\p{L}\p{N}$]*|\$[\p{L}\p{N}]*)?_*$/u;
const CONSTANT = /^_*\p{Lu}[\p{Lu}\p{N}]*(_[\p{Lu}\p{N}]+)*$/u;

/** File, class, variable and function names are written in one case each. */
export const naming: Rule = {
  id: 'naming',
  clauses: ['BV-03'],
  rationale:
    'Names that are written in one way can be guessed instead of looked up, and files that differ only in case break on other file systems.',
  remedy:
    'Rename: kebab-case for files and folders, PascalCase for classes, camelCase for variables and functions, UPPER_CASE for constants if you like.',
  appliesTo: () => true,
  check: (project) => {
    const decorators = decoratorNames(project);
    return pathBreaches(project.files).concat(
      project.files.flatMap((file) =>
        classBreaches(file).concat(variableBreaches(file), functionBreaches(file, decorators)),
      ),
    );
  },
};

/** A folder is told of once, at the first of its files. */
function pathBreaches(files: readonly SourceFile[]): Breach[] {
  const told = new Set<string>();
  return files.flatMap((file) => {
    const segments = file.path.split('/');
    return segments.flatMap((segment, index) => {
      const path = segments.slice(0, index + 1).join('/');
      const isFolder = index < segments.length - 1;
      if (told.has(path) || isKebab(segment) || (isFolder && CUSTOMARY_FOLDER.test(segment))) {
        return [];
      }
      told.add(path);
      return [file.breach({ start: 0 }, `"${segment}" in the path is not kebab-case`)];
    });
  });
}

/** Each part between dots: `list-orders.query.dto.ts`. */
function isKebab(segment: string): boolean {
  return segment.split('.').every((part) => KEBAB.test(part));
}

function classBreaches(file: SourceFile): Breach[] {
  return namedClasses([file]).flatMap(({ node, name }) => {
    const own = PASCAL.test(name) ? [] : [file.breach(node.id ?? node, `class "${name}" is not PascalCase`)];
    // A method that a parent class or an interface prescribes is not named here.
    const isFree = node.superClass === null && (node.implements ?? []).length === 0;
    return isFree ? own.concat(methodsOf(node).flatMap((method) => methodBreaches(file, method))) : own;
  });
}

function methodBreaches(file: SourceFile, method: MethodDefinition): Breach[] {
  const name = keyName(method);
  return name === undefined || method.key.type === 'Literal' || CAMEL.test(name)
    ? []
    : [file.breach(method, `method "${name}" is not camelCase`)];
}

function variableBreaches(file: SourceFile): Breach[] {
  // What is taken out of an object by destructuring keeps the name that its owner chose.
  return file.all('VariableDeclarator').flatMap((declarator) => {
    const declaration = file.parentOf(declarator);
    if (
      declarator.id.type !== 'Identifier' ||
      declaration?.type !== 'VariableDeclaration' ||
      declaration.declare === true
    ) {
      return [];
    }
    const { name } = declarator.id;
    const isConst = declaration.kind === 'const';
    const allowed =
      CAMEL.test(name) ||
      (isConst && (CONSTANT.test(name) || (PASCAL.test(name) && !isPlainValue(declarator.init))));
    return allowed ? [] : [file.breach(declarator, `variable "${name}" is not camelCase`)];
  });
}

/** Whether a value can be no class, decorator, schema or table of values: those are written like classes. */
function isPlainValue(value: Node | null): boolean {
  return value?.type === 'Literal' || value?.type === 'TemplateLiteral' || stringValue(value) !== undefined;
}

function functionBreaches(file: SourceFile, decorators: ReadonlySet<string>): Breach[] {
  return file.all('FunctionDeclaration').flatMap((node) => {
    const name = node.id?.name;
    return name === undefined ||
      CAMEL.test(name) ||
      (PASCAL.test(name) && (decorators.has(name) || mayMakeDecorator(node)))
      ? []
      : [file.breach(node, `function "${name}" is not camelCase`)];
  });
}

/** Decorators, their factories and mixins are PascalCase; an async function or one that returns a plain value is none of them. */
function mayMakeDecorator(node: Node): boolean {
  if (!isFunction(node) || node.async) {
    return false;
  }
  const returned = node.returnType?.typeAnnotation.type;
  return returned !== 'TSStringKeyword' && returned !== 'TSNumberKeyword' && returned !== 'TSBooleanKeyword';
}

function decoratorNames(project: Project): ReadonlySet<string> {
  return new Set(
    project.files.flatMap((file) =>
      file
        .all('Decorator')
        .flatMap((node) => decoratorsOf(file, { decorators: [node] }).map(({ name }) => name)),
    ),
  );
}
