import { describe, expect, it } from 'vitest';
import { type Block, plainInline } from '../../../document/report.ts';
import type { BlockStyle } from '../../../renderer/editor/handle.ts';
import { hand, heading, paragraph } from './hand.ts';

type TextStyle = Exclude<BlockStyle, `heading${number}`>;
const styled = (type: TextStyle, text: string): Block => ({ type, content: plainInline(text) });

/** Types lines one after the other, as a person does. */
async function typed(begin: readonly Block[], ...lines: readonly string[]) {
  const last = begin.length - 1;
  const h = hand(begin).caret(last, 1000);
  for (const line of lines) await h.type(line).enter().settled();
  return h;
}

describe('a text typed as a paragraph', () => {
  it('is the addressee right below the title', async () => {
    const h = await typed([styled('title', '工作报告'), paragraph('')], '区人民政府：');
    expect(h.blocks()).toEqual([styled('title', '工作报告'), styled('addressee', '区人民政府：'), paragraph('')]);
  });

  it('stays a paragraph where a colon only leads on to what follows', async () => {
    const h = await typed([styled('title', '工作报告'), paragraph('')], '现将情况汇报如下：', '市政府：');
    expect(h.blocks().slice(1)).toEqual([paragraph('现将情况汇报如下：'), paragraph('市政府：'), paragraph('')]);
  });

  it('begins the list of annexes, whose typed numbers go', async () => {
    const h = await typed([paragraph('')], '附件：1.项目表', '2.资金表', '', '某某局');
    expect(h.blocks()).toEqual([
      styled('attachmentNote', '项目表'),
      styled('attachmentNote', '资金表'),
      paragraph('某某局'),
      paragraph(''),
    ]);
  });

  it('is an annex without a number where only one is named, and keeps a decimal', async () => {
    const h = await typed([paragraph('')], '附件：2.0版方案');
    expect(h.blocks()[0]).toEqual(styled('attachmentNote', '2.0版方案'));
  });

  it('is signature and date where a body stands above a date', async () => {
    const h = await typed([paragraph('特此报告。'), paragraph('')], '某市水务局', '2026年7月15日');
    expect(h.blocks().slice(1)).toEqual([
      styled('signature', '某市水务局'),
      styled('date', '2026年7月15日'),
      paragraph(''),
    ]);
  });

  it('stays a paragraph where no body stands above the date', async () => {
    const h = await typed([paragraph('活动时间是')], '', '2026年7月15日');
    expect(h.blocks().every((block) => block.type === 'paragraph')).toBe(true);
  });

  it('is literal again after one undo', async () => {
    const h = await typed([paragraph('')], '附件：1.项目表');
    expect(h.undo().blocks()).toEqual([paragraph('附件：1.项目表'), paragraph('')]);
  });
});

describe('the style 附件说明', () => {
  it('takes away the mark and number typed before the name', () => {
    const h = hand([paragraph('附件：1.项目表'), paragraph('2.资金表'), heading(1, '情况')]);
    h.caret(0, 3).handle.setStyle('attachmentNote');
    h.caret(1, 1).handle.setStyle('attachmentNote');
    expect(h.blocks()).toEqual([
      styled('attachmentNote', '项目表'),
      styled('attachmentNote', '资金表'),
      heading(1, '情况'),
    ]);
  });
});
