import type { FormatConfig } from 'oxfmt';

/** Prettier's options that oxfmt has too, with their values that it knows. */
const KNOWN: Readonly<Record<string, (value: unknown) => boolean>> = {
  arrowParens: oneOf('always', 'avoid'),
  bracketSameLine: isBoolean,
  bracketSpacing: isBoolean,
  embeddedLanguageFormatting: oneOf('auto', 'off'),
  endOfLine: oneOf('lf', 'crlf', 'cr'),
  jsxSingleQuote: isBoolean,
  objectWrap: oneOf('preserve', 'collapse'),
  printWidth: isNumber,
  proseWrap: oneOf('always', 'never', 'preserve'),
  quoteProps: oneOf('as-needed', 'consistent', 'preserve'),
  semi: isBoolean,
  singleAttributePerLine: isBoolean,
  singleQuote: isBoolean,
  tabWidth: isNumber,
  trailingComma: oneOf('all', 'es5', 'none'),
  useTabs: isBoolean,
};

/** Prettier's options that change nothing in the files that are printed here. */
const IDLE = new Set([
  'htmlWhitespaceSensitivity',
  'insertPragma',
  'requirePragma',
  'vueIndentScriptAndStyle',
  '$schema',
]);

/** Markdown and `json-stringify` it leaves to a Prettier of its own or has another idea of. */
const PARSERS = new Set(['typescript', 'babel', 'json', 'json-stringify', 'yaml']);

/**
 * The options for oxfmt that make it print what Prettier prints with `options`.
 *
 * @returns undefined when there are none: an option, a value or a kind of file that it does not have
 */
export function fastOptions(
  options: Readonly<Record<string, unknown>>,
  parser: string,
): FormatConfig | undefined {
  const told = Object.entries(options).filter(([name, value]) => !IDLE.has(name) && value !== undefined);
  const isKnown = told.every(([name, value]) => KNOWN[name]?.(value) === true);
  // Its own defaults are a wider page and a sorted package.json.
  return isKnown && PARSERS.has(parser)
    ? { printWidth: 80, ...Object.fromEntries(told), sortPackageJson: false }
    : undefined;
}

/** A union type over several lines: Prettier has laid some of them out in another way since 3.10. */
const LONG_UNION = /^\s*\| /mu;

/** A chain of calls over several lines, one of which has its arguments on lines of their own: where long names do not fit. */
const LONG_CHAIN = /^\s*\.\w+\((?:.*[({])?$/mu;

/**
 * Prints a file with oxfmt.
 *
 * @returns undefined when Prettier might print the file in another way
 * @throws Error when the text does not parse
 */
export function printFast(text: string, path: string, options: FormatConfig): Promise<string | undefined> {
  const printed = turn.then(() => print(text, path, options));
  turn = printed.catch(() => undefined);
  return printed;
}

/** One file at a time: for each that waits oxfmt starts a thread, and a hundred of them take 300 MiB. */
let turn: Promise<unknown> = Promise.resolve();

async function print(text: string, path: string, options: FormatConfig): Promise<string | undefined> {
  const { format } = await import('oxfmt');
  const { code, errors } = await format(path, text, options);
  const [error] = errors;
  if (error !== undefined) {
    const before = text.slice(0, error.labels[0]?.start ?? 0).split('\n');
    throw new Error(`${error.message} (${before.length}:${(before.at(-1)?.length ?? 0) + 1})`);
  }
  return LONG_UNION.test(code) || LONG_CHAIN.test(code) ? undefined : code;
}

function oneOf(...values: readonly string[]): (value: unknown) => boolean {
  return (value) => values.some((known) => known === value);
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}
