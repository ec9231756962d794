/** Words about a draft's file that others changed, took away or have open. */
import type { FileHolder } from '../../../electron/contract/drafts.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** 14:05, with the day where that is not today. */
export function momentOf(iso: string, today: Date): string {
  const then = new Date(iso);
  const time = `${two(then.getHours())}:${two(then.getMinutes())}`;
  return then.toDateString() === today.toDateString() ? time : `${then.getMonth() + 1}月${then.getDate()}日 ${time}`;
}

/** 用户甲（办公室-PC2） */
function whoIs({ person, machine }: FileHolder): string {
  if (person === '' && machine === '') return '有人';
  return machine === '' ? person : `${person || '有人'}（${machine}）`;
}

function heldBy(holder: FileHolder, today: Date): string {
  const since = holder.since === null ? '' : `（${momentOf(holder.since, today)} 起）`;
  return `${whoIs(holder)}正在编辑这份文稿${since}。`;
}

export const diskWords = {
  changed: (moment: string, unsaved: boolean) =>
    `这份文稿已在别处改动（${moment}）。${unsaved ? '未保存的修改仍在。' : ''}`,
  load: '载入新的内容',
  compare: '比较…',
  keepMine: '保留我的',
  gone: (name: string) => `“${name}”已不在原处，可能被移走、改名或删除。下次保存会在原处重新写出，也可以另存。`,
  saveAs: '另存为…',
  held: (holder: FileHolder, today: Date) =>
    holder.place === 'thisProgram'
      ? '另一个窗口正在编辑这份文稿。请在一个窗口中修改，或另存一份。'
      : `${heldBy(holder, today)}可以查看和修改；保存前请与对方商量，或另存为。`,
  loaded: '已载入磁盘上的内容。按 Ctrl+Z 可退回原来的内容。',
  keptMine: (copy: string | null) =>
    copy === null
      ? '将以窗口中的内容为准。磁盘上的内容已留在“版本”中。'
      : `将以窗口中的内容为准。磁盘上的内容已另存为“${copy}”。`,
  merged: '已按比较的结果合并，请核对后保存。磁盘上的原内容也已留存。',
  theirs: (moment: string) => `磁盘上的内容（${moment}）`,
  mine: '窗口中的内容',
  stale: '磁盘上的内容与窗口中的相同，没有改动。',
  changedDialog: {
    title: '文稿已在别处改动',
    text: (name: string, moment: string) =>
      `“${name}”已在别处改动过（${moment}），这次没有写入。磁盘上的和窗口中的内容都在，怎样保存？`,
    compare: '比较后合并',
    compareHint: '逐句列出两边的不同，选好后再保存',
    mine: '保留我的（覆盖）',
    mineHint: '以窗口中的内容为准；磁盘上的内容先留存一份，可以找回',
    theirs: '用磁盘上的',
    theirsHint: '窗口换成磁盘上的内容；按 Ctrl+Z 可退回',
    saveAs: '另存为…',
    saveAsHint: '两份都留着',
    cancel: '取消',
  },
  goneDialog: {
    title: '文稿已不在原处',
    text: (name: string) => `“${name}”可能被移走、改名或删除，没有写入。文稿仍在窗口中。`,
    write: '在原处重新写出',
    writeHint: '用原来的名称',
    saveAs: '另存为…',
    saveAsHint: '另选位置或名称',
    cancel: '取消',
  },
  heldDialog: {
    title: ({ place }: FileHolder) => (place === 'thisProgram' ? '另一个窗口正在编辑这份文稿' : '有人正在编辑这份文稿'),
    text: (holder: FileHolder, today: Date) =>
      holder.place === 'thisProgram'
        ? '仍然保存，那个窗口会收到提示，可以比较后合并。'
        : `${heldBy(holder, today)}仍然保存，对方再保存时会发现文稿已被改动。`,
    saveAs: '另存为…',
    saveAsHint: '两份都留着，之后再合并',
    save: '仍然保存',
    saveHint: '写到这份文稿上；本次打开期间不再询问',
    cancel: '取消',
  },
} as const;
