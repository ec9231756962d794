import { describe, expect, it } from 'vitest';
import type { Phrase } from '../../../document/phrases/phrase.ts';
import { indexPhrases, searchPhrases } from '../../../document/phrases/search.ts';

const phrase = (category: string, text: string): Phrase => ({ category, text, tone: 'report', places: ['body'] });
const lead = phrase('组织领导', '成立由{职务}任组长的{主题}工作专班，统筹推进各项任务。');
const duty = phrase('组织领导', '层层签订责任书{数量}份，把责任压到岗位。');
const show = phrase('宣传引导', '利用电子屏、展板等载体宣传{主题}政策{数量}场次。');
const bank = phrase('成效', '与银行建立重点项目对接机制，解决融资难题{数量}个。');
const index = indexPhrases([lead, duty, show, bank]);
const find = (query: string, used: Readonly<Record<string, number>> = {}) =>
  searchPhrases(index, { words: query, category: null, most: 10 }, (text) => used[text] ?? 0).phrases;

describe('phrases are found', () => {
  it('by characters in the wording and in the names of blanks', () => {
    expect(find('责任书')).toEqual([duty]);
    expect(find('主题')).toEqual([lead, show]);
  });

  it('by the category, in characters, pinyin and initials', () => {
    for (const query of ['组织', '组织领导', 'zuzhilingdao', 'zzld', 'zuzhild', 'zzlingd']) {
      expect(find(query).slice(0, 2)).toEqual([lead, duty]);
    }
  });

  it('by pinyin and initials in the wording, marks passed over', () => {
    expect(find('dzpzb')).toEqual([show]);
    expect(find('dianzipingzhanban')).toEqual([show]);
    expect(find('zrs')).toEqual([duty]);
  });

  it('by every reading of a character that has several', () => {
    expect(find('yinhang')).toEqual([bank]);
    expect(find('zdxm')).toEqual([bank]);
    expect(find('yinxing')).toEqual([bank]);
  });

  it('by several words that all have to fit', () => {
    expect(find('zzld 责任')).toEqual([duty]);
    expect(find('zzld 融资')).toEqual([]);
  });

  it('with those used most in front', () => {
    expect(find('zzld', { [duty.text]: 3 })).toEqual([duty, lead]);
    expect(find('', { [bank.text]: 1 })[0]).toEqual(bank);
  });

  it('in the order of their use and then of the index, also where they are many and used very often', () => {
    const many = Array.from({ length: 3_000 }, (_, i) => phrase('督查', `第${i}条。`));
    const used = (text: string) => (Number(/\d+/.exec(text)?.[0]) * 7919) % 50;
    const often = (text: string) => (text === '第2999条。' ? 60_000 : used(text));
    const { phrases } = searchPhrases(indexPhrases(many), { words: '', category: null, most: 3_000 }, often);
    // A sort keeps the order of what is equal.
    expect(phrases).toEqual([...many].sort((x, y) => often(y.text) - often(x.text)));
  });

  it('within one category', () => {
    const search = (words: string, category: string) => searchPhrases(index, { words, category, most: 10 }, () => 0);
    expect(search('', '组织领导')).toEqual({ phrases: [lead, duty], total: 2 });
    expect(search('zt', '宣传引导')).toEqual({ phrases: [show], total: 1 });
    expect(search('', '__proto__')).toEqual({ phrases: [], total: 0 });
  });

  it('as many as asked for, with how many there are', () => {
    expect(searchPhrases(index, { words: '', category: null, most: 3 }, () => 0)).toMatchObject({ total: 4 });
    expect(searchPhrases(index, { words: '', category: null, most: 3 }, () => 0).phrases).toHaveLength(3);
  });

  it('in an index that was made out of another one', () => {
    const next = indexPhrases([bank, phrase('督查', '开展联合督查{次数}次。')], index);
    const search = (words: string) => searchPhrases(next, { words, category: null, most: 10 }, () => 0).phrases;
    expect(search('lhdc').map(({ text }) => text)).toEqual(['开展联合督查{次数}次。']);
    expect(search('yinhang')).toEqual([bank]);
    expect(search('zrs')).toEqual([]);
  });

  it('not at all where nothing fits, whatever is typed', () => {
    for (const query of ['qqq', '※', 'a'.repeat(5000), '\ud800', '{', '.*']) expect(find(query)).toEqual([]);
  });
});
