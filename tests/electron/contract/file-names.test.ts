import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byteLength,
  cutText,
  isLegalName,
  isWellFormedName,
  legalFileName,
  shortenedName,
  shownName,
} from '../../../electron/contract/file-names.ts';

const FAMILY = '👩\u200D👩\u200D👧\u200D👦';
const FLAG = '🇨🇳';

describe('a name of a file', () => {
  it.each([
    '工作总结.nigao',
    'a.docx',
    '2026年 上半年（初稿）.txt',
    'console.txt',
    'com10.txt',
    '—“引号”—.pdf',
    '：全角冒号',
    '〔2024〕1号',
    '㈱',
    '𠮷野',
    'ａｂｃ',
    'ß',
    `全家${FAMILY}.docx`,
    '👍🏽.txt',
    '总'.repeat(85),
  ])('may be %j', (name) => expect(isLegalName(name)).toBe(true));

  it.each([
    '',
    '.',
    '..',
    '...',
    '　',
    '.隐藏.nigao',
    'a/b.docx',
    'a\\b.docx',
    'C:x.docx',
    'a:stream.txt',
    '为什么?.docx',
    '“a"b.docx',
    'a|b',
    'a*b',
    '<a>',
    '末尾有点.',
    '末尾有空格 ',
    ' 开头有空格',
    '末尾有全角空格　',
    'CON',
    'con.docx',
    'Aux .txt',
    'lpt1.nigao',
    'COM¹.txt',
    'CONIN$',
    'NUL.tar.gz',
    'a\0b',
    'a\nb',
    'a\u2028b',
    '总结\u202Efdp.docx',
    '零\u200B宽.docx',
    '软\u00AD连字.docx',
    '独\u200D立.docx',
    '半个\uD83D.txt',
  ])('may not be %j', (name) => expect(isWellFormedName(name)).toBe(false));

  it('is measured in bytes: 85 Han characters fit, 86 do not', () => {
    expect(byteLength('总'.repeat(85))).toBe(255);
    expect(isLegalName('总'.repeat(86))).toBe(false);
    expect(isLegalName('a'.repeat(255))).toBe(true);
    expect(isLegalName('a'.repeat(256))).toBe(false);
  });

  it('has as many bytes as it takes in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const whole = text.replaceAll(/\p{Cs}/gu, '');
        expect(byteLength(whole)).toBe(new TextEncoder().encode(whole).length);
      }),
    );
  });
});

describe('a name that is proposed', () => {
  it('is legal for any title, with the extension', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 150 }),
        fc.constantFrom('.nigao', '.docx', ''),
        (stem, ext) => {
          const name = legalFileName(stem, ext);
          expect(isLegalName(name)).toBe(true);
          expect(name.endsWith(ext)).toBe(true);
        },
      ),
    );
  });

  it('is legal for titles of what is refused, unseen, joined and piled up', () => {
    const hard = fc.constantFrom(
      '总',
      'a',
      '.',
      ' ',
      '/',
      '\u200D',
      '\u202E',
      '👩',
      '\uFE0F',
      '🏽',
      'e',
      '\u0301',
      'CON',
      '\uD83D',
      '\uDE00',
    );
    fc.assert(
      fc.property(fc.array(hard, { maxLength: 300 }), (parts) => {
        const name = legalFileName(parts.join(''), '.nigao');
        expect(isLegalName(name)).toBe(true);
        // What is proposed once is proposed again as it is.
        expect(legalFileName(name.slice(0, -'.nigao'.length), '.nigao')).toBe(name);
      }),
    );
  });

  it('keeps what is legal, leaves out what is not, and never is a device', () => {
    expect(legalFileName('某局2026年工作总结', '.docx')).toBe('某局2026年工作总结.docx');
    expect(legalFileName('关于“回头看”/整改的报告', '.pdf')).toBe('关于“回头看”整改的报告.pdf');
    expect(legalFileName('con', '.txt')).toBe('_con.txt');
    expect(legalFileName('???', '.txt')).toBe('文稿.txt');
    expect(legalFileName('', '.txt')).toBe('文稿.txt');
  });
});

describe('a name that is too long', () => {
  it('is cut before its extension, as little as can be', () => {
    expect(shortenedName(`${'总'.repeat(90)}.nigao`)).toBe(`${'总'.repeat(83)}.nigao`);
    expect(shortenedName('a'.repeat(256))).toBe('a'.repeat(255));
    expect(shortenedName('总结.nigao')).toBe('总结.nigao');
  });

  it.each([FAMILY, FLAG, 'e\u0301', '👍🏽', '𠮷'])(
    'is cut between characters as a person counts them: %s',
    (character) => {
      const name = shortenedName(`${character.repeat(200)}.nigao`);
      const stem = name.slice(0, -'.nigao'.length);
      expect(stem.replaceAll(character, '')).toBe('');
      expect(byteLength(name)).toBeGreaterThan(255 - byteLength(character));
      expect(byteLength(name)).toBeLessThanOrEqual(255);
    },
  );

  it('ends in no blank or dot where it was cut', () => {
    expect(shortenedName(`${'总'.repeat(82)} . ${'结'.repeat(20)}.nigao`)).toBe(`${'总'.repeat(82)}.nigao`);
  });

  it('is cut even where one character is piled up to be longer than a name', () => {
    const piled = `e${'\u0301'.repeat(500)}`;
    expect(byteLength(cutText(piled, 255))).toBe(255);
  });

  it('is cut by UTF-16 units where these are counted', () => {
    const units = (text: string) => text.length;
    expect(shortenedName(`${'总'.repeat(300)}.docx`, 255, units)).toHaveLength(255);
  });
});

it('a name stands in a sentence without what is unseen, and shortened', () => {
  expect(shownName('总结\u202Efdp.docx')).toBe('总结�fdp.docx');
  expect(shownName('长'.repeat(300))).toBe(`${'长'.repeat(60)}…`);
});
