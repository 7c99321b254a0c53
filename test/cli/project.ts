import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../dist/cli/main.js');

/** What the command came to. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as a user's shell would, without a terminal. */
export function nestPersona(cwd: string, ...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', NEST_PERSONA: '' },
    input: '',
  });
  return { code: status, stdout, stderr };
}

/** The same as a user who may not write what this one has made: root is stopped by no permission. */
export function nestPersonaAsStranger(cwd: string, ...args: readonly string[]): Outcome {
  const stranger = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', NODE_DISABLE_COMPILE_CACHE: '1' },
    input: '',
    ...stranger,
  });
  return { code: status, stdout, stderr };
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nest-persona-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new service without dependencies: enough for everything that only reads and writes files. */
export function makeProject(persona = 'building-ville', folder = temporaryFolder()): string {
  const { code, stderr } = nestPersona(
    folder,
    'new',
    'shop',
    '--persona',
    persona,
    '--skip-install',
    '--skip-git',
  );
  if (code !== 0) {
    throw new Error(stderr);
  }
  return join(folder, 'shop');
}

/** Every file below a folder with its content and time of change. */
export function snapshotOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    files
      .map((file) => [file, statSync(join(folder, file))] as const)
      .map(([file, stat]) => [
        file,
        stat.isFile() ? `${stat.mtimeMs} ${readFileSync(join(folder, file), 'utf8')}` : 'folder',
      ]),
  );
}
