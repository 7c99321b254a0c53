import type { ObjectExpression } from 'oxc-parser';
import type { EditResult } from '../contracts.js';
import { appendToList } from './list.js';
import { propertyOf } from './module-class.js';
import { unwrap } from './resolve.js';
import { closeSource, doesNotParse, openSource, type SourceEdit } from './source-edit.js';

/** A JSON file that is being edited, also one with comments and trailing commas. */
export interface JsonEdit {
  readonly edit: SourceEdit;
  readonly root: ObjectExpression;
  readonly close: () => EditResult;
}

/**
 * Opens a JSON object for edits: it is an object literal of TypeScript, whose parser is at hand.
 *
 * @throws ProblemsError when the text is no JSON object
 */
export function openJson(source: string, file: string): JsonEdit {
  const bom = source.startsWith('\uFEFF') ? '\uFEFF' : '';
  const edit = openSource(`(${source.slice(bom.length)}\n)`, file);
  const [statement] = edit.program.body;
  const root = statement?.type === 'ExpressionStatement' ? unwrap(statement.expression) : undefined;
  if (root?.type !== 'ObjectExpression') {
    throw doesNotParse(file, { line: 1, message: 'it is not a JSON object' });
  }
  const close = (): EditResult => {
    const result = closeSource(edit);
    return result.status === 'edited' ? { ...result, text: bom + result.text.slice(1, -2) } : result;
  };
  return { edit, root, close };
}

/** The object that lies at a path of member names, if all of it is there. */
export function objectAt(root: ObjectExpression, path: readonly string[]): ObjectExpression | undefined {
  return path.reduce<ObjectExpression | undefined>((object, name) => {
    const value = object === undefined ? undefined : propertyOf(object, name)?.value;
    return value?.type === 'ObjectExpression' ? value : undefined;
  }, root);
}

/** Adds members at the end of an object, one a line where it had none. */
export function addMembers(
  edit: SourceEdit,
  object: ObjectExpression,
  members: Readonly<Record<string, unknown>>,
  depth: number,
): void {
  const lines = Object.entries(members).map(
    ([name, value]) => `${JSON.stringify(name)}: ${print(edit, value, depth + 1)}`,
  );
  if (lines.length > 0 && object.properties.length === 0) {
    const step = edit.eol + edit.indent.repeat(depth + 1);
    const end = edit.eol + edit.indent.repeat(depth);
    edit.text.overwrite(object.start, object.end, `{${step}${lines.join(`,${step}`)}${end}}`);
  } else if (lines.length > 0) {
    appendToList(edit, { span: object, items: object.properties, padding: ' ' }, lines);
  }
}

function print({ eol, indent }: SourceEdit, value: unknown, depth: number): string {
  const text = JSON.stringify(value, undefined, indent);
  return Array.isArray(value)
    ? JSON.stringify(value).replaceAll('","', '", "')
    : text.replaceAll('\n', eol + indent.repeat(depth));
}
