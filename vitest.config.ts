import { defineConfig } from 'vitest/config';

// `require('electron')` would start a download where its binary is missing; a path that does not exist stops that.
const env = { ELECTRON_OVERRIDE_DIST_PATH: process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '/nonexistent' };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{laws,document,templates,electron,renderer,build}/**/*.test.ts'],
          environment: 'node',
          env,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          env,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
