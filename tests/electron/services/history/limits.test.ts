import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../document/report.ts';
import { ownFolder } from '../../folder.ts';
import {
  filesBelow,
  historyIn,
  listed,
  manyBytes,
  manyWords,
  named,
  reportOf,
  save,
  textOf,
  unnamed,
} from './documents.ts';

const folder = ownFolder();
const SEAT = unnamed('seat-1');

/** Bytes of the small file that says whose the versions are: it is written after they were measured. */
const OWN = 500;
const taken = () => filesBelow(folder.at()).reduce((sum, file) => sum + fs.statSync(file).size, 0);

describe('what the history takes', () => {
  it('stays below the limit of a document, and the newest stay longest', async () => {
    const limits = { document: 24_000, all: 1e9 };
    const history = historyIn(folder.at(), { limits });
    const words = (n: number) => manyWords(n, 300);
    for (let n = 0; n < 40; n += 1) {
      await history.keep(SEAT, reportOf(words(n), words(n + 1000)), n % 10 === 0 ? 'restored' : 'rest');
      expect(taken()).toBeLessThanOrEqual(limits.document + OWN);
      expect(Math.abs((await history.versions(SEAT)).bytes - taken())).toBeLessThan(OWN);
    }
    const { entries } = await history.versions(SEAT);
    expect(entries[0]?.seq).toBe(40);
    for (const { seq } of entries) expect(textOf(await history.read(SEAT, seq))[1]).toBe(words(seq - 1));
  });

  it('stores a picture once for all versions that show it, and lets it go with the last of them', async () => {
    const history = historyIn(folder.at(), { limits: { document: 400_000, all: 1e9 } });
    const picture = (seed: number): Report => {
      const source = `data:image/png;base64,${manyBytes(seed, 64_000)}`;
      return {
        ...reportOf('图'),
        blocks: [...reportOf('图').blocks, { type: 'picture', source, width: 100, height: 80, alt: '' }],
      };
    };
    const long = () => filesBelow(folder.at()).filter((file) => file.endsWith('.part')).length;
    const same = picture(3);
    for (let n = 0; n < 8; n += 1) await history.keep(SEAT, { ...same, limit: n + 1 }, 'rest');
    expect(long()).toBe(1);
    expect(await history.read(SEAT, 7)).toEqual({ ...same, limit: 7 });
    for (let n = 0; n < 10; n += 1) await history.keep(SEAT, picture(n + 5), 'rest');
    expect(long()).toBeLessThan(7);
    expect(taken()).toBeLessThanOrEqual(400_000 + OWN);
  });

  it('stays below the limit of all documents: first go those whose files are gone, then the oldest', async () => {
    const text = manyWords(1, 4000);
    const one = historyIn(folder.at(), { limits: { document: 1e9, all: 1e9 } });
    const files = ['甲', '乙', '丙', '丁'].map((name) => folder.at(`${name}.nigao`));
    for (const file of files) await save(one, file, reportOf(text, file));
    fs.rmSync(files[1] ?? '');
    const { bytes } = await one.extent();
    const tight = historyIn(folder.at(), { limits: { document: 1e9, all: bytes * 0.7 } });
    await save(tight, files[3] ?? '', reportOf('短'));
    expect(await listed(tight, named(files[1] ?? ''))).toEqual([]);
    expect(await listed(tight, named(files[0] ?? ''))).toEqual([]);
    expect(await listed(tight, named(files[2] ?? ''))).toHaveLength(1);
    expect(await listed(tight, named(files[3] ?? ''))).toHaveLength(2);
  });

  it('is gone without a trace once it is dropped', async () => {
    const history = historyIn(folder.at('state'));
    const file = folder.at('总结.nigao');
    await save(history, file, reportOf('甲'));
    await history.keep(SEAT, reportOf('乙'), 'rest');
    await history.drop(named(file));
    expect(await listed(history, named(file))).toEqual([]);
    expect(await listed(history, SEAT)).toHaveLength(1);
    await history.dropAll();
    expect(fs.readdirSync(folder.at('state'))).toEqual([]);
    expect(await history.extent()).toMatchObject({ documents: 0, bytes: 0 });
  });
});
