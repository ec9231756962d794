import { afterAll, expect, it } from 'vitest';
import { GRID, mmToPt } from '../../../document/layout/figures.ts';
import { paginate } from '../../../document/layout/pages.ts';
import { reportOf } from '../fixtures.ts';
import { fullLines, planTable, TURNED } from '../layout/wide-tables.ts';
import { describeWith, openBench, run, wordsOf } from '../programs.ts';

/** What each page of a PDF is, in order. */
function orientationsOf(pdf: string): readonly string[] {
  const sizes = [...run('pdfinfo', ['-l', '99', pdf]).matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)];
  return sizes.map(([, width, height]) => (Number(width) > Number(height) ? 'landscape' : 'portrait'));
}

await describeWith(['browser', 'pdftotext', 'pdfinfo'], 'pages that lie across, printed', () => {
  const bench = openBench();
  afterAll(() => bench.close());

  it.each(Object.keys(TURNED))('are those that were counted: %s', async (name) => {
    const report = TURNED[name] ?? reportOf([]);
    const pages = paginate(report).pages.map((page) => page.orientation);
    expect(orientationsOf(await bench.print(report))).toEqual(pages);
  });

  it('begin with the rows that were counted, below the repeated head', async () => {
    const table = planTable(60, 'landscape');
    const [place] = paginate(reportOf([table])).blocks;
    const pages = wordsOf(await bench.print(reportOf([table])));
    const turns = place?.turns ?? [];
    expect(turns.length).toBeGreaterThan(4);
    expect(pages.length).toBe(turns.length + 1);
    turns.forEach((turn, i) => {
      const words = pages[i + 1] ?? [];
      expect(words.filter((word) => word.text === '项目名称')).toHaveLength(1);
      const numbers = words.filter((word) => /^\d+$/.test(word.text) && word.left < 60 && word.left > 35);
      const first = [...numbers].sort((a, b) => a.top - b.top)[0];
      expect(first?.text).toBe(String(turn.row - 2));
    });
  });

  it('leave the text on the other pages at its size, 28 characters of 16 pt to a line', async () => {
    const pdf = await bench.print(reportOf([fullLines(3), planTable(3, 'landscape'), fullLines(3)]));
    const pages = wordsOf(pdf);
    for (const i of [0, 2]) {
      const lines = (pages[i] ?? []).filter((word) => word.text.startsWith('国'));
      expect(lines.map((word) => word.text.length)).toEqual([28, 28, 28]);
      for (const line of lines) expect(Math.abs(mmToPt(line.right - line.left) - GRID.column)).toBeLessThan(2);
    }
  });

  it('have their type area 225 mm wide, the head 28 mm from the edge that is bound', async () => {
    const [page = []] = wordsOf(await bench.print(reportOf([planTable(12, 'landscape')])));
    const table = page.filter((word) => word.left > 35);
    expect(Math.min(...table.map((word) => word.top))).toBeGreaterThan(28);
    expect(Math.min(...table.map((word) => word.top))).toBeLessThan(34);
    expect(Math.max(...table.map((word) => word.right))).toBeGreaterThan(240);
    expect(Math.max(...table.map((word) => word.right))).toBeLessThan(260.5);
  });

  it('have their number where the upright sheet has it, 7 mm beside the table, and none at the foot', async () => {
    const pages = wordsOf(await bench.print(reportOf([planTable(40, 'landscape')])));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((words, i) => {
      const dashes = words.filter((word) => word.text === '—');
      expect(dashes).toHaveLength(2);
      for (const dash of dashes) expect(Math.abs((dash.left + dash.right) / 2 - 28)).toBeLessThan(0.7);
      const number = words.find((word) => word.text === String(i + 1) && word.left < 33);
      expect(number).toBeDefined();
      // 1 字 from the foot of the table on odd pages, from its head on even ones.
      if (i % 2 === 0)
        expect(Math.abs(Math.max(...dashes.map((dash) => dash.bottom)) - (184 - 4.94))).toBeLessThan(0.7);
      else expect(Math.abs(Math.min(...dashes.map((dash) => dash.top)) - (28 + 4.94))).toBeLessThan(0.7);
    });
  });

  it('have no number where the unit has none', async () => {
    const layout = { form: 'plain', imprintPage: 'last', overrides: { pageNumberPlace: 'none' } } as const;
    const [page = []] = wordsOf(await bench.print(reportOf([planTable(3, 'landscape')], { layout })));
    expect(page.filter((word) => word.text === '—')).toEqual([]);
  });
});
