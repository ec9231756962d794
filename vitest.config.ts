import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { chosenFactor, chosenSeed, USUAL_SEED } from './build/seed.ts';

const seed = chosenSeed(process.env['NIGAO_SEED']);
const factor = chosenFactor(process.env['NIGAO_RUNS']);
if (seed !== USUAL_SEED || factor !== 1) console.log(`NIGAO_SEED=${seed} NIGAO_RUNS=${factor}`);

const env = {
  // `require('electron')` would start a download where its binary is missing; a path that does not exist stops that.
  ELECTRON_OVERRIDE_DIST_PATH: process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '/nonexistent',
  // The command line is started hundreds of times; what Node made of its files is kept from one start to the next.
  NODE_COMPILE_CACHE: path.join(import.meta.dirname, 'node_modules/.cache/compiled'),
  NIGAO_SEED: String(seed),
  NIGAO_RUNS: String(factor),
};
/** More cases take more time. */
const patience = Math.max(1, factor);
const setupFiles = ['tests/set-up.ts'];
/** The runner would leave one core idle. */
const maxWorkers = availableParallelism();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{laws,document,templates,electron,renderer,build,security}/**/*.test.ts'],
          environment: 'node',
          env,
          setupFiles,
          maxWorkers,
          testTimeout: 60_000 * patience,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          env,
          setupFiles,
          maxWorkers,
          testTimeout: 120_000 * patience,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
