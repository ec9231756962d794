/**
 * The lengths that GB/T 9704-2012 lays down, measured on printed pages: boxes of words as `pdftotext -bbox` has them, and
 * pixels. One list for all that prints.
 */
import { expect, it } from 'vitest';
import { longReport, paragraph, reportOf, text } from './fixtures.ts';
import { firstPage, footOf, HEADS, lines, near } from './heads.ts';
import { inkBox, rasterOf, rulesOf } from './pixels.ts';
import { linesOfPdf, type Word, wordsOf } from './programs.ts';

/** What has to be printed for it. */
export const STANDARD_PAPERS = {
  page: reportOf([text('addressee', '国'.repeat(616))]),
  longer: reportOf([text('addressee', '国'.repeat(617))]),
  numbered: longReport(3),
  document: HEADS.document,
  joint: HEADS.joint,
  letter: HEADS.letter,
  order: HEADS.order,
  imprint: reportOf([paragraph('国'.repeat(26 + 28 * 2))], {
    imprint: { addressee: '各县人民政府', copyTo: '甲局、乙局', printer: '某局办公室', printDate: '2024年12月6日' },
    layout: { form: 'document', imprintPage: 'last', overrides: {} },
  }),
} as const;

export type StandardPaper = keyof typeof STANDARD_PAPERS;

/** mm. */
const TYPE_AREA = { left: 28, top: 37, width: 156, height: 225 } as const;
const FOOT = TYPE_AREA.top + TYPE_AREA.height;
const BODY = 16 * (25.4 / 72);
const LINES = 22;

/** The type area that a page full of characters fills: its lines with the room above and below their characters. */
function filledArea(words: readonly Word[]) {
  const own = words.filter(({ text: word }) => word.includes('国'));
  const tops = own.map(({ top }) => top);
  const first = Math.min(...tops);
  const pitch = (Math.max(...tops) - first) / (LINES - 1);
  const left = Math.min(...own.map((word) => word.left));
  const width = Math.max(...own.map((word) => word.right)) - left;
  return { left, width, top: first - (pitch - BODY) / 2, height: pitch * LINES };
}

/** Middle of the first dash of the number of a page, in mm from the top of the paper. */
function dashOf(pdf: string, page: number): number {
  const dash = wordsOf(pdf)[page - 1]?.find(({ text: word, top }) => word.startsWith('—') && top > FOOT);
  if (dash === undefined) return Number.NaN;
  // The word may hold the whole number: the dash is as wide as a character of 四号.
  const ink = inkBox(rasterOf(pdf, page), { ...dash, right: dash.left + 4.5 });
  return ink ? (ink.top + ink.bottom) / 2 : Number.NaN;
}

/**
 * One test for each sentence. `file` gives the printed paper, `within` how near in mm boxes of words come to the place of their
 * characters, `top` how far the first line may stand from the middle of its room, `dash` how far
 * that of the page number from its place: its height differs from face to face.
 */
export function itMeetsTheStandard(
  file: (paper: StandardPaper) => string,
  { within, top, dash }: { within: number; top: number; dash: number },
) {
  it('type area of 156 × 225 mm, 37 mm below the top and 28 mm from the left edge', () => {
    const area = filledArea(wordsOf(file('page'))[0] ?? []);
    near(area.left, TYPE_AREA.left, 0.5);
    near(area.width, TYPE_AREA.width, 0.5);
    near(area.top, TYPE_AREA.top, top);
    near(area.height, TYPE_AREA.height, 0.5);
  });

  it('616 characters fill exactly one page, 28 to each of 22 lines, and 617 need two', () => {
    const counts = (pdf: string) => linesOfPdf(pdf).map((page) => page.map((line) => line.length));
    expect(counts(file('page'))).toEqual([Array(LINES).fill(28)]);
    expect(counts(file('longer'))).toEqual([Array(LINES).fill(28), [1]]);
  });

  it('dash of the page number 7 mm below the type area, 1 字 from the right on odd and from the left on even pages', () => {
    const pages = wordsOf(file('numbered'));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((words, i) => {
      near(dashOf(file('numbered'), i + 1) - FOOT, 7, dash);
      const dashes = words.filter(({ text: word, top: y }) => word.includes('—') && y > FOOT);
      if (i % 2 === 0) near(dashes.at(-1)?.right, 184 - 4.94, 0.8);
      else near(dashes[0]?.left, 28 + 4.94, 0.7);
    });
  });

  it('last line of 版记 on the foot of the type area, which it is as long as', () => {
    const rules = rulesOf(rasterOf(file('imprint'), 1));
    expect(rules).toHaveLength(3);
    near(rules.at(-1), FOOT, 1);
  });

  it('characters of the 标志 35 mm below the top of the type area', () => {
    near(firstPage(file('document')).bands[0]?.top, TYPE_AREA.top + 35);
    near(firstPage(file('joint')).bands[0]?.top, TYPE_AREA.top + 35);
  });

  it('red line 4 mm below the 发文字号, 156 mm long', () => {
    for (const paper of ['document', 'joint'] as const) {
      const { bands, word } = firstPage(file(paper));
      const [line] = lines(bands);
      near((line?.top ?? Number.NaN) - footOf(word('某城管')), 4, within);
      near((line?.right ?? Number.NaN) - (line?.left ?? Number.NaN), TYPE_AREA.width, 0.5);
      near(line?.left, TYPE_AREA.left, 0.5);
    }
  });

  it('信函: 标志 30 mm below the edge, double lines of 170 mm, thick and thin, 4 mm below it and 20 mm above the foot', () => {
    const { bands } = firstPage(file('letter'));
    near(bands[0]?.top, 30);
    const rules = lines(bands);
    expect(rules).toHaveLength(4);
    for (const rule of rules) {
      near(rule.right - rule.left, 170, 0.5);
      near(rule.left, 20, 0.5);
    }
    near((rules[0]?.top ?? Number.NaN) - (bands[0]?.bottom ?? Number.NaN), 4, 0.5);
    near(rules[3]?.bottom, 297 - 20, 0.5);
    const weights = rules.map((rule) => rule.bottom - rule.top);
    expect(weights[0]).toBeGreaterThan(weights[1] ?? 0);
    expect(weights[3]).toBeGreaterThan(weights[2] ?? 0);
  });

  it('信函: no number on the first page', () => {
    const numbered = wordsOf(file('letter')).map((words) =>
      words.some(({ text: word, top: y }) => word.includes('—') && y > FOOT),
    );
    expect(numbered.length).toBeGreaterThan(1);
    expect(numbered).toEqual(numbered.map((_, i) => i > 0));
  });

  it('命令: characters of the 标志 20 mm below the top of the type area, and no red line', () => {
    const { bands } = firstPage(file('order'));
    near(bands[0]?.top, TYPE_AREA.top + 20);
    expect(lines(bands)).toEqual([]);
  });
}
