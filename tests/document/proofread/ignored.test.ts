import { describe, expect, it } from 'vitest';
import { createProofreader } from '../../../document/proofread/engine.ts';
import { anchorOf, sift, withoutAllowed } from '../../../document/proofread/ignored.ts';
import { RULES } from '../../../document/proofread/rules.ts';
import { manuscriptOfText } from '../../../document/proofread/source.ts';
import { lists } from './lists.ts';

const chosen = RULES.filter(({ id }) => ['WRD-06', 'PUN-01'].includes(id));
const proofreader = createProofreader(chosen, lists);

function read(text: string) {
  const manuscript = manuscriptOfText(text);
  return { manuscript, findings: proofreader.check(manuscript) };
}

/** Ignores the finding with this place in the list, and says what is still told of the other text. */
function told(text: string, at: number, later: string): readonly string[] {
  const before = read(text);
  const finding = before.findings[at];
  if (!finding) throw new Error('the text has no such finding');
  const anchor = anchorOf(finding, before.manuscript);
  const after = read(later);
  return sift(after.findings, after.manuscript, [anchor]).shown.map(({ text: words }) => words);
}

describe('a finding that is ignored', () => {
  it('is told no more, and the same words elsewhere are', () => {
    const text = '今年与各科室签定责任书。\n明年与各乡镇签定协议书。';
    expect(told(text, 0, text)).toEqual(['签定']);
    expect(read(text).findings).toHaveLength(2);
  });

  it('stays ignored when the text is edited elsewhere and its paragraph moves', () => {
    const text = '今年与各科室签定责任书，并公开。';
    expect(told(text, 0, `新的一段。\n${text}`)).toEqual([]);
    expect(told(text, 0, '全体同志注意：今年与各科室签定责任书，并公开。')).toEqual([]);
  });

  it('stays ignored when the words on one side of it are written anew', () => {
    const text = '今年与各科室签定责任书，并公开。';
    expect(told(text, 0, '今年与各科室签定的文本已经归档。')).toEqual([]);
    expect(told(text, 0, '去年已经同全县签定责任书，并公开。')).toEqual([]);
  });

  it('is told again where both sides are others, and where the words became others', () => {
    const text = '今年与各科室签定责任书，并公开。';
    expect(told(text, 0, '同意签定。')).toEqual(['签定']);
    expect(told(text, 0, '今年与各科室布署责任书，并公开。')).toEqual(['布署']);
  });

  it('takes one place with it where only one side agrees, not all that look like it', () => {
    const text = '今年与各科室签定责任书，并公开。';
    expect(told(text, 0, '甲单位签定责任书，并公开。\n乙单位签定责任书，并公开。')).toEqual(['签定']);
  });

  it('that tells of many places at once is ignored as one, whichever of them is the first by then', () => {
    const text = '第一,说明情况,并整改。';
    expect(told(text, 0, '先写一句,再写一句,然后,结束。')).toEqual([]);
  });
});

describe('words that one rule is never to tell of', () => {
  it('are left out for that rule alone', () => {
    const { findings } = read('签定责任书，布署任务。');
    const left = (rule: 'WRD-06' | 'PUN-01') =>
      withoutAllowed(findings, [{ rule, text: '签定' }]).map(({ text }) => text);
    expect(left('WRD-06')).toEqual(['布署']);
    expect(left('PUN-01')).toEqual(['签定', '布署']);
  });
});
