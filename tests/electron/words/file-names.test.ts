import { describe, expect, it } from 'vitest';
import { failureWords } from '../../../electron/words.ts';

describe('the words about a name that cannot be used', () => {
  it('say that Windows keeps it, where no character of it is wrong', () => {
    expect(failureWords('NAME_ILLEGAL', 'CON.nigao')).toBe(
      '“CON.nigao”是 Windows 的保留名称，不能用作文件名。请换一个名称。',
    );
  });

  it('say which characters are not taken, otherwise', () => {
    expect(failureWords('NAME_ILLEGAL', '第1稿?.nigao')).toContain('不要含有');
    expect(failureWords('NAME_ILLEGAL', '')).toContain('不要含有');
  });
});
