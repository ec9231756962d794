/** The word lists against themselves and against all wording that is shipped: no list calls wrong what another calls right. */
import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIST_IDS, type Replacement } from '../../../document/proofread/lists.ts';
import { coveredBy } from '../../../document/proofread/words.ts';
import { lists } from './lists.ts';

const TEMPLATES = path.resolve(import.meta.dirname, '../../../templates');
const WORDING = ['kinds', 'sections', 'phrases'];

interface Named {
  readonly list: string;
  readonly entry: Replacement;
}

/** Lists of what is wrong. `superseded` is right in papers of its time, and only pointed out where one is rolled forward. */
const replacements: readonly Named[] = LIST_IDS.flatMap((id) => {
  const list = lists[id];
  return list.type === 'replacements' && id !== 'superseded' ? list.entries.map((entry) => ({ list: id, entry })) : [];
});

/** Places in the text where the word is wrong; words that cover it are right. */
function standsWrong(text: string, { wrong, except = [] }: Replacement): boolean {
  for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + 1))
    if (!coveredBy(text, at, at + wrong.length, except)) return true;
  return false;
}

function shippedWording(): string {
  const files = WORDING.flatMap((folder) =>
    fs.readdirSync(path.join(TEMPLATES, folder)).map((name) => path.join(TEMPLATES, folder, name)),
  );
  return files.map((file) => fs.readFileSync(file, 'utf8')).join('\n');
}

const sizes = { confusions: 250, idioms: 150, homophones: 250, slips: 60, redundancies: 60, tone: 60 } as const;

describe('word lists', () => {
  it.each(Object.entries(sizes))('%s holds %i entries or more', (id, least) => {
    expect(replacements.filter(({ list }) => list === id).length).toBeGreaterThanOrEqual(least);
  });

  it('offer something else than what is wrong', () => {
    const same = replacements.filter(({ entry }) => entry.right.includes(entry.wrong));
    expect(same).toEqual([]);
  });

  it('name each wrong word once in a list', () => {
    const names = replacements.map(({ list, entry }) => `${list} ${entry.wrong}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('agree on what stands for a wrong word', () => {
    const first = new Map<string, Named>();
    const disagreeing = replacements.filter((one) => {
      const before = first.get(one.entry.wrong);
      if (before === undefined) first.set(one.entry.wrong, one);
      return before !== undefined && before.entry.right[0] !== one.entry.right[0];
    });
    expect(disagreeing).toEqual([]);
  });

  it('never offer what one of them calls wrong', () => {
    const offered = replacements.flatMap(({ list, entry }) =>
      entry.right
        .filter((right) => replacements.some((other) => other.list !== 'tone' && standsWrong(right, other.entry)))
        .map((right) => `${list}: ${entry.wrong} → ${right}`),
    );
    expect(offered).toEqual([]);
  });

  it('call nothing wrong that the shipped wording says', () => {
    const text = shippedWording();
    const wrong = replacements
      .filter(({ entry }) => standsWrong(text, entry))
      .map(({ list, entry }) => `${list} ${entry.wrong}`);
    expect(wrong).toEqual([]);
  });

  it('hold no exception that can never cover its word', () => {
    const useless = replacements.flatMap(({ list, entry }) =>
      (entry.except ?? []).filter((one) => !one.includes(entry.wrong)).map((one) => `${list} ${entry.wrong}: ${one}`),
    );
    expect(useless).toEqual([]);
  });
});
