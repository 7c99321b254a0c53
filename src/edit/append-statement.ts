import type { FunctionBody, Program } from 'oxc-parser';
import type { Code } from '../code/index.js';
import type { EditResult } from '../contracts.js';
import { type EditPlace, importInto } from './add-imports.js';
import { importLines } from './new-declarations.js';
import { closeSource, indentAt, openSource, type SourceEdit } from './source-edit.js';

export interface NewStatement extends EditPlace {
  /** The function at the top level of the file that gets the statement, as its last one. */
  readonly functionName: string;
  /** The name that the statement has for the function's first parameter. */
  readonly parameter: string;
  readonly statement: Code;
  /** Text that the function has when the statement, or one like it, is there. */
  readonly mark: string;
}

/**
 * Adds a statement to a function.
 *
 * @returns a function of the source text; refused when there is no such function with that parameter
 */
export function appendStatement(wanted: NewStatement): (source: string) => EditResult {
  return (source) => {
    const edit = openSource(source, wanted.file);
    const body = findBody(edit.program, wanted);
    if (body !== undefined && source.slice(body.start, body.end).includes(wanted.mark)) {
      return { status: 'present' };
    }
    if (body === undefined) {
      return refuse(edit, wanted, `there is no function ${wanted.functionName}(${wanted.parameter})`);
    }
    const conflict = importInto(edit, wanted.statement.imports, wanted.importStyle);
    if (conflict !== undefined) {
      return refuse(edit, wanted, conflict);
    }
    const outer = indentAt(source, body.end - 1);
    const lines = wanted.statement.text.split('\n').map((line) => edit.eol + outer + edit.indent + line);
    const inside = source.slice(body.start + 1, body.end - 1).trimEnd();
    edit.text.appendLeft(body.start + 1 + inside.length, lines.join(''));
    if (!source.slice(body.start + 1 + inside.length, body.end - 1).includes('\n')) {
      edit.text.appendLeft(body.end - 1, edit.eol + outer);
    }
    return closeSource(edit);
  };
}

function findBody(program: Program, { functionName, parameter }: NewStatement): FunctionBody | undefined {
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type === 'FunctionDeclaration' && declaration.id?.name === functionName) {
      const [first] = declaration.params;
      const isSame = first?.type === 'Identifier' && first.name === parameter;
      return isSame ? (declaration.body ?? undefined) : undefined;
    }
  }
  return undefined;
}

function refuse(
  edit: SourceEdit,
  { functionName, statement, importStyle }: NewStatement,
  reason: string,
): EditResult {
  return {
    status: 'refused',
    reason,
    byHand: `${importLines(edit, statement.imports, importStyle)}\n\n// at the end of ${functionName}:\n${statement.text}`,
  };
}
