import { type ChildProcess, spawn } from 'node:child_process';
import { expect, vi } from 'vitest';
import { freePort } from '../support/postgres-server.js';
import { runIn, type Service } from './service.js';

export const ENCRYPTION_KEY = Buffer.alloc(32, 1).toString('base64');

/** A service as production runs it: a process of its own, told by its environment only. */
export interface Running {
  readonly url: string;
  readonly process: ChildProcess;
  /** What it has written so far, a record a line. */
  readonly log: () => readonly Readonly<Record<string, unknown>>[];
}

/** Compiles the service and brings a database up to date. */
export async function migrate(service: Service, databaseUrl: string): Promise<void> {
  const { code, output } = await runIn(service, ['npm', 'run', 'migration:run'], {
    DATABASE_URL: databaseUrl,
    ENCRYPTION_KEY,
  });
  if (code !== 0) {
    throw new Error(output);
  }
}

/** Starts the compiled service on a free port and waits until it is ready. */
export async function start(service: Service, databaseUrl: string): Promise<Running> {
  const running = await launch(service, databaseUrl);
  await vi.waitFor(async () => expect((await fetch(`${running.url}/health/ready`)).status).toBe(200), {
    timeout: 60_000,
    interval: 200,
  });
  return running;
}

/** Starts the compiled service on a free port and does not wait for anything. */
export async function launch({ root }: Service, databaseUrl: string): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl, ENCRYPTION_KEY, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    log: () =>
      output
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

/** Fails unless the answer is problem details of that status, without a word about what is behind it. */
export async function expectProblem(answer: globalThis.Response, status: number): Promise<void> {
  const text = await answer.text();
  expect(answer.status, text).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(JSON.parse(text)).toMatchObject({ status, code: expect.any(String), requestId: expect.any(String) });
  expect(text).not.toMatch(/node_modules|SELECT|at \w+ \(|stack/u);
}
