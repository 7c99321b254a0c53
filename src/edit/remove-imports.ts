import type { ImportDeclaration } from 'oxc-parser';
import type { ImportRequest } from '../code/types.js';
import type { EditResult } from '../contracts.js';
import { importDeclarations, requestsOf } from './import-declarations.js';
import { referencedNames } from './names.js';
import { closeSource, openSource, type SourceEdit } from './source-edit.js';

/**
 * Takes imports out of a file that the user owns, of those that it no longer refers to: the name with its comma, or the whole
 * declaration when nothing else is in it.
 *
 * @param requests by specifiers as the file writes them
 * @returns a function of the source text; present when nothing is to be taken out
 */
export function removeImports(
  requests: readonly ImportRequest[],
  file: string,
): (source: string) => EditResult {
  return (source) => {
    const edit = openSource(source, file);
    const used = referencedNames(edit.program);
    const isIdle = (one: ImportRequest): boolean =>
      !used.has(one.alias ?? one.name) &&
      requests.some(({ from, name, alias }) => from === one.from && name === one.name && alias === one.alias);
    for (const declaration of importDeclarations(edit.program)) {
      const idle = requestsOf(declaration).map(isIdle);
      if (idle.length > 0 && idle.every(Boolean)) {
        removeDeclaration(edit, declaration);
      } else {
        removeSpecifiers(edit, declaration, idle);
      }
    }
    return closeSource(edit);
  };
}

function removeDeclaration({ source, text }: SourceEdit, { start, end }: ImportDeclaration): void {
  const rest = /^[ \t]*\r?\n/u.exec(source.slice(end))?.[0] ?? '';
  text.remove(start, end + rest.length);
}

/** Each goes with what follows it up to the next one; the last one with what follows the one before it. */
function removeSpecifiers(
  { text }: SourceEdit,
  { specifiers }: ImportDeclaration,
  idle: readonly boolean[],
): void {
  const named = specifiers.filter(({ type }) => type === 'ImportSpecifier');
  const isIdle = (specifier: (typeof specifiers)[number]): boolean =>
    idle[specifiers.indexOf(specifier)] === true;
  const kept = named.filter((one) => !isIdle(one));
  const lastKept = kept.at(-1);
  const lastNamed = named.at(-1);
  named.forEach((specifier, index) => {
    const next = named[index + 1];
    if (isIdle(specifier) && next !== undefined && (lastKept?.start ?? 0) > specifier.start) {
      text.remove(specifier.start, next.start);
    }
  });
  if (lastKept !== undefined && lastNamed !== undefined && lastKept !== lastNamed) {
    text.remove(lastKept.end, lastNamed.end);
  }
}
