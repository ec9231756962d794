import { describe, expect, it } from 'vitest';
import type { WordTextItem } from '../../../../document/docx/read/content.ts';
import { numberIn } from '../../../../document/docx/read/number-formats.ts';
import { para } from '../handmade.ts';
import { contentFrom, shown } from './shown.ts';

const level = (place: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const override = (place: number, inner: string) => `<w:lvlOverride w:ilvl="${place}">${inner}</w:lvlOverride>`;
const startsAt = (n: number, place = 0) => override(place, `<w:startOverride w:val="${n}"/>`);

/** An empty paragraph of a list, so that only its number shows. */
const item = (list: number, place = 0) =>
  para('', `<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="${list}"/></w:numPr>`);

function numbersOf(body: string, numbering: string, styles?: string): readonly (string | undefined)[] {
  const content = contentFrom(body, { numbering, ...(styles === undefined ? {} : { styles }) });
  return content.items.map((one) => (one as WordTextItem).number?.text);
}

/** The levels of an official document. */
const OFFICIAL =
  level(0, 'chineseCountingThousand', '%1、') +
  level(1, 'chineseCountingThousand', '（%2）') +
  level(2, 'decimal', '%3.') +
  level(3, 'decimal', '（%4）');

describe('an automatic number', () => {
  it('is computed for each level, and a higher one lets the lower begin again', () => {
    const body = [0, 1, 1, 2, 3, 3, 2, 1, 2, 0, 1].map((place) => item(1, place)).join('');
    expect(numbersOf(body, abstract(0, OFFICIAL) + num(1, 0))).toEqual([
      '一、',
      '（一）',
      '（二）',
      '1.',
      '（1）',
      '（2）',
      '2.',
      '（三）',
      '1.',
      '二、',
      '（一）',
    ]);
  });

  it('says its level and its list, and whether it is a mark', () => {
    const numbering =
      abstract(0, level(0, 'bullet', '\uf06c', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>')) + num(1, 0);
    expect(contentFrom(item(1), { numbering }).items).toMatchObject([
      { number: { text: '●', level: 0, list: '0', isBullet: true } },
    ]);
  });

  it('counts on through all lists of one abstract list, from where one says that it begins', () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0) + num(2, 0) + num(3, 0, startsAt(5));
    const body = item(1) + item(2) + item(3) + item(3) + item(1);
    expect(numbersOf(body, numbering)).toEqual(['1.', '2.', '5.', '6.', '7.']);
  });

  it('counts on in another form where a list only changes the form of a level', () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1')) + num(1, 0) + num(2, 0, override(0, level(0, 'upperLetter', '%1')));
    expect(numbersOf(item(1) + item(2) + item(1), numbering)).toEqual(['1', 'B', '3']);
  });

  it('begins again only behind the level that it says, or never', () => {
    const levels = (restart: number) =>
      level(0, 'decimal', '%1') +
      level(1, 'decimal', '%1.%2') +
      level(2, 'decimal', '%3', `<w:lvlRestart w:val="${restart}"/>`);
    const body = [0, 1, 2, 2, 1, 2, 0, 2].map((place) => item(1, place)).join('');
    const of = (restart: number) =>
      numbersOf(body, abstract(0, levels(restart)) + num(1, 0)).filter((_, i) => [2, 3, 5, 7].includes(i));
    expect(of(1)).toEqual(['1', '2', '3', '1']);
    expect(of(0)).toEqual(['1', '2', '3', '4']);
    expect(of(2)).toEqual(['1', '2', '1', '1']);
  });

  it('shows the levels above it, in figures where it is legal', () => {
    const levels =
      level(0, 'chineseCounting', '第%1章') +
      level(1, 'decimal', '%1.%2') +
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>');
    expect(numbersOf(item(1) + item(1, 1) + item(1, 2), abstract(0, levels) + num(1, 0))).toEqual([
      '第一章',
      '一.1',
      '1.1.1',
    ]);
  });

  it('of a level whose higher ones were never counted shows where those begin', () => {
    const levels = level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2');
    expect(numbersOf(item(1, 1) + item(1, 1), abstract(0, levels) + num(1, 0))).toEqual(['1.1', '1.2']);
  });

  it('comes from the style of a paragraph, on the level that names the style', () => {
    const levels =
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>') +
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>');
    const style = (id: string, more: string) => `<w:style w:type="paragraph" w:styleId="${id}">${more}</w:style>`;
    const inList = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const styles = style('H1', inList) + style('H2', inList) + style('H2a', '<w:basedOn w:val="H2"/>');
    const of = (id: string, more = '') => para('', `<w:pStyle w:val="${id}"/>${more}`);
    const out = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(
      numbersOf(of('H1') + of('H2') + of('H2a') + of('H2', out) + of('H1'), abstract(0, levels) + num(1, 0), styles),
    ).toEqual(['一、', '（一）', '（二）', undefined, '二、']);
  });

  it('comes from a style of lists that the abstract list stands for', () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>` +
      abstract(1, OFFICIAL) +
      num(1, 0) +
      num(2, 1);
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    expect(numbersOf(item(1) + item(2), numbering, styles)).toEqual(['一、', '二、']);
  });

  it('does not show where its level has no text, is hidden, or its list is not there', () => {
    const numbering =
      abstract(0, level(0, 'decimal', '')) +
      abstract(1, level(0, 'decimal', '%1', '<w:rPr><w:vanish/></w:rPr>')) +
      num(1, 0) +
      num(2, 1);
    expect(numbersOf(item(1) + item(2) + item(9) + item(1, 5), numbering)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is counted in cells as in the text around them', () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0);
    const cell = `<w:tc>${item(1)}</w:tc>`;
    expect(shown(`${item(1)}<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>${item(1)}`, { numbering })).toEqual([
      '1. ',
      [['2. ', '3. ']],
      '4. ',
    ]);
  });

  it('ends in styles and lists that stand for each other in a circle', () => {
    const link = (id: number, style: string) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:numStyleLink w:val="${style}"/></w:abstractNum>`;
    const style = (id: string, list: number) =>
      `<w:style w:type="numbering" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="${list}"/></w:numPr></w:pPr></w:style>`;
    const numbering = link(0, 'B') + link(1, 'A') + num(1, 0) + num(2, 1);
    expect(numbersOf(item(1), numbering, style('A', 1) + style('B', 2))).toEqual([undefined]);
  });
});

describe('a number in words and signs', () => {
  it.each([
    ['chineseCounting', [1, 10, 11, 20, 99, 100], ['一', '十', '十一', '二十', '九十九', '一○○']],
    [
      'chineseCountingThousand',
      [12, 101, 110, 115, 1001, 2024, 10_010],
      ['十二', '一百零一', '一百一十', '一百一十五', '一千零一', '二千零二十四', '一万零一十'],
    ],
    ['chineseLegalSimplified', [1, 10, 23, 105], ['壹', '壹拾', '贰拾叁', '壹佰零伍']],
    ['ideographDigital', [3, 10, 24], ['三', '一〇', '二四']],
    ['japaneseCounting', [10, 21, 105], ['十', '二十一', '百五']],
    ['ideographLegalTraditional', [3, 20], ['參', '貳拾']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '甲']],
    ['ideographZodiac', [1, 12], ['子', '亥']],
    ['decimalEnclosedCircle', [1, 20, 21, 51], ['①', '⑳', '㉑', '51']],
    ['decimalEnclosedCircleChinese', [2], ['②']],
    ['decimalEnclosedParen', [1, 20, 21], ['⑴', '⒇', '21']],
    ['decimalEnclosedFullstop', [1], ['⒈']],
    ['decimalFullWidth', [10], ['１０']],
    ['decimalZero', [1, 10], ['01', '10']],
    ['upperRoman', [4, 9, 40, 1994], ['IV', 'IX', 'XL', 'MCMXCIV']],
    ['lowerRoman', [8], ['viii']],
    ['upperLetter', [1, 26, 27, 53], ['A', 'Z', 'AA', 'AAA']],
    ['lowerLetter', [28], ['bb']],
    ['ordinal', [1, 2, 3, 4, 11, 21, 112], ['1st', '2nd', '3rd', '4th', '11th', '21st', '112th']],
    ['none', [3], ['']],
    ['whatever', [3], ['3']],
  ])('%s', (format, numbers, expected) => {
    expect(numbers.map((n) => numberIn(format, n))).toEqual(expected);
  });
});
