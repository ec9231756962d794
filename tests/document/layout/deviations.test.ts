import { describe, expect, it } from 'vitest';
import { deviationsOf } from '../../../document/layout/deviations.ts';
import type { LayoutOverrides } from '../../../document/report.ts';
import { deviationWords } from '../../../electron/words/deviations.ts';

const of = (overrides: LayoutOverrides) => deviationsOf({ form: 'plain', imprintPage: 'last', overrides });
const MARGINS = { top: 37, bottom: 35, left: 28, right: 26 };

describe('a paper as the standard has it', () => {
  it('does not deviate', () => {
    expect(of({})).toEqual([]);
    expect(of({ margins: MARGINS, linePitch: 28.95, titleSize: 22 })).toEqual([]);
    expect(of({ pageNumberPlace: 'outer', pageNumberForm: 'dashes' })).toEqual([]);
  });

  it('may have its margins a millimetre off, and its lines closer as long as 22 of them fill the page', () => {
    expect(of({ margins: { ...MARGINS, top: 36, left: 28.5 } })).toEqual([]);
    expect(of({ linePitch: 28 })).toEqual([]);
  });

  it('may ask for its faces by other names', () => {
    expect(of({ fonts: { fangSong: '仿宋', kai: 'KaiTi', hei: 'simhei', xiaoBiaoSong: '方正小标宋_GBK' } })).toEqual(
      [],
    );
  });
});

describe('a deviation', () => {
  it('of a margin names the side, and a grid that follows from it the lines and characters', () => {
    const found = of({ margins: { ...MARGINS, top: 30, right: 31 } });
    expect(found).toEqual([
      { key: 'margin', side: 'top', own: 30, standard: 37, clause: '5.2.1' },
      { key: 'margin', side: 'right', own: 31, standard: 26, clause: '5.2.1' },
      {
        key: 'grid',
        own: { lines: 22, chars: 27 },
        standard: { lines: 22, chars: 28 },
        line: 28.95,
        clause: '5.2.3',
      },
    ]);
  });

  it('of the line pitch says how many lines a page has then', () => {
    expect(of({ linePitch: 29 })).toMatchObject([{ key: 'grid', own: { lines: 21, chars: 28 }, line: 29 }]);
    expect(of({ linePitch: 26 })).toMatchObject([{ own: { lines: 24 } }]);
  });

  it('of title, faces and page number names the clause', () => {
    expect(
      of({
        titleSize: 24,
        fonts: { kai: '宋体', xiaoBiaoSong: '华文中宋', song: 'Arial' },
        pageNumberPlace: 'centre',
        pageNumberForm: 'bare',
      }),
    ).toEqual([
      { key: 'titleSize', own: 24, standard: 22, clause: '7.3.1' },
      { key: 'font', role: 'xiaoBiaoSong', own: '华文中宋', standard: '小标宋', clause: '7.3.1' },
      { key: 'font', role: 'kai', own: '宋体', standard: '楷体', clause: '7.3.3' },
      { key: 'font', role: 'song', own: 'Arial', standard: '宋体', clause: '7.5' },
      { key: 'pageNumberPlace', own: 'centre', standard: 'outer', clause: '7.5' },
      { key: 'pageNumberForm', own: 'bare', standard: 'dashes', clause: '7.5' },
    ]);
  });

  it('of the form of a number that is not shown is none', () => {
    expect(of({ pageNumberPlace: 'none', pageNumberForm: 'bare' })).toMatchObject([{ key: 'pageNumberPlace' }]);
  });

  it('reads as a sentence with both figures and the clause', () => {
    const words = of({ margins: { ...MARGINS, left: 30 }, linePitch: 29, titleSize: 18 }).map(deviationWords);
    expect(words).toEqual([
      '左边距（订口）为 30 毫米，国标为 28 毫米（GB/T 9704—2012，5.2.1）。',
      '每页 21 行、每行 27 字（行距 29 磅），国标为每页 22 行、每行 28 字（GB/T 9704—2012，5.2.3）。',
      '标题为 18 磅，国标为 2 号（22 磅）（GB/T 9704—2012，7.3.1）。',
    ]);
  });
});
