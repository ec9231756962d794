import { describe, expect, it } from 'vitest';
import { limitState } from '../../../document/limit.ts';
import { charactersSay, crossingSays } from '../../../renderer/status/characters.tsx';

describe('the count of characters', () => {
  it('stands alone without a limit, and counts down and beyond with one', () => {
    expect(charactersSay(912, null)).toBe('字数 912');
    expect(charactersSay(212, 300)).toBe('字数 212／300（还可写 88 字）');
    expect(charactersSay(285, 300)).toBe('字数 285／300（快满，还可写 15 字）');
    expect(charactersSay(912, 300)).toBe('字数 912／300（超 612 字）');
  });

  it('is said once when the limit comes near and when it is crossed, and not on the way back', () => {
    const said = (before: 'within' | 'near' | 'over', characters: number) =>
      crossingSays(before, limitState(characters, 300), 300);
    expect(said('within', 280)).toContain('接近字数要求 300 字');
    expect(said('near', 281)).toBe('');
    expect(said('near', 301)).toContain('已超过字数要求 300 字，超 1 字');
    expect(said('within', 400)).toContain('超 100 字');
    expect(said('over', 310)).toBe('');
    expect(said('over', 290)).toBe('');
    expect(said('near', 10)).toBe('');
  });
});
