import { describe, expect, it } from 'vitest';
import { createProofreader } from '../../../document/proofread/engine.ts';
import { fixText } from '../../../document/proofread/fix.ts';
import { noOwnLists, type OwnLists, withoutOff } from '../../../document/proofread/own-lists.ts';
import { ownRules, rightWords } from '../../../document/proofread/own-words.ts';
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
const unitRules = ({ mustChange, neverSay }: typeof unit) =>
  ownRules({ unit: { mustChange, neverSay }, own: noOwnLists });
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

  it('are written as the unit wants them in bulk, once and for all', () => {
    const proofreader = createProofreader(unitRules(unit), lists);
    const { value, counts } = fixText('河长巡河，河湖长履职。', '', proofreader);
    expect([value, counts.get('UNI-01')]).toEqual(['河湖长巡河，河湖长履职。', 1]);
    expect(fixText(value, '', proofreader).value).toBe(value);
  });

  it('are left to a person where one entry would undo another, or a single character is meant', () => {
    const circle = [
      { wrong: '甲方', right: '乙方' },
      { wrong: '乙方', right: '甲方' },
      { wrong: '丙', right: '丁' },
    ];
    const proofreader = createProofreader(unitRules({ mustChange: circle, neverSay: [] }), lists);
    expect(fixText('甲方、乙方、丙。', '', proofreader).value).toBe('甲方、乙方、丙。');
    expect(proofreader.check(manuscriptOfText('甲方、丙。')).map(({ fix }) => fix)).toEqual(['sug', 'sug']);
  });

  it('are no rules where no unit writes or it has none', () => {
    expect(ownRules({ unit: null, own: noOwnLists })).toEqual([]);
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

describe('words added on this machine', () => {
  const foundWith = (text: string, own: OwnLists, ofUnit: typeof unit | null = null) => {
    const sources = { unit: ofUnit, own };
    const rules = [...RULES.filter(({ id }) => id.startsWith('WRD')), ...ownRules(sources)];
    return createProofreader(rules, withoutOff(lists, own.off), rightWords(sources))
      .check(manuscriptOfText(text))
      .map(({ rule, text: words, suggestion }) => [rule, words, suggestion]);
  };
  const words = (...all: OwnLists['words']): OwnLists => ({ words: all, off: [] });

  it('are found like those of the unit: what is changed, and what is never said', () => {
    const own = words({ type: 'change', words: '网格员', right: '专职网格员' }, { type: 'never', words: '赋能' });
    expect(foundWith('网格员入户，数字赋能。', own)).toEqual([
      ['UNI-01', '网格员', '专职网格员'],
      ['UNI-02', '赋能', null],
    ]);
  });

  it('go before what is shipped: a wording that is right as it stands is left alone, and so is what stands for another', () => {
    expect(foundWith('走访签定村。', noOwnLists).map(([, text]) => text)).toEqual(['签定']);
    expect(foundWith('走访签定村，签定合同。', words({ type: 'allow', words: '签定村' }))).toEqual([
      ['WRD-06', '签定', '签订'],
    ]);
    expect(foundWith('签署和签定。', words({ type: 'change', words: '签署', right: '签定' }))).toEqual([
      ['UNI-01', '签署', '签定'],
    ]);
  });

  it('yield to the unit where both know one wording', () => {
    const own = words({ type: 'change', words: '河长', right: '河段长' });
    expect(foundWith('河长巡河。', own, unit)).toEqual([['UNI-01', '河长', '河湖长']]);
  });

  it('are left alone inside of a longer wording that is right', () => {
    const own = words({ type: 'never', words: '赋能' }, { type: 'allow', words: '赋能中心' });
    expect(foundWith('赋能中心挂牌，赋能基层。', own)).toEqual([['UNI-02', '赋能', null]]);
  });
});

describe('entries of shipped lists', () => {
  it('that are switched off are not looked for, and all others are', () => {
    const less = withoutOff(lists, [{ list: 'confusions', entry: '签定' }]);
    const check = (text: string) => createProofreader(RULES, less).check(manuscriptOfText(text));
    expect(check('签定合同。').map(({ rule }) => rule)).not.toContain('WRD-06');
    expect(check('建立帐本，签定合同。').map(({ text }) => text)).toContain('帐本');
    expect(less.idioms).toBe(lists.idioms);
  });
});
