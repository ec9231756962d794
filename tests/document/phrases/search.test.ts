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
  searchPhrases(index, query, (text) => used[text] ?? 0, 10);

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

  it('not at all where nothing fits, whatever is typed', () => {
    for (const query of ['qqq', '※', 'a'.repeat(5000), '\ud800', '{', '.*']) expect(find(query)).toEqual([]);
  });
});
