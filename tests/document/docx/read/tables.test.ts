import { describe, expect, it } from 'vitest';
import type { WordTableItem } from '../../../../document/docx/read/content.ts';
import { para, run, SMALL_GIF } from '../handmade.ts';
import { contentFrom, notice, noticesOf, shown } from './shown.ts';

const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${para(run(text))}</w:tc>`;
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const table = (rows: string, grid = '') => `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
const span = (n: number) => `<w:gridSpan w:val="${n}"/>`;
const BEGINS = '<w:vMerge w:val="restart"/>';
const GOES_ON = '<w:vMerge/>';

function tableOf(body: string): WordTableItem {
  const found = contentFrom(body).items.find((item) => item.type === 'table');
  if (found === undefined) throw new Error('no table');
  return found;
}

/** Text and spans of each cell. */
const spansOf = (body: string) =>
  tableOf(body).rows.map((cells) =>
    cells.map(({ paragraphs, colSpan, rowSpan }) => {
      const text = paragraphs.flatMap(({ pieces }) => pieces.map((piece) => (piece.type === 'text' ? piece.text : '')));
      return `${text.join('')} ${colSpan}×${rowSpan}`;
    }),
  );

describe('a table', () => {
  it('has its merged cells once, with what they span', () => {
    const rows =
      row(cell('单位', BEGINS) + cell('投资', span(2))) +
      row(cell('', GOES_ON) + cell('计划') + cell('完成')) +
      row(cell('甲') + cell('1') + cell('2'));
    expect(spansOf(table(rows))).toEqual([
      ['单位 1×2', '投资 2×1'],
      ['计划 1×1', '完成 1×1'],
      ['甲 1×1', '1 1×1', '2 1×1'],
    ]);
    expect(noticesOf(table(rows))).toEqual([]);
  });

  it('keeps the text of a cell that goes on the one above', () => {
    expect(spansOf(table(row(cell('甲', BEGINS)) + row(cell('乙', GOES_ON))))).toEqual([['甲乙 1×2'], []]);
  });

  it('has a cell of its own where none above is as wide as the one that goes on', () => {
    const rows = row(cell('甲', BEGINS + span(2)) + cell('乙')) + row(cell('丙', GOES_ON) + cell('丁') + cell('戊'));
    expect(spansOf(table(rows))).toEqual([
      ['甲 2×1', '乙 1×1'],
      ['丙 1×1', '丁 1×1', '戊 1×1'],
    ]);
  });

  it('is full in each row: columns left free are empty cells', () => {
    const rows = row(cell('甲') + cell('乙') + cell('丙')) + row(cell('丁'), '<w:gridBefore w:val="1"/>');
    expect(spansOf(table(rows))).toEqual([
      ['甲 1×1', '乙 1×1', '丙 1×1'],
      [' 1×1', '丁 1×1', ' 1×1'],
    ]);
  });

  it('joins cells in the old way too', () => {
    const rows =
      row(cell('甲', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>') + cell('乙')) +
      row(cell('丙') + cell('丁') + cell('戊'));
    expect(spansOf(table(rows))[0]).toEqual(['甲 2×1', '乙 1×1']);
  });

  it('has the widths of its columns in pt, those not given as wide as the others', () => {
    const columns = (grid: string) => tableOf(table(row(cell('甲') + cell('乙') + cell('丙')), grid)).columns;
    expect(columns('<w:gridCol w:w="1000"/><w:gridCol w:w="3000"/><w:gridCol/>')).toEqual([50, 150, 100]);
    expect(columns('')).toEqual([72, 72, 72]);
  });

  it('repeats the rows at its top that say so, and never all', () => {
    const head = '<w:tblHeader/>';
    expect(tableOf(table(row(cell('甲'), head) + row(cell('乙')) + row(cell('丙'), head))).headerRows).toBe(1);
    expect(tableOf(table(row(cell('甲'), head) + row(cell('乙'), head))).headerRows).toBe(1);
  });

  it('is landscape where its section is', () => {
    const section = (orient: string) => `<w:sectPr><w:pgSz w:w="1" w:h="2" w:orient="${orient}"/></w:sectPr>`;
    const body =
      table(row(cell('竖'))) +
      para('', section('portrait')) +
      table(row(cell('横'))) +
      para('', section('landscape')) +
      table(row(cell('竖'))) +
      section('portrait');
    const tables = contentFrom(body).items.filter((item) => item.type === 'table');
    expect(tables.map(({ isLandscape }) => isLandscape)).toEqual([false, true, false]);
  });

  it('within a cell becomes lines of it, one for each row, and is told', () => {
    const inner = table(row(cell('姓名') + cell('职务')) + row(cell('某甲') + cell('主任')) + row(cell('') + cell('')));
    // Most of the text stands outside, or the cell would be the text and its table only a frame.
    const text = '全年组织培训十二次，参加人员覆盖各科室。';
    const outer = table(row(`<w:tc>${para(run('名单：'))}${inner}${para('')}</w:tc>`));
    const body = outer + para(run(text));
    expect(shown(body)).toEqual([[['名单：|姓名　职务|某甲　主任|']], text]);
    expect(notice('wordNestedTables', body)?.count).toBe(1);
  });

  it('has pictures of its cells behind it, and says so', () => {
    const picture =
      '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:72pt;height:36pt"><v:imagedata r:id="rP"/></v:shape></w:pict></w:r>';
    const body = table(row(`<w:tc>${para(run('图') + picture)}</w:tc>`)) + para(run('后'));
    const media = [{ id: 'rP', type: 'image', target: 'media/a.gif', data: SMALL_GIF }];
    expect(shown(body, { media })).toEqual([[['图']], 'picture 25.4 × 12.7', '后']);
    expect(notice('wordPicturesMoved', body, { media })?.count).toBe(1);
  });

  it('without a cell is none', () => {
    expect(shown(table('') + table('<w:tr/>') + para(run('后')))).toEqual(['后']);
  });
});

describe('a table that was made to hurt', () => {
  it('has no more columns than Word can have', () => {
    const body = table(row(cell('甲', span(2_000_000_000)) + cell('乙')));
    expect(spansOf(body)).toEqual([['甲乙 63×1']]);
    expect(notice('wordTable', body)).toMatchObject({ fault: 'spans' });
  });

  it('has at least one column for a span below one', () => {
    expect(spansOf(table(row(cell('甲', span(-5)) + cell('乙', '<w:gridSpan w:val="x"/>'))))).toEqual([
      ['甲 1×1', '乙 1×1'],
    ]);
  });

  it('is cut when it has no end', () => {
    const body = para(run('见下表：')) + table(row(cell('行')).repeat(30_001)) + para(run('后'));
    expect(tableOf(body).rows).toHaveLength(30_000);
    expect(notice('wordTable', body)).toEqual({ code: 'wordTable', fault: 'cut', near: '见下表：' });
  });

  it('lies eight hundred deep without an end of the stack, with all of its text', () => {
    const deep = 800;
    const body = `<w:tbl><w:tr><w:tc>`.repeat(deep) + para(run('最里面')) + '</w:tc></w:tr></w:tbl>'.repeat(deep);
    expect(shown(body)).toEqual([[['最里面']]]);
  });
});
