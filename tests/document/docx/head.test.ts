import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../document/docx/write.ts';
import { GRID, twips } from '../../../document/layout/figures.ts';
import { headSetting } from '../../../document/layout/head.ts';
import { layoutOf } from '../../../document/layout/page-layout.ts';
import type { Report } from '../../../document/report.ts';
import { paragraph, reportOf, text } from '../fixtures.ts';
import { HEADS } from '../heads.ts';

const META = { author: '某市城市管理局', now: new Date('2024-12-05T08:30:00Z') };

async function partsOf(report: Report): Promise<(path: string) => string> {
  const parts = unzipSync(await writeDocx(report, META));
  return (path) => strFromU8(parts[path] ?? new Uint8Array());
}

/** Heights of the paragraphs and rows before the title, in twips: all exact. */
function heightAboveTitle(document: string): number {
  const above = document.slice(document.indexOf('<w:body>'), document.indexOf('w:val="Title"'));
  const outside = above.replace(/<w:tbl>.*?<\/w:tbl>/gs, '');
  const paragraphs = outside.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  const own = paragraphs.map((each) => Number(/w:line="(\d+)"/.exec(each)?.[1] ?? GRID.line * 20));
  const rows = [...above.matchAll(/<w:trHeight [^>]*w:val="(\d+)"/g)].map((row) => Number(row[1]));
  return [...own, ...rows].reduce((sum, height) => sum + height, 0);
}

describe('a head in the Word file', () => {
  it('is as high as the lines of the grid that the pages are counted by', async () => {
    for (const report of [HEADS.document, HEADS.joint]) {
      const part = await partsOf(report);
      const counted = headSetting(report.head, layoutOf(report.layout))?.lines ?? 0;
      expect(heightAboveTitle(part('word/document.xml'))).toBe(counted * twips(GRID.line));
    }
  });

  it('has its red line as a drawing, which takes no room, and not as a border', async () => {
    const document = (await partsOf(HEADS.document))('word/document.xml');
    expect(document).not.toContain('<w:pBdr>');
    expect(document.match(/<wp:anchor /g)?.length).toBe(1);
    const length = Number(/<wp:extent cx="(\d+)"/.exec(document)?.[1]);
    expect(Math.abs(length / 36_000 - 156)).toBeLessThan(0.1);
  });

  it('of a letter has a first page with a foot of its own: two lines and no number', async () => {
    const part = await partsOf(HEADS.letter);
    const document = part('word/document.xml');
    expect(document).toContain('<w:titlePg/>');
    const target = /<w:footerReference w:type="first" r:id="([^"]+)"/.exec(document)?.[1];
    const file = new RegExp(`Id="${target}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${target}"`).exec(
      part('word/_rels/document.xml.rels'),
    );
    const foot = part(`word/${file?.[1] ?? file?.[2]}`);
    expect(foot.match(/<wp:anchor /g)?.length).toBe(2);
    expect(foot).not.toContain('PAGE');
  });

  it('of no other paper has one', async () => {
    for (const report of [HEADS.document, HEADS.order]) {
      expect((await partsOf(report))('word/document.xml')).not.toMatch(/<w:titlePg\/>|w:type="first"/);
    }
  });

  it('writes impossible heads as well', async () => {
    const head = {
      copyNumber: 'AB12',
      issuers: Array.from({ length: 30 }, (_, i) => `某${'市'.repeat(i * 2)}局文件`),
      documentNumber: '某发'.repeat(30),
      signers: Array.from({ length: 20 }, () => '甲某某'),
    };
    for (const form of ['document', 'letter', 'order', 'minutes'] as const) {
      const report = { ...HEADS.document, head, layout: { ...HEADS.document.layout, form } };
      const document = (await partsOf(report))('word/document.xml');
      expect(document).not.toMatch(/"-?NaN|w:(?:line|w|h)="-/);
    }
  });

  it('has 出席 of a 纪要 in 黑体 and its further lines behind the colon', async () => {
    const blocks = [text('title', '会议纪要'), paragraph('会议听取了汇报。'), paragraph('出席：张三、李四')];
    const minutes = reportOf(blocks, { layout: { form: 'minutes', imprintPage: 'last', overrides: {} } });
    const document = (await partsOf(minutes))('word/document.xml');
    const list = (document.match(/<w:p>.*?<\/w:p>/gs) ?? []).find((each) => each.includes('出席：')) ?? '';
    expect(list).toContain('<w:pStyle w:val="NGAttendance"/>');
    expect(list).toMatch(/w:left="1585"[^>]*w:hanging="945"|w:hanging="945"[^>]*w:left="1585"/);
    expect(list.match(/<w:t[^>]*>[^<]*/g)?.map((run) => run.replace(/<[^>]*>/, ''))).toEqual(['出席：', '张三、李四']);
    expect(list.indexOf('NGAttendanceWord')).toBeLessThan(list.indexOf('出席：'));
  });
});
