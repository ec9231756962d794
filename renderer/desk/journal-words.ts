/** What the window says of the journal. */
import type { FailureCode } from '../../document/failure.ts';

/** Why the journal cannot be written. */
const WHY: Partial<Readonly<Record<FailureCode, string>>> = {
  DISK_FULL: '磁盘空间不足',
  NO_PERMISSION: '程序自己的文件夹没有写入权限',
  REPORT_TOO_LARGE: '文稿连同图片超过 50 MB',
};

const two = (value: number) => String(value).padStart(2, '0');

/** 14:32:05, with the day before it where that is another. */
function moment(at: Date, now: Date): string {
  const time = `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
  return at.toDateString() === now.toDateString() ? time : `${at.getMonth() + 1}月${at.getDate()}日 ${time}`;
}

/** In strips. */
export const journalWords = {
  recovered: (at: Date, now: Date) =>
    `上次没有正常退出。已恢复到 ${moment(at, now)} 的样子，最后一秒以内的输入可能没有记下。`,
  failing: (code: FailureCode) => `自动备份写不了：${WHY[code] ?? '程序自己的文件夹写不进去'}。请及时保存。`,
  damaged: (names: readonly string[]) =>
    `自动备份中有 ${names.length} 份损坏，读得出的部分已放回，读不出的没有恢复。损坏的文件原样留在“草稿日志”文件夹中：${names.join('、')}。`,
  waiting: (count: number) => `还有 ${count} 份上次打开着的文稿，点“文件”菜单的“新建窗口”逐份打开。`,
  fileAway: (name: string) => `“${name}”现在读不到（可能已移走，或 U 盘、共享文件夹没有接上），先显示本机保留的内容。`,
} as const;
