/** What in a text is a fact of its own paper: figures, dates, names, titles and numbers of documents. */

/** From `start` to `end` in UTF-16 units; `name` says what it is, null for what looks like a fact and is wording. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly name: string | null;
}

const HAN = '\\p{Script=Han}';
/** 12, 1,200, 3.5, １２; and with 万, 亿 behind it. */
const FIGURE = '[\\d０-９]+(?:[,，][\\d０-９]{3}(?![\\d０-９]))*(?:[.．][\\d０-９]+)?';
/** All of a figure, and not the end of another or a part of a word. */
const FREE = '(?<![A-Za-z0-9０-９.．_])';
const APART = '(?![A-Za-z0-9０-９])';
/** The commonest family names; those that are also small words of a sentence are left out. */
const SURNAMES =
  '王李张刘陈杨黄吴赵周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱侯邹熊孟秦白江阎薛尹段雷黎史陶贺顾毛郝龚邵万钱严覃武莫孔汤柯庞樊殷翟施洪裘俞倪梅尚温牛骆';
const PERSON = `(?:(?:欧阳|上官|司马|诸葛|皇甫|东方|尉迟)[${HAN}]{1,2}|[${SURNAMES}][${HAN}×某]{1,2}?)`;
/** Where the code of a document begins: behind these words, or behind a mark. */
const LEADS_IN = '(?:根据|按照|依据|依照|遵照|按|印发|下发|制定|出台|以|据|即|文件|转发|落实|贯彻|执行|对照)';

type Rule = readonly [name: Span['name'], pattern: RegExp];

const rule = (name: Span['name'], pattern: string): Rule => [name, new RegExp(pattern, 'dgu')];

/**
 * The first rule that takes a place has it. Only the group is the fact; the words around it stay. Numbers that are written
 * in characters (三个一批) belong to the wording.
 */
const RULES: readonly Rule[] = [
  // 5G, A4, GB/T 9704-2012, “12345”, “3·15”, 12345热线; 1. and （1） before what they count.
  rule(null, '([A-Za-z]+(?:/[A-Za-z]+)?[\\s\\-]?\\d[\\d.\\-—]*|\\d+[A-Za-z]+)'),
  rule(null, '([“"][\\d·.\\-—]+[”"])'),
  rule(null, '(\\d{5})(?=(?:政务|市民|便民)?(?:服务)?(?:热线|平台))'),
  rule(null, `(?<![^。；;：:，,、\\s])(\\d{1,2}[.．、])(?=[${HAN}])`),
  rule(null, '([（(]\\d{1,2}[）)])'),
  rule('文件名称', '《([^《》]+)》'),
  rule('文号', `${LEADS_IN}([${HAN}]{2,12}?〔[12]\\d{3}〕第?\\d{1,5}号)`),
  rule('文号', `(?<![${HAN}])([${HAN}]{1,12}[〔\\[【（(][12]\\d{3}[〕\\]】）)]第?\\d{1,5}号)`),
  rule('文号', `([${HAN}]{1,6}〔[12]\\d{3}〕第?\\d{1,5}号)`),
  rule('姓名', `(${PERSON})(?=(?:、${PERSON})*等?(?:\\d+名)?同志)`),
  rule('联系电话', '(?<!\\d)((?:0\\d{2,3}-)?\\d{7,8}|1[3-9]\\d{9})(?![\\d.])(?!\\s*[元个人户次万亿])'),
  rule('日期', '(?<!\\d)(\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}月\\d{1,2}日)'),
  rule('年月', '(?<!\\d)(\\d{4}年\\d{1,2}月)(?!\\d)'),
  rule('年份', `${FREE}((?:19|20)\\d{2})(?=年|[—–\\-~～至](?:19|20)\\d{2}年)`),
  rule('年份', '(?<=[—–\\-~～至])((?:19|20)\\d{2})(?=年)'),
  rule('月份', `${FREE}(\\d{1,2})(?=月|[—–\\-~～至]\\d{1,2}月)`),
  rule('月份', '(?<=[—–\\-~～至])(\\d{1,2})(?=月)'),
  rule('时刻', '(?<!\\d)(\\d{1,2}[:：]\\d{2}|\\d{1,2}时\\d{1,2}分)(?!\\d)'),
  rule('百分比', `${FREE}(${FIGURE})(?=\\s*(?:[%％‰]|个百分点))`),
  rule('金额', `${FREE}(${FIGURE})(?=\\s*(?:余|多)?(?:[百千万亿]|千万|百万|万亿)?(?:余|多)?元)`),
  rule('序号', `(?<=第)(${FIGURE})`),
  rule('数量', `${FREE}(${FIGURE})${APART}`),
];

/** In the order of the rules: of spans that lie over each other the earlier named is meant. */
export function findFacts(text: string): readonly Span[] {
  return RULES.flatMap(([name, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match): Span[] => {
      const [start, end] = match.indices?.[1] ?? [0, 0];
      return end > start ? [{ start, end, name }] : [];
    }),
  );
}
