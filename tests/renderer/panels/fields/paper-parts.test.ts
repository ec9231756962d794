import { describe, expect, it } from 'vitest';
import { paperParts, paperText } from '../../../../renderer/panels/fields/paper-parts.ts';

const WHOLE = '《关于做好防汛工作的通知》（某水发〔2026〕5号）';

describe('a paper in two inputs', () => {
  it('is parted into its title and its number, and put together again', () => {
    const parts = paperParts(WHOLE);
    expect(parts).toEqual({ title: '关于做好防汛工作的通知', number: '某水发〔2026〕5号' });
    expect(paperText(parts)).toBe(WHOLE);
  });

  it('keeps a number apart that is half typed', () => {
    expect(paperParts('《防汛通知》（某水发）')).toEqual({ title: '防汛通知', number: '某水发' });
  });

  it('stands whole in the first input where it is several papers', () => {
    const several = '《甲通知》（某发〔2026〕1号）、《乙通知》（某发〔2026〕2号）';
    expect(paperParts(several)).toEqual({ title: several, number: '' });
    expect(paperText({ title: several, number: '' })).toBe(several);
  });

  it('gets its marks around a bare title, and nothing around nothing', () => {
    expect(paperText({ title: '防汛条例', number: '' })).toBe('《防汛条例》');
    expect(paperText({ title: '', number: '' })).toBe('');
  });
});
