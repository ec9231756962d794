import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../document/docx/write.ts';
import { GRID, twips } from '../../../document/layout/figures.ts';
import { headSetting } from '../../../document/layout/head.ts';
import { layoutOf } from '../../../document/layout/page-layout.ts';
import type { Report } from '../../../document/report.ts';
import { officeFonts } from '../../screenshots/office-fonts.ts';
import { paragraph, reportOf, text } from '../fixtures.ts';
import { firstPage, footOf, HEADS, lines, near } from '../heads.ts';
import { describeWith, openBench, wordsOf } from '../programs.ts';

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

/** The faces that the program brings, for LibreOffice. False where they cannot be unpacked. */
function giveFaces(folder: string): boolean {
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import fontTools, brotli'], { stdio: 'ignore' });
  } catch {
    return false;
  }
  Object.assign(process.env, officeFonts(folder));
  return true;
}

await describeWith(['soffice', 'pdftotext', 'pdftoppm'], 'a head in LibreOffice', () => {
  const bench = openBench();
  const files: Partial<Record<keyof typeof HEADS, string>> = {};
  const page = (name: keyof typeof HEADS) => firstPage(files[name] ?? '');
  const before = process.env['FONTCONFIG_FILE'];
  let hasFaces = false;

  beforeAll(async () => {
    hasFaces = giveFaces(bench.folder);
    for (const name of ['document', 'joint', 'letter', 'order'] as const) {
      files[name] = bench.convert(await writeDocx(HEADS[name], META), name, 'pdf');
    }
  }, 600_000);
  afterAll(async () => {
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    else process.env['FONTCONFIG_FILE'] = before;
    await bench.close();
  });

  it('has the characters of the 标志 in their place', (context) => {
    context.skip(!hasFaces, 'the shipped faces cannot be unpacked: no fonttools');
    near(page('document').bands[0]?.top, 72);
    near(page('joint').bands[0]?.top, 72);
    near(page('letter').bands[0]?.top, 30);
    near(page('order').bands[0]?.top, 57);
  });

  it('has the red line 4 mm below the 发文字号, 156 mm long', () => {
    for (const name of ['document', 'joint'] as const) {
      const { bands, word } = page(name);
      const [line] = lines(bands);
      near((line?.top ?? 0) - footOf(word('某城管')), 4);
      near((line?.right ?? 0) - (line?.left ?? 0), 156, 0.5);
      near(line?.left, 28, 0.5);
    }
  });

  it('has the double lines of a letter in their places, 170 mm long, and no number on its first page', () => {
    const rules = lines(page('letter').bands);
    expect(rules.length).toBe(4);
    for (const rule of rules) {
      near(rule.right - rule.left, 170, 0.5);
      near(rule.left, 20, 0.5);
    }
    near(rules[0]?.top, 46);
    near(rules[3]?.bottom, 277);
    const dashes = wordsOf(files.letter ?? '').map((words) => words.some((word) => word.text.includes('—')));
    expect(dashes).toEqual(dashes.map((_, i) => i > 0));
    expect(dashes.length).toBeGreaterThan(1);
  });

  it('has the text on the line of the grid that the pages are counted by', () => {
    for (const name of ['document', 'joint', 'letter', 'order'] as const) {
      const counted = headSetting(HEADS[name].head, layoutOf(HEADS[name].layout))?.lines ?? 0;
      const title = page(name).word(name === 'order' ? '各单位' : '关于');
      // Exact lines have their base line at 0.8; the type reaches 0.88 of its size above it.
      const size = name === 'order' ? 16 : 22;
      near(title?.top, 37 + (counted * GRID.line + 0.8 * GRID.line - 0.88 * size) * (25.4 / 72));
    }
  });
});
