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
  const specifiers = filesBelow(inquiry, folder)
    .slice(0, FILES_READ)
    .flatMap((path) => specifiersOf(inquiry.reader.read(path)));
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

function filesBelow(inquiry: Inquiry, folder: string): string[] {
  return inquiry.reader.list(folder).flatMap(({ name, isFolder }) => {
    const path = posix.join(folder, name);
    if (isFolder) {
      return name === 'node_modules' ? [] : filesBelow(inquiry, path);
    }
    return /\.[cm]?ts$/.test(name) && !name.endsWith('.d.ts') ? [path] : [];
  });
}
