/** What the panel 版本 says, and 不在本机留副本. */
import type { VersionReason } from '../../../document/history/version.ts';

const figure = (count: number) => count.toLocaleString('zh-CN');

/** 850 KB, 1.2 MB */
function size(bytes: number): string {
  if (bytes < 1024 * 1024) return `${figure(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export const historyWords = {
  list: '本文稿的版本',
  reasons: {
    saved: '已保存',
    rest: '自动',
    before: '替换前',
    restored: '恢复',
  } satisfies Record<VersionReason, string>,
  reasonHints: {
    saved: '保存文稿时留下的',
    rest: '停笔时自动留下的',
    before: '文稿被换成别的内容之前留下的',
    restored: '由早先的版本恢复而来',
  } satisfies Record<VersionReason, string>,
  characters: (count: number) => `${figure(count)} 字`,
  /** Against the version before. */
  difference: (count: number) => (count > 0 ? `+${figure(count)}` : count < 0 ? `−${figure(-count)}` : '±0'),
  first: '最早',
  spoken: (time: string, reason: string, characters: string, difference: string) =>
    `${time}，${reason}，${characters}，比前一版 ${difference}`,
  spokenFirst: (time: string, reason: string, characters: string) => `${time}，${reason}，${characters}，最早的版本`,
  count: (count: number) => `${figure(count)} 个版本`,
  savedOnly: '只看保存的',
  noneSaved: '还没有保存时留下的版本。',
  compare: '与现在比较',
  restore: '恢复到这一版',
  export: '另存…',
  exportThis: '另存这一版',
  named: (deed: string, time: string) => `${deed}（${time}）`,
  today: '今天',
  yesterday: '昨天',
  /** `other`: not this year's. */
  day: (date: Date, other: boolean) =>
    `${other ? `${date.getFullYear()}年` : ''}${date.getMonth() + 1}月${date.getDate()}日`,
  time: (date: Date) => `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`,
  versionOf: (when: string) => `${when} 的版本`,
  now: '现在的文稿',
  emptyTitle: '这里列出本文稿的历次版本',
  emptyText: '每次保存都留一个版本；停笔两分钟，或连续写了十分钟，也自动留一个。写坏了、删错了，可以回来比较、恢复。',
  emptySafe: '版本只存在本机，不随文稿发出。',
  reading: '正在读取…',
  offTitle: '已设为不在本机留副本',
  offText: '不留版本，也不自动备份没有保存的内容。请随时按 Ctrl+S 保存。',
  offAgain: '恢复留副本',
  foot: (count: number, bytes: number) => `${figure(count)} 个版本，${size(bytes)}`,
  where: '保存在本机的文件夹：',
  rules: (most: number) =>
    `一天之内的版本都留着；一周之内每小时留一个，一个月之内每天留一个，更早的每周留一个，优先留保存的。最近 50 个总会留着。每份文稿最多占 ${size(most)}。`,
  drop: '删除本文稿的版本…',
  off: '不在本机留副本…',
  lost: (count: number) => `没有保存过的文稿（${figure(count)}）`,
  lostHint: '新建、打开别的文稿时选了“不保存”的，在这里还能找回。',
  lostOpen: '打开',
  untitled: '（无标题）',
  strips: {
    restored: (when: string) => `已恢复到${when} 的版本。按 Ctrl+Z 可撤销；恢复前的内容也留了一个版本。`,
    same: (when: string) => `${when} 的版本与现在的文稿相同。`,
    stale: '读取版本期间文稿有了变动，没有恢复，文稿未受影响。请再试一次。',
    exported: (when: string, name: string, folder: string) => `${when} 的版本已另存为 ${name}（在“${folder}”）`,
    dropped: '本文稿的版本已删除。文稿本身不受影响。',
    unkept: (why: string) => `没能留下版本：${why}文稿本身不受影响。`,
    off: '已设为不在本机留副本，原有的版本和自动备份已删除。',
    on: '已恢复留副本：保存时、停笔时各留一个版本。',
    secret: (secrecy: string) =>
      `这份文稿标有密级“${secrecy}”。拟稿会在本机留下它的版本和自动备份，如按规定不得留存，可关闭。`,
    secretOff: '不留副本…',
    secretOn: '照常留存',
  },
  dropDialog: {
    title: '删除本文稿的版本',
    text: (count: number) => `将删除本文稿在本机留下的 ${figure(count)} 个版本，删除后不能找回。文稿文件本身不受影响。`,
    drop: '删除',
    cancel: '取消',
  },
  offDialog: {
    title: '不在本机留副本',
    /** Of all documents. */
    removed: (documents: number, bytes: number) =>
      documents === 0
        ? '本机现在没有留下版本。将删除自动备份，包括上次没有保存、还没有打开的文稿，删除后不能找回。窗口中的和已保存的文稿不受影响。'
        : `将删除本机上 ${figure(documents)} 份文稿的全部版本（共 ${size(bytes)}）和自动备份，包括上次没有保存、还没有打开的文稿，删除后不能找回。窗口中的和已保存的文稿不受影响。`,
    costs: '以后：',
    lost: ['关闭窗口时会询问是否保存；', '意外断电、死机，会丢失上次保存以后写的内容；', '不能再回到以前的版本。'],
    note: '只对本机有效，随时可在“文件”菜单中改回。',
    confirm: '删除并不再留副本',
    cancel: '取消',
  },
  status: '不留副本',
  statusHint: '不在本机留版本和自动备份，请随时保存',
};
