/** All safe corrections at once are the rounds of `fixReport` told as edits of the words that were there before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockText, fieldText } from '../../../document/plain.ts';
import { editText } from '../../../document/proofread/edits.ts';
import { createProofreader } from '../../../document/proofread/engine.ts';
import { fixReport } from '../../../document/proofread/fix.ts';
import { RULES } from '../../../document/proofread/rules.ts';
import { safeEdits } from '../../../document/proofread/safe-edits.ts';
import { type Block, emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { lists } from './lists.ts';

const proofreader = createProofreader(
  RULES.filter(({ initially }) => initially !== 'off'),
  lists,
);
const find = proofreader.check;

function textsAfter(report: Report): readonly string[] {
  const shown = fieldText(report.fields);
  const edits = safeEdits(report, find);
  return report.blocks.map((block, i) => {
    const text = blockText(block, shown);
    const own = edits.filter(({ block: at }) => at === i);
    for (const { start, end, old } of own) expect(text.slice(start, end)).toBe(old);
    return editText(text, own);
  });
}

const textsOf = (report: Report) => report.blocks.map((block) => blockText(block, fieldText(report.fields)));

const scrap = fc.constantFrom(
  '签定',
  '责任书',
  ',',
  '，',
  '。',
  '。。',
  '"甲"',
  '2024年03月05日',
  '布署',
  '其它',
  '(二)',
  ' ',
);
const paragraph = fc
  .array(scrap, { minLength: 1, maxLength: 12 })
  .map((words): Block => ({ type: 'paragraph', content: plainInline(words.join('')) }));

describe('the safe corrections of a report', () => {
  it('make the text that correcting round after round makes', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (blocks) => {
        const report: Report = { ...emptyReport, blocks };
        expect(textsAfter(report)).toEqual(textsOf(fixReport(report, proofreader).value));
      }),
    );
  });

  it('do not overlap and are in reading order', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (blocks) => {
        const edits = safeEdits({ ...emptyReport, blocks }, find);
        edits.forEach((edit, i) => {
          const next = edits[i + 1];
          if (next?.block === edit.block) expect(next.start).toBeGreaterThanOrEqual(edit.end);
          else if (next) expect(next.block).toBeGreaterThan(edit.block);
        });
      }),
    );
  });

  it('leave what is ignored as it is', () => {
    const report: Report = { ...emptyReport, blocks: [{ type: 'paragraph', content: plainInline('签定协议,公开。') }] };
    const edits = safeEdits(report, (manuscript) => find(manuscript).filter(({ rule }) => rule !== 'WRD-06'));
    expect(edits.map(({ old, text }) => [old, text])).toEqual([[',', '，']]);
  });
});
