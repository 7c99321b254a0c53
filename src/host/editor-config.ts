/** Prettier options of a kind of file. */
export interface FormatOverride {
  readonly files: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * What `.editorconfig` means to Prettier, section by section, later ones before earlier ones.
 *
 * @param text of the file in the app root; those of folders above are not looked at
 */
export function readEditorConfig(text: string): readonly FormatOverride[] {
  const sections: { files: string; lines: Record<string, string> }[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    const files = /^\[(.+)\]$/.exec(line)?.[1];
    const [, key, value] = /^([\w-]+)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
    if (files !== undefined) {
      sections.push({ files, lines: {} });
    } else if (key !== undefined && value !== undefined) {
      Object.assign(sections.at(-1)?.lines ?? {}, { [key.toLowerCase()]: value.toLowerCase() });
    }
  }
  return sections.map(({ files, lines }) => ({ files, options: prettierOptions(lines) }));
}

function prettierOptions(lines: Readonly<Record<string, string>>): Record<string, unknown> {
  const size = [lines['indent_size'], lines['tab_width']].map(Number).find((one) => one > 0);
  const width = lines['max_line_length'];
  const options = {
    useTabs: choose(lines['indent_style'], { tab: true, space: false }),
    tabWidth: size,
    printWidth: width === 'off' ? Number.MAX_SAFE_INTEGER : Number(width) > 0 ? Number(width) : undefined,
    endOfLine: choose(lines['end_of_line'], { lf: 'lf', crlf: 'crlf', cr: 'cr' }),
    singleQuote: choose(lines['quote_type'], { single: true, double: false }),
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function choose<Value>(key: string | undefined, table: Readonly<Record<string, Value>>): Value | undefined {
  return key === undefined ? undefined : table[key];
}
