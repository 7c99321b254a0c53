import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** Suites that take minutes: run by `.ci/run` after `npm test`. */
export default mergeConfig(base, defineConfig({ test: { include: ['test/long/**/*.test.ts'], maxConcurrency: 3 } }));
