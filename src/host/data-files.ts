import type { Expression, ObjectExpression } from 'oxc-parser';
import { LineCounter, parseDocument } from 'yaml';
import { parseSource, unwrap } from '../edit/index.js';
import type { Inquiry } from './facts.js';

/** The content of a file that holds an object. */
export type Data = Readonly<Record<string, unknown>>;

/**
 * Reads a file that holds one object in JSON, JSON with comments and trailing commas, JSON5 or YAML.
 *
 * @returns undefined when the file is missing or, which becomes a problem, cannot be understood
 */
export function readData({ reader, problems }: Inquiry, path: string): Data | undefined {
  if (!reader.exists(path)) {
    return undefined;
  }
  const text = reader.read(path).replace(/^\uFEFF/, '');
  const content = /^(\s|\/\/.*|\/\*[\s\S]*?\*\/)*\{/.test(text) ? parseObject(text) : parseYaml(text);
  if (isData(content)) {
    return content;
  }
  if (text.trim() === '') {
    return {};
  }
  const { line, message } = isFlaw(content) ? content : { line: 1, message: 'it does not hold an object' };
  problems.push({
    code: 'host/broken-file',
    place: `${path}:${line}`,
    message: `this file cannot be read: ${message}`,
    hint: 'mend the file, then run the command again',
  });
  return undefined;
}

class Flaw {
  constructor(
    readonly line: number,
    readonly message: string,
  ) {}
}

const isFlaw = (content: unknown): content is Flaw => content instanceof Flaw;

/** Every dialect of JSON is an object literal of TypeScript, whose parser is at hand. */
function parseObject(text: string): unknown {
  const parsed = parseSource(`(${text}\n)`);
  if (!parsed.ok) {
    return new Flaw(parsed.problem.line, parsed.problem.message);
  }
  const [statement, more] = parsed.program.body;
  return statement?.type === 'ExpressionStatement' && more === undefined
    ? valueOf(statement.expression)
    : undefined;
}

function valueOf(expression: Expression): unknown {
  const node = unwrap(expression);
  if (node.type === 'ObjectExpression') {
    return Object.fromEntries(entriesOf(node));
  }
  if (node.type === 'ArrayExpression') {
    return node.elements.map((one) => (one === null || one.type === 'SpreadElement' ? null : valueOf(one)));
  }
  if (node.type === 'UnaryExpression') {
    return node.operator === '-' ? -Number(valueOf(node.argument)) : valueOf(node.argument);
  }
  return node.type === 'Literal' ? node.value : undefined;
}

function entriesOf({ properties }: ObjectExpression): [string, unknown][] {
  return properties.flatMap((one): [string, unknown][] => {
    if (one.type !== 'Property' || one.computed) {
      return [];
    }
    const key =
      one.key.type === 'Identifier' ? one.key.name : one.key.type === 'Literal' ? String(one.key.value) : '';
    return [[key, valueOf(one.value)]];
  });
}

function parseYaml(text: string): unknown {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  return error === undefined
    ? document.toJS()
    : new Flaw(lineCounter.linePos(error.pos[0]).line, error.message);
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isFlaw(value);
}

/** The texts of an object of texts, such as `dependencies`. */
export function textsOf(value: unknown): Readonly<Record<string, string>> {
  const entries = isData(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Any value for a message, or to be compared with text. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
