import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../document/layout/page-layout.ts';
import { paginate } from '../../../document/layout/pages.ts';
import type { Report } from '../../../document/report.ts';
import { DESK_GAP, layOut, mm, px } from '../../../renderer/editor/sheets.ts';
import { reports } from '../../e2e/pages-reports.ts';

const SCALES = [0.6, 0.83, 1, 1.25, 1.5, 2];

function laid(report: Report, scale: number) {
  const layout = layoutOf(report.layout);
  const pagination = paginate(report);
  return { layout, pagination, desk: layOut(pagination, layout, scale) };
}

describe.each(Object.entries(reports))('sheets and blocks on the desk: %s', (_, report) => {
  it.each(SCALES)('blocks follow each other without a gap that is not accounted for, at %s', (scale) => {
    const { desk } = laid(report, scale);
    let foot = 0;
    for (const spot of desk.spots) {
      expect(spot.top).toBe(foot + spot.above);
      expect(spot.above).toBeGreaterThanOrEqual(0);
      foot = spot.foot;
    }
  });

  it.each(SCALES)(
    'each block begins on its line of its page, less than a pixel of the screen too low, at %s',
    (scale) => {
      const { desk, pagination } = laid(report, scale);
      const start = desk.sheets[0]?.type ?? 0;
      pagination.blocks.forEach((place, i) => {
        const ideal = (desk.sheets[place.page]?.type ?? 0) - start + place.line * desk.line;
        const low = (desk.spots[i]?.top ?? 0) - ideal;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThan(64);
      });
    },
  );

  it('sheets are as high as the paper, with the desk between them', () => {
    const { desk, layout, pagination } = laid(report, 1);
    pagination.pages.forEach(({ orientation }, n) => {
      const sheet = desk.sheets[n];
      const next = desk.sheets[n + 1];
      expect(desk.steps.px(sheet?.height ?? 0)).toBeCloseTo(mm(layout[orientation].height), 1);
      if (sheet && next) expect(desk.steps.px(next.top - sheet.top - sheet.height)).toBe(DESK_GAP);
    });
  });
});

describe('steps', () => {
  it.each(SCALES)('a line is never more than a step of the browser lower than on paper, at %s', (scale) => {
    const { desk, layout } = laid(Object.values(reports)[0] as Report, scale); // there are several
    const line = desk.steps.px(desk.line);
    expect(px(layout.grid.line) - line).toBeLessThan(1 / 64 / scale);
    expect(px(layout.grid.line) - line).toBeGreaterThan(-1e-9);
  });
});
