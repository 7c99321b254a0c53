import { defineConfig } from 'vitest/config';

/** One test that fails, with the set-up of all the others. */
export default defineConfig({
  test: { include: ['test/exit-code/fails.fixture.ts'], globalSetup: ['test/support/postgres-server.ts'] },
});
