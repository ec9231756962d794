/** What goes out with a paper besides what is to be seen, in words. */
import type { Outgoing } from '../../document/outgoing.ts';

function draftWords({ fields, sources, ignored }: Outgoing['draft']): string {
  const held = [
    ...(fields === 0 ? [] : [`要素 ${fields} 项`]),
    ...(sources === 0 ? [] : [`本稿引用的材料名称 ${sources} 条`]),
    ...(ignored === 0 ? [] : [`忽略的校对 ${ignored} 处`]),
  ];
  return held.length === 0 ? '文稿信息' : `文稿信息（含${held.join('、')}）`;
}

/** `withDraft`: 文稿信息 travels in Word files. */
export function outgoingWords({ pictures, draft }: Outgoing, withDraft: boolean): string {
  const word = withDraft ? `Word 文件另带${draftWords(draft)}。` : 'Word 文件不带文稿信息。';
  const cleaned = pictures === 0 ? '' : `${pictures} 张图片中的拍摄信息导出时去掉。`;
  return `不带用户名、电脑名、文件路径和批注。${word}${cleaned}`;
}
