import type { Node } from 'oxc-parser';
import { isFunction } from './reading/ast.js';
import type { SourceFile } from './reading/source-file.js';
import type { Rule } from './rule.js';

/** A failure is handled, or passed on, or somebody wrote down why it may be forgotten. */
export const noSwallowedErrors: Rule = {
  id: 'no-swallowed-errors',
  clauses: ['SM-12'],
  rationale:
    'An empty catch turns every failure, foreseen or not, into silence: the caller goes on as if all went well.',
  remedy:
    'Handle the error, log it or let it pass; where it may be ignored, say why in a comment inside the braces.',
  appliesTo: () => true,
  check: (project) =>
    project.sources.flatMap((file) => [
      ...file
        .all('CatchClause')
        .filter(({ body }) => isEmpty(file, body))
        .map((clause) => file.breach(clause, 'the error that is caught here is forgotten')),
      ...file
        .all('CallExpression')
        .filter(
          ({ callee, arguments: [handler] }) =>
            isCatch(callee) && handler !== undefined && isFunction(handler) && isEmpty(file, handler.body),
        )
        .map((call) => file.breach(call, 'the rejection that is caught here is forgotten')),
    ]),
};

function isCatch(callee: Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'catch'
  );
}

/** A block without statements and without a comment. */
function isEmpty(file: SourceFile, body: Node | null): boolean {
  return (
    body?.type === 'BlockStatement' &&
    body.body.length === 0 &&
    !file.comments.some(({ start, end }) => start > body.start && end < body.end)
  );
}
