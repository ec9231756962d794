import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../document/kind.ts';
import { partsMissing } from '../../../document/parts.ts';
import type { SectionNode } from '../../../renderer/editor/handle.ts';
import { dropPlace, fitsBelow, outlineTree, ROOT } from '../../../renderer/outline/tree.ts';
import { key, section } from '../fakes.ts';

const part = (heading: string) => ({
  type: 'section' as const,
  need: 'required' as const,
  heading,
  alternatives: [],
  keywords: [],
  guide: '写什么',
  sections: [],
});

const kind: Kind = {
  id: 'summary',
  name: '总结',
  purpose: '试写',
  order: 1,
  statutory: false,
  layout: 'plain',
  length: { min: 1, max: 2 },
  fields: [],
  parts: ['工作情况', '取得成效', '存在问题', '下步打算'].map(part),
};

function treeOf(outline: readonly SectionNode[]) {
  return outlineTree(outline, partsMissing(kind, outline, []));
}

const missing = (heading: string) => `missing:${heading}`;

describe('missing parts in the outline', () => {
  it('stand where the kind wants them', () => {
    const tree = treeOf([section('工作情况', 1), section('下步打算', 1)]);
    expect(tree.children.get(ROOT)).toEqual(['工作情况', missing('取得成效'), missing('存在问题'), '下步打算']);
    expect(tree.items.get(missing('存在问题'))).toEqual({
      type: 'missing',
      part: part('存在问题'),
      heading: '存在问题',
      before: '下步打算',
    });
  });

  it('stand at the end where nothing follows', () => {
    const tree = treeOf([section('工作情况', 1), section('取得成效', 1), section('存在问题', 1)]);
    expect(tree.children.get(ROOT)?.at(-1)).toBe(missing('下步打算'));
    expect(tree.items.get(missing('下步打算'))).toMatchObject({ before: null });
  });

  it('are none where the report has no kind', () => {
    expect(outlineTree([section('别的', 1)], []).children.get(ROOT)).toEqual(['别的']);
  });
});

describe('a drop', () => {
  const outline = [section('工作情况', 1, [section('甲', 2), section('乙', 2)]), section('下步打算', 1)];
  const tree = treeOf(outline);
  const drop = (moved: string, parent: string, index: number | null) => dropPlace(tree, key(moved), { parent, index });

  it('between two sections goes before the one below', () => {
    expect(drop('下步打算', ROOT, 0)).toEqual({ at: 'before', section: '工作情况' });
    expect(drop('下步打算', '工作情况', 1)).toEqual({ at: 'before', section: '乙' });
  });

  it('below the last goes after it', () => {
    expect(drop('工作情况', ROOT, 4)).toEqual({ at: 'after', section: '下步打算' });
    expect(drop('下步打算', '工作情况', 2)).toEqual({ at: 'after', section: '乙' });
  });

  it('beside a missing part goes to the nearest section', () => {
    expect(drop('甲', ROOT, 2)).toEqual({ at: 'before', section: '下步打算' });
  });

  it('on a section goes inside, on free space to the end', () => {
    expect(drop('甲', '下步打算', null)).toEqual({ at: 'inside', section: '下步打算' });
    expect(drop('工作情况', ROOT, null)).toEqual({ at: 'after', section: '下步打算' });
    expect(drop('乙', '甲', 0)).toEqual({ at: 'inside', section: '甲' });
  });

  it('beside itself is none', () => {
    expect(drop('甲', '工作情况', 0)).toBeNull();
    expect(drop('下步打算', ROOT, 4)).toBeNull();
  });

  it('fits only within four levels', () => {
    const deep = [
      section('一', 1, [section('二', 2, [section('三', 3, [section('四', 4)])])]),
      section('另', 1, [section('下', 2)]),
    ];
    const four = outlineTree(deep, []);
    const other = deep[1];
    if (!other) throw new Error('unreachable');
    expect(fitsBelow(four, other, '二')).toBe(true);
    expect(fitsBelow(four, other, '三')).toBe(false);
    expect(fitsBelow(four, section('叶', 1), '三')).toBe(true);
    expect(fitsBelow(four, section('叶', 1), '四')).toBe(false);
    expect(fitsBelow(four, section('叶', 1), missing('取得成效'))).toBe(false);
  });
});
