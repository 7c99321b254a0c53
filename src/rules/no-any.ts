import type { Node } from 'oxc-parser';
import type { SourceFile } from './reading/source-file.js';
import type { Rule } from './rule.js';

/** Values have types. */
export const noAny: Rule = {
  id: 'no-any',
  clauses: ['SM-10'],
  rationale:
    '`any` switches the compiler off for everything that the value touches, so that mistakes appear at run time instead.',
  remedy: 'Name the type; where it is not known yet, say `unknown` and narrow it.',
  appliesTo: () => true,
  check: (project) =>
    project.files.flatMap((file) =>
      file
        .all('TSAnyKeyword')
        .filter((node) => !isMixinParameter(file, node))
        .map((node) => file.breach(node, 'the type is any')),
    ),
};

/** TypeScript demands `new (...args: any[]) => T` of the parent of a mixin, and takes no other type. */
function isMixinParameter(file: SourceFile, node: Node): boolean {
  const array = file.parentOf(node);
  const annotation = array === undefined ? undefined : file.parentOf(array);
  const rest = annotation === undefined ? undefined : file.parentOf(annotation);
  const constructor = rest === undefined ? undefined : file.parentOf(rest);
  return (
    array?.type === 'TSArrayType' && rest?.type === 'RestElement' && constructor?.type === 'TSConstructorType'
  );
}
