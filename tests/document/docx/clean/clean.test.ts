import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cleanWord } from '../../../../document/docx/clean/package.ts';
import { readWord } from '../../../../document/docx/read-word.ts';
import { reportText } from '../../../../document/plain.ts';
import { type Handmade, para, run, section, wordFile, zipOf } from '../handmade.ts';
import { openFile } from '../word-file.ts';

const AUTHOR = 'w:id="1" w:author="用户甲" w:date="2026-01-02T03:04:05Z"';
const textOf = (bytes: Uint8Array) => reportText(readWord(bytes).value);
const xmlOf = (bytes: Uint8Array, path = 'word/document.xml') => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
const all = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .map(([path, part]) => `${path} ${strFromU8(part, true)}`)
    .join('\n');

function clean(file: Partial<Handmade>, change?: (path: string, xml: string) => string) {
  const bytes = wordFile({ body: '', ...file }, change);
  const cleaned = cleanWord(bytes);
  // Sound: every part is read, and cleaning again takes nothing.
  openFile(cleaned.bytes);
  expect(cleanWord(cleaned.bytes).removed).toEqual([]);
  return {
    before: bytes,
    ...cleaned,
    counts: Object.fromEntries(cleaned.removed.map(({ code, count }) => [code, count])),
  };
}

describe('revisions', () => {
  it('are accepted: insertions stay, deletions go, and so do old looks', () => {
    const body = para(
      `${run('保留。')}<w:ins ${AUTHOR}>${run('增加。')}</w:ins><w:del ${AUTHOR}><w:r><w:delText>删掉</w:delText></w:r></w:del>` +
        `<w:r><w:rPr><w:b/><w:rPrChange ${AUTHOR}><w:rPr/></w:rPrChange></w:rPr><w:t>加粗</w:t></w:r>`,
    );
    const { before, bytes, counts } = clean({ body });
    expect(xmlOf(bytes)).not.toMatch(/w:ins|w:del|Change|用户甲|删掉/);
    expect(xmlOf(bytes)).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t>加粗</w:t></w:r>');
    expect(counts).toEqual({ revisions: 3 });
    expect(textOf(bytes)).toBe(textOf(before));
  });

  it('join two paragraphs whose mark between was deleted, with the properties of the second', () => {
    const first = `<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:del ${AUTHOR}/></w:rPr></w:pPr>${run('前半，')}</w:p>`;
    const second = `<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${run('后半。')}</w:p>`;
    const { before, bytes } = clean({ body: first + second });
    expect(xmlOf(bytes)).toContain(
      `<w:body><w:p><w:pPr><w:jc w:val="right"/></w:pPr>${run('前半，')}${run('后半。')}</w:p></w:body>`,
    );
    expect(textOf(bytes)).toBe(textOf(before));
  });

  it('keep the end of a section whose mark was deleted', () => {
    const ending = `<w:p><w:pPr><w:rPr><w:del ${AUTHOR}/></w:rPr>${section()}</w:pPr>${run('节末。')}</w:p>`;
    const { bytes } = clean({ body: `${ending}${para(run('下一节。'))}${section()}` });
    expect(xmlOf(bytes).match(/<w:sectPr>/g)).toHaveLength(2);
    expect(xmlOf(bytes).match(/<w:p>/g)).toHaveLength(2);
  });

  it('take away deleted rows, and a table that has none left; a cell keeps its paragraph', () => {
    const row = (text: string, mark: string) => `<w:tr><w:trPr>${mark}</w:trPr><w:tc>${para(run(text))}</w:tc></w:tr>`;
    const gone = `<w:tbl><w:tblPr/>${row('去掉', `<w:del ${AUTHOR}/>`)}</w:tbl>`;
    const kept = `<w:tbl><w:tblPr/>${row('去掉', `<w:del ${AUTHOR}/>`)}<w:tr><w:tc>${gone}</w:tc></w:tr></w:tbl>`;
    const { bytes } = clean({ body: gone + kept + para(run('后文。')) });
    expect(xmlOf(bytes)).not.toContain('去掉');
    expect(xmlOf(bytes)).toContain('<w:body><w:tbl><w:tblPr/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>');
  });
});

describe('comments', () => {
  it('go with their marks, their part and what leads there', () => {
    const comments = `<w:comment w:id="0" w:author="用户乙">${para(run('这里要核实'))}</w:comment>`;
    const body = para(
      `<w:commentRangeStart w:id="0"/>${run('正文。')}<w:commentRangeEnd w:id="0"/><w:r><w:rPr/><w:commentReference w:id="0"/></w:r>`,
    );
    const { bytes, removed } = clean({ body, comments });
    expect(removed).toEqual([{ code: 'comments', count: 1, shown: ['用户乙：这里要核实'] }]);
    expect(all(bytes)).not.toMatch(/comment|用户乙|核实/);
    expect(xmlOf(bytes)).toContain(`<w:body><w:p><w:pPr></w:pPr>${run('正文。')}</w:p></w:body>`);
  });
});

describe('hidden text', () => {
  it('goes, by itself or by its style; a heading that text runs on behind stays one', () => {
    const styles =
      '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const separator = `<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>${run('一级标题。')}</w:p>`;
    const body =
      para(
        `${run('看得见。')}${run('底数甲', '<w:vanish/>')}${run('底数乙', '<w:rStyle w:val="Secret"/>')}${run('也看得见。', '<w:vanish w:val="0"/>')}`,
      ) +
      separator +
      para(run('接着写。'));
    const { before, bytes, counts } = clean({ body, styles });
    expect(counts).toEqual({ hidden: 2 });
    expect(xmlOf(bytes)).not.toContain('底数');
    expect(xmlOf(bytes)).toContain(separator);
    expect(textOf(bytes)).toBe(textOf(before));
  });

  it('never breaks a field: one goes whole or stays whole', () => {
    const mark = (type: string, hidden: boolean) =>
      `<w:r><w:rPr>${hidden ? '<w:vanish/>' : ''}</w:rPr><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:rPr><w:vanish/></w:rPr><w:instrText> XE "索引" </w:instrText></w:r>';
    const whole = mark('begin', true) + code + mark('end', true);
    const half = mark('begin', true) + code + mark('separate', false) + run('结果') + mark('end', false);
    const { bytes } = clean({ body: para(whole + half) });
    expect(xmlOf(bytes)).toContain(`<w:pPr></w:pPr>${half}</w:p>`);
  });
});

describe('what a file notes for itself', () => {
  const OFFICE = 'http://schemas.openxmlformats.org';
  const parts = {
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>用户甲</dc:creator><cp:lastModifiedBy>用户乙</cp:lastModifiedBy><cp:revision>7</cp:revision></cp:coreProperties>`,
    'docProps/app.xml': `<Properties xmlns="${OFFICE}/officeDocument/2006/extended-properties"><Company>某某公司</Company><Template>C:\\模板\\甲.dotm</Template></Properties>`,
    'docProps/thumbnail.jpeg': 'x',
    'customXml/item1.xml': '<data>底账</data>',
  };
  const file = () => {
    const made = unzipSync(
      wordFile({
        body: `<w:p w:rsidR="00AB12CD"><w:hyperlink r:id="rL"><w:r w:rsidRPr="00AB12CE"><w:t>附件链接。</w:t></w:r></w:hyperlink></w:p>`,
        settings: '<w:zoom w:percent="100"/><w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids><w:trackRevisions/>',
        media: [{ id: 'rP', type: 'image', target: 'media/unused.gif', data: Uint8Array.of(1) }],
      }),
    );
    const relation = (id: string, type: string, target: string, more = '') =>
      `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"${more}/>`;
    const withRelations = (path: string, ...more: string[]) =>
      strFromU8(made[path] ?? new Uint8Array()).replace('</Relationships>', `${more.join('')}</Relationships>`);
    return zipOf({
      ...made,
      ...parts,
      '_rels/.rels': withRelations(
        '_rels/.rels',
        relation('c', 'metadata/core-properties', 'docProps/core.xml'),
        relation('a', 'extended-properties', 'docProps/app.xml'),
        relation('t', 'metadata/thumbnail', 'docProps/thumbnail.jpeg'),
      ),
      'word/_rels/document.xml.rels': withRelations(
        'word/_rels/document.xml.rels',
        relation('x', 'customXml', '../customXml/item1.xml'),
        relation('rL', 'hyperlink', 'file:///D:/work/a.xls', ' TargetMode="External"'),
      ),
    });
  };

  it('is shown by what it says and is no more in the copy', () => {
    const { bytes, removed } = cleanWord(file());
    expect(removed).toEqual([
      { code: 'author', count: 1, shown: ['用户甲'] },
      { code: 'lastAuthor', count: 1, shown: ['用户乙'] },
      { code: 'company', count: 1, shown: ['某某公司'] },
      { code: 'properties', count: 1, shown: [] },
      { code: 'revisions', count: 1, shown: [] },
      { code: 'data', count: 1, shown: [] },
      { code: 'paths', count: 2, shown: ['C:\\模板\\甲.dotm', 'file:///D:/work/a.xls'] },
      { code: 'sittings', count: 3, shown: [] },
      { code: 'thumbnail', count: 1, shown: [] },
      { code: 'unused', count: 1, shown: [] },
    ]);
    expect(all(bytes)).not.toMatch(/用户|公司|模板|底账|D:|00AB12|unused|thumbnail/);
    // The words of the link stay.
    expect(textOf(bytes)).toBe('附件链接。');
    expect(xmlOf(bytes, 'word/settings.xml')).toContain('<w:zoom w:percent="100"/></w:settings>');
  });

  it('leaves every part that tells nothing byte for byte', () => {
    const styles = '<w:style w:type="paragraph"  w:styleId="a"><!-- 说明 --><w:name w:val=\'a\'/></w:style>';
    const { before, bytes, removed } = clean({
      body: para(run('正文&amp;“引号”。')),
      styles,
      settings: '<w:zoom w:percent="90" />',
    });
    expect(removed).toEqual([]);
    expect(unzipSync(bytes)).toEqual(unzipSync(before));
  });
});

describe('notes', () => {
  it('go where the words that they belonged to were deleted', () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${para(run(text))}</w:footnote>`;
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = para(`${run('正文')}${reference(2)}<w:del ${AUTHOR}>${reference(3)}</w:del>`);
    const { bytes } = clean({ body, footnotes: note(2, '留下的注') + note(3, '删去的注') });
    expect(xmlOf(bytes, 'word/footnotes.xml')).toContain('留下的注');
    expect(all(bytes)).not.toContain('删去的注');
  });
});
