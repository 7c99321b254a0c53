/** One thing that is wrong with the user's input or project, and what to do about it. */
export interface Problem {
  /** Stable, kebab-case, namespaced by its room: `field/unknown-type`, `host/no-root-module`. */
  readonly code: string;
  /** Where: `field "totl"`, `src/app.module.ts:12`, `--persona`. */
  readonly place: string;
  /** What is wrong, as one sentence without a final period. */
  readonly message: string;
  /** What to do about it, as one sentence without a final period. */
  readonly hint: string;
}

/** Whose mistake it is: `usage` for a command line that cannot be understood, `input` for everything else. */
export type ProblemKind = 'usage' | 'input';

/** Everything that is wrong with one request, found in one pass. Thrown before anything is written. */
export class ProblemsError extends Error {
  override readonly name = 'ProblemsError';

  constructor(
    readonly problems: readonly Problem[],
    readonly kind: ProblemKind = 'input',
    options?: ErrorOptions,
  ) {
    super(formatProblems(problems), options);
  }
}

/**
 * Prints problems for a terminal: one paragraph each, with place, reason and remedy.
 *
 * @example
 * formatProblems([{ code: 'field/unknown-type', place: 'field "total"', message: 'unknown type "decimel"',
 *   hint: 'did you mean "decimal"?' }])
 * // field "total": unknown type "decimel" [field/unknown-type]
 * //   -> did you mean "decimal"?
 */
export function formatProblems(problems: readonly Problem[]): string {
  return problems
    .map(({ code, place, message, hint }) => `${place}: ${message} [${code}]\n  -> ${hint}`)
    .join('\n');
}

/** Throws one {@link ProblemsError} when there is any problem; returns otherwise. */
export function assertNoProblems(problems: readonly Problem[], kind: ProblemKind = 'input'): void {
  if (problems.length > 0) {
    throw new ProblemsError(problems, kind);
  }
}
