import type { ArrayExpression, Expression, Program } from 'oxc-parser';
import { localName, retarget } from '../code/index.js';
import type { EditResult } from '../contracts.js';
import { type EditPlace, findImport, importInto } from './add-imports.js';
import { classesTold, connectionOptions, type ConnectionList, onlyVariable } from './connection-options.js';
import { onlyArgument } from './only-argument.js';
import { appendToList } from './list.js';
import { referencedNames } from './names.js';
import { importLines } from './new-declarations.js';
import { unwrap } from './resolve.js';
import { closeSource, indentAt, lineEnd, openSource, type SourceEdit } from './source-edit.js';

/** Where the entities of a connection are named one by one. */
export type EntityPlace =
  | { readonly kind: 'options'; readonly index: number }
  | { readonly kind: 'constant'; readonly name: string }
  /** What the only call of a function gives it. */
  | { readonly kind: 'argument'; readonly callee: string; readonly position: number }
  | { readonly kind: 'exports' };

export interface NewEntity extends EditPlace {
  /** `Order` */
  readonly className: string;
  /** `src/orders/entities/order.entity` */
  readonly from: string;
  readonly at: EntityPlace;
  /** `entities` unless it is a migration. */
  readonly list?: ConnectionList;
}

/**
 * Names an entity, or a migration, in the list that TypeORM gets: the array of a connection's options, a constant, or a file that passes on all of
 * them.
 *
 * @returns a function of the source text; present when it is named there already
 */
export function addEntity(entity: NewEntity): (source: string) => EditResult {
  return (source) => {
    const edit = openSource(source, entity.file);
    const { at, list = 'entities' } = entity;
    if (at.kind === 'exports') {
      return passOn(edit, entity);
    }
    const array = arrayAt(edit.program, at, list);
    if (array === undefined) {
      return refuseEntity(entity, `the list of ${list} is not an array that can be read here`)(source);
    }
    const request = { from: entity.from, name: entity.className };
    const imported = findImport(edit, request, entity.importStyle)?.request;
    const name = imported === undefined ? entity.className : localName(imported);
    if (imported !== undefined && referencedNames(array).has(name)) {
      return { status: 'present' };
    }
    const conflict = importInto(edit, [request], entity.importStyle);
    if (conflict !== undefined) {
      return refuseEntity(entity, conflict)(source);
    }
    const items = array.elements.filter((element) => element !== null);
    appendToList(edit, { span: array, items, padding: '' }, [name]);
    return closeSource(edit);
  };
}

/** The lines that only the user can tell the place of. */
export function refuseEntity(entity: Omit<NewEntity, 'at'>, reason: string): (source: string) => EditResult {
  return (source) => {
    const { className: name, from, importStyle, file, list = 'entities' } = entity;
    const lines = importLines(openSource(source, file), [{ from, name }], importStyle);
    return { status: 'refused', reason, byHand: `${lines}\n\n// and in "${list}":\n${name},` };
  };
}

function arrayAt(
  program: Program,
  at: Exclude<EntityPlace, { kind: 'exports' }>,
  list: ConnectionList,
): ArrayExpression | undefined {
  if (at.kind === 'argument') {
    return asArray(onlyArgument(program, at));
  }
  const options = at.kind === 'options' ? connectionOptions(program)[at.index] : undefined;
  const value =
    at.kind === 'constant'
      ? onlyVariable(program, at.name)
      : options === undefined
        ? undefined
        : classesTold(options, list);
  return asArray(value);
}

function asArray(value: Expression | undefined): ArrayExpression | undefined {
  const node = value === undefined ? undefined : unwrap(value);
  return node?.type === 'ArrayExpression' ? node : undefined;
}

/** Behind the last line of its kind, and written like it: everything of the file, or the class alone. */
function passOn(edit: SourceEdit, { className, from, file, importStyle }: NewEntity): EditResult {
  const { program, source, text, eol } = edit;
  const specifier = retarget(from, file, importStyle);
  const lines = program.body.flatMap((node) =>
    node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null)
      ? [node]
      : [],
  );
  if (lines.some((line) => line.source?.value === specifier)) {
    return { status: 'present' };
  }
  const last = lines.at(-1);
  const model = last === undefined ? '' : source.slice(last.start, last.end);
  const what = last?.type === 'ExportNamedDeclaration' ? `{ ${className} }` : '*';
  const quote = model.includes('"') ? '"' : "'";
  const line = `export ${what} from ${quote}${specifier}${quote}${model === '' || model.endsWith(';') ? ';' : ''}`;
  if (last === undefined) {
    text.append(`${source === '' || source.endsWith('\n') ? '' : eol}${line}${eol}`);
  } else {
    text.appendLeft(lineEnd(source, last.end), eol + indentAt(source, last.start) + line);
  }
  return closeSource(edit);
}
