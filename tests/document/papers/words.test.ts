import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, indexWords, piecesOf, rowOf } from '../../../document/papers/words.ts';

describe('words of the index', () => {
  it('are the pairs of neighbouring characters, with the last one of each run alone', () => {
    expect(indexWords('存在问题')).toBe('存在 在问 问题 题');
    expect(indexWords('水利，防汛')).toBe('水利 利 防汛 汛');
  });

  it('leave letters and digits whole, in half width and lower case', () => {
    expect(indexWords('ＧＢ/T 9704—2012标准')).toBe('gb t 9704 2012 标准 准');
    expect(fold('Ａ１b')).toBe('a1b');
  });

  it('keep a character of two units in one piece', () => {
    expect(indexWords('𠮷野村')).toBe('𠮷野 野村 村');
  });

  it('are looked up in a row, the last one open where the run may go on', () => {
    expect(rowOf('存在问题')).toEqual({ words: ['存在', '在问', '问题'], open: false });
    expect(rowOf('工')).toEqual({ words: ['工'], open: true });
    expect(rowOf('2024年')).toEqual({ words: ['2024', '年'], open: true });
    expect(rowOf('工作2024')).toEqual({ words: ['工作', '作', '2024'], open: true });
    expect(rowOf('，。')).toBeNull();
  });

  it('find every piece of two characters and more of a text, for whatever text', () => {
    const text = fc.string({
      unit: fc.constantFrom('存', '在', '问', '题', '水', '，', ' ', 'A', '9', '𠮷'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 2, max: 6 }), (whole, from, length) => {
        const signs = Array.from(whole);
        const piece = signs
          .slice(from % Math.max(1, signs.length))
          .slice(0, length)
          .join('');
        const row = rowOf(piece);
        if (row === null || !/^[\p{Script=Han}]+$/u.test(piece)) return;
        const words = indexWords(whole).split(' ');
        const isAt = (at: number) =>
          row.words.every((word, i) => {
            const other = words[at + i];
            return row.open && i === row.words.length - 1 ? other?.startsWith(word) : other === word;
          });
        expect(words.some((_, at) => isAt(at))).toBe(true);
      }),
    );
  });

  it('are parted in twos for headings that say the same with other words between', () => {
    expect(piecesOf('存在问题')).toEqual(['存在', '问题']);
    expect(piecesOf('下一步')).toEqual(['下一步']);
    expect(piecesOf('gb9704')).toEqual(['gb9704']);
  });
});
