import { describe, expect, it } from 'vitest';
import { imprintSetting } from '../../../document/layout/imprint.ts';
import { layoutOf } from '../../../document/layout/page-layout.ts';
import { paginate } from '../../../document/layout/pages.ts';
import type { Imprint, PaperForm, Report } from '../../../document/report.ts';
import { paragraph, reportOf, SMALL_PNG, text } from '../fixtures.ts';

const layout = (form: PaperForm) => layoutOf({ form, imprintPage: 'last', overrides: {} });
const IMPRINT: Imprint = { copyTo: '甲局、乙局', printer: '某局办公室', printDate: '2024年12月6日' };

/** A report whose text takes so many lines. */
function lines(count: number, imprintPage: 'last' | 'even', imprint: Imprint = IMPRINT): Report {
  const words = '国'.repeat(26 + 28 * (count - 1));
  return reportOf([paragraph(words)], { imprint, layout: { form: 'document', imprintPage, overrides: {} } });
}

describe('版记', () => {
  it('has 主送 above 抄送, each with its mark and a full stop', () => {
    const imprint = imprintSetting({ ...IMPRINT, addressee: '各县人民政府：' }, layout('document'));
    expect(imprint).toMatchObject({
      addressee: '主送：各县人民政府。',
      copyTo: '抄送：甲局、乙局。',
      lines: 3,
      ruled: true,
    });
    expect(imprintSetting({ copyTo: '甲局。' }, layout('document'))?.copyTo).toBe('抄送：甲局。');
  });

  it('of a letter has neither rules nor a line of 印发, and a plain paper has none', () => {
    expect(imprintSetting(IMPRINT, layout('letter'))).toMatchObject({
      printer: '',
      printDate: '',
      ruled: false,
      lines: 1,
    });
    expect(imprintSetting({ printer: '某局' }, layout('letter'))).toBeNull();
    expect(imprintSetting(IMPRINT, layout('plain'))).toBeNull();
  });

  it('puts 印发机关 and 印发日期 on lines of their own where one is too short', () => {
    const printer = '某市城市管理和综合行政执法监督管理局办公室秘书科';
    expect(imprintSetting({ printer, printDate: '2024年12月6日' }, layout('document'))).toMatchObject({
      parted: true,
      lines: 2,
    });
  });

  it('goes to the foot of the last page, and to a further one where it has no room', () => {
    expect(paginate(lines(20, 'last')).imprint).toEqual({ page: 0, line: 20 });
    expect(paginate(lines(21, 'last')).imprint).toEqual({ page: 1, line: 20 });
  });

  it('asked for an even page, it stands on one: behind an empty page where it has to, and both have no number then', () => {
    const placed = (count: number) => {
      const { pages, imprint } = paginate(lines(count, 'even'));
      return [imprint?.page, pages.map((page) => page.numbered)];
    };
    expect(placed(5)).toEqual([1, [true, true]]);
    expect(placed(30)).toEqual([1, [true, true]]);
    expect(placed(44)).toEqual([3, [true, true, false, false]]);
    expect(placed(50)).toEqual([3, [true, true, true, true]]);
  });

  it('leaves free what a seal reaches below the date', () => {
    const signing = { manner: 'sealed', pictures: [{ source: SMALL_PNG, width: 42, height: 42 }] } as const;
    const pages = (count: number) => {
      const { blocks, ...more } = lines(count, 'last');
      const signed = [...blocks, text('signature', '某局'), text('date', '2024年12月5日')];
      return paginate({ ...more, blocks: signed, signing }).imprint?.page;
    };
    // Text, two blank lines, name, date, a line for the foot of the seal, two lines of 版记.
    expect(pages(15)).toBe(0);
    expect(pages(16)).toBe(1);
  });

  it('longer than a page ends on the foot of a page', () => {
    const { pages, imprint } = paginate(lines(3, 'last', { copyTo: '某市城市管理局、'.repeat(150) }));
    expect(imprint?.line).toBeLessThan(0);
    expect(imprint?.page).toBe(pages.length - 1);
    expect(pages.length).toBeGreaterThan(2);
  });
});
