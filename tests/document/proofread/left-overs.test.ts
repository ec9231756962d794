import { describe, expect, it } from 'vitest';
import { oldYears, otherUnits } from '../../../document/proofread/left-overs.ts';
import { manuscriptOf } from '../../../document/proofread/manuscript.ts';
import { type Block, emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { BOTH, FOREST } from '../units.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: plainInline(text) });
const title = (text: string): Block => ({ type: 'title', content: plainInline(text) });
const report = (...blocks: readonly Block[]): Report => ({ ...emptyReport, blocks });
const years = (text: string, named = '某局2026年工作总结') =>
  oldYears(manuscriptOf(report(title(named), paragraph(text)))).map(({ text: words, place }) => [words, place]);

describe('years of an older paper', () => {
  it.each([
    '今年以来，我局完成2025年防汛任务。',
    '下一步，我局将确保2025年目标任务全面完成。',
    '2025年工作打算如下。',
    '现将2025年工作情况报告如下：',
    '明年，力争在2024年完成改造。',
  ])('are found: %s', (text) => {
    expect(years(text)).toMatchObject([[expect.stringMatching(/^202[45]年$/), { type: 'words', block: 1 }]]);
  });

  it.each([
    '今年以来，比2025年增长12%。',
    '今年以来，我局落实《2025年工作要点》。',
    '今年，2021—2025年规划任务全部完成。',
    '今年以来，较2025年同期下降。',
    '今年，2025年以来立项的工程全部开工。',
    '今年以来，落实2025年出台的办法。',
    '2025年，我局完成改造。',
    '下一步，确保2027年建成。',
    '今年完成改造。2025年底前开工的项目另报。',
  ])('leaves alone what speaks of another year on purpose: %s', (text) => {
    expect(years(text)).toEqual([]);
  });

  it('are not looked for where the title names no year', () => {
    expect(years('今年以来，我局完成2025年防汛任务。', '关于防汛工作的报告')).toEqual([]);
  });

  it('are told with their very place, and the words around', () => {
    const found = oldYears(manuscriptOf(report(title('某局2026年工作总结'), paragraph('现将2025年工作报告如下：'))));
    expect(found).toMatchObject([
      {
        place: { type: 'words', block: 1, offset: 2, length: 5 },
        before: '现将',
        text: '2025年',
        after: '工作报告如下：',
      },
    ]);
  });
});

describe('names of another unit', () => {
  it('are told with whose they are, in the text and beside it', () => {
    const short = FOREST.shortName;
    const foreign = { ...report(paragraph(`由${short}牵头。`)), imprint: { printer: FOREST.fullName } };
    expect(otherUnits(foreign, BOTH)).toMatchObject([
      { text: short, message: `这是“${FOREST.fullName}”的名称`, place: { type: 'words', block: 0, offset: 1 } },
      { text: FOREST.fullName, place: { type: 'paper', item: 'printer' } },
    ]);
  });
});
