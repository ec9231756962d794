import { describe, expect, it } from 'vitest';
import { recordsOf, topicOf } from '../../../document/papers/records.ts';
import type { Report } from '../../../document/report.ts';
import { heading, paragraph, projectTable, reportOf, runIn, text } from '../fixtures.ts';

const PLACE = { name: '总结.txt', folders: ['材料', '2019年'] };
const REPORT = reportOf([
  text('title', '某局2024年工作总结'),
  text('addressee', '县人民政府：'),
  paragraph('现将情况报告如下。'),
  heading(1, '2024年主要工作'),
  runIn(2, '抓组织。', '成立了专班。'),
  paragraph('定期调度。'),
  heading(1, '存在的问题'),
  paragraph('力量不足。'),
  projectTable,
  text('signature', '某局'),
  text('date', '2025年1月6日'),
  { type: 'annex' },
  text('title', '项目清单'),
  paragraph('清单一份。'),
]);
const only = (report: Report, place = PLACE) => {
  const [record, ...more] = recordsOf(report, place);
  if (!record || more.length > 0) throw new Error('not one paper');
  return record;
};

describe('a report as a record', () => {
  it('has its title, unit, day, and the year of its title before that of its day', () => {
    const record = only(REPORT);
    expect(record).toMatchObject({ title: '某局2024年工作总结', unit: '某局', year: 2024 });
    expect(record.date).toEqual({ year: 2025, month: 1, day: 6 });
  });

  it('has a section for each heading with the way that leads there, and its own text up to the next', () => {
    const { sections } = only(REPORT);
    expect(sections.map(({ path, text: own, topic }) => [path.join(' › '), own, topic])).toEqual([
      ['', '现将情况报告如下。', ''],
      ['一、2024年主要工作', '', '主要工作'],
      ['一、2024年主要工作 › （一）抓组织', '成立了专班。\n定期调度。', '主要工作'],
      ['二、存在的问题', expect.stringContaining('力量不足。\n序号\t项目名称'), '存在的问题'],
      ['附件 项目清单', '清单一份。', ''],
    ]);
  });

  it('takes the year from the day, the file or the nearest folder where the title has none', () => {
    const untitled = reportOf([text('title', '工作总结'), paragraph('略。')]);
    expect(only(untitled).year).toBe(2019);
    expect(only(untitled, { ...PLACE, name: '2021总结.txt' }).year).toBe(2021);
    expect(only(reportOf([...untitled.blocks, text('date', '2022年5月1日')])).year).toBe(2022);
    expect(only(untitled, { name: '总结.txt', folders: ['材料'] }).year).toBeNull();
  });

  it('is several papers where a file holds several texts', () => {
    const report = reportOf([
      text('title', '甲局2023年总结'),
      heading(1, '做法'),
      paragraph('甲。'),
      text('title', '乙局2024年总结'),
      paragraph('乙。'),
    ]);
    const records = recordsOf(report, PLACE);
    expect(records.map(({ title, year, block, end }) => [title, year, block, end])).toEqual([
      ['甲局2023年总结', 2023, 0, 3],
      ['乙局2024年总结', 2024, 3, 5],
    ]);
  });

  it('shows values of fields as text', () => {
    const report = reportOf(
      [
        {
          type: 'paragraph',
          content: [
            { type: 'field', field: 'n' },
            { type: 'text', text: '次' },
          ],
        },
      ],
      {
        fields: [{ id: 'n', name: '次数', type: 'number', value: '12' }],
      },
    );
    expect(only(report).sections[0]?.text).toBe('12次');
  });

  it('is about the same topic whatever the year', () => {
    expect(topicOf('2024年存在的主要问题')).toBe('存在的主要问题');
    expect(topicOf('二〇二四年度工作打算')).toBe('工作打算');
    expect(topicOf('当前存在的主要问题：')).toBe('存在的主要问题');
  });

  it('takes what is nested without end', () => {
    const deep = reportOf(Array.from({ length: 5_000 }, (_, i) => heading(i % 2 === 0 ? 1 : 4, `标题${i}`)));
    expect(only(deep).sections.length).toBe(5_001);
  });
});
