import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../document/compare/compare.ts';
import { contextOf, keptShare, planOf } from '../../../document/compare/context.ts';
import { headingPaths } from '../../../document/compare/place.ts';
import { type Block, emptyReport, plainInline, type Report } from '../../../document/report.ts';

const report = (...blocks: readonly Block[]): Report => ({ ...emptyReport, blocks });
const paragraph = (text: string): Block => ({ type: 'paragraph', content: plainInline(text) });
const heading = (level: 1 | 2, text: string): Block => ({
  type: 'heading',
  level,
  numbering: 'counted',
  content: plainInline(text),
});
const table = (...rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  headerRows: 0,
  columns: [1, 1],
  rows: rows.map((row) => row.map((text) => ({ content: plainInline(text), colSpan: 1, rowSpan: 1 }))),
});

function contexts(mine: Report, theirs: Report) {
  const comparison = compareReports(mine, theirs);
  const plans = planOf(comparison);
  return comparison.changes.map((change) => contextOf(comparison, plans, change));
}

const A = '全年开展培训48场次，覆盖全部科室。';
const B = '走访企业300家，收集意见建议56条。';

describe('what is shown around a change', () => {
  it('is its paragraph with all that changed in it, each stretch with its own change', () => {
    const [first, second] = contexts(
      report(paragraph(A + B)),
      report(paragraph(A.replace('48', '50') + B.replace('56', '60'))),
    );
    expect(second).toEqual(first);
    expect(first).toEqual({
      type: 'text',
      pieces: [
        { type: 'same', text: '全年开展培训', change: 0 },
        { type: 'gone', text: '48', change: 0 },
        { type: 'new', text: '50', change: 0 },
        { type: 'same', text: '场次，覆盖全部科室。', change: 0 },
        { type: 'same', text: '走访企业300家，收集意见建议', change: 1 },
        { type: 'gone', text: '56', change: 1 },
        { type: 'new', text: '60', change: 1 },
        { type: 'same', text: '条。', change: 1 },
      ],
    });
  });

  it('is the table with all rows of both', () => {
    const [row] = contexts(
      report(table(['培训', '12'], ['走访', '30'])),
      report(table(['培训', '12'], ['调研', '8'], ['走访', '30'])),
    );
    expect(
      row?.type === 'table' &&
        row.rows.map((cells) => cells.map((pieces) => pieces.map(({ type, text }) => `${type} ${text}`).join())),
    ).toEqual([
      ['same 培训', 'same 12'],
      ['new 调研', 'new 8'],
      ['same 走访', 'same 30'],
    ]);
  });

  it('is the whole of what was moved', () => {
    const mine = report(heading(1, '培训'), paragraph(A), heading(1, '走访'), paragraph(B + B + A));
    const theirs = report(heading(1, '走访'), paragraph(B + B + A), heading(1, '培训'), paragraph(A));
    expect(contexts(mine, theirs)).toEqual([{ type: 'blocks', texts: ['培训', A] }]);
  });

  it('is each sentence in which a field stands, with both of its values', () => {
    const fields = [{ id: 'n', name: '场次', type: 'number' as const, value: '48' }];
    const said: Block = {
      type: 'paragraph',
      content: [...plainInline('总体平稳。培训'), { type: 'field', field: 'n' }, ...plainInline('场次。')],
    };
    const [context] = contexts({ ...report(said), fields }, report(paragraph('总体平稳。培训50场次。')));
    expect(
      context?.type === 'sentences' &&
        context.sentences.map((pieces) => pieces.map(({ type, text }) => `${type} ${text}`)),
    ).toEqual([['same 培训', 'gone 48', 'new 50', 'same 场次。']]);
  });

  it('is both pictures where one took the place of the other', () => {
    const picture = (data: string): Block => ({
      type: 'picture',
      source: `data:image/png;base64,${data}`,
      width: 1,
      height: 1,
      alt: '',
    });
    const [context] = contexts(report(paragraph(A), picture('AAAA')), report(paragraph(A), picture('BBBB')));
    expect(context).toEqual({
      type: 'pictures',
      mine: 'data:image/png;base64,AAAA',
      theirs: 'data:image/png;base64,BBBB',
    });
  });
});

describe('how much of the draft stands in the copy', () => {
  const share = (mine: Report, theirs: Report) => keptShare(compareReports(mine, theirs));

  it('counts whole sentences, wherever they stand now', () => {
    expect(share(report(paragraph(A)), report(paragraph(A)))).toBe(1);
    expect(
      share(
        report(heading(1, '培训'), paragraph(A), paragraph(B)),
        report(paragraph(B), heading(1, '培训'), paragraph(A)),
      ),
    ).toBe(1);
    expect(share(report(paragraph(A + B)), report(paragraph(A)))).toBeCloseTo(A.length / (A.length + B.length));
    expect(
      share(report(paragraph(A)), report(paragraph('另一份文稿写的是别的事情，与此无关。'), paragraph('还有一段。'))),
    ).toBe(0);
    expect(share(report(), report(paragraph(A)))).toBe(1);
  });
});

describe('where a change is', () => {
  it('is told by the headings above it, with their numbers', () => {
    const paths = headingPaths(
      [paragraph(A), heading(1, '情况'), heading(2, '培训'), paragraph(A), heading(1, '打算'), paragraph(B)],
      () => '',
    );
    expect([0, 2, 3, 5].map(paths)).toEqual([[], ['一、情况', '（一）培训'], ['一、情况', '（一）培训'], ['二、打算']]);
  });
});
