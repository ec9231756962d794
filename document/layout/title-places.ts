/**
 * Where a line of a title may end, and how well it ends there. Costs are relative: between two words 12, before 关于 or
 * after the issuing body next to nothing, inside of a word so much that a line more is better.
 */
import { canBreak } from './breaking.ts';
import { PHRASES, WORDS } from './title-words.ts';

/** A place (UTF-16) at which a line may begin, and what it costs. */
export interface Place {
  readonly at: number;
  readonly cost: number;
}

/** What would be wrong: parted words, names, years; 的 at the head of a line. */
const WRONG = 200;

const COST = {
  best: 0,
  good: 4,
  betweenWords: 12,
  besideWord: 20,
  /** Among characters that no word of the list covers: of two and two, and of others. */
  evenGuess: 40,
  oddGuess: 80,
  phrase: 50,
  poor: 60,
} as const;

const LONGEST = Math.max(...[...WORDS].map((word) => word.length));

/** Where the words of the list lie: most characters covered, then with the fewest words. Gives the start of each piece. */
function wordStarts(text: string): readonly { readonly at: number; readonly known: boolean }[] {
  const score: number[] = [0];
  const length: number[] = [0];
  for (let end = 1; end <= text.length; end += 1) {
    score[end] = (score[end - 1] ?? 0) - 1;
    length[end] = 1;
    for (let long = 2; long <= Math.min(LONGEST, end); long += 1) {
      if (!WORDS.has(text.slice(end - long, end))) continue;
      const better = (score[end - long] ?? 0) + long - 0.5;
      if (better < (score[end] ?? 0)) continue;
      score[end] = better;
      length[end] = long;
    }
  }
  const pieces: { at: number; known: boolean }[] = [];
  for (let end = text.length; end > 0; ) {
    const long = length[end] ?? 1;
    pieces.unshift({ at: end - long, known: long > 1 });
    end -= long;
  }
  return pieces;
}

/** Costs by words alone, for every place of the text. */
function wordCosts(text: string): number[] {
  const costs = new Array<number>(text.length + 1).fill(WRONG);
  const pieces = wordStarts(text);
  pieces.forEach(({ at, known }, i) => {
    const before = pieces[i - 1]?.known ?? true;
    if (known && before) costs[at] = COST.betweenWords;
    else if (known || before) costs[at] = COST.besideWord;
    else costs[at] = guessed(pieces, i);
  });
  return costs;
}

/** Chinese words mostly have two characters: a run of an even number is rather parted into pairs. */
function guessed(pieces: readonly { readonly known: boolean }[], i: number): number {
  let before = 0;
  while (pieces[i - 1 - before]?.known === false) before += 1;
  let after = 0;
  while (pieces[i + after]?.known === false) after += 1;
  return before % 2 === 0 && after % 2 === 0 ? COST.evenGuess : COST.oddGuess;
}

/** Endings of the names of bodies; single characters not where they end another word. */
const BODY_END =
  '人民政府|人民法院|人民检察院|委员会|办公室|办公厅|办事处|管理处|管理所|服务中心|中心|领导小组|指挥部|联合会|协会|有限公司|公司|集团|医院|学校|小学|中学|大学|学院|幼儿园|支队|大队|总队|监狱|银行|' +
  '(?<![格布结全])局|厅|(?<![全干内局])部|法院|检察院|(?:市|县|区|省|州|旗|纪|党|镇|乡|团|政法|工|教育工)委|党组|党支部|党总支|街道|社区|镇|乡|村|县|市|区|开发区';
/** What may stand before and after the name of a body in a title. */
const BODY_BEFORE = '^|关于|转发|批转|印发|《|、|\\s';
const BODY_AFTER =
  '$|\\s|、|（|《|“|\\d|关于|转发|批转|印发|贯彻|落实|推进|开展|对|在|年度|上半年|下半年|第[一二三四]季度|[一二三四]季度|领导班子|党风|党建|工作|机关党建|政府信息|信息公开|述职|会议|一年|近期';
const BODY = new RegExp(
  `(?<=${BODY_BEFORE})(?:(?!关于|转发|批转|印发)[\\p{Script=Han}]){1,24}?(?:${BODY_END})(?=${BODY_AFTER})`,
  'gu',
);
/** A second body in a name of two: 「中共某市委员会某市人民政府」. */
const SECOND_BODY = /(?<=委员会|人民政府|委|局)(?=(?:中共|某|\p{Script=Han}{1,3}[省市县区])\p{Script=Han}{2,})/gu;

const KIND =
  '总结|报告|汇报|情况|方案|计划|要点|意见|通知|通报|决定|决议|请示|批复|函|纪要|公告|通告|办法|规定|细则|讲话|发言|提纲|规划|纲要|预案|建议|提案|说明|安排|答复|清单|分工';
/** A note in brackets that ends a title: （试行） */
const END = '(?:（[^）]*）)?$';

interface Rule {
  readonly pattern: RegExp;
  /** `lower`: no dearer than this; `raise`: no cheaper. */
  readonly way: 'lower' | 'raise';
  readonly where: 'before' | 'inside' | 'after';
  readonly cost: number;
}

function rule(way: Rule['way'], where: Rule['where'], cost: number, pattern: RegExp): Rule {
  return { pattern, way, where, cost };
}

/** In order: what reads well there, then what must not be parted. Later ones win. */
const RULES: readonly Rule[] = [
  rule('lower', 'after', COST.good, /[、，；：》”\s]/gu),
  rule('lower', 'before', COST.good, /《|以及|及其/gu),
  rule('lower', 'before', COST.good, /(?:20|19)\d\d年/gu),
  rule('lower', 'after', COST.good, /\d年度?(?:上半年|下半年|第?[一二三四]季度)?/gu),
  rule('lower', 'before', COST.best, /(?<=\p{Script=Han})关于/gu),
  rule('lower', 'after', COST.good + 2, /关于(?:印发|转发|批转|做好|加强|开展|进一步|推进|加快)?/gu),
  rule(
    'lower',
    'before',
    COST.good,
    new RegExp(`(?:工作|实施|专项|落实|执行|完成|整改|自查|述职|年度)?(?:情况的?)?(?<!的)(?:${KIND})${END}`, 'gu'),
  ),
  rule(
    'lower',
    'before',
    COST.good,
    new RegExp(`(?<=的)(?:若干|实施|指导|暂行|补充|紧急)\\p{Script=Han}{2,4}${END}`, 'gu'),
  ),
  rule('raise', 'before', COST.betweenWords + 2, /[和与及暨]/gu),
  rule('raise', 'after', COST.poor, /(?<![参涉])[和与及暨或对在将从以把被]/gu),
  rule('raise', 'after', COST.oddGuess, /全面|深入|进一步|切实|扎实|持续|大力|积极|认真|坚决|严格|有效/gu),
  rule('raise', 'inside', COST.poor, new RegExp(PHRASES.join('|'), 'gu')),
  rule('raise', 'inside', COST.phrase, /《[^》]*》/gu),
  rule('raise', 'inside', COST.poor, /“[^”]{1,10}”|（[^）]*）/gu),
  rule('raise', 'before', COST.poor, /（/gu),
  rule('raise', 'before', WRONG, /[的了等之者们省市县区镇乡村局厅委办处科所站院校员性化率费](?<!某[市县区省])/gu),
  rule('raise', 'after', WRONG, new RegExp(`的(?=(?:${KIND})${END})`, 'gu')),
  rule('raise', 'after', WRONG, /[某第各本全我](?=\p{Script=Han})/gu),
  rule('raise', 'inside', COST.poor, /\d年度?(?:上半年|下半年|第?[一二三四]季度|\d+月份?)/gu),
  rule('raise', 'inside', WRONG, /[\d.]+(?:[—–～~至-][\d.]+)?(?:学年|[年月日个件项名次期批届号周%％])?(?:度|份|代)?/gu),
  rule('raise', 'inside', WRONG, /第?[〇一二三四五六七八九十百千]+(?:[年月日次届期批号条项个季]|季度|月份|周年)/gu),
];

function apply(costs: number[], text: string, { pattern, way, where, cost }: Rule): void {
  const change = way === 'lower' ? Math.min : Math.max;
  const set = (at: number) => {
    costs[at] = change(costs[at] ?? WRONG, cost);
  };
  for (const found of text.matchAll(pattern)) {
    const end = found.index + found[0].length;
    if (where === 'before') set(found.index);
    else if (where === 'after') set(end);
    else for (let at = found.index + 1; at < end; at += 1) set(at);
  }
}

/** Names of bodies stay whole, unless they are two; a line ends well behind them. */
function protectBodies(costs: number[], text: string): void {
  for (const { 0: name, index } of text.matchAll(BODY)) {
    for (let at = index + 1; at < index + name.length; at += 1) costs[at] = WRONG;
    for (const second of name.matchAll(SECOND_BODY)) costs[index + second.index] = COST.good;
    costs[index + name.length] = COST.best;
  }
}

/** Every place at which a line of the title may begin, in order. */
export function titlePlaces(text: string): readonly Place[] {
  const costs = wordCosts(text);
  for (const one of RULES) apply(costs, text, one);
  protectBodies(costs, text);
  const places: Place[] = [];
  let before = '';
  let at = 0;
  for (const char of text) {
    if (before !== '' && canBreak(before, char)) places.push({ at, cost: costs[at] ?? WRONG });
    before = char;
    at += char.length;
  }
  return places;
}
