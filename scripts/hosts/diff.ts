/** A run of changed lines of one file. */
export interface Hunk {
  readonly file: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** @param diff what `git diff --unified=0` prints */
export function hunksOf(diff: string): readonly Hunk[] {
  return diff
    .split(/^diff --git .*\n/m)
    .slice(1)
    .flatMap((text) => {
      const file = /^\+\+\+ (?:b\/)?(.*)$/m.exec(text)?.[1] ?? '';
      return text
        .split(/^@@ .*\n/m)
        .slice(1)
        .map((body) => ({ file, removed: linesOf(body, '-'), added: linesOf(body, '+') }));
    });
}

function linesOf(body: string, sign: string): readonly string[] {
  return body
    .split('\n')
    .filter((line) => line.startsWith(sign))
    .map((line) => line.slice(1));
}

/**
 * Whether a hunk does nothing but name the new features: without the names, and the statements that import or export
 * them, what was added is what was removed. A list may have been broken into lines, and a comma may have been put
 * after what was its last item.
 *
 * @param names matches each name that the features brought: classes and files
 */
export function isRegistration({ removed, added }: Hunk, names: RegExp): boolean {
  const text = added
    .filter((line) => !(/^\s*(import|export)\b.*\bfrom\b/.test(line) && names.test(line)))
    .map((line) => line.replaceAll(/[\w$]+/g, (word) => (names.test(word) ? '' : word)));
  return bare(text) === bare(removed);
}

function bare(lines: readonly string[]): string {
  return lines.join('').replaceAll(/[\s,]/g, '');
}

export interface Change {
  readonly file: string;
  readonly added: number;
  readonly removed: number;
}

/** @param numstat what `git diff --numstat` prints; binary files count as one changed line */
export function changesOf(numstat: string): readonly Change[] {
  return numstat.split('\n').flatMap((line) => {
    const [added, removed, file] = line.split('\t');
    return file === undefined ? [] : [{ file, added: numberOf(added), removed: numberOf(removed) }];
  });
}

function numberOf(text: string | undefined): number {
  return text === '-' ? 1 : Number(text);
}
