import { defineConfig } from 'vitest/config';

/** Suites that take minutes: run by `.ci/run` after `npm test`. */
export default defineConfig({
  test: {
    include: ['test/long/**/*.test.ts'],
    globalSetup: ['test/support/postgres-server.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    maxConcurrency: 3,
  },
});
