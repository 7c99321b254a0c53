import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { freePort, type Server, startEmbedded } from '../support/postgres-server.js';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An application of a house that was built, with a database of its own. */
export interface RunningHouse {
  readonly url: string;
  readonly server: Server;
  readonly call: (method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly typeorm: (...args: readonly string[]) => string;
  readonly stop: () => Promise<void>;
}

/**
 * Compiles a house, migrates its database where it has a data source for that, and starts it.
 *
 * @param start another database than PostgreSQL
 */
export async function startHouse(
  root: string,
  migrates: boolean,
  start: () => Promise<Server> = startEmbedded,
): Promise<RunningHouse> {
  const server = await start();
  try {
    return await startOn(server, root, migrates);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function startOn(server: Server, root: string, migrates: boolean): Promise<RunningHouse> {
  const env = { ...process.env, DATABASE_URL: server.url, CI: 'true', NO_COLOR: '1', FORCE_COLOR: '0' };
  const run = (script: string, ...args: readonly string[]): string =>
    execFileSync(process.execPath, [join('node_modules', script), ...args], {
      cwd: root,
      encoding: 'utf8',
      env,
    });
  const typeorm = (...args: readonly string[]): string =>
    run('typeorm/cli.js', ...args, '-d', 'dist/database/data-source.js');
  run('typescript/bin/tsc', '-p', '.');
  if (migrates) {
    typeorm('migration:run');
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child: ChildProcess = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, PORT: String(port) },
  });
  await vi.waitFor(() => fetch(url), { timeout: 30_000, interval: 100 });
  return {
    url,
    server,
    typeorm,
    call: async (method, path, body) => {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const read: unknown = JSON.parse(text === '' ? '{}' : text);
      expect(read).toBeTypeOf('object');
      return { status: response.status, body: { ...(read as object) } };
    },
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      await server.stop();
    },
  };
}
