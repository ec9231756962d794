import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLength, hasExtension, isLegalName, legalName, withExtension } from '../../../electron/services/names.ts';

describe('names of files', () => {
  it.each(['工作总结.nigao', 'a.docx', '2026年 上半年（初稿）.txt', 'console.txt', 'com10.txt', '—“引号”—.pdf'])(
    'takes %j',
    (name) => expect(isLegalName(name)).toBe(true),
  );

  it.each([
    '',
    '.',
    '..',
    '.隐藏.nigao',
    'a/b.docx',
    'a\\b.docx',
    'C:x.docx',
    '为什么?.docx',
    '“a"b.docx',
    'a|b',
    'a*b',
    '<a>',
    '末尾有点.',
    '末尾有空格 ',
    ' 开头有空格',
    'CON',
    'con.docx',
    'Aux .txt',
    'lpt1.nigao',
    'COM¹.txt',
    'NUL.tar.gz',
    'a\0b',
    'a\nb',
    '总结\u202Efdp.docx',
    '零\u200B宽.docx',
    '半个\uD83D.txt',
  ])('refuses %j', (name) => expect(isLegalName(name)).toBe(false));

  it('counts bytes, not characters: 85 Han characters fit, 86 do not', () => {
    expect(isLegalName('总'.repeat(85))).toBe(true);
    expect(isLegalName('总'.repeat(86))).toBe(false);
  });

  it('adds the extension of the purpose only where there is none', () => {
    expect(withExtension('总结', 'docx')).toBe('总结.docx');
    expect(withExtension('总结.DOCX', 'docx')).toBe('总结.DOCX');
    expect(withExtension('总结.pdf', 'docx')).toBe('总结.pdf.docx');
    expect(withExtension('2026.11', 'pdf')).toBe('2026.11.pdf');
    expect(hasExtension('.docx', 'docx')).toBe(false);
    expect(hasExtension('网页.htm', 'html')).toBe(true);
  });

  it('suggests a legal name for any title, with the extension', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (title) => {
        const name = legalName(title, 'nigao');
        expect(isLegalName(name)).toBe(true);
        expect(name.endsWith('.nigao')).toBe(true);
      }),
    );
  });

  it('keeps a title that is legal as it is, and cuts a long one between characters', () => {
    expect(legalName('某局2026年工作总结', 'docx')).toBe('某局2026年工作总结.docx');
    expect(legalName('关于“回头看”/整改的报告', 'pdf')).toBe('关于“回头看”整改的报告.pdf');
    const long = legalName('𠮷'.repeat(100), 'nigao');
    expect(long).toMatch(/^𠮷+\.nigao$/u);
    expect(byteLength(long)).toBeGreaterThan(247);
    expect(legalName('con', 'txt')).toBe('_con.txt');
    expect(legalName('???', 'txt')).toBe('文稿.txt');
  });
});
