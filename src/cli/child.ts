import { spawnSync } from 'node:child_process';
import { ProblemsError } from '../errors.js';

/**
 * Runs a program in a folder that was written to, and waits for its end.
 *
 * @throws ProblemsError when it fails
 */
export function runIn(root: string, command: string, args: readonly string[], hint: string): void {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    // What the program prints must not mix with a report that is read by a script.
    stdio: ['inherit', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    const reason = error === undefined ? `it ended with ${status ?? 'a signal'}` : error.message;
    throw new ProblemsError([
      {
        code: 'new/command-failed',
        place: root,
        message: `the files are written, but "${command} ${args.join(' ')}" failed: ${reason}`,
        hint,
      },
    ]);
  }
}
