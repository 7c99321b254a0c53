import type { ArrayExpression, Expression, ObjectExpression, Program } from 'oxc-parser';
import { localName, projectModule } from '../code/index.js';
import type { EditResult } from '../contracts.js';
import { type EditPlace, findImport, importInto } from './add-imports.js';
import { importDeclarations, requestsOf } from './import-declarations.js';
import { importLines } from './new-declarations.js';
import { appendToList, insertBefore } from './list.js';
import { type ModuleClass, moduleClasses, propertyOf } from './module-class.js';
import { dynamicImports, listOfModules } from './module-lists.js';
import { referencedNames } from './names.js';
import { elementExpression, resolve } from './resolve.js';
import { closeSource, openSource, type SourceEdit } from './source-edit.js';

export interface Registration extends EditPlace {
  /** The module class to be registered: `OrdersModule`. */
  readonly className: string;
  /** Where it comes from: a project module from the app root (`src/orders/orders.module`) or a package. */
  readonly from: string;
  /** The class that registers it, or the constant that lists modules; the last exported class with `@Module` unless told. */
  readonly module?: string;
}

/**
 * Registers a module: its import declaration and its entry in `@Module({ imports: […] })`. A list that is kept in a
 * constant of the same file is followed; a file without a module class has one that is a list of modules, and a module that
 * is made by a static method such as `register()` takes it there.
 *
 * @returns a function of the source text; present when the class is in the list already, in whatever form
 *   (`forwardRef(() => OrdersModule)`, `OrdersModule.register()`, under a condition)
 *
 * @example
 * registerInModule({ className: 'OrdersModule', from: 'src/orders/orders.module', file: 'src/app.module.ts', importStyle })
 */
export function registerInModule(registration: Registration): (source: string) => EditResult {
  return (source) => {
    const edit = openSource(source, registration.file);
    const list = findList(edit.program, registration.module);
    if (list.kind === 'refused') {
      return refuse(edit, registration, list.reason);
    }
    const request = { from: registration.from, name: registration.className };
    const imported = findImport(edit, request, registration.importStyle)?.request;
    const name = imported === undefined ? registration.className : localName(imported);
    const other = imported === undefined ? namesake(edit, registration) : undefined;
    if (other !== undefined) {
      return refuse(edit, registration, `"${name}" is already imported from "${other}"`);
    }
    if (list.kind === 'array' && mentions(edit.program, list.array, name)) {
      return { status: 'present' };
    }
    const conflict = importInto(edit, [request], registration.importStyle);
    if (conflict !== undefined) {
      return refuse(edit, registration, conflict);
    }
    addEntry(edit, list, name);
    return closeSource(edit);
  };
}

/** Where another class of the same name is imported from; what passes on a folder may mean the class itself. */
function namesake(
  { program }: SourceEdit,
  { className, from, file, importStyle }: Registration,
): string | undefined {
  const declared = importDeclarations(program)
    .flatMap(requestsOf)
    .find((one) => localName(one) === className);
  const module = declared === undefined ? undefined : projectModule(declared.from, file, importStyle);
  const folder = module?.replace(/\/index$/, '');
  return folder === undefined || folder === from || from.startsWith(`${folder}/`)
    ? undefined
    : declared?.from;
}

/** The lines of a registration that only the user can tell the place of. */
export function refuseRegistration(
  registration: Registration,
  reason: string,
): (source: string) => EditResult {
  return (source) => refuse(openSource(source, registration.file), registration, reason);
}

function chooseModule(program: Program, wanted: string | undefined): ModuleClass | string {
  const classes = moduleClasses(program);
  const chosen =
    wanted === undefined
      ? (classes.findLast(({ exported }) => exported) ?? classes.at(-1))
      : classes.find(({ name }) => name === wanted);
  return chosen ?? `no class ${wanted === undefined ? '' : `${wanted} `}with @Module(…) in this file`;
}

type ModuleList =
  | { readonly kind: 'array'; readonly array: ArrayExpression }
  | { readonly kind: 'no-property'; readonly object: ObjectExpression }
  | { readonly kind: 'no-argument'; readonly call: ModuleClass['call'] }
  | { readonly kind: 'refused'; readonly reason: string };

function findList(program: Program, wanted: string | undefined): ModuleList {
  const module = chooseModule(program, wanted);
  if (typeof module === 'string') {
    const array = listOfModules(program, wanted);
    return array === undefined ? { kind: 'refused', reason: module } : { kind: 'array', array };
  }
  const list = listOf(program, module);
  const dynamic =
    list.kind === 'no-property' || list.kind === 'no-argument' ? dynamicImports(module) : undefined;
  return dynamic === undefined ? list : { kind: 'array', array: dynamic };
}

function listOf(program: Program, { argument, call, name }: ModuleClass): ModuleList {
  if (argument === undefined) {
    return call.end - call.start === 2
      ? { kind: 'no-argument', call }
      : { kind: 'refused', reason: `@Module of ${name} has an argument that only shows at run time` };
  }
  const options = resolve(program, argument);
  if (options.kind !== 'value' || options.node.type !== 'ObjectExpression') {
    return {
      kind: 'refused',
      reason: `@Module of ${name} takes its options from ${describe(argument, options)}`,
    };
  }
  const object = options.node;
  const imports = propertyOf(object, 'imports');
  if (imports !== undefined) {
    return arrayOf(program, imports.value, name);
  }
  return object.properties.some(({ type }) => type === 'SpreadElement')
    ? {
        kind: 'refused',
        reason: `@Module of ${name} spreads other options, which may bring their own imports`,
      }
    : { kind: 'no-property', object };
}

function arrayOf(program: Program, value: Expression, name: string): ModuleList {
  const list = resolve(program, value);
  return list.kind === 'value' && list.node.type === 'ArrayExpression'
    ? { kind: 'array', array: list.node }
    : { kind: 'refused', reason: `the imports of ${name} come from ${describe(value, list)}` };
}

function describe(expression: Expression, resolved: ReturnType<typeof resolve>): string {
  if (resolved.kind === 'value') {
    return expression.type === 'Identifier'
      ? `"${expression.name}", which is computed`
      : 'an expression that is computed';
  }
  return resolved.kind === 'imported'
    ? `"${resolved.name}", which is imported from "${resolved.from}"`
    : `"${resolved.name}", which is not a constant of this file`;
}

/** Whether a list has a name in it, also inside calls, conditions and the constants of this file that it spreads. */
function mentions(
  program: Program,
  list: Expression,
  name: string,
  seen: ReadonlySet<Expression> = new Set(),
): boolean {
  const inside = Object.assign({}, program, { body: [list] });
  const names = referencedNames(inside);
  if (names.has(name) || seen.has(list) || list.type !== 'ArrayExpression') {
    return names.has(name);
  }
  return list.elements.some((element) => {
    const resolved = element === null ? undefined : resolve(program, elementExpression(element));
    return resolved?.kind === 'value' && mentions(program, resolved.node, name, new Set([...seen, list]));
  });
}

function addEntry(edit: SourceEdit, list: Exclude<ModuleList, { kind: 'refused' }>, name: string): void {
  if (list.kind === 'array') {
    const items = list.array.elements.filter((element) => element !== null);
    appendToList(edit, { span: list.array, items, padding: '' }, [name]);
  } else if (list.kind === 'no-argument') {
    edit.text.overwrite(list.call.start, list.call.end, `({ imports: [${name}] })`);
  } else {
    const [first] = list.object.properties;
    if (first === undefined) {
      appendToList(edit, { span: list.object, items: [], padding: ' ' }, [`imports: [${name}]`]);
    } else {
      insertBefore(edit, first, `imports: [${name}]`);
    }
  }
}

function refuse(edit: SourceEdit, registration: Registration, reason: string): EditResult {
  const { className: name, from, importStyle, module } = registration;
  const declaration = importLines(edit, [{ from, name }], importStyle);
  const place = module === undefined ? 'the module' : module;
  return {
    status: 'refused',
    reason,
    byHand: `${declaration}\n\n// among the imports of ${place}:\n${name},`,
  };
}
