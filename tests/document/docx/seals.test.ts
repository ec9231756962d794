import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../document/docx/write.ts';
import { GRID } from '../../../document/layout/figures.ts';
import { paginate } from '../../../document/layout/pages.ts';
import type { Report, Signing } from '../../../document/report.ts';
import { paragraph, reportOf, text } from '../fixtures.ts';
import { rasterOf, redBox, redPicture } from '../pixels.ts';
import { describeWith, openBench, wordsOf } from '../programs.ts';

const META = { author: '某局', now: new Date('2024-12-05T08:30:00Z') };
const SEAL = { source: redPicture(), width: 42, height: 42 };

function signed(names: readonly string[], manner: Signing['manner'], pictures: Signing['pictures']): Report {
  const signatures = names.map((name) => text('signature', name));
  const blocks = [paragraph('国'.repeat(54)), ...signatures, text('date', '2024年12月5日')];
  return reportOf(blocks, { signing: { manner, pictures } });
}

async function documentXml(report: Report): Promise<string> {
  return strFromU8(unzipSync(await writeDocx(report, META))['word/document.xml'] ?? new Uint8Array());
}

describe('seals in the Word file', () => {
  it('float behind the text without any room, one for each picture', async () => {
    const xml = await documentXml(signed(['甲局', '乙局'], 'sealed', [SEAL, SEAL]));
    expect(xml.match(/<wp:anchor /g)).toHaveLength(2);
    expect(xml.match(/<wp:wrapNone\/>/g)).toHaveLength(2);
    expect(xml).not.toContain('behindDoc="0"');
  });

  it('are left out where they are no pictures, and their room is not', async () => {
    const broken = { source: 'data:image/png;base64,AAAA', width: 42, height: 42 };
    const xml = await documentXml(signed(['甲局'], 'sealed', [broken]));
    expect(xml).not.toContain('<wp:anchor');
    expect(xml).toBe(await documentXml(signed(['甲局'], 'sealed', [])));
  });

  it('names in a row are one paragraph with centred tab stops', async () => {
    const xml = await documentXml(signed(['甲局', '乙局', '丙局'], 'sealed', []));
    expect(xml.match(/<w:pStyle w:val="NGSignature"\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:tab w:val="center"/g)).toHaveLength(3);
  });
});

await describeWith(['soffice', 'pdftotext', 'pdftoppm'], 'seals in LibreOffice', () => {
  const bench = openBench();
  afterAll(() => bench.close());

  it('a seal lies centred over name and date and begins no more than a line below the text', async () => {
    const pdf = bench.convert(await writeDocx(signed(['某市管理局'], 'sealed', [SEAL]), META), 'seal', 'pdf');
    const [words = []] = wordsOf(pdf);
    const box = redBox(rasterOf(pdf, 1));
    const name = words.find((word) => word.text.includes('管理局'));
    if (!box || !name) throw new Error('no seal');
    expect(Math.abs(box.left + box.right - name.left - name.right) / 2).toBeLessThan(0.1 * 5.56);
    expect(box.bottom - box.top).toBeCloseTo(42, 0);
    const textFoot = 37 + 2 * GRID.line * (25.4 / 72) - 2.3;
    expect(box.top - textFoot).toBeGreaterThan(0);
    expect(box.top - textFoot).toBeLessThan(10.3);
  });

  it('the 版记 of an even page stands behind an empty page, both without a number', async () => {
    const report = reportOf([paragraph('国'.repeat(26 + 28 * 43))], {
      imprint: { copyTo: '甲局', printer: '某局办公室', printDate: '2024年12月6日' },
      layout: { form: 'document', imprintPage: 'even', overrides: {} },
    });
    const pdf = bench.convert(await writeDocx(report, META), 'even', 'pdf');
    const pages = wordsOf(pdf).map((words) => words.map((word) => word.text).join(''));
    expect(pages).toHaveLength(paginate(report).pages.length);
    expect(pages[1]).toContain('—2—');
    expect(pages[2]).toBe('');
    expect(pages[3]).toContain('抄送：甲局。');
    expect(pages[3]).not.toContain('—');
  });
});
