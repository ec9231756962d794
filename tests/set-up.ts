/** Runs before each test file: generated cases are the same each time, unless others are asked for (CONTRIBUTING.md). */
import fc from 'fast-check';
import { runs, SEED } from './runs.ts';

fc.configureGlobal({ seed: SEED, numRuns: runs(100) });
