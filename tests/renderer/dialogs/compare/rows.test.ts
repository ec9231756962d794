import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../../document/compare/compare.ts';
import { type Block, emptyReport, plainInline, type Report } from '../../../../document/report.ts';
import { changeWords } from '../../../../electron/words/changes.ts';
import { isIn, placesIn, saidPieces, shortened } from '../../../../renderer/dialogs/compare/rows.ts';

const report = (...blocks: readonly Block[]): Report => ({ ...emptyReport, blocks });
const paragraph = (text: string): Block => ({ type: 'paragraph', content: plainInline(text) });
const heading = (level: 1 | 2 | 3, text: string): Block => ({
  type: 'heading',
  level,
  numbering: 'counted',
  content: plainInline(text),
});
const A = '全年开展培训48场次，覆盖全部科室。';
const B = '走访企业300家，收集意见建议56条。';

const labels = (mine: Report, theirs: Report) => compareReports(mine, theirs).changes.map(changeWords);

describe('a row of the list', () => {
  it('says what was done to what', () => {
    expect(labels(report(paragraph(A)), report(paragraph(A.replace('48', '50'))))).toEqual(['修改文字']);
    expect(labels(report(paragraph(A)), report(paragraph(A + B)))).toEqual(['增加一句']);
    expect(labels(report(paragraph(A + B)), report(paragraph(A)))).toEqual(['删去一句']);
    expect(labels(report(paragraph(A)), report(paragraph(A), paragraph(B)))).toEqual(['增加段落']);
    expect(labels(report(heading(1, '主要工作情况')), report(heading(1, '主要工作成效')))).toEqual(['修改小标题']);
    expect(labels(report(heading(1, '工作')), report(heading(3, '工作')))).toEqual(['改为三级标题']);
    expect(labels(report(heading(1, '工作')), report(paragraph('工作')))).toEqual(['改为正文段落']);
    expect(labels(report(paragraph(A + B)), report(paragraph(A), paragraph(B)))).toEqual(['拆成几段']);
  });

  it('says where it is, and where what was moved went', () => {
    const mine = report(heading(1, '培训'), paragraph(A), heading(1, '走访'), paragraph(B + B + A));
    const theirs = report(heading(1, '走访'), paragraph(B + B + A), heading(1, '培训'), paragraph(A));
    const comparison = compareReports(mine, theirs);
    const [moved] = comparison.changes;
    if (!moved) throw new Error('no change');
    expect(changeWords(moved)).toBe('移动整节（2 段）');
    const places = placesIn(comparison);
    expect(places.of(moved)).toEqual(['一、培训']);
    expect(places.movedTo(moved)).toEqual(['一、走访']);
  });

  it('is listed with the figures where a figure differs, and with the structure where no sentence does', () => {
    const { changes } = compareReports(report(paragraph(A), paragraph(B)), report(paragraph(A.replace('48', '50'))));
    expect(
      changes.map((change) => (['words', 'figures', 'structure'] as const).filter((filter) => isIn(filter, change))),
    ).toEqual([
      ['words', 'figures'],
      ['figures', 'structure'],
    ]);
  });

  it('shows the words around what differs, and of a long text its beginning', () => {
    const long = '一二三四五六七八九十'.repeat(10);
    expect(
      shortened([
        { type: 'same', text: long },
        { type: 'gone', text: '旧' },
        { type: 'new', text: '新' },
        { type: 'same', text: long },
      ]),
    ).toEqual([
      { type: 'same', text: '…九十一二三四五六七八九十' },
      { type: 'gone', text: '旧' },
      { type: 'new', text: '新' },
      { type: 'same', text: '一二三四五六七八九十一二…' },
    ]);
    expect(shortened([{ type: 'same', text: long }])[0]?.text).toBe(`${long.slice(0, 60)}…`);
    expect(shortened([{ type: 'new', text: '前\n后' }])).toEqual([{ type: 'new', text: '前↵后' }]);
  });

  it('is heard as what is gone and what is new', () => {
    expect(
      saidPieces([
        { type: 'same', text: '增长' },
        { type: 'gone', text: '8.5%' },
        { type: 'new', text: '8.7%' },
      ]),
    ).toBe('删去“8.5%”，写入“8.7%”');
  });
});
