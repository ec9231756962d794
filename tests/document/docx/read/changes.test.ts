import { describe, expect, it } from 'vitest';
import { para, run } from '../handmade.ts';
import { contentFrom, notice, noticesOf, shown } from './shown.ts';

const inserted = (text: string) => `<w:ins w:id="1" w:author="甲">${run(text)}</w:ins>`;
const deleted = (text: string) =>
  `<w:del w:id="2" w:author="乙"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const GONE = '<w:rPr><w:del w:id="3"/></w:rPr>';

const changesOf = (body: string) => notice('wordTracked', body)?.changes;

describe('tracked changes', () => {
  it('are taken as accepted, with both texts told', () => {
    const body = para(run('全年完成投资') + deleted('120') + inserted('135') + run('亿元。'));
    expect(shown(body)).toEqual(['全年完成投资135亿元。']);
    expect(changesOf(body)).toEqual([{ removed: '120', added: '135', near: '全年完成投资' }]);
  });

  it('that touch each other are one, those with text between them are not', () => {
    const body = para(inserted('甲') + deleted('乙') + run('，') + inserted('丙') + inserted('丁'));
    expect(changesOf(body)).toEqual([
      { removed: '乙', added: '甲', near: '' },
      { removed: '', added: '丙丁', near: '甲，' },
    ]);
  });

  it('that took a whole paragraph out leave none of it', () => {
    const body = para(run('前')) + para(deleted('整段删去'), GONE) + para(run('后'));
    expect(shown(body)).toEqual(['前', '后']);
    expect(changesOf(body)).toEqual([{ removed: '整段删去', added: '', near: '前' }]);
  });

  it('that took the mark of a paragraph out join it with the next', () => {
    const body = para(run('一、主要'), `<w:pStyle w:val="A"/>${GONE}`) + para(run('做法')) + para(run('完'), GONE);
    expect(shown(body)).toEqual(['一、主要做法', '完']);
  });

  it('do not join a paragraph with a table', () => {
    const body = `${para(run('下表：'), GONE)}<w:tbl><w:tr><w:tc>${para(run('甲'), GONE)}</w:tc></w:tr></w:tbl>`;
    expect(shown(body)).toEqual(['下表：', [['甲']]]);
  });

  it('that moved text leave it where it went', () => {
    const body =
      para(`<w:moveFrom w:id="1">${run('移走的话')}</w:moveFrom>${run('留下。')}`) +
      para(`<w:moveTo w:id="2">${run('移走的话')}</w:moveTo>`);
    expect(shown(body)).toEqual(['留下。', '移走的话']);
    expect(changesOf(body)?.map(({ removed, added }) => [removed, added])).toEqual([
      ['移走的话', ''],
      ['', '移走的话'],
    ]);
  });

  it('that took rows and cells out leave none of them', () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${para(run(text))}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('甲')}${cell('乙')}${cell('旧列', '<w:cellDel w:id="1"/>')}</w:tr>
      <w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell('丙')}${cell('丁')}</w:tr>
      <w:tr><w:trPr><w:ins w:id="3"/></w:trPr>${cell('戊')}${cell('己')}</w:tr></w:tbl>`;
    expect(shown(body)).toEqual([
      [
        ['甲', '乙'],
        ['戊', '己'],
      ],
    ]);
    expect(changesOf(body)?.map(({ removed }) => removed)).toEqual(['旧列', '丙 丁']);
  });

  it('of looks are no changes of the text', () => {
    expect(noticesOf(para(run('甲', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')))).toEqual([]);
  });

  it('do not count what they took out in a list', () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body = para(run('甲'), list) + para(deleted('乙'), list + GONE) + para(run('丙'), list);
    expect(shown(body, { numbering })).toEqual(['1. 甲', '2. 丙']);
  });
});

describe('a heading that runs into its paragraph by a style separator', () => {
  it('is one paragraph with it, with the place where the heading ends', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>`;
    const body =
      para(run('（一）加强组织领导。'), '<w:pStyle w:val="H"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>') +
      para(run('成立了领导小组。'));
    const [item] = contentFrom(body, { styles }).items;
    expect(item).toMatchObject({
      style: 'heading 2',
      lead: 1,
      pieces: [{ text: '（一）加强组织领导。' }, { text: '成立了领导小组。' }],
    });
  });
});
