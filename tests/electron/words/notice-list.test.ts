import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../document/notice.ts';
import { noticeList } from '../../../electron/words/notice-list.ts';

const linked = (near: string): Notice => ({ code: 'wordPicture', fault: 'linked', near });

describe('many notices', () => {
  it('say once what is the same of many pictures, and where they stood', () => {
    const notices = [linked('甲'), { code: 'wordHidden', count: 1 } as const, linked(' '), linked('乙')];
    expect(noticeList(notices)).toEqual([
      '有 3 处图片是链接到别处的文件，没有放在文档里，未读取：“甲”附近；“乙”附近。',
      '有 1 处隐藏文字，没有读入。',
    ]);
  });

  it('name no more places than are read', () => {
    const [sentence = ''] = noticeList(Array.from({ length: 50 }, (_, i) => linked(`图${i}`)));
    expect(sentence).toMatch(/^有 50 处图片.*“图19”附近；另有 30 处。$/);
  });

  it('keep pictures with different faults apart, and a single one as it is', () => {
    const notices: Notice[] = [linked('甲'), { code: 'wordPicture', fault: 'broken', near: '' }];
    expect(noticeList(notices)).toEqual([
      '有一处图片是链接到别处的文件，没有放在文档里，未读取（“甲”附近）。',
      '有一处图片已损坏，已略去。',
    ]);
  });

  it('count what is said in the same words, and keep the order', () => {
    const table: Notice = { code: 'wordTable', fault: 'spans', near: '' };
    const list = noticeList([table, { code: 'wordLinks', count: 2 }, table]);
    expect(list).toHaveLength(2);
    expect(list[0]).toMatch(/（同样的共 2 处）$/);
  });
});
