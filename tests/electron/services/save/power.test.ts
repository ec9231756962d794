/** The power goes at any moment of a save, also of one that meets a failing disk: the file is whole all the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saveFile, saveFiles } from '../../../../electron/services/save.ts';
import { runs } from '../../../runs.ts';
import { type Cut, foundAfter, inFolder, type Lie, type PowerDisk, powerDisk, type Tear } from './power-disk.ts';

const OLD = Buffer.from('旧的一版'.repeat(20));
const NEW = Buffer.from('新的一版，比旧的长'.repeat(20));
const FILE = inFolder('总结.nigao');

const tear = fc.constantFrom<Tear>('old', 'new', 'nothing', 'zeros', 'half', 'halfZeros');
const cut: fc.Arbitrary<Cut> = fc.record({
  kept: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  torn: fc.array(tear, { minLength: 8, maxLength: 8 }),
});

const isOneOf = (found: Buffer | null, whole: readonly (Buffer | null)[]) =>
  whole.some((each) => (each === null || found === null ? each === found : each.equals(found)));

async function saved(disk: PowerDisk): Promise<boolean> {
  return await saveFile(FILE, NEW, disk.tools).then(
    () => true,
    () => false,
  );
}

/** What is there after a cut at some moment of the save. */
async function found(old: Buffer | null, moment: number, how: Cut, lie: Lie = null): Promise<Buffer | null> {
  const disk = powerDisk(old ? { '总结.nigao': old } : {}, lie);
  expect(await saved(disk)).toBe(true);
  const state = disk.states[moment % disk.states.length];
  if (!state) throw new Error('unreachable');
  return foundAfter(state, how, FILE);
}

/** What is there after a cut at some moment once the save was told to be done. */
async function foundAfterwards(how: Cut, lie: Lie = null): Promise<Buffer | null> {
  const disk = powerDisk({ '总结.nigao': OLD }, lie);
  expect(await saved(disk)).toBe(true);
  const state = disk.states.at(-1);
  if (!state) throw new Error('unreachable');
  return foundAfter(state, how, FILE);
}

describe('a power cut', () => {
  it('in a save leaves the old version or the new one in whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1000), cut, async (moment, how) => {
        expect(isOneOf(await found(OLD, moment, how), [OLD, NEW])).toBe(true);
      }),
    );
  });

  it('in the first save of a file leaves it in whole, or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1000), cut, async (moment, how) => {
        expect(isOneOf(await found(null, moment, how), [null, NEW])).toBe(true);
      }),
    );
  });

  it('after a save leaves what was saved', async () => {
    await fc.assert(
      fc.asyncProperty(cut, async (how) => {
        expect(isOneOf(await foundAfterwards(how), [NEW])).toBe(true);
      }),
    );
  });

  it('in a save that fails at any call, and in what is then cleared away, leaves a whole version', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.nat(1000), cut, async (call, moment, how) => {
        const disk = powerDisk({ '总结.nigao': OLD }, null, { call });
        const done = await saved(disk);
        const state = disk.states[moment % disk.states.length];
        if (!state) throw new Error('unreachable');
        expect(isOneOf(foundAfter(state, how, FILE), [OLD, NEW])).toBe(true);
        const last = disk.states.at(-1);
        if (done && last) expect(isOneOf(foundAfter(last, how, FILE), [NEW])).toBe(true);
      }),
    );
  });

  it('in a save of several files leaves each in its old version or its new one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1000), cut, async (moment, how) => {
        const disk = powerDisk({ '总结.pdf': OLD });
        const files = ['总结.docx', '总结.pdf'].map((name) => ({ file: inFolder(name), bytes: NEW }));
        await saveFiles(files, disk.tools);
        const state = disk.states[moment % disk.states.length];
        if (!state) throw new Error('unreachable');
        expect(isOneOf(foundAfter(state, how, inFolder('总结.docx')), [null, NEW])).toBe(true);
        expect(isOneOf(foundAfter(state, how, inFolder('总结.pdf')), [OLD, NEW])).toBe(true);
      }),
    );
  });
});

/** Whether some cut of many shows the fault. */
async function isSeen(look: (moment: number, how: Cut) => Promise<boolean>): Promise<boolean> {
  const run = await fc.check(
    fc.asyncProperty(fc.nat(1000), cut, async (moment, how) => !(await look(moment, how))),
    { numRuns: runs(2000) },
  );
  return run.failed;
}

describe('the model of a power cut', () => {
  it('sees a save that does not bring the file to the disk before it takes its place', async () => {
    expect(
      await isSeen(async (moment, how) => !isOneOf(await found(OLD, moment, how, 'fileNotSynced'), [OLD, NEW])),
    ).toBe(true);
  });

  it('sees a save that does not bring the folder to the disk', async () => {
    expect(await isSeen(async (_, how) => !isOneOf(await foundAfterwards(how, 'folderNotSynced'), [NEW]))).toBe(true);
  });
});
