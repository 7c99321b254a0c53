import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { globalSetup: './test/support/postgres.global-setup.mjs', testTimeout: 1 } });
