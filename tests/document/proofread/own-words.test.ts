import { describe, expect, it } from 'vitest';
import { createProofreader } from '../../../document/proofread/engine.ts';
import { fixText } from '../../../document/proofread/fix.ts';
import { unitRules } from '../../../document/proofread/own-words.ts';
import { RULES } from '../../../document/proofread/rules.ts';
import { manuscriptOfText } from '../../../document/proofread/source.ts';
import { lists } from './lists.ts';

const unit = {
  mustChange: [
    { wrong: '河长', right: '河湖长' },
    { wrong: '营商环境局', right: '市营商环境局' },
    { wrong: '防讯', right: '防汛抗旱' },
  ],
  neverSay: ['冲锋号'],
};
const found = (text: string, rules = unitRules(unit)) =>
  createProofreader(rules, lists)
    .check(manuscriptOfText(text))
    .map(({ rule, text: words, suggestion }) => [rule, words, suggestion]);

describe('the words of the unit', () => {
  it('offers the unit’s own wording for what it must change', () => {
    expect(found('河长巡河。')).toEqual([['UNI-01', '河长', '河湖长']]);
  });

  it('leaves alone what is written as the unit wants it, though the wrong word stands in it', () => {
    expect(found('市营商环境局牵头，营商环境局配合。')).toEqual([['UNI-01', '营商环境局', '市营商环境局']]);
  });

  it('finds what is never said, even in a quotation, and offers nothing for it', () => {
    expect(found('吹响“冲锋号”。')).toEqual([['UNI-02', '冲锋号', null]]);
  });

  it('leaves titles of documents as they are', () => {
    expect(found('印发《河长巡河办法》。')).toEqual([]);
  });

  it('goes before every other rule at the same words', () => {
    expect(found('防讯工作。', [...RULES, ...unitRules(unit)])).toEqual([['UNI-01', '防讯', '防汛抗旱']]);
  });

  it('changes nothing in bulk', () => {
    expect(fixText('河长巡河。', '', createProofreader(unitRules(unit), lists)).value).toBe('河长巡河。');
  });

  it('are no rules where no unit writes or it has none', () => {
    expect(unitRules(null)).toEqual([]);
    expect(unitRules({ mustChange: [], neverSay: [] })).toEqual([]);
  });

  it('takes the first of two wordings for one word', () => {
    const twice = [
      { wrong: '甲', right: '乙' },
      { wrong: '甲', right: '丙' },
    ];
    expect(found('写甲。', unitRules({ mustChange: twice, neverSay: [] }))).toEqual([['UNI-01', '甲', '乙']]);
  });
});
