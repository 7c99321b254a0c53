import type { ProjectReader } from '../contracts.js';
import { ProblemsError } from '../errors.js';
import { rules } from './index.js';
import { readProject } from './reading/project.js';
import type { Finding, Rule } from './rule.js';
import type { Traits } from './types.js';

/** What a check of a service came to. */
export interface CheckResult {
  /** How many files of code and tests were read. */
  readonly files: number;
  /** The rules that the persona makes apply, in the order of the registry. */
  readonly rules: readonly Rule[];
  /** By rule, then by place. Empty when the service keeps its conventions. */
  readonly findings: readonly Finding[];
}

/** The rules that apply to a persona, in the order of the registry. */
export function rulesFor(traits: Traits): readonly Rule[] {
  return rules.filter((rule) => rule.appliesTo(traits));
}

/**
 * Checks a whole service against the conventions of its persona. Pure but for the reader.
 *
 * @param reader the service, from its app root
 * @param traits the persona, or what a host was found to do instead
 * @throws ProblemsError when files cannot be parsed, or when there are none: nothing can be said then
 */
export function checkProject(reader: ProjectReader, traits: Traits): CheckResult {
  const project = readProject(reader, traits);
  if (project.sources.length === 0) {
    throw new ProblemsError([
      {
        code: 'check/no-code',
        place: 'src',
        message: 'there is no TypeScript file below src, so that nothing can be checked',
        hint: 'run the command in the folder of the service, or name it with --cwd',
      },
    ]);
  }
  const applying = rulesFor(traits);
  const findings = applying.flatMap(({ id, clauses, rationale, remedy, check }) =>
    [...check(project)]
      .sort((a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column)
      .map(({ path, line, column, message }) => ({
        rule: id,
        clauses,
        path,
        line,
        column,
        message,
        rationale,
        remedy,
      })),
  );
  return { files: project.files.length, rules: applying, findings };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
