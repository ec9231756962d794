/** Corrections that are safe in bulk: they leave nothing of their kind, change nothing the second time, and touch no blank. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldText, reportText } from '../../../document/plain.ts';
import { editInline } from '../../../document/proofread/edit-report.ts';
import { createProofreader } from '../../../document/proofread/engine.ts';
import { fixReport, fixText } from '../../../document/proofread/fix.ts';
import { manuscriptOf } from '../../../document/proofread/manuscript.ts';
import { RULES } from '../../../document/proofread/rules.ts';
import { manuscriptOfText } from '../../../document/proofread/source.ts';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { runs } from '../../runs.ts';
import { anyReport } from '../reports.ts';
import { lists } from './lists.ts';

const proofreader = createProofreader(RULES, lists);

/** Words and marks that rules look for, in any order. */
const scrap = fc.constantFrom(
  '今年以来',
  '，',
  ',',
  '。',
  '。。',
  '、',
  '；',
  '：',
  ':',
  '“',
  '”',
  '"',
  '（',
  '(',
  '）',
  ')',
  '《',
  '》',
  '〔',
  '〕',
  '1、',
  '一.',
  '（一）、',
  '(2)',
  '㈡',
  '签定责任书',
  '布署',
  '其它',
  '二○二四年',
  '2024年03月05日',
  '某发[2024]05号',
  '２０２４',
  'XX',
  '3-5%',
  '三、四次',
  '截止6月底',
  '\u3000\u3000',
  ' ',
  '\n',
  '\t',
  '附件:1、名单；',
  '各科室:',
  '关于开展检查的通知。',
  '增长.5%',
  '近50余人',
  '一是、',
  '----',
  '\u200b',
  '和',
  '等',
  '某县水利局',
);
const scraps = fc.array(scrap, { maxLength: 40 }).map((all) => all.join(''));

describe('bulk corrections', () => {
  it('of any text leave nothing to correct in bulk, and are done with the first time', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const { value } = fixText(text, '', proofreader);
        const left = proofreader.check(manuscriptOfText(value)).filter(({ fix }) => fix === 'auto');
        expect(left.map(({ rule, text: words }) => `${rule} ${words}`)).toEqual([]);
        expect(fixText(value, '', proofreader).value).toBe(value);
      }),
      { numRuns: runs(400) },
    );
  });

  it('of any report leave nothing to correct in bulk, keep its blocks, and are done with the first time', () => {
    fc.assert(
      fc.property(anyReport, scraps, (generated, text) => {
        const report: Report = {
          ...generated,
          blocks: [...generated.blocks, { type: 'paragraph', content: plainInline(text.replaceAll('\n', '')) }],
        };
        const { value } = fixReport(report, proofreader);
        expect(value.blocks.map(({ type }) => type)).toEqual(report.blocks.map(({ type }) => type));
        expect(fixReport(value, proofreader).value).toEqual(value);
      }),
      { numRuns: runs(150) },
    );
  });

  it('keep the ends of lines, blank lines and a byte order mark', () => {
    const { value } = fixText('\uFEFF一.情况\r\n\r\n签定合同。。\n', '', proofreader);
    expect(value).toBe('\uFEFF一、情况\r\n\r\n签订合同。\n');
  });

  it('say how many of each rule', () => {
    const { counts } = fixText('签定合同,布署任务。。', '', proofreader);
    expect(Object.fromEntries(counts)).toEqual({ 'WRD-06': 2, 'PUN-01': 1, 'PUN-09': 1 });
  });

  it('never write over a field or a blank', () => {
    const report: Report = {
      ...emptyReport,
      fields: [{ id: 'unit', name: '单位', type: 'body', value: '签定组' }],
      blocks: [
        {
          type: 'paragraph',
          content: [
            { type: 'field', field: 'unit' },
            ...plainInline('签定合同。'),
            { type: 'blank', name: '签定日期' },
          ],
        },
      ],
    };
    expect(reportText(fixReport(report, proofreader).value)).toBe('签定组签订合同。〔签定日期〕');
  });
});

describe('an edit of inline text', () => {
  const shown = fieldText([]);

  it('that spans runs of several emphases goes into the first of them', () => {
    const content = [
      { type: 'text', text: '签' },
      { type: 'text', text: '定合同', emphasis: ['bold'] },
    ] as const;
    expect(editInline(content, [{ start: 0, end: 2, text: '签订' }], shown)).toEqual([
      { type: 'text', text: '签订' },
      { type: 'text', text: '合同', emphasis: ['bold'] },
    ]);
  });

  it('that would join two lines is not done', () => {
    const content = [...plainInline('甲'), { type: 'break' } as const, ...plainInline('乙')];
    expect(editInline(content, [{ start: 0, end: 3, text: '丙' }], shown)).toEqual(content);
  });
});

it('a manuscript keeps the paragraphs of blocks that did not change', () => {
  const report: Report = {
    ...emptyReport,
    blocks: [
      { type: 'paragraph', content: plainInline('甲。') },
      { type: 'paragraph', content: plainInline('乙。') },
    ],
  };
  const before = manuscriptOf(report);
  const blocks = report.blocks.with(1, { type: 'paragraph', content: plainInline('丙。') });
  const after = manuscriptOf({ ...report, blocks });
  expect(after.paragraphs[0]).toBe(before.paragraphs[0]);
  expect(after.paragraphs[1]).not.toBe(before.paragraphs[1]);
  expect(after.setting).toBe(before.setting);
});
