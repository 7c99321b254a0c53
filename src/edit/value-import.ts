import type { ImportDeclaration } from 'oxc-parser';
import type { SourceEdit } from './source-edit.js';

/**
 * Makes names of a type-only import values; the others of an `import type` stay types. To be called once for a
 * declaration.
 *
 * @param indexes which of the declaration's names
 */
export function makeValueImports(
  edit: SourceEdit,
  declaration: ImportDeclaration,
  indexes: readonly number[],
): void {
  const { source, text } = edit;
  const removeType = (start: number): unknown => text.remove(start, start + typeKeyword(source, start));
  const whole = declaration.importKind === 'type';
  if (whole) {
    removeType(declaration.start + 'import'.length);
  }
  declaration.specifiers.forEach(({ start }, index) => {
    if (!whole && indexes.includes(index)) {
      removeType(start);
    } else if (whole && !indexes.includes(index)) {
      text.appendLeft(start, 'type ');
    }
  });
}

/** The length of `type` and the white space on one side of it. */
function typeKeyword(source: string, start: number): number {
  return /^(\s+type\b|type\s+)/.exec(source.slice(start))?.[0].length ?? 0;
}
