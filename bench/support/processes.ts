import { spawn } from 'node:child_process';
import { dirname, delimiter } from 'node:path';

/** The environment of everything that is measured: this Node.js for all, no terminal, no surprises. */
export const ENVIRONMENT: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
  CI: 'true',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
};

/**
 * Runs a Node.js program from start to exit.
 *
 * @returns the milliseconds that it took
 * @throws when it fails, or when `isDone` says that it did not do its work (`nest g` always exits 0)
 */
export async function timeNode(
  cwd: string,
  args: readonly string[],
  isDone: () => boolean = () => true,
): Promise<number> {
  const started = performance.now();
  const { code, output } = await finished(cwd, args);
  const took = performance.now() - started;
  if (code !== 0 || !isDone()) {
    throw new Error(`node ${args.join(' ')} did not do its work (exit code ${code}):\n${output}`);
  }
  return took;
}

/** Runs a Node.js program and answers what it prints; throws when it fails. */
export async function nodeOutput(cwd: string, args: readonly string[]): Promise<string> {
  const { code, output } = await finished(cwd, args);
  if (code !== 0) {
    throw new Error(`node ${args.join(' ')} failed (exit code ${code}):\n${output}`);
  }
  return output.trim();
}

function finished(cwd: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}
