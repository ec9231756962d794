/** The one place that generated cases have their seed and their number from. `vitest.config.ts` tells both to each test file. */
import { chosenFactor, chosenSeed, USUAL_SEED } from '../build/seed.ts';

export const SEED = chosenSeed(process.env['NIGAO_SEED']);
const FACTOR = chosenFactor(process.env['NIGAO_RUNS']);

/** How many cases a test generates that usually generates `usual`. */
export function runs(usual: number): number {
  return Math.max(1, Math.ceil(usual * FACTOR));
}

/** The seed of a generator of one's own: `usual`, and another one whenever the run has another seed. */
export function ownSeed(usual: number): number {
  return usual + SEED - USUAL_SEED;
}
