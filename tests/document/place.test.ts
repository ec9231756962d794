import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../document/outline.ts';
import type { Headings } from '../../document/parts.ts';
import { fittingPlace, type SectionPlace, subsectionPlace } from '../../document/place.ts';
import { emptyReport } from '../../document/report.ts';
import { readSections } from '../../electron/services/sections.ts';
import { kindById } from '../templates/kinds.ts';

interface Heading extends Headings<Heading> {}

const head = (text: string, ...below: string[]): Heading => ({
  text,
  children: below.map((sub) => ({ text: sub, children: [] })),
});
const wanted = (heading: string, level: 1 | 2 = 1) => ({ heading, alternatives: [], level });
const summary = kindById('work-summary');
const says = (place: SectionPlace<Heading>) => (place.at === 'end' ? 'end' : `${place.at} ${place.section.text}`);
const fits = (outline: readonly Heading[], heading: string, kind: typeof summary | null = summary) =>
  says(fittingPlace(kind, outline, wanted(heading), null));

describe('the place of a section of the first rank', () => {
  it('is before the part that comes next in the kind', () => {
    const outline = [head('工作开展情况'), head('取得的成效'), head('下一步工作打算')];
    expect(fits(outline, '存在的问题')).toBe('before 下一步工作打算');
    expect(fits(outline, '存在的主要问题')).toBe('before 下一步工作打算');
  });

  it('is behind what comes earlier, even where later parts stand before that', () => {
    expect(fits([head('下一步工作打算'), head('工作开展情况')], '存在的问题')).toBe('after 工作开展情况');
    expect(fits([head('工作开展情况')], '下一步工作打算')).toBe('after 工作开展情况');
  });

  it('is beside one that is there already, never inside it', () => {
    expect(fits([head('工作开展情况'), head('存在的问题', '人手不足'), head('下一步工作打算')], '存在的问题')).toBe(
      'before 下一步工作打算',
    );
  });

  it('follows custom for what the kind does not know, and for a report of no kind', () => {
    const outline = [head('工作开展情况'), head('取得的成效'), head('存在的问题'), head('下一步工作打算')];
    expect(fits(outline, '几点体会')).toBe('before 存在的问题');
    expect(fits(outline, '原因分析')).toBe('before 下一步工作打算');
    expect(fits(outline, '意见建议')).toBe('after 下一步工作打算');
    expect(fits(outline, '存在的问题', null)).toBe('before 下一步工作打算');
  });

  it('is known for every shipped template, beside a section of the same rank', async () => {
    const all = ['基本情况', '主要目标', '工作开展情况', '取得的成效', '存在的问题', '下一步工作打算', '工作要求'].map(
      (text) => head(text),
    );
    const templates = (await readSections('templates')).flatMap(({ sections }) => sections);
    const places = templates.filter(({ level }) => level === 1).map((one) => fittingPlace(null, all, one, null));
    expect(places.length).toBeGreaterThan(10);
    expect(places.filter(({ at }) => at !== 'before' && at !== 'after')).toEqual([]);
  });

  it('is the end where nothing tells', () => {
    expect(fits([], '存在的问题')).toBe('end');
    expect(fits([head('甲'), head('乙')], '存在的问题')).toBe('end');
    expect(fits([head('工作开展情况')], '别的什么')).toBe('end');
  });
});

describe('the place of a section of the second rank', () => {
  const done = head('工作开展情况', '加强组织领导');
  const plans = head('下一步工作打算');
  const outline = [done, plans];
  const at = (heading: string, current: Heading | null, kind: typeof summary | null = summary) =>
    says(fittingPlace(kind, outline, wanted(heading, 2), current));

  it('is the part that the kind has it in', () => {
    expect(at('深入宣传引导', null)).toBe('inside 工作开展情况');
    expect(at('深入宣传引导', plans)).toBe('inside 工作开展情况');
  });

  it('is the section at the caret where the kind does not know it', () => {
    expect(at('加强档案管理', plans)).toBe('inside 下一步工作打算');
    expect(at('加强档案管理', done.children[0] ?? null)).toBe('inside 工作开展情况');
  });

  it('is where the work is told without a caret, and the end of a text without headings', () => {
    expect(at('加强档案管理', null, null)).toBe('inside 工作开展情况');
    expect(says(fittingPlace(summary, outlineOf(emptyReport), wanted('加强档案管理', 2), null))).toBe('end');
  });
});

describe('a subsection of a part', () => {
  const part = summary.parts.find((p) => p.type === 'section' && p.heading === '工作开展情况');
  if (part?.type !== 'section') throw new Error('no part');

  it('goes among the others in the order of the kind', () => {
    const section = head('工作开展情况', '加强组织领导', '办好民生实事');
    expect(says(subsectionPlace(part, section, '抓好学习培训'))).toBe('before 办好民生实事');
  });

  it('goes to the end where it is the last or nothing is there yet', () => {
    expect(says(subsectionPlace(part, head('工作开展情况'), '抓好学习培训'))).toBe('inside 工作开展情况');
    expect(says(subsectionPlace(part, head('工作开展情况', '自己的小节'), '抓好学习培训'))).toBe('inside 工作开展情况');
  });
});
