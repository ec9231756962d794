import { describe, expect, it } from 'vitest';
import { GRID, mmToPt } from '../../../document/layout/figures.ts';
import { textWidth } from '../../../document/layout/measure.ts';
import { paginate } from '../../../document/layout/pages.ts';
import { placeSealed, placeSignOff } from '../../../document/layout/sign-off.ts';
import { type SetBlock, typeset } from '../../../document/layout/typeset.ts';
import { blockText, fieldText } from '../../../document/plain.ts';
import type { Block, Report, Signing } from '../../../document/report.ts';
import { paragraph, reportOf, SMALL_PNG, text } from '../fixtures.ts';

const DATE = '2024年12月5日';
const seal = (size: number) => ({ source: SMALL_PNG, width: size, height: size });

function signed(names: readonly string[], manner: Signing['manner'], pictures: Signing['pictures']): Report {
  const blocks: Block[] = [paragraph('正文。'), ...names.map((name) => text('signature', name)), text('date', DATE)];
  return reportOf(blocks, { signing: { manner, pictures } });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Seals in pt from the top of the page. */
function sealsOf(report: Report): readonly Box[] {
  const { blocks } = paginate(report);
  return typeset(report).blocks.flatMap((set, i) =>
    set.seals.map(({ picture, top, left }) => {
      const y = (blocks[i]?.line ?? 0) * GRID.line + top;
      return { left, right: left + mmToPt(picture.width), top: y, bottom: y + mmToPt(picture.height) };
    }),
  );
}

function middleOf({ block, indents }: SetBlock): number {
  return GRID.column - indents.right - textWidth(blockText(block, fieldText([]))) / 2;
}

describe('署名 with a seal', () => {
  it('is centred on a date with 4 字 at its right: 2.25 字 for a name of 10, 4.25 for one of 6', () => {
    expect(placeSealed(10, 6.5)).toEqual({ name: 2.25, date: 4 });
    expect(placeSealed(6, 6.5)).toEqual({ name: 4.25, date: 4 });
  });

  it('takes the 4 字 itself where it would stick out of the type area, and the date is centred on it', () => {
    expect(placeSealed(20, 6.5)).toEqual({ name: 4, date: 10.75 });
    for (const width of [0, 14.5, 14.6, 24, 27, 28, 90]) {
      const { name, date } = placeSealed(width, 6.5);
      expect(name).toBeGreaterThanOrEqual(0);
      expect(name + Math.min(width, 28)).toBeLessThanOrEqual(28);
      expect(date + 6.5).toBeLessThanOrEqual(28);
    }
  });

  it.each([30, 42, 45, 60, 80])(
    'of %d mm begins no more than a line below the text, centred, name and date below its middle',
    (size) => {
      const report = signed(['某市城市管理局'], 'sealed', [seal(size)]);
      const [box] = sealsOf(report);
      const [, name, date] = typeset(report).blocks;
      if (!box || !name || !date) throw new Error('no seal');
      expect(box.top).toBeGreaterThanOrEqual(GRID.line - 0.01);
      expect(box.top - GRID.line + (GRID.line - GRID.glyph) / 2).toBeLessThanOrEqual(GRID.line + 0.01);
      expect((box.left + box.right) / 2).toBeCloseTo(middleOf(date), 6);
      expect(middleOf(name)).toBeCloseTo(middleOf(date), 6);
      const between = (paginate(report).blocks[2]?.line ?? 0) * GRID.line;
      const below = between - (box.top + box.bottom) / 2;
      expect(below).toBeGreaterThan(0);
      expect(below).toBeLessThan(GRID.line);
    },
  );

  it('leaves the same room where there is no picture, or one that is none', () => {
    const lines = (pictures: Signing['pictures']) =>
      typeset(signed(['某局'], 'sealed', pictures)).blocks.map((set) => set.blankLines);
    const broken = { source: 'data:image/png;base64,AAAA', width: 42, height: 42 };
    expect(lines([])).toEqual(lines([seal(42)]));
    expect(lines([broken])).toEqual(lines([seal(42)]));
    expect(sealsOf(signed(['某局'], 'sealed', [broken]))).toEqual([]);
  });
});

describe('seals of a joint issue', () => {
  const NAMES = [
    '某市财政局',
    '某市教育局',
    '某市民政局',
    '某市水利局',
    '某市发展和改革委员会',
    '某市公安局',
    '某市司法局',
  ];

  it.each([1, 2, 3, 4, 5, 6, 7])(
    'of %d bodies never touch, stay inside the type area, and the last covers the date',
    (count) => {
      const report = signed(NAMES.slice(0, count), 'sealed', Array(count).fill(seal(42)));
      const boxes = sealsOf(report);
      expect(boxes).toHaveLength(count);
      boxes.forEach((a, i) => {
        expect(a.left).toBeGreaterThanOrEqual(-0.01);
        expect(a.right).toBeLessThanOrEqual(GRID.column + 0.01);
        for (const b of boxes.slice(i + 1)) {
          const distance = Math.hypot(a.left - b.left, a.top - b.top);
          expect(distance).toBeGreaterThan(mmToPt(42) + 1);
        }
      });
      const { blocks } = typeset(report);
      const date = blocks.at(-1);
      const last = boxes.at(-1);
      if (!date || !last) throw new Error('no date');
      expect((last.left + last.right) / 2).toBeCloseTo(middleOf(date), 6);
      const line = (paginate(report).blocks.at(-1)?.line ?? 0) * GRID.line;
      expect(last.top).toBeLessThan(line);
      expect(last.bottom).toBeGreaterThan(line + GRID.line);
    },
  );

  it('stand three in a row over names on one line, as many lines as the names one below the other', () => {
    const { blocks } = typeset(signed(NAMES.slice(0, 3), 'sealed', []));
    const names = blocks.slice(1, 4);
    const lines = names.map((set, k) => k * GRID.line + (set.signOff?.drop ?? 0));
    expect(new Set(lines)).toEqual(new Set([2 * GRID.line]));
    expect(names.map((set) => set.signOff?.beside)).toEqual([true, true, false]);
  });

  it('names too long for a row stand one below the other', () => {
    const long = ['某某市城市管理和综合行政执法监督管理局', '某某市发展改革和经济信息化委员会办公室'];
    expect(typeset(signed(long, 'sealed', [])).blocks.map((set) => set.signOff?.beside ?? false)).not.toContain(true);
  });
});

describe('a signature stamp', () => {
  it('stands two lines below the text, 4 字 from the right; the title 2 字 to its left at its middle; the date a line below', () => {
    const report = signed(['市长'], 'stamped', [{ source: SMALL_PNG, width: 40, height: 20 }]);
    const [box] = sealsOf(report);
    const { blocks } = paginate(report);
    const [, title, date] = typeset(report).blocks;
    if (!box || !title || !date) throw new Error('no stamp');
    expect(box.top).toBeCloseTo(3 * GRID.line, 6);
    expect(GRID.column - box.right).toBeCloseTo(4 * GRID.pitch, 6);
    expect(box.left - (GRID.column - title.indents.right)).toBeCloseTo(2 * GRID.pitch, 6);
    const middle = ((blocks[1]?.line ?? 0) + 0.5) * GRID.line + (title.signOff?.drop ?? 0);
    expect(middle).toBeCloseTo((box.top + box.bottom) / 2, 6);
    const below = (blocks[2]?.line ?? 0) * GRID.line - box.bottom;
    expect(below).toBeGreaterThanOrEqual(GRID.line - 0.01);
    expect(below).toBeLessThan(2 * GRID.line);
    expect(date.indents.right).toBeCloseTo(4 * GRID.pitch, 6);
  });

  it('of each body stands in a row of its own', () => {
    const boxes = sealsOf(signed(['甲厅厅长', '乙厅厅长'], 'stamped', [seal(20), seal(30)]));
    expect(boxes[1]?.top ?? 0).toBeGreaterThan(boxes[0]?.bottom ?? 0);
    expect(boxes[1]?.right).toBeCloseTo(boxes[0]?.right ?? 0, 6);
  });
});

describe('a sign-off', () => {
  it('with a seal takes the last short paragraph to the next page with it, and without a seal does not', () => {
    const blocks = [
      paragraph('国'.repeat(26 + 28 * 18)),
      paragraph('特此报告。'),
      text('signature', '某局'),
      text('date', DATE),
    ];
    const page = (manner: Signing['manner']) =>
      paginate(reportOf(blocks, { signing: { manner, pictures: [] } })).blocks.map((place) => place.page);
    expect(page('sealed')).toEqual([0, 1, 1, 1]);
    expect(page('unsealed').slice(0, 2)).toEqual([0, 0]);
  });

  it.each(['unsealed', 'sealed', 'stamped'] as const)(
    '%s: of any length, empty or open, stays in the column',
    (manner) => {
      for (const words of ['', ' ', '国'.repeat(25), '国'.repeat(90), '甲局\n乙局', 'ministry '.repeat(20)]) {
        for (const when of ['', '〔成文日期〕', '二〇二四年'.repeat(12)]) {
          const blocks = [paragraph('正文。'), text('signature', words), text('signature', words), text('date', when)];
          for (const set of typeset(reportOf(blocks, { signing: { manner, pictures: [seal(80)] } })).blocks) {
            expect(set.indents.right).toBeGreaterThanOrEqual(0);
            expect(set.indents.right).toBeLessThan(GRID.column);
            expect(Number.isInteger(set.blankLines) && set.blankLines >= 0).toBe(true);
          }
        }
      }
    },
  );

  it('without a seal has the date below the longest of several names', () => {
    const { blocks } = typeset(signed(['某市人民政府办公室', '某市财政局'], 'unsealed', []));
    const place = placeSignOff(9, 6.5);
    // Figures are 0.25 pt narrower than half a 字, so that the date is not 6.5 字 to the last digit.
    expect(Math.abs((blocks[1]?.indents.right ?? 0) / GRID.pitch - place.name)).toBeLessThan(0.1);
    expect(Math.abs((blocks[3]?.indents.right ?? 0) / GRID.pitch - place.date)).toBeLessThan(0.1);
  });
});
