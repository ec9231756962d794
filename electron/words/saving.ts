/** What is said where a draft could not be saved: what happened, that nothing is lost, and the two ways on. */
import type { FailureCode } from '../../document/failure.ts';

const named = (detail: string, otherwise: string) => (detail === '' ? otherwise : `“${detail}”`);

/** It stands behind every reason: the old file was not touched, and the text is where it was. */
const SAFE = '原有文件完好，文稿仍在窗口中。';

/** Reasons for which the general sentence says too little of a draft. The others are failures of the program. */
const REASONS: { readonly [C in FailureCode]?: (detail: string) => string } = {
  NOT_FOUND: (d) =>
    `没有保存：找不到文件夹${named(d, '')}，可能 U 盘已拔出，或网络盘已断开。文稿仍在窗口中，接好后请再按保存，或另存到别处。`,
  NO_PERMISSION: (d) =>
    `没有保存：没有权限写入${named(d, '这个位置')}，文件或所在的文件夹、磁盘可能是只读的，或正被其他程序占用。${SAFE}请另存到别处。`,
  DISK_FULL: () => `没有保存：磁盘空间不足。${SAFE}请清理出空间后再按保存，或另存到别处。`,
  NAME_ILLEGAL: (d) => `没有保存：这里不能使用文件名${named(d, '')}。${SAFE}请换一个名称另存。`,
  NAME_TOO_LONG: (d) =>
    `没有保存：${d === '' ? '文件夹的路径太长' : '文件名太长'}。${SAFE}请换一个${d === '' ? '层次少一些的文件夹' : '短一些的名称'}另存。`,
  IS_FOLDER: (d) => `没有保存：${named(d, '这个位置')}现在是文件夹。文稿仍在窗口中，请另存到别处。`,
  SAME_FILE: (d) => `没有保存：${named(d, '原文件')}是读入的原文件，不能覆盖。文稿仍在窗口中，请另起名称另存。`,
  WRITE_FAILED: (d) =>
    `没有保存：${named(d, '文件')}写入时出错，磁盘、U 盘或网络盘可能有问题。${SAFE}请再按一次保存，或另存到别处。`,
};

/** Null for what the general sentence says as well (`failureWords`). */
export function notSavedWords(code: FailureCode, detail: string): string | null {
  return REASONS[code]?.(detail) ?? null;
}
