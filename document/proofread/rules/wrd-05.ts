import type { Lists } from '../lists.ts';
import { type Hit, wordRule } from '../rule.ts';

/** Verbs that are never the head of 「…的」 themselves: 认真的做好 is always 认真地做好. */
const DEEDS =
  /^(?:做好|抓好|办好|管好|用好|守好|落实好|完成好|维护好|保障好|服务好|解决好|推动了|融入到|投入到|参与到|落实到|结合起来|统一起来|联合起来|组织起来|行动起来|开展起来|调动起来|推进了|开展了|完成了|解决了|提高了|提升了|促进了|加强了|改善了|保障了|维护了|发挥了|增强了|推广了|落实了|化解了|处置了|遏制了|防止了|避免了|调动了|激发了|缓解了|带动了|学习了|宣传了|贯彻了|执行了|掌握了|了解了|了解到|认识到|感受到|体会到|反映了|体现了|抓住了|抓实|抓紧|抓细)/u;
/** Verbs that may be nouns too: an object shows that they are none. */
const WITH_OBJECT =
  /^(?:了解|掌握|学习|宣传|贯彻|落实|推进|推动|开展|完成|解决|保障|维护|发挥|促进|提高|提升|加强|改进|反映|体现|化解|处置|排查|帮助|指导|服务|调动)(?:他们|她们|它们|我们|大家|自己|群众的|各项|各类|各村|全市|全县|全镇|全局|每一|这些|这一|这项|上级|有关)/u;
/** A measure word or such in front makes it a noun phrase whatever follows: 一次有效的… */
const NOMINAL =
  /(?:[一几两这那每][个项次种场批套条]|是|有|为|进行|作出|给予|取得|得到|予以)(?:更加|更|较|十分|非常|最)?$/u;

/** Complements that follow 得, never 的, unless they describe a noun. */
const MANNER =
  /^(?:有声有色|井井有条|红红火火|有条不紊|淋漓尽致|热火朝天|如火如荼|扎扎实实|恰到好处|井然有序|头头是道|一丝不苟|炉火纯青)(?=[。，；！、]|$)/u;
const DONE_BEFORE = /(?:开展|办|做|搞|干|抓|过|讲|组织|安排|落实|发挥|展现|体现|布置|管理|进行|打理|收拾|运用)$/u;

type Word = { readonly kind: 'adverbial' | 'of' };

function wordsOf({ adverbials }: Lists): ReadonlyMap<string, Word> {
  const all = adverbials.entries.map((word): [string, Word] => [`${word}的`, { kind: 'adverbial' }]);
  const manners = ['有', '井', '红', '淋', '热', '如', '扎', '恰', '头', '一', '炉'];
  return new Map([...all, ...manners.map((first): [string, Word] => [`的${first}`, { kind: 'of' }])]);
}

function manner({ start }: Hit<Word>, text: string) {
  if (!DONE_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return null;
  if (!MANNER.test(text.slice(start + 1, start + 6))) return null;
  return { start, end: start + 1, suggestion: '得', message: '说明做得怎样，用“得”' };
}

export default wordRule<Word>({
  id: 'WRD-05',
  name: '的、地、得',
  severity: 'W',
  fix: 'sug',
  source: '《中学教学语法系统提要》',
  message: '这里应当用“地”',
  why: '修饰动作用“地”：认真地做好；修饰名称用“的”：有效的措施；说明做得怎样用“得”：开展得有声有色。',
  words: wordsOf,
  judge(hit, { text }) {
    if (hit.value.kind === 'of') return manner(hit, text);
    const rest = text.slice(hit.end, hit.end + 8);
    if (!DEEDS.test(rest) && !WITH_OBJECT.test(rest)) return null;
    if (NOMINAL.test(text.slice(Math.max(0, hit.start - 6), hit.start))) return null;
    return { start: hit.end - 1, end: hit.end, suggestion: '地' };
  },
});
