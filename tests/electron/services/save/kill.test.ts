import { expect, it } from 'vitest';
import { crashSaver } from '../../../crash/saver.ts';
import { SEED } from '../../../runs.ts';

it('a process that is killed at any moment leaves the version that was told to be saved, or the next, in whole', async () => {
  const { faults, figures } = await crashSaver({ n: 12, seed: SEED });
  expect(faults).toEqual([]);
  expect(figures['finished saves']).toBeGreaterThanOrEqual(12);
});
