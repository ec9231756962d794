/** What there is to say of the index of past papers (材料), and why a file is not in it. */
import type { IndexState } from '../contract/papers.ts';

export const INDEX_TOLD: Readonly<Record<Exclude<IndexState, 'ready'>, string>> = {
  rebuilt: '材料索引损坏，正在自动重建；材料本身没有改动，建好的部分可以先用。',
  missing: '本机的运行环境不带 SQLite，不能检索往年材料；其他功能不受影响。',
  full: '磁盘空间不足，材料索引没有建完；已建好的部分可以使用。清理空间后点“检查更新”继续。',
  unwritable: '材料索引不能写入本机，检索暂不可用或不完整；其他功能不受影响。请检查用户文件夹的权限。',
};
