import type { Options, Plugin } from 'prettier';
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
  const { format: print } = await import('prettier/standalone');
  const options: Options = { ...optionsFor(format, path), requirePragma: false, parser, filepath: path };
  return print(text, { ...options, plugins: await pluginsFor(parser) });
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

/** Only what a kind of file needs: each plugin costs some 10 ms. Markdown and JavaScript contain other languages. */
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
