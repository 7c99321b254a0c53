import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [],
  test: { globalSetup: ['test/support/postgres.global-setup.mjs'], testTimeout: 15_000 },
});
