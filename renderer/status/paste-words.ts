/** What the window says of a paste. */
import type { PasteTold } from '../editor/handle.ts';

const counted = (count: number, unit: string) => (count === 0 ? [] : [`${count} ${unit}`]);

function broughtWords(told: PasteTold): string {
  switch (told.type) {
    case 'blocks': {
      const headings = told.headings === 0 ? '' : `（其中标题 ${told.headings} 个）`;
      const parts = [
        ...counted(told.paragraphs, `段${headings}`),
        ...counted(told.tables, '张表'),
        ...counted(told.pictures, '张图片'),
      ];
      return `已粘贴 ${parts.join('、')}`;
    }
    case 'cells':
      return `已填入表格 ${told.rows} 行 ${told.columns} 列`;
    case 'line':
      return '已粘贴';
    case 'noPictureInCell':
      return '表格的单元格里不能放图片。请把光标移到表格外面再粘贴';
    case 'nothing':
      return '剪贴板里没有能粘贴的文字或图片';
  }
}

/** What was left behind, what one may miss most first; the look goes with every paste. */
function leftBehind({ notices }: PasteTold): readonly string[] {
  const looks = notices.some(({ code }) => code === 'foreignLook') ? ['外来格式'] : [];
  const lost = notices.flatMap((notice): readonly string[] => {
    switch (notice.code) {
      case 'picturesLacking':
        return [`${notice.count} 张图片`];
      case 'wordTracked':
        return [`${notice.changes.length} 处已删的修订`];
      case 'wordComments':
        return [`${notice.comments.length} 条批注`];
      case 'wordHidden':
        return [`${notice.count} 处隐藏文字`];
      case 'bullets':
        return ['项目符号'];
      default:
        return [];
    }
  });
  return [...looks, ...lost];
}

/** So many are named; the rest is among the details. */
const NAMED = 3;

/** 「外来格式、1 条批注和 2 张图片」, 「外来格式、1 条批注、2 张图片等」 */
function listed(parts: readonly string[]): string {
  if (parts.length > NAMED) return `${parts.slice(0, NAMED).join('、')}等`;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join('、')}和${/^\d/.test(last) ? ' ' : ''}${last}`;
}

export const pasteWords = {
  told(told: PasteTold): string {
    const left = leftBehind(told);
    const spaced = listed(left).replace(/^(?=\d)/, ' ');
    return left.length === 0 ? `${broughtWords(told)}。` : `${broughtWords(told)}；去掉了${spaced}。`;
  },
  keepTextOnly: '只留文字',
  keepTextOnlyHint: '换成不分标题和表格的文字，序号照原样',
  undo: '撤销',
  /** Where the browser does not let the program read the clipboard by itself. */
  pressKeys: (key: string) => `把光标放在正文里，按 ${key}，就只粘贴文字。`,
  empty: '剪贴板里没有文字。',
};
