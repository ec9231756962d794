/**
 * Codes into Chinese, for the window and the command line alike: what happened, what is safe, what to do.
 * No other file turns a failure or a notice into a sentence.
 */
import type { OddValue } from '../document/begin.ts';
import type { FailureCode } from '../document/failure.ts';
import type { FieldHint } from '../document/fields/read.ts';
import { readFault } from '../document/kind-file.ts';
import { isWordNotice, type Notice, type SamplePart } from '../document/notice.ts';
import type { RefusalReason } from '../document/phrases/pack.ts';
import { isDeviceName } from './contract/file-names.ts';
import { kindFaultWords } from './words/kinds.ts';
import { remarkWords } from './words/remarks.ts';
import { short } from './words/short.ts';
import { wordNoticeWords } from './words/word-notices.ts';

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
  UNSUPPORTED_FORMAT: (d) =>
    `暂不支持${named(d, '这种格式')}，文件未作改动。可在原来的程序中另存为 Word 文档（.docx）或纯文本（.txt），再打开。`,
  NOT_A_SAMPLE: (d) => `样文须是 Word 文档（.docx），${named(d, '这个文件')}不是，或已损坏。版式未作改动，请另选一份。`,
  NOT_A_WORD_FILE: (d) => `${named(d, '这个文件')}不是 Word 文档（.docx），不能清理。文件未作改动，请另选一份。`,
  TOO_LARGE: (d) => `${named(d, '文件')}太大，超过了可处理的上限。请拆分后再打开。`,
  TOO_SLOW: (d) =>
    `${named(d, '文件')}过于复杂，在时限内没有读完，已停止。文件未作改动，可在原来的程序中另存为 Word 文档（.docx）或纯文本（.txt），再打开。`,
  STOPPED: (d) => `${named(d, '文件')}没有打开：已取消。文件未作改动。`,
  ENCRYPTED: (d) => `${named(d, '文件')}设了打开密码，不能读取。文件未作改动，请在原来的程序中取消密码后再打开。`,
  MISNAMED: (d) =>
    `文件名写的是 Word 文档，内容却是${/^[A-Z]/i.test(d) ? ' ' : ''}${d}，没有打开。文件未作改动，请换一份；若只是扩展名写错了，改正后再打开。`,
  NO_TEXT_LAYER: (d) =>
    `${named(d, '这份 PDF')}里没有可以读出的文字，多半是扫描件。文件未作改动，请先用文字识别软件转为 Word 文档（.docx），再打开。`,
  NOT_CONVERTED: (d) =>
    `${named(d, '文件')}没有转换成功，可能已损坏或设了密码。文件未作改动，请在 Word 或 WPS 中另存为 .docx，再打开。`,
  NO_SUCH_KIND: (d) => `没有${named(d, '这种')}文稿类型。用 kinds 命令可查看全部类型。`,
  BAD_KIND: (d) => `这个文件不能用作文种模板：${kindFaultWords(readFault(d))}没有导入，文件和已有模板都未作改动。`,
  NO_SUCH_FIELD: (d) => `这种文稿没有${named(d, '这个')}要素。用 kinds --json 可查看要素名称。`,
  COMPUTED_FIELD: (d) => `${named(d, '这个要素')}由其他要素推算得出，不能直接给值。请给出它所依据的要素。`,
  NO_SUCH_PIECE: (d) => `文件中没有${named(d, '这一')}篇。`,
  NO_SUCH_UNIT: (d) =>
    `本机的单位资料中没有${named(d, '这个单位')}。请写单位全称或简称，或先在窗口的“单位资料”中添加。`,
  NOT_A_KIT: (d) => `${named(d, '这个文件')}不是随身资料包（.nigaokit）。本机资料未作改动，请另选一份。`,
  BROKEN_KIT: (d) =>
    `随身资料包${d === '' ? '' : `“${d}”`}不完整（可能没有拷完），或被别的程序改动过，没有导入。本机资料未作改动，请重新拷贝或导出一份。`,
  NEWER_KIT: (d) => `${named(d, '这个随身资料包')}由更新版本的拟稿导出，没有导入。本机资料未作改动，请升级后再试。`,
  LARGE_KIT: (d) => `${named(d, '这个文件')}太大，不像是随身资料包，没有导入。本机资料未作改动，请另选一份。`,
  EMPTY_KIT: () => '本机还没有可带走的资料，没有导出。填写单位资料，或存了自己的常用语、文种模板之后再导出。',
  NO_PERMISSION: (d) => `没有权限读写${named(d, '该位置')}。文稿仍在窗口中，请换一个位置保存。`,
  DISK_FULL: (d) => `磁盘空间不足，${named(d, '文件')}未写入，原有文件未受影响。请清理空间或换一个位置保存。`,
  NAME_ILLEGAL: (d) =>
    isDeviceName(d)
      ? `${named(d, '')}是 Windows 的保留名称，不能用作文件名。请换一个名称。`
      : `文件名${named(d, '')}不能使用。请换一个名称，不要含有 \\ / : * ? " < > | 等符号，首尾不要有空格和句点。`,
  NAME_TOO_LONG: (d) =>
    d === '' ? '文件夹的路径太长，不能使用。请换一个层次少一些的文件夹。' : `文件名太长，不能使用。可缩短为“${d}”。`,
  CHANGED_ON_DISK: (d) =>
    `${named(d, '文件')}已在别处改动，没有写入，改动后的文件原样保留。文稿仍在窗口中，请比较后再保存，或另存一份。`,
  GONE_FROM_DISK: (d) =>
    `${named(d, '文件')}已不在原处（可能被移走、改名或删除），没有写入。文稿仍在窗口中，请重新保存或另存一份。`,
  SAME_FILE: (d) => `不能写到原文件${named(d, '')}上。请另起一个名称。`,
  OWN_FOLDER: () => '这是拟稿自己存放程序和设置的文件夹，不能把文件存在这里。文稿仍在窗口中，请另选一个文件夹。',
  WRITE_FAILED: (d) => `${named(d, '文件')}未能写入，原有文件未受影响。请换一个位置再试。`,
  READ_FAILED: (d) => `${named(d, '文件')}未能读取。请确认磁盘或网络盘正常后再试。`,
  NO_BROWSER: () =>
    '生成 PDF 需要 Chromium、Chrome 或 Edge 浏览器，本机没有找到。可先导出 Word，或安装其中一种浏览器后再试。',
  NO_WINDOW_BROWSER: () =>
    '本机没有找到可以显示拟稿窗口的浏览器。已有文稿不受影响。请安装 Chromium、Chrome、Edge 或系统自带的浏览器，再打开拟稿。',
  NO_CONVERTER: (d) =>
    `打开${named(d, '这种文件')}需要本机装有 LibreOffice，没有找到。请在 Word 或 WPS 中打开它，另存为 Word 文档（.docx），再用拟稿打开。`,
  NO_INDEX: () => '本机的 Node 不带 SQLite，不能检索往年材料；其他功能不受影响。请用随程序的 Node 24 运行。',
  PRINT_FAILED: (d) => `PDF 未能生成${d === '' ? '' : `（${d}）`}。文稿未受影响，可重试或先导出 Word。`,
  PAPER_FAILED: (d) =>
    `打印没有完成${d === '' ? '' : `（${d}）`}。文稿未受影响，请检查打印机后重试，或导出 PDF 后再打印。`,
  PORT_TAKEN: (d) => `端口${named(d, '')}已被占用。请换一个端口，或不指定端口。`,
  NOT_BUILT: () => '窗口程序还没有生成。请先运行 npm start，或 npm run build。',
  BAD_CALL: (d) => `命令用法不对${d === '' ? '' : `：${d}`}。不带参数运行可查看用法。`,
  BAD_ARGUMENT: (d) => `程序内部的请求不合要求（${d}）。文稿未受影响。`,
  NO_REQUEST: (d) => `程序内部没有这个请求（${d}）。`,
  NO_GRANT: () => '这个文件的使用许可已失效，请重新选择文件。',
  TOO_MANY: () => '窗口在一秒内提出的请求过多，已拒绝。文稿未受影响，请稍等片刻再试。',
  REPORT_TOO_LARGE: () =>
    '文稿连同图片超过 50 MB，程序不能处理，没有写入任何文件。文稿仍在窗口中，请删去或换小几张图片再试。',
  BAD_SENDER: () => '请求来源不明，已拒绝。',
  NO_DIALOG: () => '当前方式不提供系统对话框。',
  SEAT_LOST: () => '这份文稿的自动备份已由另一个窗口接管。请及时保存。',
  NOT_IN_STEP: () => '自动备份需要重新写一遍，正文未受影响。',
  NO_WINDOW: () => '没有能打开新窗口。请再启动一次拟稿。',
  HOST_GONE: () => '拟稿的后台程序已停止。请先复制好正文，再重新启动拟稿。',
  ADDRESS_USED: () => '这个启动地址已经用过或已过期。请关闭本页，重新启动拟稿。',
  INTERNAL: (d) => `程序出现意外错误${d === '' ? '' : `（${d}）`}。原有文件未受影响，请另存一份后重试。`,
};

/** Of the file in which this machine keeps the unit's own layout. */
export const UNIT_LAYOUT_DAMAGED =
  '保存在本机的“本单位版式”文件已损坏，未能读出，新文稿暂按国标排版。请在“版式”中重新设定一次。';

/** Of the file in which this machine keeps the units. */
export const UNITS_UNREADABLE: Readonly<Record<'damaged' | 'newer' | 'unreadable', string>> = {
  damaged:
    '保存在本机的“单位资料”文件已损坏，未能读出，已改名留在原处。请在“文件”菜单的“单位资料”中重新填写，或导入随身资料包。',
  newer:
    '保存在本机的“单位资料”由更新版本的拟稿保存，本版本未能读出，文件未作改动。请升级后再用，新文稿暂不带出单位资料。',
  unreadable:
    '保存在本机的“单位资料”文件没有权限读取，文件未作改动。请检查该文件的权限后重新启动，新文稿暂不带出单位资料。',
};

/** What is odd about the value of a field, which is kept all the same; `unit` is that of the field. */
export const FIELD_HINTS: Readonly<Record<FieldHint, (unit: string) => string>> = {
  notNumber: () => '不像数字，按原样保留。',
  otherUnit: (unit) => `计量单位与“${unit}”不同，请核对。`,
  notDate: () => '不像日期，可写 3月5日 或 2026-3-5。',
  noSuchDay: () => '没有这一天。',
  noYear: () => '缺年份。',
  notPeriod: () => '不像起止时间，可写 1月至6月。',
  endBeforeStart: () => '终止早于起始。',
  noTitle: () => '缺文件标题。',
  badNumber: () => '文号应如“某政发〔2026〕5号”。',
};

/** Told on the command line of a value that was kept as it was typed. */
export function oddValueWords({ name, value, unit, hint }: OddValue): string {
  return `${name}“${short(value)}”：${FIELD_HINTS[hint](unit)}`;
}

export function failureWords(code: FailureCode, detail: string): string {
  return FAILURES[code](detail);
}

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
    case 'picturesLacking':
      return picturesLackingWords(notice.count, notice.near);
    case 'bullets':
      return `有 ${notice.count} 段前的项目符号已略去。`;
    case 'foreignLook':
      return '原来的字体、字号、颜色和缩进没有带入，按本文稿的版式编排；加粗、斜体和下划线保留。';
    case 'encoding':
      return `文件按 ${notice.encoding} 编码读取。`;
    case 'unreadable':
      return `有 ${notice.count} 处字节无法识别，以“�”显示。`;
    case 'readAs':
      return `文件名与内容不符，已按${notice.as}读入。`;
    case 'converted':
      return `${notice.from}已由本机的 LibreOffice 转换后读入，请核对。`;
    case 'pdfFrame':
      return pdfFrameWords(notice.numbers, notice.texts);
    case 'pdfJoined':
      return `PDF 里没有段落信息，已按版面把 ${notice.count} 处换行接成整段，请核对分段和表格。`;
    case 'checksum':
      return '文稿在保存之后被其他程序改动过，或有损坏，请核对内容。原文件保持不动，保存时请另起名称。';
    case 'newerVersion':
      return `文稿由更新版本（${notice.version}）保存，以只读方式打开${notice.unknown > 0 ? `，有 ${notice.unknown} 处内容未能完整显示` : ''}。`;
    case 'sampleUnusable':
      return `样稿的${SAMPLE_PARTS[notice.of]}（${sampleValue(notice.value)}）不在可设定的范围内，这一项未采用，仍按国标。`;
    case 'sampleLacks':
      return notice.what === 'body'
        ? '样稿中没有找到正文段落，正文的字体和行距未能读出，仍按国标。请换一份有正文的成文作样稿。'
        : '样稿中没有找到标题，标题的字体和字号未能读出，仍按国标。';
    default:
      return isWordNotice(notice) ? wordNoticeWords(notice) : remarkWords(notice);
  }
}

/** So many places of pictures are named. */
const MOST_PICTURES = 5;

function picturesLackingWords(count: number, near: readonly string[]): string {
  const places = near.filter((words) => words !== '').slice(0, MOST_PICTURES);
  const at = places.length === 0 ? '' : `（在${places.map((words) => `“${short(words)}”`).join('、')}之后）`;
  return `有 ${count} 张图片没有带入${at}：图片本身不在其中，或格式不能使用。需要时请用“插入”菜单的“图片”放入。`;
}

function pdfFrameWords(numbers: number, texts: readonly string[]): string {
  const parts = [
    ...(numbers === 0 ? [] : [`${numbers} 处页码`]),
    ...(texts.length === 0 ? [] : [`每页重复或斜排的文字${texts.map((text) => `“${short(text)}”`).join('、')}`]),
  ];
  return `已略去 ${parts.join('，以及')}。`;
}

const SAMPLE_PARTS: Readonly<Record<SamplePart, string>> = {
  paper: '纸张',
  margins: '页边距',
  linePitch: '行距',
  bodySize: '正文字号',
  titleSize: '标题字号',
  levelFont: '三、四级标题字体',
  pageNumberPlace: '页码位置',
  pageNumberForm: '页码样式',
};

const SAMPLE_VALUES: Readonly<Record<string, string>> = {
  left: '各页居左',
  right: '各页居右',
  centre: '单双页不一致',
  top: '页眉',
};

function sampleValue(value: string): string {
  return SAMPLE_VALUES[value] ?? value.replace(/ pt$/, ' 磅').replace(/ mm$/, ' 毫米');
}

const REFUSALS: Readonly<Record<RefusalReason, string>> = {
  shape: '缺少内容、类别、语气或位置，或写法不合要求',
  empty: '没有内容',
  long: '太长：内容不超过 500 字，类别不超过 20 字',
  markup: '含有尖括号、换行或不可见字符',
  braces: '大括号不成对，或空着',
  tone: '语气只能填书面、口头、简短',
  place: '位置只能填标题、开头、小标题、正文、结尾、附件',
  twice: '与前面的一条重复',
  full: '常用语已满 50000 条，放不下',
  large: '文件超过 5 MB，或展开后过大，请拆分后再试',
  notText: '不是文字文件',
  json: '内容残缺或格式有误，无法往下读',
  foreign: '不是常用语包',
  newer: '由更新版本的拟稿保存，请升级后再用',
  workbook: '不是 Excel 工作簿（.xlsx），或已损坏',
  noColumn: '没有找到“内容”一列，请在表头写上“内容”',
  link: '是链接，不是文件本身，请把文件放进来',
  unreadable: '暂时读不出来，请检查权限和网络',
  tooMany: '文件夹中的常用语包超过 200 个',
};

/** Why something of a pack of phrases was left out. */
export function refusalWords(reason: RefusalReason): string {
  return REFUSALS[reason];
}

/** A file of the program's own that was damaged; `name` is what it is called now. */
export function keptAsideWords(name: string): string {
  return `保存在本机的一个常用语文件有损坏或有无法识别的内容，原样留存为“${name}”，其余功能不受影响。`;
}
