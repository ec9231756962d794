import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noOwnLists } from '../../../document/proofread/own-lists.ts';
import { ownListsFile, ownListWork } from '../../../electron/services/own-lists.ts';
import { realSaveTools } from '../../../electron/services/save.ts';
import { failureOf } from '../failure-of.ts';
import { ownFolder } from '../folder.ts';

const folder = ownFolder();

function work() {
  const saving = realSaveTools(() => 'abcdefgh');
  const now = () => new Date(2026, 10, 24, 15, 4, 5);
  return ownListWork(ownListsFile({ folder: folder.at('state'), saving, now }));
}

const put = (text: string) => {
  fs.mkdirSync(folder.at('state'));
  fs.writeFileSync(folder.at('state', '校对词表.json'), text);
};
const word = { type: 'change', words: '网格员', right: '专职网格员' } as const;
const entry = { list: 'confusions', entry: '签定' } as const;

describe('one’s own word lists on this machine', () => {
  it('are empty at first, and afterwards what was changed, one thing on top of the other', async () => {
    expect(await work().ownLists({})).toEqual({ own: noOwnLists, state: 'ready', keptAside: [] });
    await work().changeOwnLists({ change: { type: 'put', words: [word], instead: null } });
    const own = await work().changeOwnLists({ change: { type: 'switch', entry, on: false } });
    expect(own).toEqual({ words: [word], off: [entry] });
    expect((await work().ownLists({})).own).toEqual(own);
  });

  it('of two windows are what both changed', async () => {
    const [one, other] = [work(), work()];
    await one.ownLists({});
    await other.ownLists({});
    await one.changeOwnLists({ change: { type: 'put', words: [word], instead: null } });
    const own = await other.changeOwnLists({ change: { type: 'switch', entry, on: false } });
    expect(own.words).toEqual([word]);
    expect((await one.ownLists({})).own).toEqual(own);
  });

  it.each([
    ['half', '{"format":"nigao-word-l'],
    ['of another shape', '{"format":"nigao-word-lists","version":1,"lists":{"words":[{"type":"pattern"}],"off":[]}}'],
    [
      'of a list that nobody knows',
      '{"format":"nigao-word-lists","version":1,"lists":{"words":[],"off":[{"list":"x","entry":"y"}]}}',
    ],
  ])('are empty where the file is %s, which is put aside, told and not lost', async (_, text) => {
    put(text);
    const { own, state, keptAside } = await work().ownLists({});
    expect([own, state]).toEqual([noOwnLists, 'damaged']);
    expect(keptAside).toHaveLength(1);
    expect(fs.readFileSync(folder.at('state', keptAside[0] ?? ''), 'utf8')).toBe(text);
  });

  it('of a newer version are left alone', async () => {
    const newer = '{"format":"nigao-word-lists","version":2}';
    put(newer);
    const own = work();
    expect((await own.ownLists({})).state).toBe('newer');
    const change = { type: 'drop', words: '网格员' } as const;
    expect(await failureOf(own.changeOwnLists({ change }))).toMatch(/^NEWER_VERSION/);
    expect(fs.readFileSync(folder.at('state', '校对词表.json'), 'utf8')).toBe(newer);
  });
});
