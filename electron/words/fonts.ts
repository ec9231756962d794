/** Which faces are there and which characters they lack, in Chinese. */
import type { AbsentCharacter, FontCheck, FontUse, OwnFontFault } from '../../document/layout/font-report.ts';

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
