import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** What a command came to; `code` is null when it was ended by a signal or by its time limit. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const MINUTES_10 = 600_000;

let shims: string | undefined;

/** Runs a program in a folder, without what `npm run` put into the environment of this one. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: { ...outsideOfNpm(process.env), ...env },
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    timeout: MINUTES_10,
  });
  return { code: status, stdout: stdout ?? '', stderr: error === undefined ? stderr : error.message };
}

/** Runs a line of a manifest's scripts, as the package manager does: with the host's own programs first. */
export function runLine(line: string, cwd: string, env: Readonly<Record<string, string>> = {}): Ran {
  const path = [join(cwd, 'node_modules/.bin'), outsideOfNpm(process.env)['PATH']].join(delimiter);
  return run('sh', ['-c', line], cwd, { ...env, PATH: path });
}

/** The last line that says something: what a program ended with. */
export function lastWords({ stdout, stderr }: Ran): string {
  const lines = `${stdout}\n${stderr}`.split('\n').map((line) => line.trim());
  return (lines.find((line) => /error/i.test(line)) ?? lines.findLast((line) => line !== '') ?? '').slice(
    0,
    200,
  );
}

function outsideOfNpm(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(npm_|INIT_CWD$|NODE_OPTIONS$|VITEST)/.test(entry[0]),
  );
  const folders = (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules/.bin'));
  const path = [shimsFor(folders), dirname(process.execPath), ...folders].join(delimiter);
  return { ...Object.fromEntries(kept), PATH: path, HUSKY: '0', CI: '1', NO_COLOR: '1' };
}

/** Scripts of hosts call pnpm or yarn: where those are not installed, npm runs the same scripts. */
function shimsFor(folders: readonly string[]): string {
  if (shims === undefined) {
    shims = mkdtempSync(join(tmpdir(), 'nest-persona-shims-'));
    const made = shims;
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    for (const name of ['pnpm', 'yarn']) {
      if (!folders.some((folder) => existsSync(join(folder, name)))) {
        const file = join(shims, name);
        writeFileSync(file, SHIM);
        chmodSync(file, 0o755);
      }
    }
  }
  return shims;
}

const SHIM = `#!/bin/sh
[ "$1" = run ] && shift
[ "$1" = exec ] && { shift; exec npm exec --offline -- "$@"; }
script="$1"; shift
exec npm run --silent "$script" -- "$@"
`;
