import { CommanderError } from 'commander';
import { ProblemsError, formatProblems } from '../errors.js';
import { CancelledError } from './cancelled.js';
import { createProgram } from './program.js';
import { ReportedError } from './reported.js';

/**
 * Exit codes: everything went well; the input or the project is wrong; the command line is wrong; the user left the questions,
 * which is what shells report for a program that Ctrl-C ended.
 */
export const EXIT = { ok: 0, problems: 1, usage: 2, cancelled: 130 } as const;

/**
 * Runs the command.
 *
 * @param args the words after the command's name
 * @returns the exit code: 0, 1 for a problem with the input or the project, 2 for a problem with the command line, 130 when the
 *   user left the questions and nothing was written
 */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    }
    if (error instanceof CancelledError) {
      console.error(`nest-persona: ${error.message}`);
      return EXIT.cancelled;
    }
    if (error instanceof ReportedError) {
      return EXIT.problems;
    }
    if (error instanceof ProblemsError) {
      await printProblems(error, args.includes('--json'));
      return error.kind === 'usage' ? EXIT.usage : EXIT.problems;
    }
    console.error('nest-persona failed by a defect of its own; please report it with this trace:');
    console.error(error);
    return EXIT.problems;
  }
}

async function printProblems(error: ProblemsError, asJson: boolean): Promise<void> {
  if (asJson) {
    const { jsonProblems } = await import('../report/json.js');
    console.log(jsonProblems(error.problems));
  } else {
    console.error(formatProblems(error.problems));
  }
}
