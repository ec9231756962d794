import { describe, expect, it } from 'vitest';
import { markedText, snippetOf } from '../../../document/papers/snippet.ts';

const shown = ({ text, hits }: ReturnType<typeof snippetOf>) => hits.map(({ start, end }) => text.slice(start, end));

describe('a snippet', () => {
  const long = `${'前面的话很多。'.repeat(30)}县里组织防汛演练，抢险队伍到位。${'后面的话也多。'.repeat(30)}`;

  it('shows the words that were found with what is around them, from the beginning of the sentence', () => {
    const snippet = snippetOf(long, ['防汛', '抢险'], 60);
    expect(snippet.text.startsWith('…县里组织防汛')).toBe(true);
    expect(snippet.text.endsWith('…')).toBe(true);
    expect(snippet.text.length).toBeLessThanOrEqual(62);
    expect(shown(snippet)).toEqual(['防汛', '抢险']);
  });

  it('shows where different words stand together, not where the first of them stands alone', () => {
    const snippet = snippetOf(`防汛。${'别的话。'.repeat(40)}防汛抢险并重。`, ['防汛', '抢险'], 40);
    expect(shown(snippet)).toEqual(['防汛', '抢险']);
  });

  it('shows the beginning where the words stand elsewhere', () => {
    expect(snippetOf('短文。', ['没有'], 40)).toEqual({ text: '短文。', hits: [] });
  });

  it('marks letters whatever their case and width, and no place twice', () => {
    expect(shown(markedText('按ＧＢ9704和gb/t执行', ['gb', 'gb9704']))).toEqual(['ＧＢ9704', 'gb']);
  });

  it('parts no character of two units', () => {
    const snippet = snippetOf('𠮷'.repeat(100), ['没有'], 33);
    expect(snippet.text.isWellFormed()).toBe(true);
  });
});
