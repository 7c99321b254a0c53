import type { Options, Plugin } from 'prettier';
import { fastOptions, printFast } from './format-fast.js';
import { optionsFor } from './overrides.js';

const PARSERS: readonly (readonly [pattern: RegExp, parser: string])[] = [
  [/\.[mc]?ts$/, 'typescript'],
  [/\.[mc]?js$/, 'babel'],
  [/(^|\/)(package|package-lock|composer)\.json$/, 'json-stringify'],
  [/(^|\/)(\.prettierrc|\.swcrc|\.lintstagedrc)$|\.json$/, 'json'],
  [/\.ya?ml$/, 'yaml'],
  [/\.md$/, 'markdown'],
];

/**
 * Formats a file with the host's settings, as the host's own Prettier would.
 *
 * @param format Prettier options, `overrides` included; plugins are not loaded, as they are the host's code
 * @param path from the app root; it decides the parser. Text of an unknown kind only gets one final newline
 * oxfmt does it wherever it prints what Prettier would: cold, as in every run of a command, it is some twenty times
 * faster. Prettier does what is left.
 *
 * @throws when the text does not parse
 */
export async function formatText(
  text: string,
  path: string,
  format: Readonly<Record<string, unknown>>,
): Promise<string> {
  const parser = PARSERS.find(([pattern]) => pattern.test(path))?.[1];
  if (parser === undefined) {
    return `${text.trimEnd()}\n`;
  }
  const options = optionsFor(format, path);
  const fast = fastOptions(options, parser);
  const printed = fast === undefined ? undefined : await printFast(text, path, fast);
  return printed ?? printSlowly(text, path, parser, options);
}

/**
 * Formats an edited file of the user's when, and only when, it was formatted before: an added name can make a line
 * too long for their `prettier --check`, while an unformatted file must not change beyond the edit.
 *
 * @param before the text before the edit
 * @param after the text after it
 */
export async function formatEdited(
  before: string,
  after: string,
  path: string,
  format: Readonly<Record<string, unknown>>,
): Promise<string> {
  try {
    return (await formatText(before, path, format)) === before
      ? await formatText(after, path, format)
      : after;
  } catch {
    return after;
  }
}

/** Prettier itself, for what only it can do. Its plugins cost some 10 ms each: only what a kind of file needs is loaded. */
async function printSlowly(text: string, path: string, parser: string, options: Options): Promise<string> {
  const { format } = await import('prettier/standalone');
  return format(text, {
    ...options,
    requirePragma: false,
    parser,
    filepath: path,
    plugins: await pluginsFor(parser),
  });
}

/** Markdown contains other languages. */
async function pluginsFor(parser: string): Promise<Plugin[]> {
  switch (parser) {
    case 'yaml':
      return [await import('prettier/plugins/yaml')];
    case 'markdown':
      return [
        await import('prettier/plugins/markdown'),
        await import('prettier/plugins/yaml'),
        ...(await javaScript()),
      ];
    default:
      return javaScript();
  }
}

/**
 * Babel's TypeScript parser in the place of TypeScript's own: it loads and runs in 80 % of the time and Prettier
 * prints both trees alike; a test compares them. Under the name `typescript` it also serves the code in Markdown.
 */
async function javaScript(): Promise<Plugin[]> {
  const [babel, estree] = await Promise.all([
    import('prettier/plugins/babel'),
    import('prettier/plugins/estree'),
  ]);
  return [{ parsers: { ...babel.parsers, typescript: babel.parsers['babel-ts'] } }, estree as Plugin];
}
