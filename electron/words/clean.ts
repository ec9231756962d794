/** What a Word file tells besides its text, in words. */
import type { LeftCode, Trace, TraceCode } from '../../document/docx/clean/traces.ts';

const REMOVED: Readonly<Record<TraceCode, (count: number) => string>> = {
  author: () => '作者',
  lastAuthor: () => '最后修改者',
  company: () => '单位、负责人',
  properties: (n) => `其他文件属性 ${n} 项（标题、时间、编辑时长、程序名等）`,
  custom: (n) => `自定义属性 ${n} 项`,
  comments: (n) => `批注 ${n} 条`,
  revisions: (n) => `修订 ${n} 处（全部接受：插入的留下，删除的去掉）`,
  hidden: (n) => `隐藏文字 ${n} 处`,
  data: (n) => `附加数据 ${n} 份（不显示在正文里的数据；已显示的内容留下）`,
  paths: (n) => `路径 ${n} 处（模板位置、图片链接等）`,
  pictures: (n) => `${n} 张图片中的拍摄信息（时间、地点、设备等）`,
  sittings: (n) => `编辑记录编号 ${n} 个`,
  thumbnail: () => '缩略图',
  printer: () => '打印机设置',
  signature: () => '数字签名（内容一变即失效）',
  unused: (n) => `正文已不用的图片和链接 ${n} 个`,
};

const LEFT: Readonly<Record<LeftCode, (count: number) => string>> = {
  embedded: (n) => `嵌入的文件 ${n} 个，没有清理，请在 Word 或 WPS 中自行检查`,
  macros: () => '宏，没有清理。需要时请在 Word 中另存为 .docx',
  fields: (n) => `域代码 ${n} 处可能带有名称或路径，没有改动`,
};

const withShown = (says: string, shown: readonly string[]) =>
  shown.length === 0 ? says : `${says}：${shown.join('、')}`;

/** What is taken out. */
export const traceWords = ({ code, count, shown }: Trace): string => withShown(REMOVED[code](count), shown);
/** What stays. */
export const leftWords = ({ code, count, shown }: Trace<LeftCode>): string => withShown(LEFT[code](count), shown);
