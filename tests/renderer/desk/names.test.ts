import { describe, expect, it } from 'vitest';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { isLegalName } from '../../../electron/contract/file-names.ts';
import { stem, suggestedName, suggestedTitle } from '../../../renderer/desk/names.ts';

function report(title: string, date = ''): Report {
  return {
    ...emptyReport,
    blocks: [
      { type: 'title', content: plainInline(title) },
      { type: 'date', content: plainInline(date) },
    ],
  };
}

describe('the proposed name', () => {
  it('is the title with the date of the report', () => {
    expect(suggestedTitle(report('某局2026年工作总结', '2026年3月5日'))).toBe('某局2026年工作总结_20260305');
  });

  it('is the title alone where the date is open', () => {
    expect(suggestedTitle(report('某局工作总结', '  年  月  日'))).toBe('某局工作总结');
  });

  it('joins a title of several lines and shows fields by their values', () => {
    const written: Report = {
      ...emptyReport,
      fields: [{ id: 'unit', name: '单位', type: 'body', value: '某局' }],
      blocks: [
        {
          type: 'title',
          content: [{ type: 'field', field: 'unit' }, { type: 'break' }, { type: 'text', text: '工作总结' }],
        },
      ],
    };
    expect(suggestedTitle(written)).toBe('某局工作总结');
  });

  it('holds nothing that a file system refuses', () => {
    expect(suggestedTitle(report(' 关于"a/b\\c:*?<>|"的\t总结. '))).toBe('关于abc的总结');
    const long = suggestedTitle(report('长'.repeat(300), '2026年1月1日'));
    expect(new TextEncoder().encode(`${long}.nigao`).length).toBeLessThanOrEqual(255);
  });

  it('has its date and extension behind a title of whatever characters', () => {
    for (const character of ['长', '😀', '👩\u200D👩\u200D👧\u200D👦', 'e\u0301']) {
      const name = suggestedName(report(character.repeat(100), '2026年1月1日'), null, 'nigao');
      expect(isLegalName(name)).toBe(true);
      expect(name.endsWith('_20260101.nigao')).toBe(true);
      expect(name.slice(0, -'_20260101.nigao'.length).replaceAll(character, '')).toBe('');
    }
  });

  it('is what the text begins with where it has no title yet, up to the first mark', () => {
    const written: Report = {
      ...emptyReport,
      blocks: [
        { type: 'paragraph', content: plainInline('  ') },
        { type: 'paragraph', content: plainInline('某局2026年上半年工作总结') },
        { type: 'paragraph', content: plainInline('今年以来，我局抓好各项工作。') },
      ],
    };
    expect(suggestedTitle(written)).toBe('某局2026年上半年工作总结');
    expect(suggestedTitle({ ...written, blocks: written.blocks.slice(2) })).toBe('今年以来');
  });

  it('has words of its own where nothing is written', () => {
    expect(suggestedTitle(emptyReport)).toBe('未命名文稿');
    expect(suggestedTitle(report('///'))).toBe('未命名文稿');
  });

  it('is that of the draft where it was named already', () => {
    expect(suggestedName(report('甲'), '年终总结.nigao', 'docx')).toBe('年终总结.docx');
    expect(suggestedName(report('甲'), '去年总结.txt', 'nigao')).toBe('去年总结.nigao');
    expect(suggestedName(report('甲'), null, 'pdf')).toBe('甲.pdf');
  });

  it('of a draft with a long name is cut before the extension', () => {
    const known = `${'总'.repeat(83)}.txt`;
    expect(suggestedName(report('甲'), known, 'nigao')).toBe(`${'总'.repeat(83)}.nigao`);
    expect(suggestedName(report('甲'), `${'总'.repeat(84)}.txt`, 'nigao')).toBe(`${'总'.repeat(83)}.nigao`);
  });

  it('loses only the extension of a name', () => {
    expect(stem('2.3 版总结.docx')).toBe('2.3 版总结');
    expect(stem('.nigao')).toBe('.nigao');
    expect(stem('无扩展名')).toBe('无扩展名');
  });
});
