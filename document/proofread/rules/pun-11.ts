import { type Found, paragraphRule } from '../rule.ts';

/** 更…，更…的: two adjectives before one noun; quotations in a row parted by both marks. */
const MORE = /更加?(\p{Script=Han}{1,3})，更加?(\p{Script=Han}{1,3})[的地](?=\p{Script=Han})/gu;
const QUOTES = /(?:“[^“”\n]{1,20}”[、，]){2,8}“[^“”\n]{1,20}”/gu;

function more(text: string): Found[] {
  return [...text.matchAll(MORE)].map(({ index, 0: all }) => {
    const at = index + all.indexOf('，');
    return { start: at, end: at + 1, suggestion: '、' };
  });
}

function quotes(text: string): Found[] {
  return [...text.matchAll(QUOTES)].flatMap(({ index, 0: all }) => {
    const marks = [...all.matchAll(/(?<=”)[、，](?=“)/gu)];
    const commas = marks.filter(({ 0: mark }) => mark === '，');
    if (commas.length === 0 || commas.length === marks.length) return [];
    return commas.map((comma) => ({ start: index + comma.index, end: index + comma.index + 1, suggestion: '、' }));
  });
}

export default paragraphRule({
  id: 'PUN-11',
  name: '并列成分里顿号、逗号混用',
  severity: 'W',
  fix: 'sug',
  source: 'GB/T 15834—2011 4.5',
  message: '并列的词语之间用顿号',
  why: '句子内部并列的词语之间用顿号；分句之间才用逗号。同一层的并列成分用同一种标点。',
  looksInside: true,
  triggers: '，',
  prepare:
    () =>
    ({ text }) => [...more(text), ...quotes(text)],
});
