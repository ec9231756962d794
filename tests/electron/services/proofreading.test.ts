import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { choiceFile, proofreadingWork } from '../../../electron/services/proofreading.ts';
import { realSaveTools } from '../../../electron/services/save.ts';
import { failureOf } from '../failure-of.ts';
import { ownFolder } from '../folder.ts';

const folder = ownFolder();

function work() {
  const saving = realSaveTools(() => 'abcdefgh');
  return proofreadingWork(
    choiceFile({ folder: folder.at('state'), saving, now: () => new Date(2026, 10, 24, 15, 4, 5) }),
  );
}

const put = (text: string) => {
  fs.mkdirSync(folder.at('state'));
  fs.writeFileSync(folder.at('state', '校对.json'), text);
};
const nothing = { choice: { off: [], on: [], allowed: [] }, state: 'ready', keptAside: [] };

describe('what is wanted of 校对 on this machine', () => {
  it('is nothing at first, and afterwards what was changed, one thing on top of the other', async () => {
    expect(await work().proofreading({})).toEqual(nothing);
    const words = { rule: 'WRD-06', text: '签定' } as const;
    await work().changeProofreading({ change: { type: 'rule', rule: 'PUN-01', on: false } });
    const choice = await work().changeProofreading({ change: { type: 'allow', words } });
    expect(choice).toEqual({ off: ['PUN-01'], on: [], allowed: [words] });
    expect((await work().proofreading({})).choice).toEqual(choice);
  });

  it('of two windows is what both changed', async () => {
    const [one, other] = [work(), work()];
    await one.proofreading({});
    await other.proofreading({});
    await one.changeProofreading({ change: { type: 'rule', rule: 'PUN-01', on: false } });
    const choice = await other.changeProofreading({ change: { type: 'rule', rule: 'NUM-01', on: false } });
    expect(choice.off).toEqual(['PUN-01', 'NUM-01']);
  });

  it.each([
    ['half', '{"format":"nigao-proofr'],
    ['of another shape', '{"format":"nigao-proofreading","version":1,"off":["../x"],"on":[],"allowed":[]}'],
    [
      'with more than this version knows',
      '{"format":"nigao-proofreading","version":1,"off":[],"on":[],"allowed":[],"x":1}',
    ],
  ])('is nothing where the file is %s, which is put aside, told and not lost', async (_, text) => {
    put(text);
    const { choice, state, keptAside } = await work().proofreading({});
    expect([choice, state]).toEqual([nothing.choice, 'damaged']);
    expect(keptAside).toHaveLength(1);
    expect(fs.readFileSync(folder.at('state', keptAside[0] ?? ''), 'utf8')).toBe(text);
  });

  it('of a newer version is left alone', async () => {
    const newer = '{"format":"nigao-proofreading","version":2}';
    put(newer);
    const own = work();
    expect(await own.proofreading({})).toEqual({ ...nothing, state: 'newer' });
    const change = { type: 'rule', rule: 'PUN-01', on: false } as const;
    expect(await failureOf(own.changeProofreading({ change }))).toMatch(/^NEWER_VERSION/);
    expect(fs.readFileSync(folder.at('state', '校对.json'), 'utf8')).toBe(newer);
  });
});
