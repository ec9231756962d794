import { describe, expect, it } from 'vitest';
import { isLegalName } from '../../../electron/contract/file-names.ts';
import { checkName, fittingName, hasExtension, legalName, withExtension } from '../../../electron/services/names.ts';
import { failureOf } from '../failure-of.ts';

const checked = (...args: Parameters<typeof checkName>) => failureOf(Promise.resolve().then(() => checkName(...args)));
const passes = (...args: Parameters<typeof checkName>) => expect(() => checkName(...args)).not.toThrow();

describe('the name that is about to be written', () => {
  it('is refused where some system does not take it, and shown without what is unseen', async () => {
    expect(await checked('为什么?.nigao')).toBe('NAME_ILLEGAL 为什么?.nigao');
    expect(await checked('总结\u202Efdp.nigao')).toBe('NAME_ILLEGAL 总结�fdp.nigao');
    expect(await checked('CON.nigao')).toBe('NAME_ILLEGAL CON.nigao');
  });

  it('may have 255 bytes on Linux, and what fits is said where it has more', async () => {
    passes(`${'总'.repeat(83)}.nigao`, '/home/a', 'linux');
    expect(await checked(`${'总'.repeat(84)}.nigao`, '/home/a', 'linux')).toBe(
      `NAME_TOO_LONG ${'总'.repeat(83)}.nigao`,
    );
    passes(`${'😀'.repeat(62)}.nigao`, '/home/a', 'linux');
    expect(await checked(`${'😀'.repeat(63)}.nigao`, '/home/a', 'linux')).toBe(
      `NAME_TOO_LONG ${'😀'.repeat(62)}.nigao`,
    );
  });

  it('may have more Han characters on Windows, as long as the whole path has no more than 259 units', async () => {
    passes(`${'总'.repeat(100)}.nigao`, 'C:\\文档', 'win32');
    const folder = `C:\\${'层'.repeat(197)}`;
    passes(`${'总'.repeat(52)}.nigao`, folder, 'win32');
    expect(await checked(`${'总'.repeat(53)}.nigao`, folder, 'win32')).toBe(`NAME_TOO_LONG ${'总'.repeat(52)}.nigao`);
  });

  it('has no place where the path of the folder alone is too long', async () => {
    expect(fittingName('总结.nigao', `C:\\${'层'.repeat(255)}`, 'win32')).toBe('');
    expect(await checked('总结.nigao', `C:\\${'层'.repeat(255)}`, 'win32')).toBe('NAME_TOO_LONG');
    expect(fittingName('总结.nigao', `C:\\${'层'.repeat(249)}`, 'win32')).toBe('');
  });
});

describe('the extension', () => {
  it('of the purpose is added only where there is none', () => {
    expect(withExtension('总结', 'docx')).toBe('总结.docx');
    expect(withExtension('总结.DOCX', 'docx')).toBe('总结.DOCX');
    expect(withExtension('总结.pdf', 'docx')).toBe('总结.pdf.docx');
    expect(withExtension('2026.11', 'pdf')).toBe('2026.11.pdf');
    expect(hasExtension('.docx', 'docx')).toBe(false);
    expect(hasExtension('网页.htm', 'html')).toBe(true);
  });

  it('stands behind a proposed name once, and cuts it between characters where it is long', () => {
    expect(legalName('总结.nigao', 'nigao')).toBe('总结.nigao');
    expect(legalName('网页.HTM', 'html')).toBe('网页.html');
    const long = legalName('𠮷'.repeat(100), 'nigao');
    expect(long).toMatch(/^𠮷+\.nigao$/u);
    expect(isLegalName(long)).toBe(true);
    expect(legalName(`${'总'.repeat(90)}.docx`, 'docx')).toBe(`${'总'.repeat(83)}.docx`);
  });
});
