import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { entryKey, LIST_IDS } from '../../../document/proofread/lists.ts';
import {
  changedLists,
  MOST_OWN_WORDS,
  noOwnLists,
  type OwnLists,
  type OwnWord,
  ownListsSchema,
  ownWordFault,
} from '../../../document/proofread/own-lists.ts';
import { ownWordsText, readOwnWords } from '../../../document/proofread/own-words-text.ts';
import { lists } from './lists.ts';

const change = (words: string, right: string): OwnWord => ({ type: 'change', words, right });
const put = (own: OwnLists, words: readonly OwnWord[], instead: string | null = null) =>
  changedLists(own, { type: 'put', words, instead });

describe('own words', () => {
  it('stand once for each wording, the last one said, in the order in which they came', () => {
    const own = put(noOwnLists, [change('甲', '乙'), { type: 'never', words: '丙' }]);
    expect(put(own, [{ type: 'allow', words: '甲' }]).words).toEqual([
      { type: 'allow', words: '甲' },
      { type: 'never', words: '丙' },
    ]);
  });

  it('edited into another wording keep their place', () => {
    const own = put(noOwnLists, [change('甲', '乙'), change('丙', '丁')]);
    expect(put(own, [change('戊', '乙')], '甲').words.map(({ words }) => words)).toEqual(['戊', '丙']);
  });

  it('are taken away one by one', () => {
    const own = put(noOwnLists, [change('甲', '乙'), change('丙', '丁')]);
    expect(changedLists(own, { type: 'drop', words: '甲' }).words).toEqual([change('丙', '丁')]);
  });

  it('are never more than can be kept', () => {
    const many = Array.from({ length: MOST_OWN_WORDS }, (_, i) => change(`词${i}`, '改'));
    const own = put(put(noOwnLists, many), [change('再多一个', '改')]);
    expect(own.words).toHaveLength(MOST_OWN_WORDS);
    expect(v.is(ownListsSchema, own)).toBe(true);
  });

  it.each([
    ['nothing', change(' ', '乙'), 'empty'],
    ['nothing to change into', change('甲', ''), 'empty'],
    ['the same', change('甲', ' 甲 '), 'same'],
    ['too long', { type: 'never', words: '长'.repeat(101) } as const, 'long'],
    ['a character that cannot be seen', { type: 'allow', words: '甲\u200b乙' } as const, 'foreign'],
    ['markup', { type: 'never', words: '<b>' } as const, 'foreign'],
  ])('are refused where one is %s', (_, word, fault) => {
    expect(ownWordFault(word)).toBe(fault);
    expect(v.is(ownListsSchema, { words: [word], off: [] })).toBe(false);
  });
});

describe('entries switched off', () => {
  it('are remembered once, and forgotten when they are switched on', () => {
    const entry = { list: 'idioms', entry: '再接再励' } as const;
    const off = changedLists(noOwnLists, { type: 'switch', entry, on: false });
    expect(changedLists(off, { type: 'switch', entry, on: false })).toEqual({ words: [], off: [entry] });
    expect(changedLists(off, { type: 'switch', entry, on: true })).toEqual(noOwnLists);
  });

  it.each(LIST_IDS)('are told apart by their key in the list %s', (id) => {
    const keys = lists[id].entries.map((entry) => entryKey(entry));
    expect(keys).not.toContain('');
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('words as text', () => {
  it.each([
    ['cells of a table', '签署\t签定'],
    ['an arrow', '签署→签定'],
    ['another arrow', ' 签署 -> 签定 '],
    ['an equals sign', '签署＝签定'],
    ['a blank', '签署　签定'],
  ])('are read where %s parts them', (_, text) => {
    expect(readOwnWords(text, 'never').words).toEqual([change('签署', '签定')]);
  });

  it('without a second wording are what the person says', () => {
    expect(readOwnWords('赋能\r\n抓手\n', 'never').words.map(({ type }) => type)).toEqual(['never', 'never']);
    expect(readOwnWords('赋能', 'allow').words).toEqual([{ type: 'allow', words: '赋能' }]);
  });

  it('lose the head of a table, and nothing else', () => {
    const read = readOwnWords('错误写法\t正确写法\n甲\t乙\n甲\t甲\n', 'never');
    expect(read).toEqual({ words: [change('甲', '乙')], refused: ['甲\t甲'] });
  });

  it('come back as they were written', () => {
    const text = fc.stringMatching(/^[一-龥]{1,6}$/u);
    const word: fc.Arbitrary<OwnWord> = fc.oneof(
      fc.record({ type: fc.constant('change' as const), words: text, right: text }),
      fc.record({ type: fc.constantFrom('never' as const, 'allow' as const), words: text }),
    );
    const sound = fc.array(word.filter((one) => ownWordFault(one) === null && !/^[错原]|^不规范/u.test(one.words)));
    return fc.assert(
      fc.property(sound, (words) => {
        expect(readOwnWords(ownWordsText(words), 'never')).toEqual({ words, refused: [] });
      }),
    );
  });
});
