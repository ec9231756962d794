/** A heading that a blank parts from its text: the blank was a line break before the text was pasted as one line. */

import { MODIFIERS, SHORT_HEADINGS } from './customary-headings.ts';
import { CONTINUES, startsAt } from './sentence-starters.ts';

/** A blank between Chinese words; those beside figures and Latin letters are only spacing. */
const BLANK = /(?<=[\u4e00-\u9fff”》）)])\s+(?=[\u4e00-\u9fff“《（(]|(?:19|20)[0-9X]{2}\s?年|[0-9]{1,2}[.．][0-9])/;
/** A heading is not longer (字). */
const LONGEST = 40;
/** Up to here no line is broken by its width; beyond it clauses may go on behind the blank (字). */
const NARROWEST = 22;
const LEAST = 3;
/** Shorter ones are customary. */
const isShort = (head: string): boolean => SHORT_HEADINGS.has(head);
/** A sentence or a list in the words before the blank, or words that wait for the next. */
const GOES_ON = /[。；;！？!?：:]|(?:[的和与及或在对把将被由从以于向至到等、，,]|[^行作人成认]为)$/;

/** 「抓好汛期安全，在重点 部位」: a clause that has only begun. */
const WAITS = /[，,][在对把将从以由使让][^，,]*$/;

/** Words as a dictionary knows them; the language itself (ECMA-402) brings it. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Lines that were broken by their width leave blanks inside of words: 「重要节 点」. */
function partsWord(before: string, after: string): boolean {
  const near = before.slice(-8);
  const found = WORDS.segment(near + after.slice(0, 8)).containing(near.length);
  return found !== undefined && found.index !== near.length;
}

/** The length of the heading that ends before the first blank of `text`, -1 where none does. */
export function blankEnd(text: string): number {
  const found = BLANK.exec(text.slice(0, LONGEST + 8));
  if (!found || found.index > LONGEST) return -1;
  const head = text.slice(0, found.index);
  if (head.length < LEAST && !isShort(head)) return -1;
  if (GOES_ON.test(head) || head.split(/[，,]/).length > 3) return -1;
  if ((head.length > NARROWEST && /[，,]/.test(head)) || WAITS.test(head) || MODIFIERS.has(head.slice(-2))) return -1;
  const rest = text.slice(found.index).trimStart();
  return startsAt(CONTINUES, rest, 0) || partsWord(head, rest) ? -1 : found.index;
}
