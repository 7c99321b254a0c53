import type { Class, Expression, ObjectExpression, ObjectProperty, Program } from 'oxc-parser';
import { importDeclarations, requestsOf } from './import-declarations.js';
import { localName } from '../code/index.js';

/** A class with `@Module(…)`. */
export interface ModuleClass {
  readonly name: string;
  readonly exported: boolean;
  /** The call's first argument, if there is one. */
  readonly argument: Expression | undefined;
  /** The parentheses of the decorator's call. */
  readonly call: { readonly start: number; readonly end: number };
  readonly body: Class['body'];
}

/** The module classes of a file, in source order; `Module` may be renamed or come through a namespace. */
export function moduleClasses(program: Program): readonly ModuleClass[] {
  const local = importDeclarations(program)
    .flatMap(requestsOf)
    .find(({ from, name }) => from === '@nestjs/common' && name === 'Module');
  const decorator = local === undefined ? 'Module' : localName(local);
  return program.body.flatMap((statement) => {
    const exported =
      statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
    const declaration = exported ? statement.declaration : statement;
    return declaration?.type === 'ClassDeclaration' ? moduleClass(declaration, decorator, exported) : [];
  });
}

function moduleClass(declaration: Class, decorator: string, exported: boolean): ModuleClass[] {
  for (const { expression } of declaration.decorators) {
    if (expression.type === 'CallExpression' && calleeName(expression.callee) === decorator) {
      const [argument] = expression.arguments;
      return [
        {
          name: declaration.id?.name ?? 'default',
          exported,
          argument: argument?.type === 'SpreadElement' ? undefined : argument,
          call: { start: expression.callee.end, end: expression.end },
          body: declaration.body,
        },
      ];
    }
  }
  return [];
}

/** `Module` for `Module(…)`, and for `nest.Module(…)` as well. */
function calleeName(callee: Expression): string | undefined {
  if (callee.type === 'MemberExpression' && !callee.computed) {
    return callee.property.type === 'Identifier' ? callee.property.name : undefined;
  }
  return callee.type === 'Identifier' ? callee.name : undefined;
}

/** A property of an object literal by its name, the last one if there are several. */
export function propertyOf(object: ObjectExpression, name: string): ObjectProperty | undefined {
  return object.properties
    .filter((one): one is ObjectProperty => one.type === 'Property')
    .findLast((one) => keyOf(one) === name);
}

function keyOf({ key, computed }: ObjectProperty): string | undefined {
  if (key.type === 'Literal') {
    return String(key.value);
  }
  return key.type === 'Identifier' && !computed ? key.name : undefined;
}
