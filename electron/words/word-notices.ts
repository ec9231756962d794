/** What of a foreign Word file a report does not hold as it was, in Chinese. */
import type { WordChange, WordComment, WordNotice } from '../../document/notice.ts';
import { short } from './short.ts';

/** So many are told one by one. */
const MOST_TOLD = 20;

function list<T>(items: readonly T[], say: (item: T) => string): string {
  const more = items.length > MOST_TOLD ? `；另有 ${items.length - MOST_TOLD} 处` : '';
  return `${items.slice(0, MOST_TOLD).map(say).join('；')}${more}`;
}

/** What somebody changed or said of a text is the reason to look: it is told in longer words. */
const LONG = 80;
const long = (text: string) => short(text, LONG);

function changeWords({ removed, added, near }: WordChange): string {
  const at = near.trim() === '' ? '' : `“${near}”之后`;
  if (removed === '') return `${at}增加“${long(added)}”`;
  if (added === '') return `${at}删去“${long(removed)}”`;
  return `${at}“${long(removed)}”改为“${long(added)}”`;
}

function commentWords({ text, about }: WordComment): string {
  return about === '' ? `“${long(text)}”` : `对“${short(about)}”：“${long(text)}”`;
}

const near = (words: string) => (words.trim() === '' ? '' : `（“${short(words)}”附近）`);

const PICTURES = {
  linked: '是链接到别处的文件，没有放在文档里，未读取',
  format: '格式不能在文稿中显示，已略去',
  broken: '已损坏，已略去',
  large: '过大，已略去',
} as const;

/** What became of a picture with this fault; goes on with 图片. */
export const pictureFaultWords = (fault: keyof typeof PICTURES): string => PICTURES[fault];

const TABLES = {
  cut: '过大，只读入了前面的部分',
  spans: '合并单元格的设置有误，已按能排下的宽度调整，请核对',
} as const;

export function wordNoticeWords(notice: WordNotice): string {
  switch (notice.code) {
    case 'wordTracked':
      return `文档中有 ${notice.changes.length} 处修订，已按接受修订后的文字读入：${list(notice.changes, changeWords)}。`;
    case 'wordComments':
      return `文档中有 ${notice.comments.length} 条批注，没有读入正文：${list(notice.comments, commentWords)}。`;
    case 'wordFootnotes':
      return `文档中有 ${notice.count} 条脚注或尾注，已移到正文末尾，原处留有标记。`;
    case 'wordTextBoxes':
      return `文档中有 ${notice.count} 个文本框，其中的文字已作为段落读入，请核对位置。`;
    case 'wordContents':
      return `有 ${notice.count} 行目录按普通文字保留，页码不会随正文更新，不需要的请删去。`;
    case 'wordFrames':
      return `全文排在表格里，已从 ${notice.count} 层表格中取出作为正文，请核对表格前后的文字。`;
    case 'wordNestedTables':
      return `有 ${notice.count} 张嵌套在单元格里的表格，已改为单元格中的文字行。`;
    case 'wordPicturesMoved':
      return `表格单元格里有 ${notice.count} 张图片，已移到表格后面。`;
    case 'wordHidden':
      return `有 ${notice.count} 处隐藏文字，没有读入。`;
    case 'wordPicture':
      return `有一处图片${PICTURES[notice.fault]}${near(notice.near)}。`;
    case 'wordFormulas':
      return `有 ${notice.count} 个公式，已改为普通文字，请核对。`;
    case 'wordObjects':
      return `有 ${notice.count} 个嵌入的对象或宏，没有读入，也不会运行。`;
    case 'wordHeaders':
      return `页眉页脚的文字没有读入：${list(notice.texts, (text) => `“${short(text)}”`)}。页码由拟稿按版式编排。`;
    case 'wordListMarks':
      return `有 ${notice.count} 段的项目符号按普通文字保留。`;
    case 'wordLinks':
      return `有 ${notice.count} 处超链接只保留文字。`;
    case 'wordTable':
      return `有一张表格${TABLES[notice.fault]}${near(notice.near)}。`;
  }
}
