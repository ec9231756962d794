import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../document/notice.ts';
import type { PasteTold } from '../../../renderer/editor/handle.ts';
import { pasteWords } from '../../../renderer/status/paste-words.ts';

const blocks = (counts: readonly [number, number, number, number], ...notices: readonly Notice[]): PasteTold => {
  const [paragraphs, headings, tables, pictures] = counts;
  return { type: 'blocks', paragraphs, headings, tables, pictures, notices };
};
const looks: Notice = { code: 'foreignLook' };
const lacking: Notice = { code: 'picturesLacking', count: 2, near: [] };
const bullets: Notice = { code: 'bullets', count: 4 };
const comments: Notice = { code: 'wordComments', comments: [{ text: '请核对', about: '' }] };

describe('what is told of a paste', () => {
  it.each<[PasteTold, string]>([
    [blocks([5, 0, 1, 0], looks, lacking), '已粘贴 5 段、1 张表；去掉了外来格式和 2 张图片。'],
    [blocks([12, 3, 0, 1]), '已粘贴 12 段（其中标题 3 个）、1 张图片。'],
    [blocks([2, 0, 0, 0], looks, bullets), '已粘贴 2 段；去掉了外来格式和项目符号。'],
    [blocks([2, 0, 0, 0], looks, lacking, comments, bullets), '已粘贴 2 段；去掉了外来格式、2 张图片、1 条批注等。'],
    [{ type: 'cells', rows: 3, columns: 2, notices: [looks] }, '已填入表格 3 行 2 列；去掉了外来格式。'],
    [{ type: 'line', notices: [lacking] }, '已粘贴；去掉了 2 张图片。'],
    [{ type: 'nothing', notices: [] }, '剪贴板里没有能粘贴的文字或图片。'],
  ])('%# says what came in and what was left', (told, words) => {
    expect(pasteWords.told(told)).toBe(words);
  });
});
