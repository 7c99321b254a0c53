import { posix } from 'node:path';
import type { ImportStyle } from '../contracts.js';
import type { Inquiry } from './facts.js';

/** Enough to tell a habit, and quick in a large repository. */
const FILES_READ = 200;

/**
 * How the project writes imports of its own modules, by counting those it has. `./x` alone says nothing against
 * absolute imports, as many write neighbours relatively.
 *
 * @param fallback for a project whose files say nothing
 */
export function importStyleOf(inquiry: Inquiry, folder: string, fallback: ImportStyle): ImportStyle {
  const paths = filesBelow(inquiry, folder, FILES_READ);
  const specifiers = paths.flatMap((path) => specifiersOf(inquiry.reader.read(path)));
  const count = (pattern: RegExp): number => specifiers.filter((specifier) => pattern.test(specifier)).length;
  const absolute = count(/^src\//);
  const upward = count(/^\.\.\//);
  const relative = count(/^\.\.?\//);
  if (absolute + relative === 0) {
    return fallback;
  }
  const evidence = `${absolute} absolute and ${relative} relative imports below ${folder}`;
  if (absolute > upward) {
    inquiry.facts.push({ about: 'import style', value: 'absolute (src/…)', evidence });
    return { kind: 'absolute' };
  }
  const [js, ts] = [count(/^\.\.?\/.*\.js$/), count(/^\.\.?\/.*\.ts$/)];
  const extension = Math.max(js, ts) * 2 < relative ? '' : js >= ts ? '.js' : '.ts';
  inquiry.facts.push({
    about: 'import style',
    value: `relative${extension === '' ? '' : ` with ${extension}`}`,
    evidence,
  });
  return { kind: 'relative', extension };
}

/** A regular expression is good enough to count, and saves the parse of every file. */
function specifiersOf(source: string): string[] {
  return [...source.matchAll(/^\s*(?:import|export|\})[^'"\n]*?\bfrom\s*['"]([^'"\n]+)['"]/gm)].map(
    ([, from = '']) => from,
  );
}

/** At most `most` of them: no folder is listed that no file is needed of. */
function filesBelow(inquiry: Inquiry, folder: string, most: number): string[] {
  const found: string[] = [];
  for (const { name, isFolder } of inquiry.reader.list(folder)) {
    const path = posix.join(folder, name);
    if (found.length === most) {
      return found;
    }
    if (isFolder && name !== 'node_modules') {
      found.push(...filesBelow(inquiry, path, most - found.length));
    } else if (!isFolder && /\.[cm]?ts$/.test(name) && !name.endsWith('.d.ts')) {
      found.push(path);
    }
  }
  return found;
}
