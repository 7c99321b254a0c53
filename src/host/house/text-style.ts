import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';
import { commonest, counted, finding, type Finding } from './types.js';

export interface TextStyle {
  readonly quotes: 'single' | 'double';
  readonly semicolons: boolean;
  /** `tab`, or spaces. */
  readonly indent: 'tab' | number;
  readonly eol: 'lf' | 'crlf';
  readonly trailingComma: boolean;
  readonly finalNewline: boolean;
  /** `findAll (): string[]`: what the linter adds when a line has been broken. */
  readonly spacedMethods: boolean;
  /** Longest line that most files keep to. */
  readonly width: number;
}

/** Enough to tell a habit. */
const FILES_READ = 150;

/** How the sources are written, measured: what counts where no formatter says it. */
export function readTextStyle({ sources }: Ground): Finding<TextStyle> {
  const files = [...sources.own].slice(0, FILES_READ);
  const sum = (pattern: RegExp): number =>
    files.reduce((total, { text }) => total + (text.match(pattern)?.length ?? 0), 0);
  const single = sum(/from '[^'\n]*'/g);
  const double = sum(/from "[^"\n]*"/g);
  const withSemicolon = sum(/from (['"])[^'"\n]*\1;/g);
  const withComma = sum(/,\r?\n\s*[\])}]/g);
  const withoutComma = sum(/[\w'")\]}]\r?\n\s*[\])}]+[,;)]/g);
  const crlf = sum(/\r\n/g);
  const lines = sum(/\n/g);
  const indents = files.map(indentOf).filter((indent) => indent !== undefined);
  const value: TextStyle = {
    quotes: double > single ? 'double' : 'single',
    semicolons: withSemicolon * 2 >= single + double,
    indent: commonest(indents) ?? 2,
    eol: crlf * 2 > lines ? 'crlf' : 'lf',
    trailingComma: withComma >= withoutComma,
    finalNewline: files.filter(({ text }) => text.endsWith('\n')).length * 2 >= files.length,
    spacedMethods: sum(METHOD_SPACED) > sum(METHOD),
    width: widthOf(files),
  };
  const says = [
    `${value.quotes} quotes`,
    value.semicolons ? 'semicolons' : 'no semicolons',
    value.indent === 'tab' ? 'tabs' : `${value.indent} spaces`,
    value.eol.toUpperCase(),
    value.trailingComma ? 'trailing commas' : 'no trailing commas',
  ].join(', ');
  const note = `${counted(files.length, 'file')}: ${single} single- and ${double} double-quoted imports, ${withComma} lists with and ${withoutComma} without a trailing comma, ${crlf} of ${counted(lines, 'line')} CRLF`;
  const [first] = files;
  return finding(value, says, first === undefined ? [] : [{ file: first.path, note }]);
}

const METHOD = /^ +(async )?(?!if|for|while|switch|catch|return|super)\w+\([^()\n]*\)(: [^{\n]+)? \{$/gm;
const METHOD_SPACED = /^ +(async )?(?!if|for|while|switch|catch|return)\w+ \([^()\n]*\)(: [^{\n]+)? \{$/gm;

/** The step of indentation: the smallest one in use, comments aside. */
function indentOf({ text }: SourceFile): 'tab' | number | undefined {
  const indents = [...text.matchAll(/^(\t+| +)(?=[^\s*])/gm)].map(([, white = '']) => white);
  if (indents.length === 0) {
    return undefined;
  }
  const tabs = indents.filter((white) => white.startsWith('\t')).length;
  return tabs * 2 > indents.length
    ? 'tab'
    : Math.min(...indents.filter((white) => !white.startsWith('\t')).map(({ length }) => length));
}

function widthOf(files: readonly SourceFile[]): number {
  const longest = files
    .map(({ text }) =>
      Math.max(
        0,
        ...text
          .split('\n')
          .filter((line) => !/https?:|^\s*(\*|\/\/|import|export \*)/.test(line))
          .map(({ length }) => length),
      ),
    )
    .sort((a, b) => a - b);
  const most = longest[Math.floor(longest.length * 0.9)] ?? 80;
  return [80, 100, 120, 140].find((width) => most <= width) ?? 160;
}
