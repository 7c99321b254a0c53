import { ancestryOf, namedClasses } from './reading/classes.js';
import { moduleUses } from './reading/imports.js';
import type { Project } from './reading/project.js';
import type { SourceFile } from './reading/source-file.js';
import type { Rule } from './rule.js';

/** Domain code stands on its own feet. */
export const pureDomain: Rule = {
  id: 'pure-domain',
  clauses: ['SP-09', 'SV-09'],
  rationale:
    'Domain errors and rules outlive frameworks: without Nest and TypeORM in them they are tested in microseconds and mean the same in a job, a command or another transport.',
  remedy:
    'Take the import out: let a filter turn domain errors into HTTP, and let a repository turn rows into domain objects.',
  appliesTo: ({ errorStyle }) => errorStyle === 'domain',
  check: (project) =>
    project.sources
      .filter((file) => isDomain(project, file))
      .flatMap((file) =>
        moduleUses(file)
          .filter(({ specifier }) => /^(@nestjs\/|typeorm(\/|$))/.test(specifier))
          .map(({ specifier, at }) => file.breach(at, `domain code imports '${specifier}'`)),
      ),
};

/** Files in a domain folder, files of errors, and files that declare a domain error. */
function isDomain(project: Project, file: SourceFile): boolean {
  return (
    /(^|\/)domain\//.test(file.path) ||
    file.path.endsWith('.errors.ts') ||
    namedClasses([file]).some((found) =>
      ancestryOf(project, found).some(
        (above) => above.kind === 'class' && above.found.name === 'DomainError',
      ),
    )
  );
}
