/** What is kept from one check to the next changes no finding: a proofreader that saw a paper grow says what a new one says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProofreader } from '../../../document/proofread/engine.ts';
import type { Manuscript, Paragraph } from '../../../document/proofread/manuscript.ts';
import { RULES } from '../../../document/proofread/rules.ts';
import { manuscriptOfText } from '../../../document/proofread/source.ts';
import { runs } from '../../runs.ts';
import { lists } from './lists.ts';
import { cleanPapers } from './prose.ts';

const proofreader = () => createProofreader(RULES, lists);

/** Lines that rules of every scope speak of: numbers, repeated sentences, marks in bulk, words, figures, titles. */
const LINES = [
  '某县水务局2024年工作总结',
  '某县人民政府:',
  '一、工作开展情况。',
  '（一）加强组织领导。',
  '（三）强化督导检查',
  '1、健全制度机制。签定了责任书,布署了任务。',
  '3.压实工作责任。',
  '全年共排查隐患12处，其中道路5处、桥梁8处。',
  '全县累计完成投资12.5亿元。',
  '今年以来，全县累计完成投资12.8亿元,比计划多。',
  '坚持问题导向，逐项明确责任单位和完成时限，确保件件有着落。',
  '印发了《防汛预案》、《抗旱预案》；做到“有人管”、“有人干”。',
  '截止6月底,其它工作还在推进;2023年XX月完成。',
  '我局组织职责风格调整，我校开展培训。',
  'A brief abstract in a foreign language, which is left alone.',
  '特此报告',
  '2023年2月30日',
];

const line = fc.constantFrom(...LINES);
const edit = fc.record({
  at: fc.nat(12),
  removed: fc.nat(2),
  put: fc.array(line, { maxLength: 3 }),
  /** A paragraph that stands there is put in once more: the very same object. */
  again: fc.option(fc.nat(12)),
});

const placed = (paragraphs: readonly Paragraph[], { setting }: Pick<Manuscript, 'setting'>): Manuscript => ({
  setting,
  paragraphs,
  places: paragraphs.map((_, block) => ({ block, offset: 0 })),
});

const read = (lines: readonly string[]) => manuscriptOfText(lines.join('\n'));

describe('a paper that is read again after each change', () => {
  it('is told the same as one that is read for the first time, whatever was put in, taken out and moved', () => {
    const seen = proofreader();
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(edit, { maxLength: 5 }), (first, edits) => {
        const whole = read(first);
        let paragraphs = whole.paragraphs;
        seen.check(placed(paragraphs, whole));
        for (const { at, removed, put, again } of edits) {
          const same = again === null ? undefined : paragraphs[again];
          paragraphs = paragraphs.toSpliced(at, removed, ...read(put).paragraphs, ...(same ? [same] : []));
          seen.check(placed(paragraphs, whole));
        }
        const last = placed(paragraphs, whole);
        expect(seen.check(last)).toEqual(proofreader().check(last));
      }),
      { numRuns: runs(40) },
    );
  });

  it('is told the same where it was only read before, in pieces', () => {
    const whole = read(LINES);
    const seen = proofreader();
    for (const paragraph of whole.paragraphs) seen.read({ setting: whole.setting, paragraphs: [paragraph] });
    expect(seen.check(whole)).toEqual(proofreader().check(whole));
    expect(seen.check(whole).length).toBeGreaterThan(10);
  });

  it('keeps the findings of paragraphs that stay where they are as the same objects, and makes others where they move', () => {
    const [first = '', second = '', third = ''] = ['双方签定了协议。', '各地布署了任务。', '其它工作有序推进。'];
    const whole = read([first, second, third]);
    const seen = proofreader();
    const before = seen.check(whole);
    expect(before.map(({ rule }) => rule)).toEqual(['WRD-06', 'WRD-06', 'WRD-03']);
    const paragraphs = whole.paragraphs.map((one, i) =>
      i === 1 ? { ...one, text: `${one.text}此后签定协议。` } : one,
    );
    const after = seen.check({ ...whole, paragraphs });
    expect(after.map((finding) => before.includes(finding))).toEqual([true, false, false, true]);
    const moved = seen.check(placed(whole.paragraphs.toReversed(), whole));
    expect(moved.map(({ paragraph, text }) => [paragraph, text])).toEqual([
      [0, '其它'],
      [1, '布署'],
      [2, '签定'],
    ]);
  });
});

describe('characters without which a rule reads nothing', () => {
  // What a rule says of a paragraph does not change by its being asked of more of them.
  const unasked = RULES.map(({ triggers: _, ...rule }: (typeof RULES)[number] & { triggers?: unknown }) => rule);

  it('leave out no finding, in faultless papers and in lines with faults of all kinds', () => {
    const asked = proofreader();
    const all = createProofreader(unasked as typeof RULES, lists); // the same rules, less a property that may be left out
    for (const text of [...cleanPapers().map((paper) => paper.text), LINES.join('\n')]) {
      const manuscript = manuscriptOfText(text);
      expect(asked.check(manuscript)).toEqual(all.check(manuscript));
    }
  });
});
