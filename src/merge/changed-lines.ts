import { diffIndices } from 'node-diff3';
import { splitLines } from './lines.js';

/**
 * Which lines of a text are new or other than before, by their numbers in the text as it then is.
 *
 * @returns nothing when no line is
 * @example
 * changedLines('a\nb\n', 'a\nx\ny\nb\nz\n'); // lines 2-3, 5
 */
export function changedLines(before: string, after: string): string | undefined {
  const ranges = diffIndices(keys(before), keys(after))
    .filter(({ buffer2: [, length] }) => length > 0)
    .map(({ buffer2: [start, length] }) =>
      length === 1 ? `${start + 1}` : `${start + 1}-${start + length}`,
    );
  const [only] = ranges;
  if (only === undefined) {
    return undefined;
  }
  return `${ranges.length === 1 && !only.includes('-') ? 'line' : 'lines'} ${ranges.join(', ')}`;
}

function keys(text: string): string[] {
  return splitLines(text).lines.map(({ key }) => key);
}
