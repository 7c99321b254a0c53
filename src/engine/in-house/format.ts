import type { House } from '../../host/house/index.js';

/** Where nothing bounds a line, single ones are long; that is no habit. */
const WIDEST = 120;

/**
 * The formatter's options: those of Prettier where that formats the project, else what the sources show.
 *
 * @param read what `.prettierrc` and `.editorconfig` say
 */
export function formatOf(
  { formatter, textStyle }: Pick<House, 'formatter' | 'textStyle'>,
  read: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { name, options } = formatter.value;
  if (name === 'prettier') {
    return read;
  }
  const { quotes, semicolons, indent, trailingComma, eol, width, spacedMethods } = textStyle.value;
  const measured = {
    singleQuote: quotes === 'single',
    semi: semicolons,
    ...(indent === 'tab' ? { useTabs: true } : { tabWidth: indent }),
    trailingComma: trailingComma ? 'all' : 'none',
    endOfLine: eol,
    printWidth: Math.min(width, WIDEST) - (spacedMethods ? 1 : 0),
  };
  return { ...measured, ...options };
}
