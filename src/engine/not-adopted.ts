import type { ProjectReader } from '../contracts.js';
import { type Problem, ProblemsError } from '../errors.js';
import { SETTINGS_FILE } from '../host/index.js';

/** What a project gets from `nest-persona add`. */
export const BROUGHT: ReadonlySet<string> = new Set(['host/no-persona', 'host/missing-class']);

/**
 * Runs a plan for a project that may have nothing of ours: what `nest-persona add` brings is then one thing to do, not many.
 *
 * @throws ProblemsError as the plan does, what is brought by `nest-persona add` told as one
 */
export async function orAdoptFirst<Result>(
  reader: ProjectReader,
  plan: () => Promise<Result>,
): Promise<Result> {
  try {
    return await plan();
  } catch (error) {
    throw error instanceof ProblemsError && !reader.exists(SETTINGS_FILE)
      ? new ProblemsError(gathered(error.problems), error.kind, { cause: error })
      : error;
  }
}

/** A file to be mended first explains what else is missing. */
const BROKEN: ReadonlySet<string> = new Set(['host/does-not-parse', 'host/broken-file']);

function gathered(problems: readonly Problem[]): readonly Problem[] {
  if (!problems.some(({ code }) => code === 'host/no-persona')) {
    return problems;
  }
  const broken = problems.filter(({ code }) => BROKEN.has(code));
  return broken.length > 0
    ? broken
    : [
        {
          code: 'host/not-adopted',
          place: SETTINGS_FILE,
          message: 'the application does not follow a persona yet, and what features build on is not there',
          hint: 'run "nest-persona add": it offers what is missing piece by piece and overwrites nothing',
        },
        ...problems.filter(({ code }) => !BROUGHT.has(code)),
      ];
}
