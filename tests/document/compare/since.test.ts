import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../document/compare/compare.ts';
import { ownChanges } from '../../../document/compare/since.ts';
import { type Block, emptyReport, type Field, plainInline, type Report } from '../../../document/report.ts';

const report = (...texts: readonly string[]): Report => ({
  ...emptyReport,
  blocks: texts.map((text): Block => ({ type: 'paragraph', content: plainInline(text) })),
});
const A = '全年开展培训48场次，覆盖全部科室。';
const B = '走访企业300家，收集意见建议56条。';
const C = '办理事项1200件，群众比较满意。';

/** Those of the changes that are the writer's own. */
function own(base: Report, mine: Report, theirs: Report): readonly string[] {
  const comparison = compareReports(mine, theirs);
  const ids = ownChanges(comparison, base);
  return comparison.changes.map(
    ({ id, pieces }) => `${ids.has(id) ? '自己' : '领导'} ${pieces.map(({ text }) => text).join('|')}`,
  );
}

describe('what was changed in the draft since the copy was made of it', () => {
  it('is told apart from what the leader changed', () => {
    const mine = report(A.replace('48', '52'), B, C);
    const theirs = report(A, B.replace('56', '60'), C);
    expect(own(report(A, B, C), mine, theirs)).toEqual([
      '自己 全年开展培训|52|48|场次，覆盖全部科室。',
      '领导 走访企业300家，收集意见建议|56|60|条。',
    ]);
  });

  it('is a paragraph or sentence that only the draft has, unless it was there before', () => {
    expect(own(report(A), report(A, C), report(A))).toEqual([`自己 ${C}`]);
    expect(own(report(A, C), report(A, C), report(A))).toEqual([`领导 ${C}`]);
    expect(own(report(A), report(A + C), report(A))).toEqual([`自己 ${C}`]);
  });

  it('is what was taken out of the draft, and not what the leader put in', () => {
    expect(own(report(A, C), report(A), report(A, C))).toEqual([`自己 ${C}`]);
    expect(own(report(A), report(A), report(A, C))).toEqual([`领导 ${C}`]);
  });

  it('is a field whose old value the copy still has', () => {
    const fields = (value: string): readonly Field[] => [{ id: 'n', name: '场次', type: 'number', value }];
    const said: Block = {
      type: 'paragraph',
      content: [...plainInline('培训'), { type: 'field', field: 'n' }, ...plainInline('场次。')],
    };
    const paper = (value: string): Report => ({ ...emptyReport, blocks: [said], fields: fields(value) });
    expect(own(paper('48'), paper('52'), report('培训48场次。'))).toEqual(['自己 52|48']);
    expect(own(paper('48'), paper('48'), report('培训50场次。'))).toEqual(['领导 48|50']);
  });
});
