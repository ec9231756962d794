import { matchesOf } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

/** 更…，更…的: two adjectives before one noun; quotations in a row parted by both marks. */
const MORE = /更加?(\p{Script=Han}{1,3})，更加?(\p{Script=Han}{1,3})[的地](?=\p{Script=Han})/gu;
const QUOTES = /(?:“[^“”\n]{1,20}”[、，]){2,8}“[^“”\n]{1,20}”/gu;

/** 通过组织，自愿报名等方式: what 等 closes is a list of words. */
const WAYS = /(?:通过|采取)(\p{Script=Han}{2,6})，(\p{Script=Han}{2,8})等(?:方式|形式|途径|办法)/gu;
/** “手拉手、兄弟情” … “根连根，骨肉情”: quotations of one build in one sentence. */
const ALIKE = /“(\p{Script=Han}{3,5})([、，])(\p{Script=Han}{3,5})”/gu;

/** 与A、B，C州和…: names of places in a row. */
const PLACES =
  /，(?<=[与同和向、]\p{Script=Han}{2,6}、\p{Script=Han}{2,3}，)(?=\p{Script=Han}{1,5}[省市州县区盟旗镇乡村](?:[和及、]|以及))/gu;
/** 坚持贴近实际，贴近生活，贴近群众: three of one build behind one verb. */
const THRICE =
  /(?:坚持|做到|围绕|力求)(\p{Script=Han}{2})\p{Script=Han}{2}，\1\p{Script=Han}{2}，\1\p{Script=Han}{2}(?!\p{Script=Han})/gu;
/** 签订了…和谐，…和谐共建协议书: two that describe one noun. */
const BEFORE_NOUN =
  /(?:签订|开展|推进|实施)了?\p{Script=Han}{0,6}(\p{Script=Han}{2})，\p{Script=Han}{2,6}\1\p{Script=Han}{0,6}(?:协议书?|活动|机制|制度|项目)/gu;

function rows(text: string): Found[] {
  const parted = text.includes('、') ? matchesOf(PLACES, text) : [];
  const places = parted.map(({ index }) => ({ start: index, end: index + 1, suggestion: '、' }));
  const commas = [...matchesOf(THRICE, text), ...matchesOf(BEFORE_NOUN, text)].flatMap(({ index, 0: all }) =>
    matchesOf(/，/gu, all).map((comma): Found => {
      const at = index + comma.index;
      return { start: at, end: at + 1, suggestion: '、', severity: 'H' };
    }),
  );
  return [...places, ...commas];
}

function ways(text: string): Found[] {
  return matchesOf(WAYS, text).map(({ index, 1: first = '' }) => {
    const at = index + 2 + first.length;
    return { start: at, end: at + 1, suggestion: '、' };
  });
}

/** The mark that most of them have is that of all. */
function alike(text: string): Found[] {
  const marks = matchesOf(ALIKE, text).map(({ index, 1: first = '', 2: mark = '', 3: second = '' }) => ({
    at: index + 1 + first.length,
    mark,
    build: `${first.length} ${second.length}`,
  }));
  const pauses = marks.filter(({ mark }) => mark === '、');
  const odd = marks.filter(({ mark }) => mark === '，');
  const sameBuild = new Set(marks.map(({ build }) => build)).size === 1;
  const [first, last] = [marks[0]?.at ?? 0, marks.at(-1)?.at ?? 0];
  if (odd.length === 0 || odd.length >= pauses.length || !sameBuild || /[。；]/u.test(text.slice(first, last)))
    return [];
  return odd.map(({ at }) => ({ start: at, end: at + 1, suggestion: '、' }));
}

function more(text: string): Found[] {
  return matchesOf(MORE, text).map(({ index, 0: all }) => {
    const at = index + all.indexOf('，');
    return { start: at, end: at + 1, suggestion: '、' };
  });
}

function quotes(text: string): Found[] {
  return matchesOf(QUOTES, text).flatMap(({ index, 0: all }) => {
    const marks = matchesOf(/(?<=”)[、，](?=“)/gu, all);
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
    ({ text }) => [
      ...(text.includes('更') ? more(text) : []),
      ...rows(text),
      ...(text.includes('等') ? ways(text) : []),
      ...(text.includes('“') ? [...quotes(text), ...alike(text)] : []),
    ],
});
