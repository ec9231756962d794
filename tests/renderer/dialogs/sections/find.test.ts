import { describe, expect, it } from 'vitest';
import type { SectionGroup } from '../../../../document/section-template.ts';
import { findTemplates, nearestFirst, offeredOf } from '../../../../renderer/dialogs/sections/find.ts';
import type { SectionNode } from '../../../../renderer/editor/handle.ts';
import { section } from '../../fakes.ts';

const template = (heading: string, text: string, alternatives: readonly string[] = []) => ({
  heading,
  alternatives: [...alternatives],
  level: 2 as const,
  form: 'own' as const,
  guide: '写什么',
  text: [text],
});
const groups: SectionGroup[] = [
  {
    name: '学习宣传',
    sections: [template('抓好培训', '办班{期数}期，讲解问题。'), template('深入宣传', '张贴标语。')],
  },
  { name: '问题打算', sections: [{ ...template('存在的问题', '人手不足。', ['困难和不足']), level: 1 }] },
];
const found = (query: string) => findTemplates(offeredOf(groups), query).map((one) => one.template.heading);

describe('finding section templates', () => {
  it('gives all of them in order for no query', () => {
    expect(found('  ')).toEqual(['抓好培训', '深入宣传', '存在的问题']);
  });

  it('looks into headings, other wordings, texts and names of groups, those of that heading first', () => {
    expect(found('问题')).toEqual(['存在的问题', '抓好培训']);
    expect(found('困难')).toEqual(['存在的问题']);
    expect(found('标语')).toEqual(['深入宣传']);
    expect(found('学习')).toEqual(['抓好培训', '深入宣传']);
  });

  it('wants every word of the query', () => {
    expect(found('学习 标语')).toEqual(['深入宣传']);
    expect(found('没有这个')).toEqual([]);
  });
});

describe('the templates of the section at the caret', () => {
  const problems = section('存在的问题', 1);
  const outline = [section('工作开展情况', 1, [section('甲', 2)]), problems];
  const first = (current: SectionNode | null) => nearestFirst(offeredOf(groups), { kind: null, outline, current });

  it('come first, as a group of their own, and every template once', () => {
    const [one, ...rest] = first(problems);
    expect(one).toMatchObject({ group: '适合本节', template: { heading: '存在的问题' } });
    expect(rest.map(({ template }) => template.heading)).toEqual(['抓好培训', '深入宣传']);
    expect(rest.map(({ group }) => group)).toEqual(['学习宣传', '学习宣传']);
  });

  it('are none where nothing fits, and without a section', () => {
    expect(first(null)).toEqual(offeredOf(groups));
    expect(first(outline[0] ?? null)).toEqual(offeredOf(groups));
  });
});
