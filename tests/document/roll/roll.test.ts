/** Rolling forward: what is marked, what goes on by a year, and that nothing else is touched. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyReport, type Field, type Inline, type Report } from '../../../document/report.ts';
import { carriedPlaces, countCarried, withoutMarks } from '../../../document/roll/marks.ts';
import { yearOfReport } from '../../../document/roll/roll.ts';
import { suggestionFor, yearsOfMarks } from '../../../document/roll/suggest.ts';
import { runs } from '../../runs.ts';
import { lists } from '../proofread/lists.ts';
import { cleanPapers } from '../proofread/prose.ts';
import { anyReport } from '../reports.ts';
import { EXPECTED, LAST_YEAR } from './last-year.ts';
import { of, read, roll, takesBack, told } from './rolled.ts';

describe('a paper of an office', () => {
  const rolled = roll(read(LAST_YEAR), 2026);

  it('has everything listed that was written down by hand, and nothing else', () => {
    const expected = EXPECTED.map(({ type, from, now = from }) => `${type} ${from}${now === from ? '' : ` → ${now}`}`);
    expect(rolled.items.map(told)).toEqual(expected);
  });

  it('is about the year of its title', () => {
    expect(rolled.from).toBe(2025);
  });

  it('keeps structure and signature', () => {
    expect(rolled.report.blocks.map(({ type }) => type)).toEqual(read(LAST_YEAR).blocks.map(({ type }) => type));
    expect(rolled.report.blocks.find(({ type }) => type === 'signature')).toEqual(
      read(LAST_YEAR).blocks.find(({ type }) => type === 'signature'),
    );
  });

  it('offers what comes next where that can be told, and changes none of it', () => {
    const offered = new Map(rolled.items.map(({ from, suggestion }) => [from, suggestion]));
    expect(offered.get('第十二届')).toBe('第十三届');
    expect(offered.get('60周年')).toBe('61周年');
    expect(offered.get('十四五')).toBe('十五五');
    expect(offered.get('3215户')).toBeNull();
  });

  it('says which of its marks it was rolled by', () => {
    expect(yearsOfMarks(rolled.report)).toEqual({ from: 2025, to: 2026 });
    expect(
      suggestionFor({ type: 'ordinal', from: '第十二届' }, '第十二届', '敬老节', { from: 2025, to: 2026 }, lists),
    ).toBe('第十三届');
  });
});

describe('years', () => {
  it.each([
    ['2025年以来，成效明显。', ['year 2025年 → 2026年']],
    ['2015年以来，逐年好转。', ['year 2015年']],
    ['新中国成立于1949年，建国70周年。', ['year 1949年', 'ordinal 70周年']],
    ['荣获“2025年度先进集体”。', ['year 2025年度']],
    ['印发《2025年工作要点》。', ['year 2025年']],
    ['依据某函〔2025〕3号办理。', ['documentNumber 某函〔2025〕3号']],
    ['2023—2025年连续达标。', ['year 2023—2025年']],
    ['2025年12月至2026年1月开展。', ['date 2025年12月至2026年1月 → 2026年12月至2027年1月']],
    ['2024年12月至2025年11月开展。', ['date 2024年12月至2025年11月']],
    ['比2024年增长。', ['year 2024年 → 2025年']],
    ['2024年建成。', ['year 2024年']],
    ['自2025年起施行。', ['year 2025年']],
    ['二〇二五年十二月五日。', ['date 二〇二五年十二月五日 → 二〇二六年十二月五日']],
    ['２０２５年完成。', ['year ２０２５年 → ２０２６年']],
    ['按条例（2025年修订）执行。', ['year 2025年']],
    ['下一步，确保2026年全部完成。', ['year 2026年 → 2027年']],
    ['到2030年实现碳达峰。', ['year 2030年']],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  it('do not go on into a day that does not exist', () => {
    expect(roll(read('某局2024年工作总结\n2024年2月29日，召开会议。\n'), 2025).items.map(told)).toContain(
      'date 2024年2月29日',
    );
  });

  it('go on by as much as the person says', () => {
    expect(roll(read('某局2025年工作总结\n2025年完成。\n'), 2028).items.map(told)).toEqual([
      'year 2025年 → 2028年',
      'year 2025年 → 2028年',
    ]);
    expect(roll(read('某局工作总结\n2019年完成，2021年验收。\n'), 2020, 2019).items.map(told)).toEqual([
      'year 2019年 → 2020年',
      'year 2021年',
    ]);
  });

  it('are those of the year before where a paper is signed in January', () => {
    expect(yearOfReport(read('某局工作总结\n某县：\n2024年完成。\n某局\n2025年1月6日\n'))).toBe(2024);
    expect(yearOfReport(read('某局工作总结\n某县：\n2024年立项，已完成。\n某局\n2025年11月6日\n'))).toBe(2025);
  });

  it('are told where none is written', () => {
    const rolled = roll(read('某局工作总结\n完成任务3项。\n'), 2026);
    expect(rolled.remarks).toEqual([{ type: 'noYear' }]);
    expect(rolled.items.map(told)).toEqual(['figure 3项']);
  });
});

describe('tables', () => {
  const cell = (text: string) => ({
    content: text === '' ? [] : [{ type: 'text' as const, text }],
    colSpan: 1,
    rowSpan: 1,
  });
  const rows = [
    ['序号', '项目', '2024年', '2025年'],
    ['1', '培训', '30', '32'],
    ['2', '走访', '120户', ''],
  ];
  const report: Report = {
    ...emptyReport,
    blocks: [
      { type: 'title', content: [{ type: 'text', text: '某局2025年工作总结' }] },
      { type: 'table', headerRows: 1, columns: [1, 2, 1, 1], rows: rows.map((row) => row.map(cell)) },
    ],
  };

  it('have the years of their columns go on together, each figure listed, and no number of a row', () => {
    expect(roll(report, 2026).items.slice(1).map(told)).toEqual([
      ...['year 2024年 → 2025年', 'year 2025年 → 2026年', 'figure 30', 'figure 32', 'figure 120户'],
    ]);
    takesBack(report);
  });
});

describe('with each mark taken back', () => {
  it('every faultless paper is there again, word for word', () => {
    for (const { text } of cleanPapers()) takesBack(read(text));
  });

  it('a report of any shape is there again', () => {
    fc.assert(
      fc.property(anyReport, (report) => takesBack(withoutMarks(report))),
      { numRuns: runs(60) },
    );
  });

  it('words in two looks are cut at the same place', () => {
    const content: readonly Inline[] = [
      { type: 'text', text: '在20', emphasis: ['bold'] },
      { type: 'text', text: '25年，' },
      { type: 'field', field: 'n' },
      { type: 'text', text: '2人' },
    ];
    const fields: readonly Field[] = [{ id: 'n', name: '人数', type: 'number', value: '1' }];
    const report: Report = { ...emptyReport, blocks: [{ type: 'paragraph', content }], fields };
    const { report: rolled } = roll(report, 2026, 2025);
    expect(rolled.blocks[0]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: '在', emphasis: ['bold'] },
        { type: 'text', text: '20', emphasis: ['bold'], carried: { type: 'year', from: '20' } },
        { type: 'text', text: '26年', carried: { type: 'year', from: '25年' } },
        { type: 'text', text: '，' },
        { type: 'field', field: 'n' },
        { type: 'text', text: '2人' },
      ],
    });
    takesBack(report);
  });
});

describe('fields', () => {
  const fields: readonly Field[] = [
    { id: 'year', name: '年份', type: 'text', value: '2025' },
    { id: 'unit', name: '单位全称', type: 'body', value: '某局' },
    { id: 'a', name: '培训人次', type: 'number', value: '320', unit: '人次' },
    { id: 'b', name: '合格率', type: 'number', value: '98', unit: '%' },
    { id: 'd', name: '成文日期', type: 'date', value: '2025年12月1日' },
    { id: 'e', name: '空', type: 'number', value: '' },
    { id: 's', name: '合计', type: 'number', value: '418', source: { type: 'sum', of: ['a', 'b'] } },
  ];
  const rolled = roll(
    { ...emptyReport, fields, blocks: [{ type: 'title', content: [{ type: 'text', text: '某局2025年总结' }] }] },
    2026,
  );
  const byId = new Map(rolled.report.fields.map((field) => [field.id, field]));

  it('that were filled in are to be confirmed, and years in them go on', () => {
    expect(byId.get('year')).toMatchObject({ value: '2026', carried: { type: 'year', from: '2025' } });
    expect(byId.get('d')).toMatchObject({ value: '2026年12月1日', carried: { type: 'date', from: '2025年12月1日' } });
    expect(byId.get('a')?.carried).toEqual({ type: 'figure', from: '320' });
    expect(byId.get('b')?.carried).toEqual({ type: 'percentage', from: '98' });
  });

  it('that are open, computed, or the unit itself are not', () => {
    for (const id of ['unit', 'e', 's']) expect(byId.get(id)).not.toHaveProperty('carried');
  });
});

describe('marks', () => {
  it('are found again in the report, as many as were listed', () => {
    const { report, items } = roll(read(LAST_YEAR), 2026);
    expect(carriedPlaces(report).map(({ carried, text }) => told({ ...carried, text }))).toEqual(items.map(told));
    expect(countCarried(report)).toBe(items.length);
    expect(countCarried(withoutMarks(report))).toBe(0);
  });

  it('of 版头 and 版记 are told, for they hold no marks', () => {
    const head = { documentNumber: '某发〔2025〕1号' };
    expect(roll({ ...read('某局2025年总结\n完成。\n'), head }, 2026).remarks).toEqual([
      { type: 'paper', elements: ['documentNumber'] },
    ]);
  });
});
