import { defineConfig } from 'vitest/config';

const config = { test: { globalSetup: ['./test/a.ts', 'test/support/postgres.global-setup.mjs'], testTimeout: 1 } };
export default config;
