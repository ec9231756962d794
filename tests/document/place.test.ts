import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../document/outline.ts';
import type { Headings } from '../../document/parts.ts';
import { fittingPlace, nearness, subsectionPlace, type TemplatePlace } from '../../document/place.ts';
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
const says = (place: TemplatePlace<Heading>) => (place.at === 'end' ? 'end' : `${place.at} ${place.section.text}`);
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

describe('a section that stands there without text', () => {
  const empty = () => true;
  const outline = [
    head('工作开展情况', '加强组织领导', '我县的做法'),
    head('存在的问题和不足'),
    head('下一步工作打算'),
  ];
  const placed = (heading: string, level: 1 | 2, isEmpty: (section: Heading) => boolean) =>
    says(fittingPlace(summary, outline, wanted(heading, level), null, isEmpty));

  it('takes the text of its template instead of standing beside a second one', () => {
    expect(placed('存在的问题', 1, empty)).toBe('fill 存在的问题和不足');
    expect(placed('加强组织领导', 2, empty)).toBe('fill 加强组织领导');
  });

  it('takes none of another template, and none where something is written', () => {
    expect(placed('原因分析', 1, empty)).toBe('before 下一步工作打算');
    expect(placed('深入宣传引导', 2, empty)).toBe('inside 工作开展情况');
    expect(placed('存在的问题', 1, ({ text }) => text !== '存在的问题和不足')).toBe('before 下一步工作打算');
  });
});

describe('how near a template is to the section at the caret', () => {
  const [part, problems] = [head('工作开展情况', '加强组织领导'), head('存在的问题')];
  const near = (path: readonly Heading[], heading: string, level: 1 | 2) =>
    nearness(summary, path, wanted(heading, level), '业务推进');

  it('is told by the section itself, the part around it, and what belongs in that part', () => {
    expect(near([problems], '存在的问题', 1)).toBe(0);
    expect(near([part, ...part.children], '加强组织领导', 2)).toBe(0);
    expect(near([part, ...part.children], '工作开展情况', 1)).toBe(1);
    expect(near([part], '深入宣传引导', 2)).toBe(2);
  });

  it('is told by the name of its group where the kind says nothing', () => {
    const results = [head('取得的成效')];
    expect(nearness(summary, results, wanted('服务能力明显提升', 2), '成效亮点')).toBe(2);
    expect(nearness(summary, results, wanted('服务能力明显提升', 2), '服务群众')).toBeNull();
  });

  it('is nothing for what belongs elsewhere, and before the first heading', () => {
    expect(near([problems], '加强组织领导', 2)).toBeNull();
    expect(near([part], '存在的问题', 1)).toBeNull();
    expect(near([], '存在的问题', 1)).toBeNull();
  });
});
