import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Suites that take minutes: run by `.ci/run` after `npm test`. */
export default defineConfig({
  test: {
    include: ['test/long/**/*.test.ts'],
    // Suites mostly wait for programs that they have started: on two cores, one worker leaves one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: ['test/support/postgres-server.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    maxConcurrency: 3,
  },
});
