/** A run of the tests is the same each time: what is generated has its seed and its number from `tests/runs.ts` alone. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenFactor, chosenSeed, USUAL_SEED } from '../../build/seed.ts';
import { ownSeed, runs, SEED } from '../runs.ts';

const root = path.resolve(import.meta.dirname, '..');
const files = readdirSync(root, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
  .filter((file) => !file.startsWith('laws/') && !file.startsWith('bench/'));

const holding = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8')));

describe('generated cases', () => {
  it('are as many as tests/runs.ts says', () => {
    expect(holding(/numRuns: (?!runs\()/)).toEqual([]);
  });

  it('have no chance of their own', () => {
    expect(holding(/Math\.random\(|\bseed: \d/)).toEqual([]);
  });

  it('have the seed of the run', () => {
    const global = fc.readConfigureGlobal();
    expect([global?.seed, global?.numRuns]).toEqual([SEED, runs(100)]);
    expect(ownSeed(7) - 7).toBe(SEED - USUAL_SEED);
    expect(fc.sample(fc.nat(), 5)).toEqual(fc.sample(fc.nat(), { numRuns: 5, seed: SEED }));
  });

  it('are the usual ones unless others are asked for', () => {
    expect([chosenSeed(undefined), chosenSeed(''), chosenSeed('-3')]).toEqual([USUAL_SEED, USUAL_SEED, -3]);
    expect(Number.isSafeInteger(chosenSeed('random'))).toBe(true);
    expect(() => chosenSeed('zufall')).toThrow(RangeError);
    expect([chosenFactor(undefined), chosenFactor('5'), chosenFactor('0.1')]).toEqual([1, 5, 0.1]);
    for (const wrong of ['0', '-1', 'viele']) expect(() => chosenFactor(wrong)).toThrow(RangeError);
  });
});
