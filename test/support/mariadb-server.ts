import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { vi } from 'vitest';
import { freePort, type Server } from './postgres-server.js';

const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

/** Where MariaDB's server and what makes its data are; undefined where it is not installed. */
export function findMariadb(): { readonly server: string; readonly install: string } | undefined {
  const [server, install] = ['mariadbd', 'mariadb-install-db'].map((name) =>
    FOLDERS.map((folder) => join(folder, name)).find(isProgram),
  );
  return server === undefined || install === undefined ? undefined : { server, install };
}

/**
 * A MariaDB of its own with an empty database, whose data is thrown away when it stops.
 *
 * @throws Error where MariaDB is not installed
 */
export async function startMariadb(): Promise<Server> {
  const programs = findMariadb();
  if (programs === undefined) {
    throw new Error('mariadbd is not installed');
  }
  const folder = mkdtempSync(join(tmpdir(), 'nest-persona-mariadb-'));
  const data = join(folder, 'data');
  // As root it wants to be told that it may.
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  execFileSync(
    programs.install,
    [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      ...user,
    ],
    { stdio: 'ignore' },
  );
  const first = join(folder, 'first.sql');
  writeFileSync(first, 'CREATE DATABASE nest_persona CHARACTER SET utf8mb4;\n');
  const port = await freePort();
  const child = spawn(
    programs.server,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--init-file=${first}`,
      `--socket=${join(folder, 'socket')}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--skip-log-bin',
      '--innodb-flush-log-at-trx-commit=0',
      ...user,
    ],
    { stdio: 'ignore' },
  );
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await vi.waitFor(() => answers(port), { timeout: 60_000, interval: 200 });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `mariadb://root@127.0.0.1:${port}/nest_persona`, stop };
}

async function answers(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'data');
  } finally {
    socket.destroy();
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
