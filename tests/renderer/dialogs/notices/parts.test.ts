import { describe, expect, it } from 'vitest';
import { noticeParts } from '../../../../renderer/dialogs/notices/parts.ts';

describe('a long notice', () => {
  it('is a sentence and what it lists', () => {
    const text = `文档中有 2 处修订，已按接受修订后的文字读入：删去“${'甲'.repeat(40)}”；“丙”之后增加“丁”。`;
    expect(noticeParts(text)).toEqual({
      lead: '文档中有 2 处修订，已按接受修订后的文字读入：',
      items: [`删去“${'甲'.repeat(40)}”`, '“丙”之后增加“丁”'],
    });
  });

  it('is not parted at marks that belong to quoted words', () => {
    const quoted = `“会议强调：${'一'.repeat(30)}；要抓落实”`;
    const text = `文档中有 2 条批注，没有读入正文：对${quoted}：“甲”；对“乙”：“丙”。`;
    expect(noticeParts(text).items).toEqual([`对${quoted}：“甲”`, '对“乙”：“丙”']);
  });

  it('stays whole where it lists one thing only, or is short', () => {
    for (const text of ['已略去 3 处页码。', '有 2 处：甲；乙。', `文件按 GB18030 编码读取：${'长'.repeat(60)}。`])
      expect(noticeParts(text)).toEqual({ lead: text, items: [] });
  });
});
