import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../document/docx/write.ts';
import { GRID } from '../../../document/layout/figures.ts';
import { headSetting } from '../../../document/layout/head.ts';
import { layoutOf } from '../../../document/layout/page-layout.ts';
import type { Report } from '../../../document/report.ts';
import { officeFonts } from '../../screenshots/office-fonts.ts';
import { firstPage, near } from '../heads.ts';
import { describeWith, openBench } from '../programs.ts';
import { itMeetsTheStandard, STANDARD_PAPERS, type StandardPaper } from '../standard.ts';

const META = { author: '某市城市管理局', now: new Date('2024-12-05T08:30:00Z') };

async function partsOf(report: Report): Promise<(path: string) => string> {
  const parts = unzipSync(await writeDocx(report, META));
  return (path) => strFromU8(parts[path] ?? new Uint8Array());
}

/** The number that an attribute of the first such element has. */
function figure(xml: string, element: string, attribute: string): number {
  const found = new RegExp(`<${element}\\b[^>]*? ${attribute}="(-?\\d+)"`).exec(xml)?.[1];
  return Number(found ?? Number.NaN);
}

const MM = 1440 / 25.4;
const EMU = 36_000;

describe('the Word file, in twips', () => {
  it('A4 with a type area 37 mm below the top and 28 mm from the left edge, 156 mm wide and 225 mm high', async () => {
    const xml = (await partsOf(STANDARD_PAPERS.page))('word/document.xml');
    const margin = (side: string) => figure(xml, 'w:pgMar', `w:${side}`);
    const paper = (side: string) => figure(xml, 'w:pgSz', `w:${side}`);
    expect([paper('w'), paper('h')]).toEqual([11906, 16838]);
    expect([margin('top'), margin('left')]).toEqual([2098, 1587]);
    const near = (twips: number, mm: number) => expect(Math.abs(twips / MM - mm)).toBeLessThan(0.6);
    near(paper('w') - margin('left') - margin('right'), 156);
    near(paper('h') - margin('top') - margin('bottom'), 225);
  });

  it('lines of exactly 579, 22 of which fit and 23 do not; 28 characters of 15.75 pt to a line, and 29 do not fit', async () => {
    const part = await partsOf(STANDARD_PAPERS.page);
    const xml = part('word/document.xml');
    const normal = part('word/styles.xml').split('w:styleId="Normal"')[1] ?? '';
    const line = figure(normal, 'w:spacing', 'w:line');
    const height = figure(xml, 'w:pgSz', 'w:h') - figure(xml, 'w:pgMar', 'w:top') - figure(xml, 'w:pgMar', 'w:bottom');
    expect(line).toBe(579);
    expect(normal).toContain('w:lineRule="exact"');
    expect(Math.floor(height / line)).toBe(22);
    const pitch = figure(normal, 'w:sz', 'w:val') * 10 + figure(normal, 'w:spacing', 'w:val');
    const width = figure(xml, 'w:pgSz', 'w:w') - figure(xml, 'w:pgMar', 'w:left') - figure(xml, 'w:pgMar', 'w:right');
    expect(pitch).toBe(315);
    expect(Math.floor(width / pitch)).toBe(28);
  });

  it('a foot line of 14 pt, 25.5 mm above the edge of the paper: its dash lies 7 mm below the type area', async () => {
    const part = await partsOf(STANDARD_PAPERS.numbered);
    const foot = figure(part('word/document.xml'), 'w:pgMar', 'w:footer');
    expect(Math.abs(foot / MM - 25.5)).toBeLessThan(0.1);
    expect(part('word/styles.xml')).toMatch(
      /<w:name w:val="footer"\/>.*?<w:spacing w:line="280" w:lineRule="exact"\/>/,
    );
    expect(part('word/footer1.xml')).toContain('— ');
  });

  it('版记 hangs on the foot of the type area between lines of 1 and 0.75 pt', async () => {
    const xml = (await partsOf(STANDARD_PAPERS.imprint))('word/document.xml');
    const table = /<w:tbl>.*<\/w:tbl>/s.exec(xml)?.[0] ?? '';
    expect(table).toMatch(/<w:tblpPr (?=[^>]*w:vertAnchor="margin")(?=[^>]*w:tblpYSpec="bottom")[^>]*\/>/);
    // Its left edge is that of the column.
    expect(figure(table, 'w:tblpPr', 'w:tblpX')).toBe(figure(xml, 'w:pgMar', 'w:left'));
    const borders = (table.match(/<w:tcBorders>.*?<\/w:tcBorders>/gs) ?? []).join('');
    const weights = [...borders.matchAll(/ w:sz="(\d+)"/g)].map((m) => Number(m[1])).filter((weight) => weight > 0);
    expect(weights).toEqual([8, 6, 6, 8]);
  });

  it('red lines of 156 mm, of a letter of 170 mm', async () => {
    const lengths = async (report: Report) =>
      [...(await partsOf(report))('word/document.xml').matchAll(/<wp:extent cx="(\d+)"/g)].map(
        (m) => Number(m[1]) / EMU,
      );
    for (const length of await lengths(STANDARD_PAPERS.document)) expect(length).toBeCloseTo(156, 1);
    const letter = await lengths(STANDARD_PAPERS.letter);
    expect(letter).toHaveLength(2);
    for (const length of letter) expect(length).toBeCloseTo(170, 1);
  });
});

await describeWith(['soffice', 'pdftotext', 'pdftoppm'], 'the Word file in LibreOffice', () => {
  const bench = openBench();
  const files = new Map<string, string>();
  const before = process.env['FONTCONFIG_FILE'];

  beforeAll(async () => {
    Object.assign(process.env, officeFonts(bench.folder));
    for (const [name, report] of Object.entries<Report>(STANDARD_PAPERS)) {
      files.set(name, bench.convert(await writeDocx(report, META), name, 'pdf'));
    }
  }, 180_000);
  afterAll(async () => {
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    else process.env['FONTCONFIG_FILE'] = before;
    await bench.close();
  });

  // Word and LibreOffice set a line of exact height with its base line at 0.8 of it, lower than the middle.
  itMeetsTheStandard((paper: StandardPaper) => files.get(paper) ?? '', { within: 1, top: 1.2, dash: 1 });

  it('text on the line of the grid that the pages are counted by', () => {
    for (const paper of ['document', 'joint', 'letter', 'order'] as const) {
      const { head, layout } = STANDARD_PAPERS[paper];
      const counted = headSetting(head, layoutOf(layout))?.lines ?? Number.NaN;
      // Exact lines have their base line at 0.8; the type reaches 0.88 of its size above it.
      const [begin, size] = paper === 'order' ? ['各单位', 16] : ['关于', 22];
      const top = 37 + (counted * GRID.line + 0.8 * GRID.line - 0.88 * size) * (25.4 / 72);
      near(firstPage(files.get(paper) ?? '').word(begin)?.top, top);
    }
  });
});
