import type { Expression, ObjectExpression, Program } from 'oxc-parser';
import type { EditResult } from '../contracts.js';
import { appendToList, type List } from './list.js';
import { propertyOf } from './module-class.js';
import { resolve } from './resolve.js';
import { closeSource, openSource, type SourceEdit } from './source-edit.js';

/** An option of a configuration file: an entry of a list, or a value where there is none. */
export type ConfigOption =
  { readonly name: string; readonly entry: string } | { readonly name: string; readonly value: string };

export interface ConfigPlace {
  /** Path of the file from the app root: `vitest.config.ts`. */
  readonly file: string;
  /** The section of the exported object that has the options: `test`. */
  readonly section: string;
}

/**
 * Adds options to the object that a configuration file exports, as it is or through `defineConfig(…)`. An option that
 * has a value keeps it; a list gets the entry that it lacks.
 *
 * @returns a function of the source text; refused when the object only shows at run time
 *
 * @example
 * addConfigOptions([{ name: 'setupFiles', entry: "'reflect-metadata'" }], { file: 'vitest.config.ts', section: 'test' })
 */
export function addConfigOptions(
  options: readonly ConfigOption[],
  { file, section }: ConfigPlace,
): (source: string) => EditResult {
  return (source) => {
    const edit = openSource(source, file);
    const config = exportedObject(edit.program);
    const value = config === undefined ? undefined : propertyOf(config, section)?.value;
    if (config === undefined || (value !== undefined && value.type !== 'ObjectExpression')) {
      return refuse(options, section, 'the configuration is not an object that can be read here');
    }
    if (value === undefined) {
      const text = `${section}: { ${options.map(printed).join(', ')} }`;
      appendToList(edit, { span: config, items: config.properties, padding: ' ' }, [text]);
      return closeSource(edit);
    }
    const stuck = options.find((option) => !addOption(edit, value, option));
    if (stuck !== undefined) {
      return refuse(options, section, `"${stuck.name}" is there and is no list`);
    }
    const missing = options.filter(({ name }) => propertyOf(value, name) === undefined).map(printed);
    if (missing.length > 0) {
      appendToList(edit, { span: value, items: value.properties, padding: ' ' }, missing);
    }
    return closeSource(edit);
  };
}

/** Adds the entry of an option whose list is there; false when it cannot be added. */
function addOption(edit: SourceEdit, object: ObjectExpression, option: ConfigOption): boolean {
  const found = propertyOf(object, option.name)?.value;
  if (found === undefined || 'value' in option) {
    return true;
  }
  const { entry } = option;
  const hasEntry = (text: string): boolean => text.includes(entry.replaceAll(/^['"](\.\/)?|['"]$/g, ''));
  if (hasEntry(edit.source.slice(found.start, found.end))) {
    return true;
  }
  if (found.type === 'ArrayExpression') {
    const items = found.elements.filter((one) => one !== null);
    appendToList(edit, { span: found, items, padding: '' }, [entry]);
    return true;
  }
  if (found.type === 'Literal' && typeof found.value === 'string') {
    const own = edit.source.slice(found.start, found.end);
    edit.text.overwrite(found.start, found.end, `[${own}, ${entry}]`);
    return true;
  }
  return false;
}

function exportedObject(program: Program): ObjectExpression | undefined {
  const exported = program.body.find((one) => one.type === 'ExportDefaultDeclaration');
  const declaration = exported?.type === 'ExportDefaultDeclaration' ? exported.declaration : undefined;
  return declaration === undefined || declaration.type === 'ClassDeclaration' || !isExpression(declaration)
    ? undefined
    : objectOf(program, declaration);
}

const isExpression = (node: { readonly type: string }): node is Expression =>
  !node.type.endsWith('Declaration') && node.type !== 'TSDeclareFunction';

/**
 * Adds an entry to the list that a configuration file exports, as an array or as the arguments of a call:
 * `export default tseslint.config(a, b)`.
 *
 * @param mark text that the file has when the entry is there
 * @returns a function of the source text; refused when there is no such list
 */
export function addConfigEntry(entry: string, mark: string, file: string): (source: string) => EditResult {
  return (source) => {
    const edit = openSource(source, file);
    if (source.includes(mark)) {
      return { status: 'present' };
    }
    const list = exportedList(edit.program);
    if (list === undefined) {
      return {
        status: 'refused',
        reason: 'the configuration is not a list that can be read here',
        byHand: entry,
      };
    }
    appendToList(edit, list, [entry]);
    return closeSource(edit);
  };
}

function exportedList(program: Program): List | undefined {
  const exported = program.body.find((one) => one.type === 'ExportDefaultDeclaration');
  const declaration = exported?.type === 'ExportDefaultDeclaration' ? exported.declaration : undefined;
  if (declaration?.type === 'ArrayExpression') {
    const items = declaration.elements.filter((one) => one !== null);
    return { span: declaration, items, padding: '' };
  }
  return declaration?.type === 'CallExpression' && declaration.arguments.length > 0
    ? {
        span: { start: declaration.callee.end, end: declaration.end },
        items: declaration.arguments,
        padding: '',
      }
    : undefined;
}

function objectOf(program: Program, expression: Expression): ObjectExpression | undefined {
  const found = resolve(program, expression);
  if (found.kind !== 'value') {
    return undefined;
  }
  if (found.node.type === 'CallExpression') {
    const [first, more] = found.node.arguments;
    return first === undefined || more !== undefined || first.type === 'SpreadElement'
      ? undefined
      : objectOf(program, first);
  }
  return found.node.type === 'ObjectExpression' ? found.node : undefined;
}

const printed = (option: ConfigOption): string =>
  `${option.name}: ${'entry' in option ? `[${option.entry}]` : option.value}`;

function refuse(options: readonly ConfigOption[], section: string, reason: string): EditResult {
  return { status: 'refused', reason, byHand: `${section}: {\n  ${options.map(printed).join(',\n  ')},\n}` };
}
