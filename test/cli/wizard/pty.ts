import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const COMMAND = join(import.meta.dirname, '../../../dist/cli/main.js');

/** Only `script` of util-linux runs a command in a terminal and ends with its exit code (`-e`). */
export const hasTerminal = spawnSync('script --version', { encoding: 'utf8', shell: true }).stdout.includes(
  'util-linux',
);

if (!hasTerminal) {
  console.warn('SKIPPED: the wizard in a real terminal, as there is no "script" of util-linux here');
}

/** What to wait for on the screen, and the keys to press then. */
export type Exchange = readonly [screen: string, keys: string];

export interface Session {
  readonly code: number | null;
  /** Everything that the screen showed, without colours. */
  readonly screen: string;
}

export const keys = {
  enter: '\r',
  down: '\u001B[B',
  escape: '\u001B',
  interrupt: '\u0003',
  erase: '\u007F',
} as const;

/** Runs the built command in a terminal of its own and types into it. */
export async function inTerminal(
  cwd: string,
  words: readonly string[],
  exchanges: readonly Exchange[],
): Promise<Session> {
  const child = spawnInTerminal(cwd, [process.execPath, COMMAND, ...words], { NEST_PERSONA: '' });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  const screen = new Screen(child);
  for (const [text, typed] of exchanges) {
    await screen.shows(text);
    child.stdin?.write(typed);
  }
  return { code: await ended, screen: screen.everything };
}

/** Runs any program in a terminal of its own, to its end. */
export async function runInTerminal(
  cwd: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Session> {
  const child = spawnInTerminal(cwd, words, env);
  const screen = new Screen(child);
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  return { code, screen: screen.everything };
}

function spawnInTerminal(cwd: string, words: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const command = words.map((word) => `'${word}'`).join(' ');
  return spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'xterm', NO_COLOR: '1', ...env },
  });
}

class Screen {
  everything = '';
  private seen = 0;

  constructor(private readonly child: ChildProcess) {
    child.stdout?.setEncoding('utf8').on('data', (data: string) => {
      this.everything += stripVTControlCharacters(data);
    });
  }

  /** Waits until a text is shown that was not there at the exchange before. */
  async shows(text: string): Promise<void> {
    for (let waited = 0; !this.everything.slice(this.seen).includes(text); waited += 20) {
      if (waited > 15_000 || this.child.exitCode !== null) {
        this.child.kill();
        throw new Error(`"${text}" was not shown after:\n${this.everything.slice(this.seen)}`);
      }
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
    this.seen = this.everything.length;
  }
}
