import { describe, expect, it } from 'vitest';
import { emptyReport, type Field, plainInline, type Report, type TextRun } from '../../../document/report.ts';
import { carriedRows, sameRows } from '../../../renderer/desk/carried-rows.ts';
import { firstYears, rolledName } from '../../../renderer/desk/roll.ts';
import { yearOfTitle } from '../../../renderer/desk/roll-offer.ts';
import { lists } from '../../document/proofread/lists.ts';

const title = (text: string): Report => ({ ...emptyReport, blocks: [{ type: 'title', content: plainInline(text) }] });

describe('the new paper', () => {
  it('is called as the old one with the new year', () => {
    expect(rolledName('2025年总结.docx', 2025, 2026)).toBe('2026年总结.nigao');
    expect(rolledName('某局2025年度总结（2025终稿）.nigao', 2025, 2026)).toBe('某局2026年度总结（2026终稿）.nigao');
    expect(rolledName('工作总结.txt', 2025, 2026)).toBe('2026年工作总结.nigao');
    expect(rolledName('未命名', null, 2026)).toBe('2026年未命名.nigao');
  });

  it('is about the year after the old one, or this year', () => {
    expect(firstYears(2024, new Date(2026, 0, 5))).toEqual({ from: 2024, to: 2025 });
    expect(firstYears(null, new Date(2026, 0, 5))).toEqual({ from: null, to: 2026 });
  });

  it('is offered for papers of every year alone', () => {
    expect(yearOfTitle(title('某局2025年工作总结'))).toBe(2025);
    expect(yearOfTitle(title('某局2025年总结和2026年工作计划'))).toBe(2025);
    expect(yearOfTitle(title('关于2025年元旦放假的通知'))).toBeNull();
    expect(yearOfTitle(title('某局工作总结'))).toBeNull();
    expect(yearOfTitle(emptyReport)).toBeNull();
  });
});

describe('what the panel lists', () => {
  const marked = (type: 'year' | 'place' | 'ordinal', from: string, text = from): TextRun => ({
    type: 'text',
    text,
    carried: { type, from },
  });
  const field: Field = {
    ...{ id: 'n', name: '培训人次', type: 'number', value: '320', unit: '人次' },
    carried: { type: 'figure', from: '320' },
  };
  const report = {
    blocks: [
      {
        type: 'paragraph' as const,
        content: [
          marked('year', '2025年', '2026年'),
          { type: 'text' as const, text: '在' },
          marked('place', '柳河镇'),
          { type: 'text' as const, text: '举办' },
          marked('ordinal', '第30个'),
          { type: 'text' as const, text: '民族团结教育月，' },
          marked('place', '柳河镇'),
          { type: 'text' as const, text: '参加。' },
        ],
      },
    ],
    fields: [field],
  };
  const rows = carriedRows(report, lists, 2026);

  it('has its words around, its place, and fields last', () => {
    expect(rows.map(({ from, text, place }) => [from, text, place.type])).toEqual([
      ['2025年', '2026年', 'words'],
      ['柳河镇', '柳河镇', 'words'],
      ['第30个', '第30个', 'words'],
      ['柳河镇', '柳河镇', 'words'],
      ['320', '320', 'field'],
    ]);
    expect(rows[1]).toMatchObject({
      before: '2026年在',
      after: '举办第30个民族团结教育…',
      place: { block: 0, offset: 6 },
    });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('knows which say the very same', () => {
    expect(rows.map(({ others }) => others)).toEqual([0, 1, 0, 1, 0]);
    const [, first] = rows;
    expect(first && sameRows(rows, first).map(({ place }) => place.type === 'words' && place.offset)).toEqual([6, 23]);
  });

  it('offers one more of what is counted from year to year', () => {
    expect(rows[2]?.suggestion).toBe('第31个');
    expect(rows[0]?.suggestion).toBeNull();
  });
});
