/**
 * Codes into Chinese, for the window and the command line alike: what happened, what is safe, what to do.
 * No other file turns a failure or a notice into a sentence.
 */
import type { OddValue } from '../document/begin.ts';
import type { FailureCode } from '../document/failure.ts';
import type { FieldHint } from '../document/fields/read.ts';
import { type KindFault, readFault } from '../document/kind-file.ts';
import type { Deviation } from '../document/layout/deviations.ts';
import type { AbsentCharacter, FontCheck, FontUse, OwnFontFault } from '../document/layout/font-report.ts';
import type { LayoutRemark, Notice, SamplePart } from '../document/notice.ts';
import type { RefusalReason } from '../document/phrases/pack.ts';
import type { FontRole } from '../document/report.ts';

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
  NOT_A_SAMPLE: (d) => `样文须是 Word 文档（.docx），${named(d, '这个文件')}不是，或已损坏。版式未作改动，请另选一份。`,
  TOO_LARGE: (d) => `${named(d, '文件')}太大，超过了可处理的上限。请拆分后再打开。`,
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
  NAME_ILLEGAL: (d) => `文件名${named(d, '')}不能使用。请换一个名称，不要含有 \\ / : * ? " < > | 等符号，也不要太长。`,
  SAME_FILE: (d) => `不能写到原文件${named(d, '')}上。请另起一个名称。`,
  WRITE_FAILED: (d) => `${named(d, '文件')}未能写入，原有文件未受影响。请换一个位置再试。`,
  READ_FAILED: (d) => `${named(d, '文件')}未能读取。请确认磁盘或网络盘正常后再试。`,
  NO_BROWSER: () =>
    '生成 PDF 需要 Chromium、Chrome 或 Edge 浏览器，本机没有找到。可先导出 Word，或安装其中一种浏览器后再试。',
  PRINT_FAILED: (d) => `PDF 未能生成${d === '' ? '' : `（${d}）`}。文稿未受影响，可重试或先导出 Word。`,
  PAPER_FAILED: (d) =>
    `打印没有完成${d === '' ? '' : `（${d}）`}。文稿未受影响，请检查打印机后重试，或导出 PDF 后再打印。`,
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
    case 'sampleUnusable':
      return `样稿的${SAMPLE_PARTS[notice.of]}（${sampleValue(notice.value)}）不在可设定的范围内，这一项未采用，仍按国标。`;
    case 'sampleLacks':
      return notice.what === 'body'
        ? '样稿中没有找到正文段落，正文的字体和行距未能读出，仍按国标。请换一份有正文的成文作样稿。'
        : '样稿中没有找到标题，标题的字体和字号未能读出，仍按国标。';
    default:
      return remarkWords(notice);
  }
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

/** What should stand instead, where it can be told. */
function proposal(proposed: string, otherwise: string): string {
  return proposed === '' ? otherwise : `建议改为“${proposed}”。`;
}

const SEALS = { sealed: '印章', stamped: '签名章' } as const;

function remarkWords(remark: LayoutRemark): string {
  switch (remark.code) {
    case 'layoutCopyNumber':
      return `份号“${remark.found}”不是 6 位阿拉伯数字，已照原样排印。${proposal(remark.proposed, '请按“000001”的形式填写。')}`;
    case 'layoutSecrecy':
      return `密级和保密期限“${remark.found}”不合规范，已照原样排印。${proposal(remark.proposed, '请按“机密★1年”的形式填写。')}`;
    case 'layoutUrgency':
      return `紧急程度“${remark.found}”不合规范，已照原样排印。${proposal(remark.proposed, '请填写“特急”或“加急”。')}`;
    case 'layoutDocumentNumber':
      return `发文字号“${remark.found}”不合规范，已照原样排印。${proposal(remark.proposed, '请按“某政发〔2024〕5号”的形式填写；命令（令）按“第5号”填写。')}`;
    case 'layoutDate':
      return `日期“${remark.found}”应当用阿拉伯数字、年份用全称、月日不编虚位，已照原样排印。${proposal(remark.proposed, '')}`;
    case 'layoutNoKind':
      return `标题写的是“${remark.kind}”，不是法定文种，一般不用红头印发。可改用“报告”，或作为通知、报告的附件印发，或改为白头版式。`;
    case 'layoutTitleLong':
      return `标题有 ${remark.characters} 字，排成 ${remark.lines} 行，已全部排印。请压缩到三行、60 字以内。`;
    case 'layoutTableWide':
      return `表格有 ${remark.columns} 列，版心放不下，字号已缩小到 ${remark.size} 磅，难以看清。${remark.orientation === 'portrait' ? '请改为横排页，或拆成几张表。' : '请拆成几张表，或减少列数。'}`;
    case 'layoutPictureBroken':
      return '有一处图片已损坏，或不是 PNG、JPEG、GIF 图片，导出后不能显示。请删除后重新插入。';
    case 'layoutPictureReduced':
      return `图片原定 ${remark.from.width} × ${remark.from.height} 毫米，超出版心，已按比例缩小为 ${remark.width} × ${remark.height} 毫米。如需看清细节，请裁切后重新插入。`;
    case 'layoutSealBroken':
      return `第 ${remark.index + 1} 枚${SEALS[remark.manner]}的文件不是图片，或已损坏，没有印出，位置仍然留着。请重新选择图片。`;
    case 'layoutSealSize':
      return `第 ${remark.index + 1} 枚${SEALS[remark.manner]}为 ${remark.width} × ${remark.height} 毫米，通常在 ${remark.least}—${remark.most} 毫米之间，已照原样放置。请核对尺寸。`;
    case 'layoutSealDistorted':
      return `第 ${remark.index + 1} 枚${SEALS[remark.manner]}的宽高比例与图片不一致，印出后会变形。请按图片的比例重设尺寸。`;
    case 'layoutSignOffWide':
      return `${remark.of === 'signature' ? '署名' : '成文日期'}太长，一行排不下，已转行。${remark.of === 'signature' ? '可改用规范化简称，或在机关名称之间分行。' : '请核对日期。'}`;
    case 'layoutFirstPage':
      return '首页没有正文。国标要求首页必须显示正文：请压缩标题，或把主送机关移到版记。';
    case 'layoutSignOffAlone':
      return `署名和成文日期单独落在第 ${remark.page} 页，该页没有正文。请调整行距、字距或增减文字，使同页有正文。`;
    case 'layoutImprintLong':
      return '版记超过一页，排不下的部分会溢出版心。请精简抄送机关。';
  }
}

const SIDES = { top: '上边距（天头）', bottom: '下边距', left: '左边距（订口）', right: '右边距' } as const;
const ROLES: Readonly<Record<FontRole, string>> = {
  fangSong: '正文',
  xiaoBiaoSong: '标题',
  hei: '一级标题',
  kai: '二级标题',
  song: '页码',
};

function deviationFact(deviation: Deviation): string {
  switch (deviation.key) {
    case 'margin':
      return `${SIDES[deviation.side]}为 ${deviation.own} 毫米，国标为 ${deviation.standard} 毫米`;
    case 'grid': {
      const { own, standard, line } = deviation;
      return `每页 ${own.lines} 行、每行 ${own.chars} 字（行距 ${line} 磅），国标为每页 ${standard.lines} 行、每行 ${standard.chars} 字`;
    }
    case 'titleSize':
      return `标题为 ${deviation.own} 磅，国标为 2 号（${deviation.standard} 磅）`;
    case 'font':
      return `${ROLES[deviation.role]}用“${deviation.own}”，国标用${deviation.standard}`;
    case 'pageNumberPlace':
      return `页码${deviation.own === 'centre' ? '居中' : '不编排'}，国标为单页居右、双页居左`;
    case 'pageNumberForm':
      return '页码不加一字线，国标为“— 1 —”';
  }
}

/** Where a unit's own layout leaves the standard. */
export function deviationWords(deviation: Deviation): string {
  return `${deviationFact(deviation)}（GB/T 9704—2012，${deviation.clause}）。`;
}

const FACE_NAMES: Readonly<Record<FontUse, string>> = {
  xiaoBiaoSong: '小标宋',
  hei: '黑体',
  kai: '楷体',
  fangSong: '仿宋',
  song: '宋体',
  latin: '西文和数字',
};

const SHIPPED_FACES: Readonly<Record<string, string>> = {
  'NG XBS': '随程序提供的标题宋体',
  'NG Hei': '随程序提供的黑体',
  'NG Kai': '随程序提供的楷体',
  'NG FangSong': '随程序提供的仿宋',
  'NG Song': '随程序提供的宋体',
  'NG PageNo': '随程序提供的页码宋体',
  'NG Latin': '随程序提供的西文字体',
};

const faceName = (family: string) => SHIPPED_FACES[family] ?? `“${family}”`;

function drawnWords({ drawnBy, installed }: FontCheck): string {
  switch (drawnBy.origin) {
    case 'asked':
      return '本机有，屏幕和 PDF 就用它';
    case 'own':
      return `${installed ? '本机有；' : '本机没有；'}屏幕和 PDF 用本单位的“${drawnBy.family}”`;
    case 'system':
      return `本机没有，屏幕和 PDF 用本机的“${drawnBy.family}”代替`;
    case 'shipped':
      return `${installed ? '本机有；' : '本机没有；'}屏幕和 PDF 用${faceName(drawnBy.family)}`;
  }
}

/** One face of a report: what the Word file asks for and what stands in. */
export function fontWords(check: FontCheck): string {
  // What stands in a page number differs from page to page.
  const count = check.use === 'song' ? '页码' : `${check.characters} 字`;
  return `${FACE_NAMES[check.use]}（${count}）：Word 文件用“${check.asked}”，${drawnWords(check)}。`;
}

/** A character that reads the same in the line and named by its code point. */
function characterWords({ character, point, count, around }: AbsentCharacter): string {
  const place = around === '' || around === character ? '' : `，见“${around}”`;
  return `“${character}”（${point}${count > 1 ? `，${count} 处` : ''}${place}）`;
}

/** Characters without a glyph in the face that draws them on this machine. */
export function absentWords(absent: AbsentCharacter): string {
  const instead = absent.fallsTo === null ? '随程序提供的字体也都没有' : `改用${faceName(absent.fallsTo)}`;
  return `${characterWords(absent)}没有字形，屏幕和 PDF ${instead}。`;
}

/** Characters that the office's own face lacks: Word takes another one there. */
export function absentInOfficeWords(asked: string, absent: readonly AbsentCharacter[]): string {
  const listed = absent.map(({ character, point }) => `“${character}”（${point}）`).join('、');
  return `“${asked}”只收 GB 2312 的字，没有${listed}，Word 和 WPS 会换用别的字体，印前请核对。`;
}

export function unknownCharacterWords(absent: AbsentCharacter): string {
  return `${characterWords(absent)}不在随程序提供的任何字体中，各台电脑显示不同，可能是方框。请改用常用字或删去。`;
}

const OWN_FONT_FAULTS: Readonly<Record<OwnFontFault, string>> = {
  unreadable: '不是字体文件，或已损坏',
  collection: '是字体合集（TTC），请换成单个的 .ttf 文件',
  cff: '是 CFF 轮廓（OTF）的字体，PDF 中的文字会变成乱码，请换成 TrueType（.ttf）版本',
  variable: '是可变字体，PDF 中的文字会变成图形，请换成固定字重的 .ttf 文件',
  locked: '的厂商不允许嵌入文档，PDF 中的文字会变成图形，请换用允许嵌入的版本',
  otherFace: '不是仿宋、小标宋、楷体、黑体、宋体中的一种',
  second: '与另一个文件是同一种字体，只用其中一个',
};

/** A file in the folder of the unit's own fonts that is not used. */
export function ownFontWords(name: string, fault: OwnFontFault): string {
  return `“${name}”${OWN_FONT_FAULTS[fault]}，没有使用。`;
}

const KIND_ENTRIES: Readonly<Record<string, string>> = {
  name: '名称',
  purpose: '用途',
  heading: '标题',
  text: '文字',
  alternatives: '其他写法',
  guide: '写作提示',
  hint: '填写说明',
  length: '篇幅',
  keywords: '关键词',
  unit: '单位',
  limit: '字数要求',
};

const placeIn = (list: string, at: number) => `第 ${at + 1} ${list}`;

/** `parts.2.sections.0.heading` as a person counts: 第 3 个部分第 1 个下级标题的标题. */
function kindPlace(at: string): string {
  const names = [...at.matchAll(/(parts|fields|sections)\.(\d+)/gu)].map(([, list = '', index = '0']) =>
    placeIn({ parts: '个部分', fields: '个填写项', sections: '个下级标题' }[list] ?? '项', Number(index)),
  );
  const entry = KIND_ENTRIES[at.split('.').findLast((key) => key in KIND_ENTRIES) ?? ''] ?? '';
  if (names.length === 0) return entry;
  return names.join('') + (entry === '' ? '' : `的${entry}`);
}

const at = (fault: KindFault, otherwise: string) => kindPlace(fault.at) || otherwise;

/** What is wrong with a kind, and where. Ends with a full stop. */
export function kindFaultWords(fault: KindFault): string {
  switch (fault.code) {
    case 'broken':
      return '文件不完整，或不是文种模板文件。';
    case 'foreign':
      return '这不是由拟稿导出的文种模板。';
    case 'newer':
      return '它由更新版本的拟稿导出，请升级后再导入。';
    case 'shape':
      return `${at(fault, '其中有一项')}缺少，或写法不对。`;
    case 'empty':
      return `${at(fault, '有一项')}是空的。`;
    case 'long':
      return `${at(fault, '有一项')}太长。`;
    case 'unseen':
      return `${at(fault, '有一处')}含有不可见的控制字符。`;
    case 'markup':
      return `${at(fault, '有一处')}含有网页代码，模板只能是文字。`;
    case 'lines':
      return `${at(fault, '有一项')}只能写一行。`;
    case 'braces':
      return `${at(fault, '有一处')}的花括号不成对，或里面没有名称。空写作“{名称}”，选择写作“{甲/乙}”。`;
    case 'range':
      return `${at(fault, '篇幅')}的下限大于上限。`;
    case 'fieldTwice':
      return `有填写项重名：${fault.at}。`;
    case 'unknownField':
      return `文字中用了没有的填写项：${fault.at}。`;
    case 'unknownSource':
      return `推算用到了没有的填写项：${fault.at}。`;
    case 'bareRunIn':
      return `段首标题后面没有文字：${fault.at}。`;
  }
}

/** Of files among one's own kinds that cannot be read. */
export function damagedKindsWords(names: readonly string[]): string {
  return `自己的文种模板中有 ${names.length} 个文件已损坏，未能读出（${names.map((name) => `“${name}”`).join('、')}），没有列出。其他模板不受影响，文件留在原处未动。`;
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
