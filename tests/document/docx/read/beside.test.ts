import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../document/docx/read/content-of.ts';
import { writeDocx } from '../../../../document/docx/write.ts';
import type { PaperForm } from '../../../../document/report.ts';
import { fullReport } from '../../fixtures.ts';
import { foot, para, run } from '../handmade.ts';
import { notice, noticesOf, shown } from './shown.ts';

const note = (kind: 'footnote' | 'endnote', id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const foots = (...texts: string[]) =>
  `<w:footnote w:type="separator" w:id="-1">${para(run('线'))}</w:footnote>` +
  texts
    .map(
      (text, i) => `<w:footnote w:id="${i + 1}">${para(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`,
    )
    .join('');

describe('notes', () => {
  it('stand behind the text, with their mark where they were', () => {
    const body = para(run('据统计') + note('footnote', 2) + run('，') + note('footnote', 1)) + para(run('完'));
    const footnotes = foots('第一条', '第二条');
    expect(shown(body, { footnotes })).toEqual(['据统计[1]，[2]', '完', '[1] 第二条', '[2] 第一条']);
    expect(notice('wordFootnotes', body, { footnotes })?.count).toBe(2);
  });

  it('of both kinds are counted together, and one of several paragraphs keeps them', () => {
    const body = para(run('甲') + note('endnote', 1) + run('乙') + note('footnote', 1));
    const endnotes = `<w:endnote w:id="1">${para(run('尾注'))}${para(run('第二段'))}</w:endnote>`;
    expect(shown(body, { footnotes: foots('脚注'), endnotes })).toEqual([
      '甲[1]乙[2]',
      '[1] 尾注',
      '第二段',
      '[2] 脚注',
    ]);
  });

  it('that are not there keep their mark', () => {
    expect(shown(para(run('甲') + note('footnote', 7)))).toEqual(['甲[1]', '[1] ']);
  });

  it('are left out where they were taken out', () => {
    const body = para(`${run('甲')}<w:del w:id="1">${note('footnote', 1)}</w:del>`);
    expect(shown(body, { footnotes: foots('没有了') })).toEqual(['甲']);
  });
});

describe('comments', () => {
  const comment = (id: number, ...texts: string[]) =>
    `<w:comment w:id="${id}" w:author="甲">${texts.map((text) => para(run(text))).join('')}</w:comment>`;
  const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
  const to = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

  it('are told with the words they are about, in the order of these, and are no text', () => {
    const body = para(from(5) + run('增长') + from(3) + run('12%') + to(5) + run('以上') + to(3));
    const comments = comment(3, '来源？') + comment(5, '请核实', '谢谢') + comment(9, '总体意见');
    expect(shown(body, { comments })).toEqual(['增长12%以上']);
    expect(notice('wordComments', body, { comments })?.comments).toEqual([
      { text: '请核实 谢谢', about: '增长12%' },
      { text: '来源？', about: '12%以上' },
      { text: '总体意见', about: '' },
    ]);
  });

  it('may be about words of several paragraphs and cells', () => {
    const body = `${para(from(1) + run('前'))}${from(2)}<w:tbl><w:tr><w:tc>${para(run('中') + to(2))}</w:tc></w:tr></w:tbl>${para(run('后') + to(1))}`;
    const comments = comment(1, '长') + comment(2, '短');
    expect(notice('wordComments', body, { comments })?.comments.map(({ about }) => about)).toEqual(['前中后', '中']);
  });

  it('leave out text that was taken out, but not their own changes', () => {
    const comments = `<w:comment w:id="1">${para(`<w:del w:id="9"><w:r><w:delText>旧</w:delText></w:r></w:del>${run('新')}`)}</w:comment>`;
    const body = para(from(1) + run('甲') + to(1));
    expect(noticesOf(body, { comments })).toEqual([{ code: 'wordComments', comments: [{ text: '新', about: '甲' }] }]);
  });
});

describe('heads and feet', () => {
  const references = (id: string, kind: 'header' | 'footer') =>
    `<w:sectPr><w:${kind}Reference w:type="default" r:id="${id}"/></w:sectPr>`;

  it('are told by their text and left out', () => {
    const body = para(run('正文')) + references('rH', 'header');
    expect(shown(body, { header: para(run('某市城市管理局')) })).toEqual(['正文']);
    expect(noticesOf(body, { header: para(run('某市城市管理局')) })).toEqual([
      { code: 'wordHeaders', texts: ['某市城市管理局'] },
    ]);
  });

  it('with nothing but the number of the page are silent', () => {
    const feet = [foot('right'), para(run('第 3 页 共 12 页')), para(run('Page 2 of 9')), para('')];
    for (const text of feet)
      expect(noticesOf(para(run('正文')) + references('rF0', 'footer'), { footers: [text] })).toEqual([]);
  });

  it('that no section names are not told', () => {
    expect(noticesOf(para(run('正文')), { header: para(run('某市城市管理局')) })).toEqual([]);
  });

  it('of our own files are silent in each form, as is all the rest of them', async () => {
    const forms: readonly PaperForm[] = ['plain', 'document', 'letter', 'order', 'minutes'];
    for (const form of forms) {
      const report = { ...fullReport, layout: { ...fullReport.layout, form } };
      const bytes = await writeDocx(report, { author: '某市城市管理局', now: new Date('2024-12-05T08:30:00Z') });
      expect({ form, notices: readContent(bytes).notices }).toEqual({ form, notices: [] });
    }
  });
});

describe('programs and objects', () => {
  it('are counted and not read', () => {
    const object =
      '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="rO"/></w:object></w:r>';
    const body = `${para(run('正文') + object)}<w:altChunk r:id="rA"/>`;
    const media = [
      { id: 'rO', type: 'oleObject', target: 'embeddings/a.bin', data: new Uint8Array(9) },
      { id: 'rA', type: 'aFChunk', target: 'a.html', data: new Uint8Array(9) },
      { id: 'rV', type: 'vbaProject', target: 'vbaProject.bin', data: new Uint8Array(9) },
    ];
    expect(shown(body, { media })).toEqual(['正文']);
    expect(noticesOf(body, { media })).toEqual([{ code: 'wordObjects', count: 3 }]);
  });
});
