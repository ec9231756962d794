/** What the host itself says where a window cannot: one that hangs, or whose page has crashed. */

/** The text of a box of the system; buttons in their order. */
interface Box {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** The window does not answer. `isKept`: the journal holds what is on its desk. */
export const hungWords = (isKept: boolean): Box => ({
  message: '窗口没有响应，还有未保存的文稿。',
  detail: isKept
    ? '强行关闭后，下次启动会恢复到最后一次自动备份的样子，最后一秒左右的输入可能没有记下。'
    : '强行关闭会丢失上次保存之后的改动。',
  buttons: ['继续等待', '强行关闭'],
});

/** Its page has crashed. */
export const crashedWords = (isKept: boolean): Box => ({
  message: '窗口出错，已停止工作。',
  detail: isKept ? '已保存的文件未受影响。重新载入会恢复出错前的文稿。' : '已保存的文件未受影响。',
  buttons: ['重新载入', '关闭'],
});
