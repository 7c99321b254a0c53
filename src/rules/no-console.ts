import { isCommandFile } from './reading/roles.js';
import type { Rule } from './rule.js';

/** A service speaks through its logger. */
export const noConsole: Rule = {
  id: 'no-console',
  clauses: ['SM-11'],
  rationale:
    'Lines written to the console have no level, no request id and no structure, so that they can be neither filtered nor matched to a request.',
  remedy:
    'Use the logger of the service. Files that an npm script runs, and files in a scripts or cli folder, may print.',
  appliesTo: () => true,
  check: (project) =>
    project.sources
      .filter((file) => !isCommandFile(project, file.path))
      .flatMap((file) =>
        file.all('MemberExpression').flatMap((node) => {
          const { object, property } = node;
          if (object.type !== 'Identifier' || object.name !== 'console' || property.type !== 'Identifier') {
            return [];
          }
          // Before the service has started there may be no logger to speak through.
          return file.path === 'src/main.ts' && property.name === 'error'
            ? []
            : [file.breach(node, `console.${property.name} is used`)];
        }),
      ),
};
