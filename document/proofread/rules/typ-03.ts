import { matchesOf } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

/** Radicals that Unicode gives no plain form: those that text copied from PDF files holds. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u2e9f': '母',
  '\u2ea0': '民',
  '\u2ec4': '西',
  '\u2ec5': '见',
  '\u2ec6': '角',
  '\u2ec9': '贝',
  '\u2ecb': '车',
  '\u2ed3': '长',
  '\u2ed4': '门',
  '\u2ed8': '青',
  '\u2ed9': '韦',
  '\u2eda': '页',
  '\u2edb': '风',
  '\u2edc': '飞',
  '\u2edd': '食',
  '\u2ee2': '马',
  '\u2ee3': '骨',
  '\u2ee4': '鬼',
  '\u2ee5': '鱼',
  '\u2ee6': '鸟',
  '\u2ee8': '麦',
  '\u2ee9': '黄',
  '\u2eec': '齐',
  '\u2eee': '齿',
  '\u2ef0': '龙',
  '\u2ef3': '龟',
};

interface LookAlike {
  readonly pattern: RegExp;
  readonly right: string | ((words: string) => string);
  readonly message: string;
}

const CASES: readonly LookAlike[] = [
  {
    pattern:
      /(?<=[一二三四五六七八九〇零])[○◯〇ОΟ]+(?=[一二三四五六七八九〇○年])|(?<=[一二三四五六七八九])[○◯](?=年)/gu,
    right: (words) => '〇'.repeat(words.length),
    message: '年份里的“〇”用错了字符',
  },
  { pattern: /[〝〟〞]/gu, right: (words) => (words === '〝' ? '“' : '”'), message: '引号用错了字符' },
  {
    pattern: /[﹝﹞](?=\d|[\p{Script=Han}])/gu,
    right: (words) => (words === '﹝' ? '〔' : '〕'),
    message: '六角括号用错了字符',
  },
  { pattern: /[\u200b-\u200f\u2060\ufeff\u00ad]/gu, right: '', message: '看不见的字符' },
  { pattern: /(?<=\p{Script=Han})[•‧∙・●](?=\p{Script=Han})/gu, right: '·', message: '间隔号用错了字符' },
  { pattern: /(?<=[年月日\d\p{Script=Han}])[－―](?=[年月日\d])/gu, right: '—', message: '连接号用错了字符' },
  {
    // Radicals and compatibility forms that look like the character itself.
    pattern: /[\u2e80-\u2fdf\uf900-\ufaff]/gu,
    right: (words) => PLAIN[words] ?? words.normalize('NFKC'),
    message: '这是部首或者兼容字符，不是正常的汉字',
  },
];

function found({ pattern, right, message }: LookAlike, text: string): Found[] {
  return matchesOf(pattern, text).flatMap((one) => {
    const [words] = one;
    const suggestion = typeof right === 'string' ? right : right(words);
    return suggestion === words ? [] : [{ start: one.index, end: one.index + words.length, suggestion, message }];
  });
}

export default paragraphRule({
  id: 'TYP-03',
  name: '形似字符和不可见字符',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 15834—2011；Unicode',
  message: '用了形似的字符',
  why: '从网页、PDF复制的文字里，“〇”“—”“·”“〔〕”和一些汉字常被换成长得一样的别的字符，查找、排序和转换时会出错。',
  looksInside: true,
  triggers: [...'○◯〇ОΟ〝〟〞﹝﹞\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad•‧∙・●－―', ...radicals()].join(''),
  prepare:
    () =>
    ({ text }) =>
      CASES.flatMap((one) => found(one, text)),
});

function radicals(): string[] {
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
  return [...range(0x2e80, 0x2fdf), ...range(0xf900, 0xfaff)];
}
