import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKinds } from '../../../electron/services/kinds.ts';
import { readShippedPhrases } from '../../../electron/services/phrases/shipped.ts';
import { caretPlace, fittingCategories } from '../../../renderer/desk/phrase-place.ts';
import type { BlockStyle } from '../../../renderer/editor/handle.ts';
import { key, section } from '../fakes.ts';

const templates = path.resolve(import.meta.dirname, '../../../templates');
const SHIPPED = [...new Set((await readShippedPhrases(templates)).map(({ category }) => category))];

const OUTLINE = [
  section('工作开展情况', 1, [section('加强组织领导', 2), section('深入宣传引导', 2)]),
  section('存在的问题', 1),
  section('下一步工作打算', 1),
];

function fitting(at: string | null, style: BlockStyle = 'paragraph', categories: readonly string[] = SHIPPED) {
  const currentSection = at === null ? null : key(at);
  return fittingCategories(caretPlace({ outline: OUTLINE, currentSection, style }, null), categories);
}

describe('phrases that fit the place of the caret', () => {
  it('are those of the heading right above it, not those of the part around it', () => {
    expect(fitting('加强组织领导')[0]).toBe('组织领导');
    expect(fitting('深入宣传引导')).not.toContain('组织领导');
    expect(fitting('存在的问题').slice(0, 2)).toEqual(['存在问题', '原因分析']);
  });

  it('open a paper before its first heading, and close it in its last section', () => {
    expect(fitting(null)).toEqual(['开头依据', '总体评价']);
    expect(fitting('下一步工作打算')[0]).toBe('下步打算');
    expect(fitting('下一步工作打算')).toContain('结尾用语');
    expect(fitting('存在的问题')).not.toContain('结尾用语');
  });

  it('are titles in the title, and in a heading what is written below it and headings', () => {
    expect(fitting(null, 'title')).toEqual(['标题名称']);
    expect(fitting('深入宣传引导', 'heading2').slice(0, 2)).toEqual(['宣传引导', '标题用语']);
    const empty = [section('', 1)];
    const place = caretPlace({ outline: empty, currentSection: key(''), style: 'heading1' }, null);
    expect(fittingCategories(place, SHIPPED)[0]).toBe('标题用语');
  });

  it('are of one’s own category first where the heading names it', () => {
    expect(fitting('加强组织领导', 'paragraph', ['组织领导', '加强组织领导'])[0]).toBe('加强组织领导');
  });

  it('are only of categories that there are', () => {
    expect(fitting('存在的问题', 'paragraph', ['其他'])).toEqual([]);
  });

  it('are those that the kind of the report names for its part', async () => {
    const kind = (await readKinds(templates)).find(({ id }) => id === 'brief-report');
    if (!kind) throw new Error('shipped');
    const outline = [section('存在的问题', 1), section('下一步打算', 1)];
    const part = kind.parts.find((each) => each.type === 'section' && each.heading.includes('问题'));
    expect(part?.phrases).toContain('存在问题');
    const place = caretPlace({ outline, currentSection: key('存在的问题'), style: 'paragraph' }, kind);
    expect(place.headings).toEqual([{ text: '存在的问题', named: part?.phrases }]);
  });
});
