import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../document/docx/write.ts';
import { numbersOf } from '../../../document/numbering.ts';
import { blockText, fieldText, reportText } from '../../../document/plain.ts';
import type { Report } from '../../../document/report.ts';
import { runs } from '../../runs.ts';
import { anyReport, fullReport, heading, paragraph, reportOf, runIn, SMALL_PNG, text } from '../fixtures.ts';
import { withoutBlanks } from '../programs.ts';

const META = { author: '某市城市管理局', now: new Date('2024-12-05T08:30:15.250Z') };

async function partsOf(report: Report, meta = META): Promise<Readonly<Record<string, string>>> {
  const unpacked = unzipSync(await writeDocx(report, meta));
  return Object.fromEntries(Object.entries(unpacked).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

async function documentOf(report: Report): Promise<string> {
  return (await partsOf(report))['word/document.xml'] ?? '';
}

/** The style of that name, as XML. */
function styleNamed(styles: string, name: string): string {
  return styles.split('<w:style ').find((style) => style.includes(`<w:name w:val="${name}"/>`)) ?? '';
}

const P_ORDER =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange';
const R_ORDER =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath';
const SETTINGS_ORDER =
  'writeProtection view zoom removePersonalInformation mirrorMargins bordersDoNotSurroundHeader bordersDoNotSurroundFooter defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl noLineBreaksAfter noLineBreaksBefore compat rsids mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator';

/** Names of the elements directly inside of a piece of XML. */
function childNames(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name, empty] of xml.matchAll(/<(\/?)w:(\w+)[^>]*?(\/?)>/g)) {
    if (close) depth -= 1;
    else {
      if (depth === 0) names.push(name ?? '');
      if (!empty) depth += 1;
    }
  }
  return names;
}

function outOfOrder(xml: string, tag: string, order: string): string[] {
  const places = order.split(' ');
  const pieces = [...xml.matchAll(new RegExp(`<w:${tag}>(.*?)</w:${tag}>`, 'gs'))].map((m) => childNames(m[1] ?? ''));
  const wrong = (names: string[]) =>
    names.some((name, i) => places.indexOf(name) < (i === 0 ? 0 : places.indexOf(names[i - 1] ?? '')));
  return pieces.filter(wrong).map((names) => names.join(' '));
}

describe('the Word file', () => {
  let parts: Readonly<Record<string, string>> = {};
  let document = '';
  let styles = '';
  let settings = '';

  beforeAll(async () => {
    parts = await partsOf(fullReport);
    document = parts['word/document.xml'] ?? '';
    styles = parts['word/styles.xml'] ?? '';
    settings = parts['word/settings.xml'] ?? '';
  });

  it('has the page of the standard: A4, a column of 8852 twips, 22 lines of 579', () => {
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toMatch(
      /<w:pgMar w:top="2098" w:right="1467" w:bottom="1956" w:left="1587" w:header="851" w:footer="1447" w:gutter="0"\/>/,
    );
    expect(document).toContain('<w:docGrid w:type="default" w:linePitch="579"/>');
    expect(16838 - 2098 - 1956).toBeGreaterThanOrEqual(22 * 579);
    expect(16838 - 2098 - 1956).toBeLessThan(23 * 579);
  });

  it('sets the body in 三号 仿宋 on the grid of 15.75 pt', () => {
    const normal = styleNamed(styles, 'Normal');
    expect(normal).toContain('<w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/>');
    expect(normal).toContain('<w:spacing w:val="-5"/><w:sz w:val="32"/>');
    for (const off of ['overflowPunct', 'autoSpaceDE', 'autoSpaceDN', 'snapToGrid', 'widowControl', 'adjustRightInd']) {
      expect(normal).toContain(`<w:${off} w:val="0"/>`);
    }
    expect(styles).toMatch(/<w:docDefaults>.*w:hint="eastAsia" w:ascii="Times New Roman"[^>]*w:eastAsia="仿宋_GB2312"/);
    expect(styleNamed(styles, '公文正文')).toContain('<w:ind w:firstLineChars="200" w:firstLine="640"/>');
  });

  it('has the title in 二号 小标宋 without bold, and the levels in 黑体, 楷体 and 仿宋 with their outline levels', () => {
    const title = styleNamed(styles, 'Title');
    // Its figures are those of the same face, as in the PDF.
    expect(title).toContain('w:ascii="方正小标宋简体" w:hAnsi="方正小标宋简体" w:eastAsia="方正小标宋简体"');
    expect(title).toContain('<w:sz w:val="44"/>');
    expect(styles).not.toContain('<w:b/>');
    const faces = ['黑体', '楷体_GB2312', null, null];
    faces.forEach((face, i) => {
      const style = styleNamed(styles, `heading ${i + 1}`);
      expect(style).toContain(`w:styleId="Heading${i + 1}"`);
      expect(style).toContain(`<w:outlineLvl w:val="${i}"/>`);
      expect(style).toContain('<w:keepNext/>');
      expect(style).toContain('w:firstLineChars="200"');
      if (face === null) expect(style).not.toContain('rFonts');
      else expect(style).toContain(`w:eastAsia="${face}"`);
    });
  });

  it.each([
    '公文正文',
    '公文主送',
    '公文署名',
    '公文日期',
    '公文附件说明',
    '公文附注',
    '公文附件',
    '公文表格',
    '公文版记',
  ])('has the style %s', (name) => {
    expect(styleNamed(styles, name)).toContain('w:customStyle="1"');
  });

  it('names no style that it does not have, and no theme font', () => {
    const known = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map((m) => m[1]));
    const everything = Object.values(parts).join('');
    const used = [...everything.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="([^"]+)"/g)].map(
      (m) => m[1],
    );
    expect(used.filter((id) => !known.has(id))).toEqual([]);
    expect(everything).not.toMatch(/Theme="/);
  });

  it('numbers odd pages at the right and even pages at the left with — n — in 四号 宋体', () => {
    const footers = Object.entries(parts)
      .filter(([path]) => /word\/footer\d\.xml/.test(path))
      .map(([, xml]) => xml);
    expect(footers.length).toBe(2);
    for (const footer of footers) {
      expect(footer).toMatch(/\u2014 <\/w:t>.*PAGE.*> \u2014</s);
      expect(footer).toContain('<w:pStyle w:val="Footer"/>');
    }
    expect(footers.filter((footer) => /<w:ind w:right="280"\/>\s*<w:jc w:val="right"\/>/.test(footer)).length).toBe(1);
    expect(footers.filter((footer) => /<w:ind w:left="280"\/>\s*<w:jc w:val="left"\/>/.test(footer)).length).toBe(1);
    const style = styleNamed(styles, 'footer');
    expect(style).toContain('w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"');
    expect(style).toContain('<w:sz w:val="28"/>');
    expect(style).toContain('w:line="280" w:lineRule="exact"');
    expect(settings).toContain('<w:evenAndOddHeaders/>');
  });

  it('tells Word not to squeeze marks and which marks begin or end no line', () => {
    expect(settings).toContain('<w:characterSpacingControl w:val="doNotCompress"/>');
    const before = /<w:noLineBreaksBefore w:lang="zh-CN" w:val="([^"]*)"/.exec(settings)?.[1];
    const after = /<w:noLineBreaksAfter w:lang="zh-CN" w:val="([^"]*)"/.exec(settings)?.[1];
    for (const mark of '、。，；：！？”）》%') expect(before).toContain(mark);
    for (const mark of '“（《') expect(after).toContain(mark);
  });

  it('keeps the elements of paragraphs, runs and settings in the order of the schema', () => {
    for (const xml of [document, styles]) {
      expect(outOfOrder(xml, 'pPr', P_ORDER)).toEqual([]);
      expect(outOfOrder(xml, 'rPr', R_ORDER)).toEqual([]);
    }
    const names = childNames(/<w:settings[^>]*>(.*)<\/w:settings>/s.exec(settings)?.[1] ?? '');
    const places = names.map((name) => SETTINGS_ORDER.split(' ').indexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('types the numbers as text', () => {
    expect(document).not.toContain('<w:numPr>');
    expect(withoutBlanks(document.replace(/<[^>]*>/g, ''))).toContain('一、工作开展情况');
  });

  it('a run-in heading is one paragraph of the style of its level; what follows it is set as body text', () => {
    const run = document.split('<w:p>').find((p) => p.includes('加强组织领导。')) ?? '';
    expect(run).toContain('<w:pStyle w:val="Heading2"/><w:keepNext w:val="false"/>');
    const [lead = '', rest = ''] = run.split('加强组织领导。');
    expect(lead).not.toContain('NGRunInText');
    expect(rest).toContain('<w:rStyle w:val="NGRunInText"/>');
    expect(styleNamed(styles, '公文标题后正文')).toContain('w:eastAsia="仿宋_GB2312"');
  });

  it('writes the hint for the Chinese face into every run with text', () => {
    const runs = document
      .split('<w:r>')
      .slice(1)
      .filter((run) => run.includes('<w:t '));
    expect(runs.length).toBeGreaterThan(40);
    for (const run of runs) expect(run).toMatch(/^<w:rPr>.*?w:hint="eastAsia"/);
  });

  it('places 署名 and 成文日期 by the rule', async () => {
    const xml = await documentOf(
      reportOf([paragraph('正文。'), text('signature', '某某市城市管理局委员会'), text('date', '2024年12月5日')]),
    );
    const [, name = '', date = ''] = xml.split('<w:p>').slice(1);
    expect(name).toContain('<w:spacing w:before="579"/><w:ind w:right="630"/>');
    const right = Number(/<w:ind w:right="(\d+)"/.exec(date)?.[1]);
    expect(Math.abs(right - 4.5 * 315)).toBeLessThan(20);
  });

  it('hangs 附件说明 below the names of the annexes', () => {
    const notes = document.split('<w:p>').filter((p) => p.includes('NGAttachment'));
    expect(notes[0]).toContain('附件：1.');
    const [first, second] = notes.map(
      (p) => /<w:ind w:left="(\d+)" w:hanging="(\d+)"\/>/.exec(p)?.slice(1).map(Number) ?? [],
    );
    expect(first?.[0]).toBe(second?.[0]);
    expect((first?.[0] ?? 0) - (first?.[1] ?? 0)).toBe(640);
    expect((second?.[0] ?? 0) - (second?.[1] ?? 0)).toBe(640 + 3 * 315);
  });

  it('writes a table with a fixed layout, every column, every row and its header rows', () => {
    const table = /<w:tbl>.*?<\/w:tbl>/s.exec(document)?.[0] ?? '';
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((m) => Number(m[1]));
    expect(columns.length).toBe(4);
    expect(columns.reduce((a, b) => a + b, 0)).toBe(8850);
    const rows = table.split('<w:tr>').slice(1);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false, false]);
    const widths = rows.map((row) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].reduce(
        (sum, [cell]) => sum + Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
        0,
      ),
    );
    expect(widths).toEqual([4, 4, 4, 4, 4]);
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, false, false, false]);
    expect(rows[1]).toContain('<w:vMerge w:val="restart"/>');
    expect(rows[2]).toMatch(/<w:vMerge(?: w:val="continue")?\/>/);
  });

  it('carries the picture with its size and alternative text', () => {
    expect(Object.keys(parts).some((path) => /word\/media\/.*\.png$/.test(path))).toBe(true);
    expect(document).toContain('descr="管网改造前后对比"');
    expect(document).toMatch(/<wp:extent cx="28800\d\d" cy="14400\d\d"\/>/);
  });

  it('keeps emphasis, breaks and fields', () => {
    expect(document).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t xml:space="preserve">累计开展/);
    expect(document).toMatch(/<w:i\/>.*?<w:u [^>]*\/><\/w:rPr><w:t xml:space="preserve">牵头，/);
    expect(document).toMatch(/某市城市管理局<\/w:t><\/w:r><w:r>.*?<w:br\/>/);
    expect(document).toContain('〔检查次数〕');
  });

  it('has title, author and date from what it is given, and nothing of the machine', () => {
    const core = parts['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:title>某市城市管理局关于2024年工作情况的报告</dc:title>');
    expect(core).toContain('<dc:creator>某市城市管理局</dc:creator>');
    expect(core).toContain('>2024-12-05T00:00:00Z</dcterms:created>');
    expect(core).toContain('>2024-12-05T00:00:00Z</dcterms:modified>');
    expect(Object.values(parts).join('')).not.toContain('Un-named');
  });

  it('has every part that its lists name, and names every part', () => {
    const types = parts['[Content_Types].xml'] ?? '';
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((m) => m[1] ?? '');
    expect(named.filter((path) => !(path in parts))).toEqual([]);
    const relations = parts['word/_rels/document.xml.rels'] ?? '';
    const targets = [...relations.matchAll(/Target="([^"]+)"/g)].map((m) => `word/${m[1]}`);
    expect(targets.filter((path) => !(path in parts))).toEqual([]);
    expect(
      [...document.matchAll(/r:(?:id|embed)="([^"]+)"/g)].filter((m) => !relations.includes(`Id="${m[1]}"`)),
    ).toEqual([]);
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
  });

  it('is the same to the byte for the same report', async () => {
    const [a, b] = [await writeDocx(fullReport, META), await writeDocx(fullReport, META)];
    expect(a).toEqual(b);
  });

  it('leaves out what XML may not hold', async () => {
    const xml = await documentOf(reportOf([paragraph('甲\u0000乙\u001b丙\ud800丁\ufffe')]));
    expect(xml).toContain('甲乙丙丁<');
  });

  it('leaves it out wherever a text stands: head, foot, fields, cells, alternative texts, properties', async () => {
    const odd = '甲\u0000\u0001\u000b\u001f\ud800乙\udc00\ufffe\uffff&<>"]]>丙';
    const content = [{ type: 'text' as const, text: odd }];
    const report = reportOf(
      [
        ...(['title', 'addressee', 'note', 'signature', 'date'] as const).map((type) => ({ type, content })),
        heading(1, odd),
        runIn(2, odd, odd),
        {
          type: 'paragraph',
          content: [
            { type: 'field', field: 'a' },
            { type: 'field', field: odd },
          ],
        },
        { type: 'table', headerRows: 0, columns: [1], rows: [[{ content, colSpan: 1, rowSpan: 1 }]] },
        { type: 'picture', source: SMALL_PNG, width: 9, height: 9, alt: odd },
      ],
      {
        head: { copyNumber: odd, secrecy: odd, urgency: odd, issuers: [odd], documentNumber: odd, signers: [odd] },
        imprint: { copyTo: odd, printer: odd, printDate: odd },
        fields: [{ id: 'a', name: odd, type: 'text', value: odd }],
      },
    );
    const all = Object.entries(await partsOf(report, { ...META, author: odd }));
    // Bytes that are no UTF-8 (a lone half of a pair) were read as U+FFFD.
    for (const [path, xml] of all.filter(([path]) => /\.(?:xml|rels)$/.test(path)))
      expect([path, /[^\t\n\r -\ud7ff\ue000-\ufffc\u{10000}-\u{10ffff}]/u.exec(xml)?.[0]]).toEqual([path, undefined]);
    expect(all.map(([, xml]) => xml).join('')).toContain('descr="甲乙&amp;&lt;&gt;&quot;]]&gt;丙"');
  });

  it('parts two tables that touch', async () => {
    const table = {
      type: 'table' as const,
      headerRows: 0,
      columns: [1],
      rows: [[{ content: [], colSpan: 1, rowSpan: 1 }]],
    };
    const xml = await documentOf(reportOf([table, table]));
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(xml).not.toMatch(/<\/w:tbl><w:sectPr/);
  });
});

describe('mammoth', () => {
  it('reads the headings of all levels with their numbers', async () => {
    const bytes = await writeDocx(fullReport, META);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const headings = [...value.matchAll(/<h([1-4])>(.*?)<\/h\1>/g)].map((m) => [
      Number(m[1]),
      m[2]?.replace(/<[^>]*>/g, '') ?? '',
    ]);
    const fields = fieldText(fullReport.fields);
    const numbers = numbersOf(fullReport.blocks);
    const expected = fullReport.blocks.flatMap((block, i) =>
      block.type === 'heading' || block.type === 'runIn'
        ? [[block.level, (numbers[i] ?? '') + blockText(block, fields)]]
        : [],
    );
    expect(
      headings.map(([level, words]) => [level, String(words).replaceAll('&lt;', '<').replaceAll('&amp;', '&')]),
    ).toEqual(expected);
  });

  it('reads any report: its text is that of the report', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const bytes = await writeDocx(report, META);
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
        expect(withoutBlanks(value)).toBe(withoutBlanks(reportText(report)));
      }),
      { numRuns: runs(60) },
    );
  });

  it('tells a run-in heading from what follows by the character style', async () => {
    const bytes = await writeDocx(reportOf([heading(1, '工作'), runIn(3, '抓落实。', '压实责任。')]), META);
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ["r[style-name='公文标题后正文'] => span.rest"] },
    );
    expect(value).toBe('<h1>一、工作</h1><h3>1.抓落实。<span class="rest">压实责任。</span></h3>');
  });
});
