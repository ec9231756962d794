import { describe, expect, it } from 'vitest';
import { placeNamed, placeSays } from '../../../../renderer/dialogs/sections/places.ts';
import { section } from '../../fakes.ts';

const template = { heading: '存在的问题', alternatives: [], level: 1, form: 'own', guide: '', text: ['一'] } as const;
const outline = [section('工作开展情况', 1), { ...section('下一步工作打算', 1), number: '二、' }];
const [first, last] = outline;
const around = { kind: null, outline, current: first ?? null };
const wanted = { ...template, alternatives: [...template.alternatives], text: [...template.text] };

describe('the place of a section template', () => {
  it('is told by the section beside it', () => {
    expect(placeNamed('fitting', wanted, around)).toEqual({ at: 'before', section: last });
    expect(placeSays({ at: 'before', section: last ?? section('', 1) })).toBe('“二、下一步工作打算”之前');
    expect(placeSays({ at: 'inside', section: section('', 1) })).toBe('“（空标题）”之内，末尾');
    expect(placeSays({ at: 'end' })).toBe('正文末尾');
  });

  it('is after or inside the section at the caret where there is one, and never below the fourth level', () => {
    expect(placeNamed('after', wanted, around)).toEqual({ at: 'after', section: first });
    expect(placeNamed('after', wanted, { ...around, current: null })).toBeNull();
    expect(placeNamed('inside', wanted, { ...around, current: section('深', 4) })).toBeNull();
  });
});

describe('a section that stands there empty', () => {
  it('is filled instead of a second one beside it, and that is said', () => {
    const empty = { ...section('存在的问题', 1), number: '二、', body: 0 };
    const place = placeNamed('fitting', wanted, { ...around, outline: [...outline, empty] });
    expect(place).toEqual({ at: 'fill', section: empty });
    expect(place && placeSays(place)).toBe('填入“二、存在的问题”，那里还没有内容');
    const waiting = { ...empty, open: 1 };
    expect(placeNamed('fitting', wanted, { ...around, outline: [waiting] })?.at).toBe('after');
  });
});
