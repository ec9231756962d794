/** The words of 「读入说明」: what became of a file that was opened, or of what was pasted. */
export const noticeDialogWords = {
  titles: { read: '读入说明', pasted: '粘贴说明' },
  /** `name` is the file's, '' for what was pasted. */
  about: (name: string, count: number) =>
    name === '' ? `粘贴时的 ${count} 条说明：` : `打开“${name}”时的 ${count} 条说明。原文件没有改动。`,
  list: '说明',
  copy: '复制全部',
  copied: '已复制',
  close: '关闭',
  reading: (name: string) => `正在读入“${name}”…`,
  converting: (name: string) => `正在转换“${name}”，约需几秒到一分钟…`,
  stop: '取消',
  stopped: (name: string) => `已取消打开“${name}”。`,
};
