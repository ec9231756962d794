import { describe, expect, it } from 'vitest';
import type { SectionGuide } from '../../../document/guide.ts';
import { figureOf } from '../../../renderer/outline/figure.ts';

const guide = (fullness: SectionGuide['fullness'], open = 0): SectionGuide => ({
  stands: { type: 'none' },
  length: { min: 300, max: 800 },
  text: '',
  fullness,
  open,
});

describe('the figure of a row', () => {
  it('is a count alone where the length is as usual, and against the bound it misses where not', () => {
    expect(figureOf(400, guide('fine')).text).toBe('400');
    expect(figureOf(210, guide('thin')).text).toBe('210/300');
    expect(figureOf(912, guide('long')).text).toBe('912/800');
    expect(figureOf(0, guide('empty')).text).toBe('未写');
  });

  it('says in words what is customary, what is wrong and what is open', () => {
    expect(figureOf(210, guide('thin', 2)).says).toBe('已写 210 字，一般 300—800 字，偏短；2 个空未填');
    expect(figureOf(400, guide('fine')).says).toBe('已写 400 字，一般 300—800 字');
    expect(figureOf(0, { ...guide('empty'), length: null }).says).toBe('已写 0 字，还没有内容');
  });
});
