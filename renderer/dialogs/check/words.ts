/** The words of the 体检. */
import type { FontCheck, FontUse } from '../../../document/layout/font-report.ts';

export const checkWords = {
  title: '字体与版式体检',
  sum: (pages: number, characters: number, form: string) => `共 ${pages} 页，${characters} 字，版式：${form}`,
  list: '体检结果',
  sound: '没有缺字，没有未填的空和空节，排版没有需要核对之处。',
  sections: {
    glyphs: '字体中没有的字',
    blanks: '未填的空',
    empty: '空节（标题下没有内容）',
    remarks: '排版提示',
    deviations: '与国标不同之处',
    fonts: '字体',
    own: '本单位的字体',
  },
  nowhere: '随程序提供的字体都没有，各台电脑显示不同，可能是方框',
  falls: (family: string | null) => (family === null ? '屏幕和 PDF 中由系统另选字体' : `屏幕和 PDF 改用${family}`),
  notInOffice: (asked: string) => `“${asked}”没有，Word 和 WPS 会换用别的字体`,
  times: (count: number) => (count > 1 ? `，${count} 处` : ''),
  columns: { use: '用途', asked: 'Word 文件用', machine: '本机', drawn: '屏幕和 PDF 用', characters: '字数' },
  uses: {
    xiaoBiaoSong: '标题（小标宋）',
    hei: '一级标题（黑体）',
    kai: '二级标题（楷体）',
    fangSong: '正文（仿宋）',
    song: '页码（宋体）',
    latin: '西文和数字',
  } satisfies Record<FontUse, string>,
  installed: '有',
  notInstalled: '没有',
  drawn: (origin: FontCheck['drawnBy']['origin'], family: string) =>
    ({ asked: '同左', own: `本单位的“${family}”`, system: `本机的“${family}”`, shipped: family })[origin],
  shipped: {
    'NG XBS': '随程序的标题宋体',
    'NG Hei': '随程序的黑体',
    'NG Kai': '随程序的楷体',
    'NG FangSong': '随程序的仿宋',
    'NG Song': '随程序的宋体',
    'NG PageNo': '随程序的页码宋体',
    'NG Latin': '随程序的西文字体',
  },
  own: {
    where: '把本单位的 .ttf 字体文件放进这个文件夹，重开拟稿后，屏幕和 PDF 优先使用：',
    used: (name: string, family: string) => `“${name}”（${family}）已使用。`,
  },
  close: '关闭',
} as const;
