/**
 * Where a heading ends that runs into its text without a mark: 「领导重视|我局领导高度重视…」. Every place is weighed by
 * what stands before it (is it worded as a heading?), what follows (does a sentence begin there?) and what recurs.
 */
import {
  CLAUSE_VERBS,
  COMMON_NOUNS,
  FINAL_NOUNS,
  HEADING_PREDICATE,
  HEADING_VERBS,
  SHORT_HEADINGS,
  STATES,
  SURE_NOUNS,
  TAKES_OBJECT,
} from './customary-headings.ts';
import { CUSTOMARY, isCustomary, isVerbal, saysState, TRANSITIVE, weighHead } from './heading-wording.ts';
import { insideOf, quotedSpans } from './quotes.ts';
import {
  breaksWord,
  CONTINUES,
  MEDIUM_START,
  STRONG_START,
  SUBJECT_AND_PREDICATE,
  startsAt,
  TIME_START,
  WEAK_START,
} from './sentence-starters.ts';

export interface HeadingEnd {
  /** Length of the heading in UTF-16 units. */
  readonly end: number;
  /** From `CONVINCING` on it is one; more is surer. */
  readonly score: number;
}

/** Least score of a heading's end. */
export const CONVINCING = 4.5;
/** Least score where the whole text could be a heading too. */
export const LIKELY = 5.5;
/** Least score where another end (a full stop close by) is possible too. */
export const BEYOND_DOUBT = 7;

/** No heading that runs into its text is longer (字). */
const LONGEST = 32;
/** Nor shorter, but for a few customary ones. */
const LEAST = 4;
/** The text behind it has at least so many characters. */
const LEAST_TEXT = 6;

/** How much the text from `at` on looks like the start of a sentence. `verbal`: the words before begin with a verb. */
function weighStart(text: string, at: number, verbal: boolean): number {
  if (/\s/.test(text.slice(at - 1, at + 1))) return 5;
  if (startsAt(STRONG_START, text, at)) return 4;
  if (startsAt(CONTINUES, text, at)) return -6;
  if (startsAt(MEDIUM_START, text, at)) return 2.5;
  return weighFirstWord(text, at, verbal);
}

function weighFirstWord(text: string, at: number, verbal: boolean): number {
  const two = text.slice(at, at + 2);
  if (STATES.has(two) && !(TRANSITIVE.test(two) && takesMore(text, at))) return -4;
  if (isVerbal(two) && belongsBefore(text, at)) return -3;
  if (CLAUSE_VERBS.has(two) && !COMMON_NOUNS.has(two)) return weighVerb(text, at, verbal);
  if (COMMON_NOUNS.has(two) || FINAL_NOUNS.has(two)) return -3;
  if (startsAt(SUBJECT_AND_PREDICATE, text, at)) return 2;
  return startsAt(WEAK_START, text, at) ? 1.5 : 0;
}

/** Behind a verb and its object another verb may be a noun: 「做好信访|接待工作，…」. */
function weighVerb(text: string, at: number, verbal: boolean): number {
  if (!verbal) return 1.5;
  return takesMore(text, at + 2) ? 1 : 0.5;
}

/** 「改革调研和方案制定|今年以来…」 and 「各村干部积极|参与…」: the verb belongs to what stands before it. */
function belongsBefore(text: string, at: number): boolean {
  return MANNER.test(text.slice(Math.max(0, at - 2), at)) || startsAt(TIME_START, text, at + 2);
}

/** How something is done, before the verb. */
const MANNER = /(?:积极|认真|扎实|深入|及时|广泛|充分|全面|严格|主动|有效|稳步|有序)$/;

/** 「…加强思想引领，引导…」 against 「…不断加强。」 */
function takesMore(text: string, at: number): boolean {
  return !/[，,。；;：:、]/.test(text.slice(at, at + LEAST_TEXT));
}

/** 「活动开展|开展了…」, 「领导重视|我局领导高度重视…」 */
function weighRecurrence(head: string, rest: string): number {
  const two = head.slice(-2);
  // 「强化食堂监管|食堂关系到…」: the subject is taken up again, with or without the verb.
  const taken = [head.slice(0, 3), head.slice(2, 5)].some((words) => rest.startsWith(words));
  if (rest.startsWith(two) || (head.length > 5 && taken)) return 2;
  const near = rest.slice(0, 18);
  for (let i = 0; i + 2 <= head.length; i += 1) {
    const pair = head.slice(i, i + 2);
    if (pair !== '工作' && pair !== '活动' && near.includes(pair)) return 1;
  }
  return 0;
}

/** 「高度重视我县教育工作」 is one clause; a heading of four characters is none. */
function weighObject(head: string, rest: string, recurrence: number): number {
  // 「学校领导高度重视|学校消防工作」
  if (/(?:领导|党委|政府|党组|支部|班子)高度重视$/.test(head) && !isVerbal(rest.slice(0, 2))) return -4;
  const open = head.length > 5 && TAKES_OBJECT.has(head.slice(-2));
  const complete = HEADING_VERBS.has(head.slice(0, 2)) || HEADING_PREDICATE.test(head) || recurrence > 0;
  return open && !complete && /^[我全各本县市区镇乡]/.test(rest) ? -2 : 0;
}

function weigh(text: string, at: number): number {
  const head = text.slice(0, at).trim();
  const start = weighStart(text, at, isVerbal(head.slice(0, 2)) && !saysState(head));
  const custom = isCustomary(head);
  const rest = text.slice(at, at + 40).trimStart();
  // 「活动组织|活动由政府主导」: the noun is taken up again.
  if (start < 0) return custom && takesUp(head, rest) ? CUSTOMARY : start;
  if (start === 0 && !custom && !couldStandAlone(head)) return 0;
  const recurrence = weighRecurrence(head, rest);
  const silent = start === 0 && !custom && !standsAlone(head) ? -1 : 0;
  return weighHead(head) + start + silent + recurrence + weighObject(head, rest, recurrence);
}

function standsAlone(head: string): boolean {
  return HEADING_PREDICATE.test(head) || SURE_NOUNS.has(head.slice(-2));
}

/** 「意见建议|建议上级部门…」 */
function takesUp(head: string, rest: string): boolean {
  return rest.startsWith(head.slice(0, 2)) || rest.startsWith(head.slice(-2));
}

/** Without a sign of a new sentence only a plain wording can end: a final noun or a state, or a noun that recurs. */
function couldStandAlone(head: string): boolean {
  const two = head.slice(-2);
  return (
    HEADING_PREDICATE.test(head) ||
    (head.length >= 4 && (FINAL_NOUNS.has(two) || STATES.has(two) || COMMON_NOUNS.has(two)))
  );
}

/** Words as a dictionary knows them; the language itself (ECMA-402) brings it. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether a word reaches over this place: 「突出政治建|设机关」. */
function cutsWord(text: string, at: number): boolean {
  const found = WORDS.segment(text.slice(0, at + 6)).containing(at);
  return found !== undefined && found.index !== at && at > 0;
}

/** Other headings of the same list that end after as many characters speak for this end. */
const LIKE_THE_OTHERS = 2;

/**
 * The best end of a heading at the start of `text`, or null where none is possible. `usual` is the length of the other
 * headings in the same list, 0 where they have none in common.
 */
export function findHeadingEnd(text: string, usual = 0): HeadingEnd | null {
  const near = text.slice(0, LONGEST + 60);
  const stop = near.search(/[。；;！？!?：:]/);
  const last = Math.min(LONGEST, text.length - LEAST_TEXT, stop < 0 ? near.length : stop);
  const quoted = insideOf(quotedSpans(near));
  let best: HeadingEnd | null = null;
  for (let at = shortEnd(near) ?? LEAST; at <= last; at += 1) {
    // 「坚决打赢疫情防控|阻击战。」: what is left of the sentence is none.
    if (stop > at && stop - at < LEAST_TEXT) break;
    if (quoted(at) || !mayEnd(near, at)) continue;
    const score = weigh(near, at) + (at === usual ? LIKE_THE_OTHERS : 0);
    if (score > Math.max(best?.score ?? 0, WORTH_A_LOOK) && !cutsWord(near, at)) best = { end: at, score };
  }
  return best;
}

/** 「引言|近年来…」: two characters are a heading where a sentence plainly follows. */
function shortEnd(text: string): number | null {
  return SHORT_HEADINGS.has(text.slice(0, 2)) && startsAt(STRONG_START, text, 2) ? 2 : null;
}

/** Ends that score less are not compared with the dictionary. */
const WORTH_A_LOOK = 3;

function mayEnd(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  if (breaksWord(before, text[at] ?? '') || /(?<![行作人])为$|[是和与及或把将让使被从于]$/.test(text.slice(at - 2, at)))
    return false;
  // 「“通知”|精神」: words that are only cited are no heading.
  if (/^[“《][^”》]*[”》]$/.test(text.slice(0, at))) return false;
  // 「战略规划|1.1 现状分析」: a decimal belongs to what follows.
  if (/[0-9][.．](?:[0-9]|$)/.test(text.slice(0, at).trimEnd())) return false;
  return !/[，,、：:的（(]/.test(before) || text.startsWith('目的', at - 2);
}
