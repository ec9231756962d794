import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../document/docx/write.ts';
import { paginate } from '../../../document/layout/pages.ts';
import { emptyReport, type Report } from '../../../document/report.ts';
import { longReport, reportOf } from '../fixtures.ts';
import { fullLines, planTable, TURNED } from '../layout/wide-tables.ts';
import { describeWith, openBench, run, wordsOf } from '../programs.ts';

const META = { author: '某市城市管理局', now: new Date('2024-12-05T08:30:00Z') };

async function partsOf(report: Report): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await writeDocx(report, META));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

async function sectionsOf(report: Report): Promise<readonly string[]> {
  const { 'word/document.xml': xml = '' } = await partsOf(report);
  return [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map((found) => found[0]);
}

const orientationsIn = (sections: readonly string[]) =>
  sections.map((section) => (section.includes('w:orient="landscape"') ? 'landscape' : 'portrait'));

describe('the sections of a Word file', () => {
  it('are one for a text without tables that lie across', async () => {
    expect(await sectionsOf(longReport(2))).toHaveLength(1);
    expect(await sectionsOf(emptyReport)).toHaveLength(1);
  });

  it('turn for tables that lie across, which share one, and turn back', async () => {
    const turns = async (name: string) => orientationsIn(await sectionsOf(TURNED[name] ?? emptyReport));
    expect(await turns('amid')).toEqual(['portrait', 'landscape', 'portrait']);
    expect(await turns('first')).toEqual(['landscape', 'portrait']);
    expect(await turns('last')).toEqual(['portrait', 'landscape']);
    expect(await turns('beforeImprint')).toEqual(['portrait', 'landscape', 'portrait']);
    expect(await turns('alone')).toEqual(['landscape']);
  });

  it('begin on a new page, have the paper and margins of their pages, and count on', async () => {
    const [upright = '', lying = ''] = await sectionsOf(TURNED['amid'] ?? emptyReport);
    expect(upright).toContain('w:w="11906" w:h="16838"');
    expect(lying).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
    expect(lying).toMatch(/w:top="1587"[^/]*w:left="1984"/);
    for (const section of [upright, lying]) {
      expect(section).toContain('<w:type w:val="nextPage"/>');
      expect(section).not.toContain('w:start=');
      expect(section.match(/<w:footerReference /g)).toHaveLength(2);
    }
  });

  it('are ended by paragraphs of the text itself, without empty ones that would take a line', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(TURNED['amid'] ?? emptyReport);
    const ends = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:sectPr.*?<\/w:p>/gs)].map((found) => found[0]);
    expect(ends).toHaveLength(2);
    expect(ends[0]).toContain('国国国');
    expect(ends[1]).toContain('<w:spacing w:line="20" w:lineRule="exact"/>');
  });

  it('leave the foot of a page that lies across all its room', async () => {
    const [, lying = ''] = await sectionsOf(TURNED['amid'] ?? emptyReport);
    const [, bottom, footer] = /w:bottom="(\d+)".*w:footer="(\d+)"/.exec(lying) ?? [];
    expect(Number(footer) + 280).toBeLessThan(Number(bottom));
  });
});

await describeWith(['soffice', 'pdftotext', 'pdfinfo'], 'pages that lie across, in LibreOffice', () => {
  const bench = openBench();
  afterAll(() => bench.close());
  const print = async (report: Report, name: string) => bench.convert(await writeDocx(report, META), name, 'pdf');

  it.each(Object.keys(TURNED))('are those that were counted: %s', async (name) => {
    const report = TURNED[name] ?? emptyReport;
    const sizes = [...run('pdfinfo', ['-l', '99', await print(report, name)]).matchAll(/size: +([\d.]+) x ([\d.]+)/g)];
    const pages = sizes.map(([, width, height]) => (Number(width) > Number(height) ? 'landscape' : 'portrait'));
    expect(pages).toEqual(paginate(report).pages.map((page) => page.orientation));
  });

  it('have their number where the upright sheet has it, and those after them count on', async () => {
    const pages = wordsOf(await print(reportOf([planTable(40, 'landscape'), fullLines(1)]), 'numbers'));
    const lying = pages.slice(0, -1);
    expect(lying.length).toBeGreaterThan(2);
    lying.forEach((words, i) => {
      const dashes = words.filter((word) => word.text === '—');
      expect(dashes).toHaveLength(2);
      for (const dash of dashes) expect(Math.abs((dash.left + dash.right) / 2 - 28)).toBeLessThan(1);
      expect(words.some((word) => word.text === String(i + 1) && word.left < 33)).toBe(true);
      if (i % 2 === 0)
        expect(Math.abs(Math.max(...dashes.map((dash) => dash.bottom)) - (184 - 4.94))).toBeLessThan(0.7);
      else expect(Math.abs(Math.min(...dashes.map((dash) => dash.top)) - (28 + 4.94))).toBeLessThan(0.7);
    });
    const last = pages.at(-1) ?? [];
    expect(last.some((word) => word.text === String(pages.length) && word.top > 260)).toBe(true);
  });
});
