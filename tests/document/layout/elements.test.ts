import { describe, expect, it } from 'vitest';
import { GRID, mmToPt } from '../../../document/layout/figures.ts';
import { imprintSetting } from '../../../document/layout/imprint.ts';
import { reportName } from '../../../document/layout/name.ts';
import { layoutOf } from '../../../document/layout/page-layout.ts';
import { pictureData, pictureSize } from '../../../document/layout/pictures.ts';
import { printable } from '../../../document/layout/printable.ts';
import { fullReport, heading, paragraph, reportOf, SMALL_PNG, text } from '../fixtures.ts';

const layout = layoutOf(fullReport.layout);

const picture = (width: number, height: number) =>
  pictureSize({ type: 'picture', source: SMALL_PNG, width, height, alt: '' }, layout.grid);

describe('pictures', () => {
  it('are printed in their size and take whole lines', () => {
    const { width, height, lines } = picture(80, 40);
    expect(width).toBeCloseTo(mmToPt(80), 6);
    expect(height).toBeCloseTo(mmToPt(40), 6);
    expect(lines).toBe(5);
  });

  it('become smaller, in proportion, where the page is too small', () => {
    const wide = picture(500, 100);
    expect(wide.width).toBeCloseTo(GRID.column, 6);
    expect(wide.width / wide.height).toBeCloseTo(5, 6);
    const tall = picture(100, 1000);
    expect(tall.lines).toBe(GRID.lines);
    expect(tall.height / tall.width).toBeCloseTo(10, 6);
  });

  it('have the bytes of their data URL', () => {
    const data = pictureData(SMALL_PNG);
    expect(data?.type).toBe('png');
    expect(Buffer.from(data?.bytes ?? [])).toEqual(Buffer.from(SMALL_PNG.split(',')[1] ?? '', 'base64'));
    for (const bytes of ['a', 'ab', 'abc', 'abcd']) {
      const url = `data:image/gif;base64,${Buffer.from(bytes).toString('base64')}`;
      expect(Buffer.from(pictureData(url)?.bytes ?? []).toString()).toBe(bytes);
    }
  });

  it('are nothing else than PNG, JPEG and GIF inside of the report', () => {
    for (const source of [
      'https://example.invalid/a.png',
      'data:image/svg+xml;base64,PHN2Zz4=',
      'data:text/html,x',
      '',
    ]) {
      expect(pictureData(source)).toBeNull();
    }
  });
});

describe('版记', () => {
  it('counts its lines and completes the date', () => {
    const imprint = imprintSetting(fullReport.imprint, layout);
    expect(imprint).toMatchObject({ lines: 3, printDate: '2024年12月5日印发' });
    expect(imprintSetting({ printDate: '2024年12月5日印发' }, layout)?.printDate).toBe('2024年12月5日印发');
    expect(imprintSetting({}, layout)).toBeNull();
  });
});

describe('the name of a report', () => {
  it('is its title without line breaks, else its first words, never nothing', () => {
    expect(reportName(fullReport)).toBe('某市城市管理局关于2024年工作情况的报告');
    expect(reportName(reportOf([paragraph(' '), heading(1, '工作'), paragraph('正文')]))).toBe('工作');
    expect(reportName(reportOf([text('title', '')]))).toBe('公文');
    expect(reportName(reportOf([paragraph('𠮷'.repeat(100))]))).toBe('𠮷'.repeat(60));
  });
});

describe('what can be printed', () => {
  it('is all but control characters, halves of pairs and noncharacters', () => {
    expect(printable('甲\u0000\u0008\u001f\u007f\u0085乙\ud83d丙\udc00丁\uffff')).toBe('甲乙丙丁');
    expect(printable('甲\t乙\n𠮷\u3000“”—…\u200b')).toBe('甲\t乙\n𠮷\u3000“”—…\u200b');
  });
});
