import type { EditResult } from '../contracts.js';
import { eolOf } from './source-edit.js';

/**
 * Adds lines to a text file that is a list of lines, such as `.gitignore`.
 *
 * @param lines those that are there stay where they are
 */
export function appendLines(lines: readonly string[]): (source: string) => EditResult {
  return (source) => {
    const present = new Set(source.split(/\r?\n/).map(normal));
    const missing = lines.filter((line) => !present.has(normal(line)));
    if (missing.length === 0) {
      return { status: 'present' };
    }
    const eol = eolOf(source);
    const head = source === '' || source.endsWith('\n') ? source : source + eol;
    return { status: 'edited', text: head + missing.map((line) => line + eol).join('') };
  };
}

/** git takes `dist`, `dist/` and `/dist` alike for a folder in the root. */
const normal = (line: string): string => line.trim().replace(/^\/|\/$/g, '');
