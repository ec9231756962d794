import { describe, expect, it } from 'vitest';
import type { Change } from '../../../document/compare/changes.ts';
import { compareReports } from '../../../document/compare/compare.ts';
import { reportText } from '../../../document/plain.ts';
import { type Block, plainInline, type Report } from '../../../document/report.ts';
import { accepted, FIRST, heading, paragraph, picture, report, runIn, SECOND, THIRD, table } from './papers.ts';

const told = ({ type, pieces }: Change) =>
  `${type} ${pieces.map((piece) => ({ same: piece.text, gone: `[${piece.text}`, new: `+${piece.text}]` })[piece.type]).join('')}`;
const changesOf = (mine: Report, theirs: Report) => compareReports(mine, theirs).changes.map(told);

describe('what a change is told as', () => {
  it('is the figure as a whole, in its sentence', () => {
    const mine = report([paragraph(`增长8.5%。${FIRST}`)]);
    expect(changesOf(mine, report([paragraph(`增长8.7%。${FIRST}`)]))).toEqual(['words 增长[8.5%+8.7%]。']);
  });

  it('is one change where a sentence is worded anew, and nothing of the next one', () => {
    const mine = report([paragraph(FIRST + SECOND)]);
    const theirs = report([paragraph(FIRST + SECOND.replace('组织业务培训', '举办各类培训班'))]);
    expect(changesOf(mine, theirs)).toEqual(['words [组织业务+举办各类]培训+班]48场次，培训干部1200人次。']);
  });

  it('is a sentence that came, went, or took the place of another', () => {
    const mine = report([paragraph(FIRST + SECOND + THIRD)]);
    expect(changesOf(mine, report([paragraph(FIRST + THIRD)]))).toEqual([`words [${SECOND}`]);
    expect(changesOf(mine, report([paragraph(`${FIRST + SECOND + THIRD}成绩来之不易。`)]))).toEqual([
      'words +成绩来之不易。]',
    ]);
    expect(changesOf(mine, report([paragraph(`${FIRST}成绩来之不易。${THIRD}`)]))).toEqual([
      `words [${SECOND}+成绩来之不易。]`,
    ]);
  });

  it('is one change where a sentence became two', () => {
    const mine = report([paragraph(FIRST)]);
    const theirs = report([paragraph(FIRST.replace('一心，', '一心。'))]);
    expect(changesOf(mine, theirs)).toHaveLength(1);
  });

  it('is a paragraph that came or went', () => {
    const mine = report([paragraph(FIRST), paragraph(SECOND)]);
    expect(changesOf(mine, report([paragraph(FIRST), paragraph(SECOND), paragraph(THIRD)]))).toEqual([
      `block +${THIRD}]`,
    ]);
    expect(changesOf(mine, report([paragraph(SECOND)]))).toEqual([`block [${FIRST}`]);
  });

  it('is one move for a whole section, what changed inside told by itself, and its new number no change', () => {
    const mine = report([
      heading(1, '培训'),
      paragraph(SECOND),
      heading(1, '走访'),
      paragraph(THIRD),
      paragraph(FIRST),
    ]);
    const theirs = report([
      heading(1, '走访'),
      paragraph(THIRD),
      paragraph(FIRST),
      heading(1, '培训'),
      paragraph(SECOND.replace('48', '50')),
    ]);
    expect(changesOf(mine, theirs)).toEqual(['moved 培训', 'words 组织业务培训[48+50]场次，培训干部1200人次。']);
    const [moved] = compareReports(mine, theirs).changes;
    expect(moved).toMatchObject({ blocks: 2, of: 'heading' });
  });

  it('is the level of a heading, or that a paragraph became one', () => {
    const mine = report([heading(1, '培训'), heading(2, '走访'), paragraph(FIRST)]);
    const theirs = report([heading(1, '培训'), heading(1, '走访'), heading(2, FIRST)]);
    const { changes } = compareReports(mine, theirs);
    expect(changes).toMatchObject([
      { type: 'shape', from: { level: 2 }, to: { level: 1 } },
      { type: 'shape', from: { type: 'paragraph' }, to: { type: 'heading', level: 2 } },
    ]);
    expect(reportText(accepted(mine, theirs))).toBe(reportText(theirs));
  });

  it('is a paragraph that was split or joined, told once', () => {
    const whole = report([paragraph(FIRST + SECOND)]);
    const parts = report([paragraph(FIRST), paragraph(SECOND)]);
    expect(compareReports(whole, parts).changes).toMatchObject([{ type: 'regrouped', deed: 'split' }]);
    expect(compareReports(parts, whole).changes).toMatchObject([{ type: 'regrouped', deed: 'joined' }]);
    expect(accepted(whole, parts).blocks).toEqual(parts.blocks);
    expect(accepted(parts, whole).blocks).toEqual(whole.blocks);
  });

  it('is the text that came behind a heading', () => {
    const mine = report([{ type: 'heading', level: 2, numbering: 'counted', content: plainInline('加强领导。') }]);
    const theirs = report([runIn('加强领导。', '成立工作专班。')]);
    expect(changesOf(mine, theirs)).toEqual(['words +成立工作专班。]']);
    expect(accepted(mine, theirs).blocks).toEqual(theirs.blocks);
    expect(accepted(theirs, mine).blocks).toEqual(mine.blocks);
  });

  it('is a cell, a row, or the whole table where its grid is another one', () => {
    const mine = report([table(['项目', '数量'], ['培训', '12场'], ['走访', '300户'])]);
    expect(changesOf(mine, report([table(['项目', '数量'], ['培训', '15场'], ['走访', '300户'])]))).toEqual([
      'cell [12+15]场',
    ]);
    const longer = report([table(['项目', '数量'], ['培训', '12场'], ['调研', '8次'], ['走访', '300户'])]);
    expect(changesOf(mine, longer)).toEqual(['row +调研　8次]']);
    expect(accepted(mine, longer).blocks).toEqual(longer.blocks);
    const wider = report([table(['项目', '数量', '备注'], ['培训', '12场', ''], ['走访', '300户', ''])]);
    expect(compareReports(mine, wider).changes).toMatchObject([{ type: 'table' }]);
    expect(accepted(mine, wider).blocks).toEqual(wider.blocks);
  });

  it('is a picture that came, went or is another one, and not its size', () => {
    const mine = report([paragraph(FIRST), picture('AAAA'), paragraph(SECOND)]);
    expect(compareReports(mine, report([paragraph(FIRST), paragraph(SECOND)])).changes).toMatchObject([
      { type: 'block', of: 'picture', deed: 'removed' },
    ]);
    expect(compareReports(mine, report([paragraph(FIRST), picture('BBBB'), paragraph(SECOND)])).changes).toMatchObject([
      { type: 'picture' },
    ]);
    const larger = { ...picture('AAAA'), width: 81 } as Block;
    expect(changesOf(mine, report([paragraph(FIRST), larger, paragraph(SECOND)]))).toEqual([]);
  });

  it('is title, addressee, signature and date in their own places, whatever they say', () => {
    const frame = (title: string, to: string, from: string, date: string) =>
      report([
        { type: 'title', content: plainInline(title) },
        { type: 'addressee', content: plainInline(to) },
        paragraph(FIRST),
        { type: 'signature', content: plainInline(from) },
        { type: 'date', content: plainInline(date) },
      ]);
    const { changes } = compareReports(
      frame('某局总结', '县政府：', '某局', '2026年1月5日'),
      frame('关于全年情况的报告', '市委办公室：', '某局党组', '2026年1月8日'),
    );
    expect(changes.map(({ type, ...change }) => ('of' in change ? change.of : type))).toEqual([
      'title',
      'addressee',
      'signature',
      'date',
    ]);
  });

  it('is 发文字号 where the copy has one, and nothing where plain text has none', () => {
    const mine = { ...report([paragraph(FIRST)]), head: { documentNumber: '某政发〔2026〕5号', secrecy: '秘密' } };
    expect(changesOf(mine, report([paragraph(FIRST)]))).toEqual([]);
    const theirs = { ...mine, head: { documentNumber: '某政发〔2026〕6号' } };
    expect(changesOf(mine, theirs)).toEqual(['paper 某政发〔2026〕[5+6]号']);
    expect(accepted(mine, theirs).head).toEqual({ documentNumber: '某政发〔2026〕6号', secrecy: '秘密' });
  });

  it('changes figures where a figure differs, in digits or numerals, and not where only words do', () => {
    const of = (a: string, b: string) =>
      compareReports(report([paragraph(a)]), report([paragraph(b)])).changes.map(({ figures }) => figures);
    expect(of(SECOND, SECOND.replace('48', '50'))).toEqual([true]);
    expect(of('抓好三件实事，务求取得成效。', '抓好五件实事，务求取得成效。')).toEqual([true]);
    expect(of(SECOND, SECOND.replace('业务', '专题'))).toEqual([false]);
    expect(of(FIRST, FIRST + SECOND)).toEqual([true]);
  });
});
