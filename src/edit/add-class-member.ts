import type { Class, ClassElement, Program } from 'oxc-parser';
import type { Code } from '../code/types.js';
import type { EditResult } from '../contracts.js';
import { type EditPlace, importInto } from './add-imports.js';
import { importLines } from './new-declarations.js';
import { closeSource, indentAt, openSource, type SourceEdit, startsLine } from './source-edit.js';
import { parseSource } from './syntax.js';

export interface ClassMember extends EditPlace {
  /** The class that gets the member: `Environment`. */
  readonly className: string;
  /** One member with its decorators and documentation, and the imports that it needs. */
  readonly member: Code;
}

/**
 * Adds a member at the end of a class, with an empty line before it.
 *
 * @returns a function of the source text; present when the class has a member of that name, whatever it is
 * @throws Error when `member` is not one class member: a defect of ours
 *
 * @example
 * addClassMember({ className: 'Environment', member: code`@${use('IsString', 'class-validator')}()\nKEY!: string;`,
 *   file: 'src/config/environment.ts', importStyle })
 */
export function addClassMember({
  className,
  member,
  file,
  importStyle,
}: ClassMember): (source: string) => EditResult {
  return (source) => {
    const name = memberName(member);
    const edit = openSource(source, file);
    const refuse = (reason: string): EditResult => {
      const lines = importLines(edit, member.imports, importStyle);
      const byHand = [lines, `// in class ${className}:\n${member.text}`]
        .filter((part) => part !== '')
        .join('\n\n');
      return { status: 'refused', reason, byHand };
    };
    const target = findClass(edit.program, className);
    if (target === undefined) {
      return refuse(`no class ${className} in this file`);
    }
    if (target.body.body.some((element) => elementName(element) === name)) {
      return { status: 'present' };
    }
    const conflict = importInto(edit, member.imports, importStyle);
    if (conflict !== undefined) {
      return refuse(conflict);
    }
    appendMember(edit, target, member.text);
    return closeSource(edit);
  };
}

function memberName({ text }: Code): string {
  const parsed = parseSource(`class Host {\n${text}\n}`);
  const elements = parsed.ok ? findClass(parsed.program, 'Host')?.body.body : undefined;
  const name = elements?.[0] === undefined ? undefined : elementName(elements[0]);
  if (elements?.length !== 1 || name === undefined) {
    throw new Error(`this is not one class member: ${text}`);
  }
  return name;
}

function findClass(program: Program, name: string): Class | undefined {
  for (const statement of program.body) {
    const declaration =
      statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
        ? statement.declaration
        : statement;
    if (declaration?.type === 'ClassDeclaration' && declaration.id?.name === name) {
      return declaration;
    }
  }
  return undefined;
}

function elementName(element: ClassElement): string | undefined {
  if (!('key' in element)) {
    return undefined;
  }
  const { key } = element;
  if (key.type === 'Literal') {
    return String(key.value);
  }
  return key.type === 'Identifier' && !element.computed ? key.name : undefined;
}

function appendMember(edit: SourceEdit, { body }: Class, member: string): void {
  const { source, text, eol, indent } = edit;
  const outer = indentAt(source, body.start);
  const last = body.body.at(-1);
  const inner =
    last !== undefined && startsLine(source, last.start) ? indentAt(source, last.start) : outer + indent;
  const lines = member.split('\n').map((line) => (line.trim() === '' ? '' : inner + reindent(line, indent)));
  const close = body.end - 1;
  const contentEnd = body.start + 1 + source.slice(body.start + 1, close).trimEnd().length;
  const added = eol + (last === undefined ? '' : eol) + lines.join(eol);
  if (startsLine(source, close) && contentEnd > body.start + 1) {
    text.appendLeft(contentEnd, added);
  } else {
    text.overwrite(contentEnd, body.end, `${added}${eol}${outer}}`);
  }
}

/** Our own code is indented by two spaces. */
function reindent(line: string, indent: string): string {
  return line.replace(/^(?: {2})+/, (spaces) => indent.repeat(spaces.length / 2));
}
