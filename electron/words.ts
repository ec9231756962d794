/**
 * Codes into Chinese, for the window and the command line alike: what happened, what is safe, what to do.
 * No other file turns a failure or a notice into a sentence.
 */
import type { FailureCode } from '../document/failure.ts';
import type { Notice } from '../document/notice.ts';

/** Quotation marks around the thing concerned, or a general word for it. */
const named = (detail: string, otherwise: string) => (detail === '' ? otherwise : `“${detail}”`);

const FAILURES: Record<FailureCode, (detail: string) => string> = {
  NOT_FOUND: (d) => `找不到${named(d, '文件')}。请检查名称和位置，或确认 U 盘、网络盘仍然连接。`,
  IS_FOLDER: (d) => `${named(d, '所选项目')}是文件夹，不是文稿。请选择其中的一个文件。`,
  EMPTY: (d) => `${named(d, '文件')}是空的，里面没有文字。文件未作改动，请另选一份。`,
  NOT_TEXT: (d) => `${named(d, '文件')}不是文字文件，无法读出文字。文件未作改动。`,
  BROKEN_DRAFT: (d) =>
    `文稿已损坏或不完整${d === '' ? '' : `（${d}）`}，未能打开。原文件未作改动，请改用较早保存的一份。`,
  NEWER_VERSION: (d) => `${named(d, '这份文稿')}由更新版本的拟稿保存，本版本只能在窗口中查看，不能处理。请升级后再试。`,
  UNSUPPORTED_FORMAT: (d) => `暂不支持${named(d, '这种格式')}。可先另存为纯文本（.txt），再打开。`,
  TOO_LARGE: (d) => `${named(d, '文件')}太大，超过了可处理的上限。请拆分后再打开。`,
  NO_SUCH_KIND: (d) => `没有${named(d, '这种')}文稿类型。用 kinds 命令可查看全部类型。`,
  NO_SUCH_FIELD: (d) => `这种文稿没有${named(d, '这个')}要素。用 kinds --json 可查看要素名称。`,
  NO_SUCH_PIECE: (d) => `文件中没有${named(d, '这一')}篇。`,
  NO_PERMISSION: (d) => `没有权限读写${named(d, '该位置')}。文稿仍在窗口中，请换一个位置保存。`,
  DISK_FULL: (d) => `磁盘空间不足，${named(d, '文件')}未写入，原有文件未受影响。请清理空间或换一个位置保存。`,
  NAME_ILLEGAL: (d) => `文件名${named(d, '')}不能使用。请换一个名称，不要含有 \\ / : * ? " < > | 等符号，也不要太长。`,
  SAME_FILE: (d) => `不能写到原文件${named(d, '')}上。请另起一个名称。`,
  WRITE_FAILED: (d) => `${named(d, '文件')}未能写入，原有文件未受影响。请换一个位置再试。`,
  READ_FAILED: (d) => `${named(d, '文件')}未能读取。请确认磁盘或网络盘正常后再试。`,
  NO_BROWSER: () =>
    '生成 PDF 需要 Chromium、Chrome 或 Edge 浏览器，本机没有找到。可先导出 Word，或安装其中一种浏览器后再试。',
  PRINT_FAILED: (d) => `PDF 未能生成${d === '' ? '' : `（${d}）`}。文稿未受影响，可重试或先导出 Word。`,
  PORT_TAKEN: (d) => `端口${named(d, '')}已被占用。请换一个端口，或不指定端口。`,
  NOT_BUILT: () => '窗口程序还没有生成。请先运行 npm start，或 npm run build。',
  BAD_CALL: (d) => `命令用法不对${d === '' ? '' : `：${d}`}。不带参数运行可查看用法。`,
  BAD_ARGUMENT: (d) => `程序内部的请求不合要求（${d}）。文稿未受影响。`,
  NO_REQUEST: (d) => `程序内部没有这个请求（${d}）。`,
  NO_GRANT: () => '这个文件的使用许可已失效，请重新选择文件。',
  BAD_SENDER: () => '请求来源不明，已拒绝。',
  NO_DIALOG: () => '当前方式不提供系统对话框。',
  HOST_GONE: () => '拟稿的后台程序已停止。请先复制好正文，再重新启动拟稿。',
  ADDRESS_USED: () => '这个启动地址已经用过或已过期。请关闭本页，重新启动拟稿。',
  INTERNAL: (d) => `程序出现意外错误${d === '' ? '' : `（${d}）`}。原有文件未受影响，请另存一份后重试。`,
};

export function failureWords(code: FailureCode, detail: string): string {
  return FAILURES[code](detail);
}

const short = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

export function noticeWords(notice: Notice): string {
  switch (notice.code) {
    case 'pieces':
      return `文件中有 ${notice.titles.length} 篇文稿：${notice.titles.map((t, i) => `${i + 1}. ${short(t)}`).join('；')}。`;
    case 'pieceMark':
      return `标题中的“${notice.text}”已略去。`;
    case 'numberForm':
      return `序号“${notice.from}”已改为规范形式“${notice.to}”，共 ${notice.count} 处。`;
    case 'numberChanged':
      return `“${short(notice.heading)}”的序号原为“${notice.from}”，与前文不连续，现按顺序编为“${notice.to}”。`;
    case 'blanks':
      return `已略去行首行尾空格和空行，共 ${notice.count} 个字符。`;
    case 'invisible':
      return `已略去 ${notice.count} 个不可见字符（${notice.points.join('、')}）。`;
    case 'split':
      return `原文没有分段，已按序号分为 ${notice.count} 段，请核对标题与正文的分界。`;
    case 'tableMarks':
      return `有 ${notice.count} 张用“|”画的表格已转为表格，竖线已略去。`;
    case 'webRemnant':
      return `“${short(notice.text)}”像是网页上的文字，已保留，请核对。`;
    case 'encoding':
      return `文件按 ${notice.encoding} 编码读取。`;
    case 'unreadable':
      return `有 ${notice.count} 处字节无法识别，以“�”显示。`;
    case 'checksum':
      return '文稿在保存之后被其他程序改动过，或有损坏，请核对内容。原文件保持不动，保存时请另起名称。';
    case 'newerVersion':
      return `文稿由更新版本（${notice.version}）保存，以只读方式打开${notice.unknown > 0 ? `，有 ${notice.unknown} 处内容未能完整显示` : ''}。`;
  }
}
