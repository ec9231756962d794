import { describe, expect, it } from 'vitest';
import { beginReport } from '../../document/begin.ts';
import type { Kind } from '../../document/kind.ts';
import { outlineOf } from '../../document/outline.ts';
import {
  type Headings,
  type OtherWordings,
  partsMissing,
  subsectionsAbsent,
  wordingsFor,
} from '../../document/parts.ts';
import { kindById, kindFiles, readKind } from '../templates/kinds.ts';

interface Heading extends Headings<Heading> {}

const summary = kindById('work-summary');

/** Headings of the first rank; a nested list gives the ones below the heading before it. */
const tree = (...headings: (string | [string, ...string[]])[]): Heading[] =>
  headings.map((heading) => {
    const [text, ...below] = typeof heading === 'string' ? [heading] : heading;
    return { text, children: below.map((sub) => ({ text: sub, children: [] })) };
  });

/** What is missing, each with the heading it goes before (null: the end). */
const missing = (outline: readonly Heading[], kind: Kind = summary) =>
  partsMissing(kind, outline, []).map(({ heading, before }) => [heading, before?.text ?? null]);

describe('parts missing', () => {
  it.each(kindFiles)('are none in a report just begun from %s', (file) => {
    const report = beginReport(readKind(file), {}, new Date(2026, 10, 24));
    expect(partsMissing(readKind(file), outlineOf(report), report.fields)).toEqual([]);
  });

  it('are all required ones where there is no heading, in order, at the end', () => {
    expect(missing([])).toEqual([
      ['工作开展情况', null],
      ['取得的成效', null],
      ['存在的问题', null],
      ['下一步工作打算', null],
    ]);
  });

  it('stand before the next part that is there', () => {
    expect(missing(tree('工作开展情况', '取得的成效', '下一步工作打算'))).toEqual([['存在的问题', '下一步工作打算']]);
    expect(missing(tree('存在的问题'))).toEqual([
      ['工作开展情况', '存在的问题'],
      ['取得的成效', '存在的问题'],
      ['下一步工作打算', null],
    ]);
  });

  it('never go before a heading that holds an earlier part', () => {
    expect(missing(tree(['工作开展情况', '存在的问题'], '附录'))).toEqual([
      ['取得的成效', null],
      ['下一步工作打算', null],
    ]);
    expect(missing(tree(['工作开展情况', '存在的问题'], '下一步打算'))).toEqual([['取得的成效', '下一步打算']]);
  });

  it('are not those that go by another customary wording', () => {
    expect(missing(tree('主要做法', '工作亮点', '困难和不足', '下一年工作计划'))).toEqual([]);
  });

  it('are not those in freer wording, with years, numbers and blanks', () => {
    expect(missing(tree('2026年安全生产工作开展情况', '主要成效', '当前面临的困难', '〔年份〕年工作计划'))).toEqual([]);
    expect(missing(tree('一、主要工作', '二、成效', '三、问题', '四、下步安排'))).toEqual([]);
  });

  it('are not those that share a heading', () => {
    expect(missing(tree('主要工作及成效', '存在的问题及下一步打算'))).toEqual([]);
  });

  it('count a deeper heading by its wording, not by a word in it', () => {
    expect(missing(tree(['工作开展情况', '加强问题整改'], '取得的成效', '下一步工作打算'))).toEqual([
      ['存在的问题', '下一步工作打算'],
    ]);
    expect(missing(tree(['工作开展情况', '存在问题和不足'], '取得的成效', '下一步工作打算'))).toEqual([]);
  });

  it('leave out what the kind calls optional', () => {
    expect(missing(tree('主要做法'), kindById('brief-report'))).toEqual([['下一步打算', null]]);
  });

  it('are not hidden by a heading or a keyword without a word in it', () => {
    const parts = summary.parts.map((p) =>
      p.type === 'section' ? { ...p, heading: '{topic}', alternatives: [], keywords: ['和'] } : p,
    );
    expect(missing(tree('', '其他'), { ...summary, parts })).toHaveLength(4);
  });

  it('come with their blanks filled', () => {
    const parts = summary.parts.map((p) => (p.type === 'section' ? { ...p, heading: `{topic}${p.heading}` } : p));
    const field = { id: 'topic', name: '主题', type: 'text', value: '消防' } as const;
    expect(partsMissing({ ...summary, parts }, tree('取得的成效'), [field])[0]?.heading).toBe('消防工作开展情况');
  });
});

describe('the wordings of a heading', () => {
  const all = [
    { heading: '推动融合发展', alternatives: ['推进业务融合'] },
    { heading: '深入宣传引导', alternatives: ['加强宣传教育'] },
  ];

  it('are those that hold the same, else one about the same matter', () => {
    expect(wordingsFor('（二）加强宣传教育', all)).toEqual(['深入宣传引导', '加强宣传教育']);
    expect(wordingsFor('推动业务融合', all)).toEqual(['推动融合发展', '推进业务融合']);
  });

  it('are none of a heading that says something else, or nothing', () => {
    expect(wordingsFor('创新活动载体', all)).toEqual([]);
    expect(wordingsFor('', all)).toEqual([]);
  });

  it('leave no subsection to be offered again that stands there under another of them', () => {
    const part = summary.parts.find((p) => p.type === 'section' && p.heading === '工作开展情况');
    if (part?.type !== 'section') throw new Error('no part');
    const below = tree('加强宣传教育');
    const names = (others?: OtherWordings) => subsectionsAbsent(part, below, others).map(({ heading }) => heading);
    expect(names()).toContain('深入宣传引导');
    expect(names((heading) => wordingsFor(heading, all))).not.toContain('深入宣传引导');
  });
});
