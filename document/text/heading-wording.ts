/** How much a few words are worded as a heading (小标题), by their parts: the last word, the first verb, two even halves. */
import {
  CLAUSE_VERBS,
  COMMON_NOUNS,
  CUSTOMARY_HEADINGS,
  CUSTOMARY_PATTERN,
  FINAL_NOUNS,
  HEADING_PREDICATE,
  HEADING_VERBS,
  MODIFIERS,
  SHORT_HEADINGS,
  SHORT_VERBS,
  STATES,
  SUBJECT_NOUNS,
  SURE_NOUNS,
} from './customary-headings.ts';
import { STRONG_START, startsAt } from './sentence-starters.ts';

/** The weight of a customary wording. */
export const CUSTOMARY = 6;

/** The two halves of 「加强领导，落实责任」 have the same length, or each begins like a heading. */
function weighHalves(head: string): number {
  const halves = head.split(/[，,、\s]/);
  if (halves.length === 1) return 0;
  const lengths = new Set(halves.map((half) => half.length));
  if (lengths.size === 1 && (halves[0]?.length ?? 0) >= 3) return 3;
  // 「加大投入，改善|条件」: the second half is not complete.
  if (halves.length > 3 || halves.some((half) => half.length < 4 && !(half.length === 3 && SHORT_VERBS.test(half))))
    return -5;
  return halves.every(isHalf) ? 1 : -5;
}

/** 「加强交流与合作」, 「共同提高」 */
function isHalf(half: string): boolean {
  const state = half.length === 4 && STATES.has(half.slice(-2));
  if (state || half.startsWith('围绕')) return true;
  return HEADING_VERBS.has(half.slice(0, 2)) || SHORT_VERBS.test(half);
}

function weighLength(length: number): number {
  if (length <= 10) return 0.5;
  if (length <= 18) return 0;
  return length <= 24 ? -1 : -2;
}

/** A word that takes an object or says how something is done. */
export function isVerbal(word: string): boolean {
  return CLAUSE_VERBS.has(word) || HEADING_VERBS.has(word);
}

/** 「加强领导」 is complete, 「学校领导」 is not. */
const LED = /(?:加强|强化|统一|建强|配强)(?:组织|集中)?(?:领导|班子|队伍)$/;

/** 「组织开展」 waits for its object, 「学校领导」 for its predicate, 「组织全体」 for its noun. */
function isOpen(head: string): boolean {
  const last = head.slice(-2);
  if (MODIFIERS.has(last) || (SUBJECT_NOUNS.has(last) && !LED.test(head))) return true;
  if (!isVerbal(head.slice(0, 2))) return false;
  // 「大力推进秸|秆利用」: two verbs, and half of what they take.
  if (head.length === 5 && isVerbal(head.slice(2, 4))) return true;
  return isVerbal(last) && !COMMON_NOUNS.has(last);
}

/** Verbs that are followed by what they do something to, where another verb and its object stand before them. */
export const TRANSITIVE = /^(?:加强|完善|健全|明确|优化|创新|改善|参与)$/;

/** 「基础设施薄弱」, 「绿化工作取得新进展」: a noun and what is said of it. */
export function saysState(head: string): boolean {
  if (HEADING_PREDICATE.test(head)) return true;
  const clause = head.split(/[，,]/).at(-1) ?? '';
  const two = clause.slice(-2);
  // 「完善培训机制|加强教师…」: a verb, its object, and the verb of what is told next.
  const next = TRANSITIVE.test(two) && isVerbal(clause.slice(0, 2));
  return STATES.has(two) && head.length >= 6 && !next;
}

function weighEnding(head: string): number {
  const two = head.slice(-2);
  if (HEADING_PREDICATE.test(head)) return 4;
  if (saysState(head)) return 3;
  // 「注重学习与实践的结合」: a verb that has become a noun.
  if (/.{3}的[\u4e00-\u9fff]{2}$/.test(head) && isVerbal(two)) return 2;
  if (isOpen(head)) return -3;
  const four = fourBonus(head);
  if (FINAL_NOUNS.has(two)) return (SURE_NOUNS.has(two) ? 4 : 3) + four;
  // 「责任落实」 is a state, 「认真落实」 a verb without its object.
  if (STATES.has(two)) return isVerbal(two) && isVerbal(head.slice(0, 2)) ? -2 : 3 + four;
  return weighNoun(head, two);
}

/** Four characters that begin with a noun are the commonest heading of all: 「认识不足」, 「家园共育」. */
function fourBonus(head: string): number {
  return head.length === 4 && !isVerbal(head.slice(0, 2)) ? 1 : 0;
}

function weighNoun(head: string, two: string): number {
  const four = fourBonus(head);
  if (COMMON_NOUNS.has(two) || /[性化率度感力]$/.test(head)) return 1.5 + four;
  // 「加强与帮|扶对象的联系」: unknown words, but not half of a phrase.
  return head.length <= 6 && !/[与和及对为](?:.{0,2})$/.test(head) ? 1.5 + four : 0;
}

/** Whether `head` is a heading by custom, whatever follows it. */
export function isCustomary(head: string): boolean {
  return CUSTOMARY_HEADINGS.has(head) || SHORT_HEADINGS.has(head) || CUSTOMARY_PATTERN.test(head);
}

/** 「半年|工作开展情况」: a customary heading with a word before it. */
function weighCustomEnd(head: string): number {
  for (let before = 1; before <= 8 && head.length - before >= 4; before += 1) {
    if (isCustomary(head.slice(before))) return 2.5;
  }
  return 0;
}

/** 「围绕群众需求，办好民生实事」 */
const AROUND = /^围绕[^，,]{2,8}[，,][\u4e00-\u9fff]{4}/;

/** How much `head` is worded as a heading. */
export function weighHead(head: string): number {
  if (isCustomary(head)) return CUSTOMARY;
  if ((startsAt(STRONG_START, head, 0) && !AROUND.test(head)) || !/[\u4e00-\u9fff].*[\u4e00-\u9fff]/.test(head))
    return -4;
  // 「整改情况中央反馈的三项问题|」: the heading was over before.
  if (/(?:情况|打算|成效|做法|体会)(?![和及与、]).{3}/.test(head)) return -3;
  // 「健全台账对排查出的老旧|电梯」: what is done to whom belongs to the text.
  if (
    /.{2}(?:(?<![结面针应相反核校])对|[把将由让使被])(?![外接象策照应])|^..与|^[对把将由让使被从自于](?![外接策照应])/.test(
      head,
    )
  )
    return -4;
  // 「统一思想为切实提高」: the purpose of what is told next.
  if (/.{3}为(?:了|确|切|进|加|提|推|保|有|更|实|促|增|深)/.test(head)) return -4;
  const verb = HEADING_VERBS.has(head.slice(0, 2)) ? 1.5 : 0;
  return weighEnding(head) + weighCustomEnd(head) + verb + weighHalves(head) + weighLength(head.length);
}
