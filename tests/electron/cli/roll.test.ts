/** `roll`: last year's paper as this year's draft, what is to be confirmed told, the old file left alone. */
import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../document/file.ts';
import { reportText } from '../../../document/plain.ts';
import { carriedPlaces } from '../../../document/roll/marks.ts';
import { ownFolder } from '../folder.ts';
import { nigao } from './run.ts';

const folder = ownFolder();
const at = () => ({ cwd: folder.at() });
const file = (name: string) => path.join(folder.at(), name);

const TEXT = `某局2025年工作总结
2025年，培训32人，合格率98%。
依据某发〔2025〕3号办理。
`;

const write = (text = TEXT) => fs.writeFileSync(file('old.txt'), text);

describe('roll', () => {
  it("makes this year's draft of last year's paper and leaves that as it is", async () => {
    write();
    const run = await nigao(['roll', 'old.txt', '--year', '2026', '--out', 'new.nigao'], at());
    expect(run).toMatchObject({ code: 0, out: '已保存：new.nigao\n' });
    expect(run.err).toContain('待确认 5 处：年份 2 处，数据 1 处，百分比 1 处，文号 1 处');
    const { report } = readDraft(fs.readFileSync(file('new.nigao'), 'utf8'));
    expect(reportText(report)).toContain(
      '某局2026年工作总结\n2026年，培训32人，合格率98%。\n依据某发〔2025〕3号办理。',
    );
    expect(carriedPlaces(report).map(({ carried }) => carried.from)).toEqual([
      ...['2025年', '2025年', '32人', '98%', '某发〔2025〕3号'],
    ]);
    expect(fs.readFileSync(file('old.txt'), 'utf8')).toBe(TEXT);
  });

  it('tells each thing with its place as JSON, and needs no file for that', async () => {
    write();
    const run = await nigao(['roll', 'old.txt', '--year', '2026', '--json'], at());
    expect(run.code).toBe(0);
    const { report, items, from, to } = JSON.parse(run.out);
    expect({ from, to }).toEqual({ from: 2025, to: 2026 });
    expect(items[1]).toEqual({
      ...{ type: 'year', from: '2025年', text: '2026年', paragraph: 1, start: 0, end: 5, suggestion: null },
    });
    for (const { paragraph, start, end, text } of items) {
      const whole = report.blocks[paragraph].content.map((each: { text: string }) => each.text).join('');
      expect(whole.slice(start, end)).toBe(text);
    }
    expect(fs.readdirSync(folder.at())).toEqual(['old.txt']);
  });

  it('takes the year of the old paper from whoever knows it', async () => {
    write('某局工作总结\n2019年完成3项，2021年验收。\n');
    const run = await nigao(['roll', 'old.txt', '--year', '2020', '--from', '2019', '--out', 'new.nigao'], at());
    expect(run.code).toBe(0);
    const { report } = readDraft(fs.readFileSync(file('new.nigao'), 'utf8'));
    expect(reportText(report)).toContain('2020年完成3项，2021年验收。');
  });

  it('says so where no year is found', async () => {
    write('某局工作总结\n完成3项。\n');
    const run = await nigao(['roll', 'old.txt', '--year', '2026', '--out', 'new.nigao'], at());
    expect(run.err).toContain('原稿中没有找到年份');
  });

  it('is named by an export while something is unconfirmed', async () => {
    write();
    await nigao(['roll', 'old.txt', '--year', '2026', '--out', 'new.nigao'], at());
    const run = await nigao(['export', 'new.nigao', '--txt', 'new.txt'], at());
    expect(run.err).toContain('“2026年，培训【32人】，合格率98%。”：沿用上年的数据，还没有确认');
    const told = JSON.parse((await nigao(['export', 'new.nigao', '--report', '--json'], at())).out);
    expect(told.leftOvers.filter(({ code }: { code: string }) => code === 'carried')).toHaveLength(5);
  });

  it.each([
    [['old.txt', '--out', 'new.nigao']],
    [['old.txt', '--year', '今年', '--out', 'new.nigao']],
    [['old.txt', '--year', '1200', '--out', 'new.nigao']],
    [['old.txt', '--year', '2026']],
    [['--year', '2026', '--out', 'new.nigao']],
    [['old.txt', '--year', '2026', '--out', 'old.txt']],
  ])('refuses %j and leaves nothing behind', async (words) => {
    write();
    const run = await nigao(['roll', ...words], at());
    expect(run.code).toBe(2);
    expect(run.err.trim().split('\n')).toHaveLength(1);
    expect(fs.readdirSync(folder.at())).toEqual(['old.txt']);
    expect(fs.readFileSync(file('old.txt'), 'utf8')).toBe(TEXT);
  });
});
