import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { globalSetup: ['./test/a.ts', 'test/support/postgres.global-setup.mjs'], testTimeout: 15_000 } });
