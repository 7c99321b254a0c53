import type { CallExpression, Program, Statement, VariableDeclaration } from 'oxc-parser';
import type { ImportRequest } from '../code/index.js';
import type { EditResult } from '../contracts.js';
import { type EditPlace, importInto } from './add-imports.js';
import { importLines } from './new-declarations.js';
import { referencedNames } from './names.js';
import { unwrap } from './resolve.js';
import { closeSource, indentAt, openSource, type SourceEdit } from './source-edit.js';
import { fieldOf, isNode, walk } from './syntax.js';

export interface Configuration extends EditPlace {
  /** The function that gets the application: `configureApp`. */
  readonly name: string;
  readonly from: string;
}

/** What the function takes: the application on Express. */
const APPLICATION: ImportRequest = {
  from: '@nestjs/platform-express',
  name: 'NestExpressApplication',
  typeOnly: true,
};

/**
 * Calls a function with the application, right behind the statement that creates it.
 *
 * @returns a function of the source text; present when the function is named in the file, refused when there is not
 *   exactly one application, held in a constant, on Express
 *
 * @example
 * configureApplication({ name: 'configureApp', from: 'src/app.setup', file: 'src/main.ts', importStyle })
 */
export function configureApplication(configuration: Configuration): (source: string) => EditResult {
  return (source) => {
    const edit = openSource(source, configuration.file);
    if (referencedNames(edit.program).has(configuration.name)) {
      return { status: 'present' };
    }
    const creation = findCreation(edit);
    if (typeof creation === 'string') {
      return refuse(edit, configuration, creation);
    }
    const { variable, call } = creation;
    const { name, from, importStyle } = configuration;
    const untyped = call.typeArguments == null;
    const requests = [{ from, name }, ...(untyped ? [APPLICATION] : [])];
    const conflict = importInto(edit, requests, importStyle);
    if (conflict !== undefined) {
      return refuse(edit, configuration, conflict);
    }
    if (untyped) {
      edit.text.appendLeft(call.callee.end, `<${APPLICATION.name}>`);
    }
    addBehind(creation, edit, `${name}(${variable})`);
    return closeSource(edit);
  };
}

export interface ApplicationCall {
  /** The file that creates the application, as messages name it. */
  readonly file: string;
  /** `enableShutdownHooks` */
  readonly method: string;
  /** What stands between its parentheses. */
  readonly args: string;
}

/**
 * Calls a method of the application, right behind the statement that creates it.
 *
 * @returns a function of the source text; present when the method is called in the file, refused when there is not exactly one
 *   application, held in a constant
 * @example
 * callApplication({ file: 'src/main.ts', method: 'enableShutdownHooks', args: '' })
 */
export function callApplication({ file, method, args }: ApplicationCall): (source: string) => EditResult {
  return (source) => {
    const edit = openSource(source, file);
    if (new RegExp(`\\.${method}\\(`, 'u').test(source)) {
      return { status: 'present' };
    }
    const creation = findOnlyCreation(edit);
    if (typeof creation === 'string') {
      const byHand = `// when the application was created, before it listens:\napp.${method}(${args});`;
      return { status: 'refused', reason: creation, byHand };
    }
    addBehind(creation, edit, `${creation.variable}.${method}(${args})`);
    return closeSource(edit);
  };
}

function addBehind({ statement }: Creation, { text, source, eol }: SourceEdit, call: string): void {
  const semicolon = source.charAt(statement.end - 1) === ';' ? ';' : '';
  text.appendLeft(statement.end, `${eol}${indentAt(source, statement.start)}${call}${semicolon}`);
}

interface Creation {
  readonly variable: string;
  readonly statement: VariableDeclaration;
  readonly call: CallExpression;
}

function findOnlyCreation({ program }: SourceEdit): Creation | string {
  const creations = declarationsIn(program).flatMap((statement) => creationIn(statement));
  const [creation, another] = creations;
  if (creation === undefined || another !== undefined) {
    return another === undefined
      ? 'no constant holds what NestFactory.create(…) answers'
      : 'several applications are created in this file';
  }
  return creation;
}

/** The only one, when it is known to be on Express. */
function findCreation(edit: SourceEdit): Creation | string {
  const { source } = edit;
  const creation = findOnlyCreation(edit);
  if (typeof creation === 'string') {
    return creation;
  }
  const { typeArguments, arguments: given } = creation.call;
  const types = typeArguments == null ? '' : source.slice(typeArguments.start, typeArguments.end);
  const rest = given.map(({ start, end }) => source.slice(start, end)).join();
  if (/Adapter\s*\(/.test(rest) || (types !== '' && types !== `<${APPLICATION.name}>`)) {
    return `the application is not known to be a ${APPLICATION.name}`;
  }
  return creation;
}

function declarationsIn(program: Program): VariableDeclaration[] {
  const found: VariableDeclaration[] = [];
  walk(program, (node) => {
    if (isVariableDeclaration(node)) {
      found.push(node);
    }
  });
  return found;
}

const isVariableDeclaration = (node: { readonly type: string }): node is VariableDeclaration & Statement =>
  node.type === 'VariableDeclaration';

function creationIn(statement: VariableDeclaration): Creation[] {
  const [declarator, more] = statement.declarations;
  if (more !== undefined || declarator?.id.type !== 'Identifier' || declarator.init === null) {
    return [];
  }
  const init = unwrap(declarator.init);
  const call = init.type === 'AwaitExpression' ? unwrap(init.argument) : init;
  return call.type === 'CallExpression' && isCreate(call)
    ? [{ variable: declarator.id.name, statement, call }]
    : [];
}

function isCreate({ callee }: CallExpression): boolean {
  const [object, property] = ['object', 'property'].map((key) => fieldOf(callee, key));
  return (
    isNode(object) &&
    fieldOf(object, 'name') === 'NestFactory' &&
    isNode(property) &&
    fieldOf(property, 'name') === 'create'
  );
}

function refuse(edit: SourceEdit, { name, from, importStyle }: Configuration, reason: string): EditResult {
  const declaration = importLines(edit, [{ from, name }], importStyle);
  return {
    status: 'refused',
    reason,
    byHand: `${declaration}\n\n// when the application was created, before it listens:\n${name}(app);`,
  };
}
