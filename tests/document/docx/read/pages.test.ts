import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../document/docx/read/content-of.ts';
import { para, run, wordFile, zipOf } from '../handmade.ts';
import { contentFrom, failureOf, shown, textOf } from './shown.ts';

const BREAK = '<w:r><w:br w:type="page"/></w:r>';
const section = (type: string) => `<w:sectPr>${type === '' ? '' : `<w:type w:val="${type}"/>`}</w:sectPr>`;

/** Texts, those that begin a page with `▌` before them. */
const pagesOf = (body: string) =>
  contentFrom(body).items.map((item) =>
    item.type === 'paragraph' ? `${item.startsPage ? '▌' : ''}${textOf(item)}` : item.type,
  );

describe('a page', () => {
  it('begins behind a break, wherever in a paragraph it stands', () => {
    expect(pagesOf(para(run('甲') + BREAK) + para(run('乙')))).toEqual(['甲', '▌乙']);
    expect(pagesOf(para(run('甲')) + para(BREAK + run('乙')))).toEqual(['甲', '▌乙']);
    expect(pagesOf(para(run('甲') + BREAK + run('乙')) + para(run('丙')))).toEqual(['甲', '▌乙', '丙']);
    expect(pagesOf(para(run('甲')) + para(BREAK) + para(run('乙')))).toEqual(['甲', '▌乙']);
  });

  it('begins with a paragraph that says so, by itself or by its style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="附件"/><w:pPr><w:pageBreakBefore/></w:pPr></w:style>';
    const items = contentFrom(
      para(run('甲'), '<w:pageBreakBefore/>') +
        para(run('乙'), '<w:pStyle w:val="A"/>') +
        para(run('丙'), '<w:pStyle w:val="A"/><w:pageBreakBefore w:val="0"/>'),
      { styles },
    ).items;
    expect(items.map((item) => item.type === 'paragraph' && item.startsPage)).toEqual([true, true, false]);
  });

  it('begins with a section, unless that goes on on the same page', () => {
    const body = (type: string) => para(run('甲'), section('')) + para(run('乙')) + section(type);
    expect(pagesOf(body(''))).toEqual(['甲', '▌乙']);
    expect(pagesOf(body('oddPage'))).toEqual(['甲', '▌乙']);
    expect(pagesOf(body('continuous'))).toEqual(['甲', '乙']);
  });

  it('does not begin within a cell', () => {
    expect(pagesOf(`<w:tbl><w:tr><w:tc>${para(run('甲') + BREAK)}</w:tc></w:tr></w:tbl>${para(run('乙'))}`)).toEqual([
      'table',
      '乙',
    ]);
  });
});

describe('a file that breaks the rules', () => {
  it('with several bodies has the text of all', () => {
    const file = wordFile({ body: para(run('一')) }, (name, xml) =>
      name === 'word/document.xml'
        ? xml.replace('</w:document>', `<w:body>${para(run('二'))}</w:body></w:document>`)
        : xml,
    );
    expect(readContent(file).items.map((item) => item.type === 'paragraph' && textOf(item))).toEqual(['一', '二']);
  });

  it('has text outside of paragraphs read as paragraphs', () => {
    expect(shown(`${run('散字')}<w:tbl><w:tr><w:tc>${run('格')}</w:tc></w:tr></w:tbl>`)).toEqual(['散字', [['格']]]);
  });

  it('is found by its relation, or by its usual name where there is none', () => {
    const file = (name: string, rels: string) =>
      zipOf({
        [name]: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${para(run('正文'))}</w:body></w:document>`,
        ...(rels === '' ? {} : { '_rels/.rels': rels }),
      });
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Word/Other.xml"/></Relationships>';
    for (const bytes of [file('word/other.xml', rels), file('word/document.xml', '')])
      expect(readContent(bytes).items).toHaveLength(1);
  });

  it('with styles based on each other in a circle is read', () => {
    const style = (id: string, on: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`;
    const styles = style('A', 'B') + style('B', 'A') + style('__proto__', 'constructor');
    const body = para(run('甲'), '<w:pStyle w:val="A"/>') + para(run('乙'), '<w:pStyle w:val="__proto__"/>');
    expect(shown(body, { styles })).toEqual(['甲', '乙']);
  });

  it('that is a workbook under another name is refused by what it is', () => {
    expect(failureOf(() => readContent(zipOf({ 'word/document.xml': '<workbook/>' })))).toMatchObject({
      code: 'UNSUPPORTED_FORMAT',
      detail: 'Excel 表格（.xlsx）',
    });
  });
});

describe('a file that was made to hurt', () => {
  it('has fields, boxes and changes within each other by the thousand, and is read to its end', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect(shown(para(begin.repeat(20_000) + run('甲') + end.repeat(20_000) + run('乙')))).toEqual(['甲乙']);
    const boxes =
      '<w:p><w:r><w:pict><w:txbxContent>'.repeat(900) +
      para(run('里')) +
      '</w:txbxContent></w:pict></w:r></w:p>'.repeat(900);
    expect(shown(boxes)).toEqual(['里']);
    expect(shown('<w:ins>'.repeat(3000) + para(run('甲')) + '</w:ins>'.repeat(3000))).toEqual(['甲']);
  });

  it('joins ten thousand paragraphs into one line', () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(shown(para(run('字'), gone).repeat(10_000))).toEqual(['字'.repeat(10_000)]);
  });

  it('has more elements than any text is refused', () => {
    expect(failureOf(() => contentFrom('<w:p/>'.repeat(1_000_001))).code).toBe('TOO_LARGE');
  });
});
