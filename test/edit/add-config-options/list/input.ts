import { defineConfig } from 'vitest/config';

const config = { test: { globalSetup: ['./test/a.ts'], testTimeout: 1 } };
export default config;
