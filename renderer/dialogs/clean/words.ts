/** Words of 清理 Word 文件. */
export const cleanWords = {
  title: '清理 Word 文件',
  text: (name: string) =>
    `“${name}”除正文外还带有下列信息。另存的副本不再带有这些信息，正文、格式和图片不变，原文件不动。`,
  none: (name: string) => `“${name}”没有带出作者、批注、修订、路径等信息，可以直接发出。`,
  removed: '将去掉',
  left: '不会改动，请留意',
  save: '另存干净的副本…',
  cancel: '取消',
  close: '关闭',
  copyName: (stem: string) => `${stem}（已清理）.docx`,
  done: (name: string, folder: string) => `已另存干净的副本：${name}（在“${folder}”）。原文件没有改动。`,
} as const;
